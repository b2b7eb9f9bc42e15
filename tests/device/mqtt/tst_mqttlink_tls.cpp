// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/mqtt/mqttlink.h"

#include "support/certificates.h"
#include "support/testbroker.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QTest>

#include <sys/stat.h>

using namespace nightlight;
using namespace nightlight::test;

namespace {

const QString weakCiphers = QStringLiteral("ciphers DEFAULT@SECLEVEL=0");
const QString secret = QStringLiteral("correct horse");

/// A server with TLS that tells clients, as no mosquitto does, what the authority says of its certificate; also that it
/// was revoked.
class TellingServer
{
public:
    ~TellingServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    bool start(const Certificates &certificates, const QString &name)
    {
        m_process.start(findProgram(QStringLiteral("openssl")),
                        {QStringLiteral("s_server"), QStringLiteral("-accept"),
                         QStringLiteral("127.0.0.1:%1").arg(m_port), QStringLiteral("-cert"),
                         certificates.certificateFile(name), QStringLiteral("-key"), certificates.keyFile(name),
                         QStringLiteral("-status_file"), certificates.path(name + QStringLiteral(".ocsp"))});
        QByteArray output;
        while (!output.contains("ACCEPT")) {
            if (!m_process.waitForReadyRead(10'000))
                return false;
            output += m_process.readAllStandardOutput();
        }
        return true;
    }
    quint16 port() const { return m_port; }

private:
    QProcess m_process;
    quint16 m_port = freePort();
};

MqttLink::Client client()
{
    return {QStringLiteral("link"), {}, {}};
}

/// How the first try to connect ends.
LinkStatus outcome(MqttLink &link, quint16 port, const TlsSettings &settings,
                   const QString &host = QStringLiteral("localhost"))
{
    Endpoint endpoint;
    endpoint.host = host;
    endpoint.port = port;
    endpoint.tls = true;
    endpoint.tlsSettings = settings;
    LinkStatus status;
    QObject context; // gone before what the connection writes to
    QObject::connect(&link, &MqttLink::statusChanged, &context, [&status](const LinkStatus &now) {
        if (now.state != LinkState::Connecting && status.state == LinkState::Off)
            status = now;
    });
    link.open(endpoint, client());
    if (!QTest::qWaitFor([&status] { return status.state != LinkState::Off; }, 20'000))
        status = link.status();
    return status;
}

LinkStatus outcome(const TestBroker &broker, const TlsSettings &settings,
                   const QString &host = QStringLiteral("localhost"))
{
    MqttLink link;
    return outcome(link, broker.port(), settings, host);
}

QByteArray sha256(const QSslCertificate &certificate)
{
    return certificate.digest(QCryptographicHash::Sha256);
}

} // namespace

class MqttLinkTlsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_certificates.make(), "The openssl program is needed to make certificates.");
        QVERIFY(m_certificates.makeDated(QStringLiteral("expired"), QStringLiteral("20200101000000Z"),
                                         QStringLiteral("20200201000000Z")));
        QVERIFY(m_certificates.makeDated(QStringLiteral("future"), QStringLiteral("20450101000000Z"),
                                         QStringLiteral("20450201000000Z")));
        QVERIFY(m_certificates.makeWeak(QStringLiteral("weak")));
        QVERIFY(m_certificates.makeOther(QStringLiteral("renewed"), "subjectAltName=DNS:localhost\n"));
        QVERIFY(m_certificates.makeOther(QStringLiteral("revoked"), "subjectAltName=DNS:localhost\n"));
        QVERIFY(m_certificates.revoke(QStringLiteral("revoked")));
        QVERIFY(m_certificates.makeOther(QStringLiteral("ecclient"), "extendedKeyUsage=clientAuth\n"));
        for (const char *name : {"client", "ecclient"})
            QVERIFY(m_certificates.lockKey(QString::fromLatin1(name), secret));
    }

    void connectsToWhomItTrusts()
    {
        TestBroker broker(m_certificates.serverConfig());
        QVERIFY(broker.start());
        const LinkStatus status = outcome(broker, trusting("authority"));
        QVERIFY2(status.state == LinkState::Connected, qPrintable(status.sentence));
        QVERIFY(!status.certificate);
    }

    void saysWhyItDoesNotTrust_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("host");
        QTest::addColumn<TlsFailure>("failure");
        const auto row = [](const char *name, const char *server, const char *authority, const char *host,
                            TlsFailure failure) {
            QTest::newRow(name) << QString::fromLatin1(server) << QString::fromLatin1(authority)
                                << QString::fromLatin1(host) << failure;
        };
        row("authority is unknown", "server", "stranger", "localhost", TlsFailure::UnknownAuthority);
        row("signed by itself", "stranger", "authority", "localhost", TlsFailure::UnknownAuthority);
        row("expired", "expired", "authority", "localhost", TlsFailure::Expired);
        row("not yet valid", "future", "authority", "localhost", TlsFailure::NotYetValid);
        row("another host", "server", "authority", "127.0.0.1", TlsFailure::WrongHostName);
        row("weak", "weak", "authority", "localhost", TlsFailure::Weak);
    }

    void saysWhyItDoesNotTrust()
    {
        QFETCH(QString, server);
        QFETCH(QString, authority);
        QFETCH(QString, host);
        QFETCH(TlsFailure, failure);
        TestBroker broker(m_certificates.serverConfig(server) + QStringList{weakCiphers});
        QVERIFY2(broker.start(), qPrintable(broker.output()));
        TlsSettings settings = trusting(authority);
        const LinkStatus status = outcome(broker, settings, host);
        QCOMPARE(status.state, LinkState::Waiting);
        QVERIFY2(status.tlsFailure == failure, qPrintable(status.sentence));
        QCOMPARE(status.sentence, tlsSentence(failure, status.broker));
        QVERIFY(status.certificate);
        QCOMPARE(status.certificate->sha256, sha256(m_certificates.certificate(server)));
        QVERIFY(!broker.output().contains(QStringLiteral("Sending CONNACK")));

        settings.pinnedSha256 = status.certificate->sha256;
        const LinkStatus pinned = outcome(broker, settings, host);
        QVERIFY2(pinned.state == LinkState::Connected, qPrintable(pinned.sentence));
    }

    void showsWhatTheCertificateSays()
    {
        TestBroker broker(m_certificates.serverConfig());
        QVERIFY(broker.start());
        const LinkStatus status = outcome(broker, trusting("stranger"));
        QVERIFY(status.certificate);
        QCOMPARE(status.certificate->subject, QStringLiteral("CN=server"));
        QCOMPARE(status.certificate->issuer, QStringLiteral("CN=authority"));
        QCOMPARE(status.certificate->names, QStringList{QStringLiteral("localhost")});
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(status.certificate->validFrom <= now);
        QVERIFY(status.certificate->validUntil > now && status.certificate->validUntil < now.addDays(3));
    }

    void saysThatThePinnedCertificateChanged()
    {
        TestBroker broker(m_certificates.serverConfig());
        QVERIFY(broker.start());
        TlsSettings settings = trusting("authority"); // which has signed both
        settings.pinnedSha256 = sha256(m_certificates.certificate(QStringLiteral("renewed")));
        const LinkStatus status = outcome(broker, settings);
        QCOMPARE(status.state, LinkState::Waiting);
        QCOMPARE(status.tlsFailure, TlsFailure::Changed);
        QCOMPARE(status.sentence, tlsSentence(TlsFailure::Changed, status.broker));
        QVERIFY(status.certificate);
        QCOMPARE(status.certificate->sha256, sha256(m_certificates.certificate(QStringLiteral("server"))));
        QVERIFY(!broker.output().contains(QStringLiteral("Sending CONNACK")));

        settings.authorityFile = m_certificates.certificateFile(QStringLiteral("stranger"));
        QCOMPARE(outcome(broker, settings).tlsFailure, TlsFailure::Changed);
    }

    void saysThatACertificateWasRevokedAlsoIfItIsPinned()
    {
        TellingServer server;
        QVERIFY(server.start(m_certificates, QStringLiteral("revoked")));
        TlsSettings settings = trusting("authority");
        for (const QByteArray &pinned : {QByteArray(), sha256(m_certificates.certificate(QStringLiteral("revoked")))}) {
            settings.pinnedSha256 = pinned;
            MqttLink link;
            const LinkStatus status = outcome(link, server.port(), settings);
            QCOMPARE(status.state, LinkState::Waiting);
            QVERIFY2(status.tlsFailure == TlsFailure::Revoked, qPrintable(status.sentence));
            QVERIFY(status.certificate);
        }
    }

    void saysThatOnlyOldVersionsAreSpoken()
    {
        TestBroker broker(m_certificates.serverConfig()
                          + QStringList{weakCiphers, QStringLiteral("tls_version tlsv1.1")});
        QVERIFY(broker.setTlsLibrary({QStringLiteral("MinProtocol = TLSv1.1"), QStringLiteral("MaxProtocol = TLSv1.1"),
                                      QStringLiteral("CipherString = DEFAULT@SECLEVEL=0")}));
        QVERIFY2(broker.start(), qPrintable(broker.output()));
        const LinkStatus status = outcome(broker, trusting("authority"));
        QCOMPARE(status.state, LinkState::Waiting);
        QVERIFY2(status.tlsFailure == TlsFailure::NoCommonVersion, qPrintable(status.sentence));
        QCOMPARE(status.sentence, tlsSentence(TlsFailure::NoCommonVersion, status.broker));
    }

    void saysThatNobodySpeaksTlsThere()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        const LinkStatus status = outcome(broker, trusting("authority"));
        QCOMPARE(status.state, LinkState::Waiting);
        QVERIFY2(status.tlsFailure == TlsFailure::NoTls, qPrintable(status.sentence));
        QCOMPARE(status.sentence, tlsSentence(TlsFailure::NoTls, status.broker));
        QVERIFY(!status.certificate);
    }

    void saysWhatTheServerThinksOfItsOwnCertificate_data() { addTlsVersions(); }
    void saysWhatTheServerThinksOfItsOwnCertificate()
    {
        TestBroker broker(m_certificates.askingServerConfig());
        QVERIFY(limitVersion(broker));
        QVERIFY2(broker.start(), qPrintable(broker.output()));
        for (int tries = 0; tries < 5; ++tries) {
            const LinkStatus without = outcome(broker, trusting("authority"));
            QCOMPARE(without.state, LinkState::Waiting);
            QVERIFY2(without.tlsFailure == TlsFailure::WantsCertificate, qPrintable(without.sentence));
            QCOMPARE(without.sentence, tlsSentence(TlsFailure::WantsCertificate, without.broker));

            const LinkStatus strange = outcome(broker, showing("stranger"));
            QCOMPARE(strange.state, LinkState::Waiting);
            QVERIFY2(strange.tlsFailure == TlsFailure::RefusesCertificate, qPrintable(strange.sentence));
        }
        const LinkStatus good = outcome(broker, showing("client"));
        QVERIFY2(good.state == LinkState::Connected, qPrintable(good.sentence));
    }

    void saysWhatTheServerThinksOfItsOwnCertificateToWhomItHasPinnedToo()
    {
        TestBroker broker(m_certificates.askingServerConfig());
        QVERIFY(broker.start());
        TlsSettings settings = trusting("stranger");
        settings.pinnedSha256 = sha256(m_certificates.certificate(QStringLiteral("server")));
        const LinkStatus status = outcome(broker, settings);
        QVERIFY2(status.tlsFailure == TlsFailure::WantsCertificate, qPrintable(status.sentence));
    }

    void opensALockedKey_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("RSA") << QStringLiteral("client");
        QTest::newRow("elliptic curve") << QStringLiteral("ecclient");
    }
    void opensALockedKey()
    {
        QFETCH(QString, name);
        TestBroker broker(m_certificates.askingServerConfig());
        QVERIFY(broker.start());
        TlsSettings settings = showing(name);
        settings.keyFile = m_certificates.keyFile(name + QStringLiteral("-locked"));
        for (const QString &wrong : {QString(), QStringLiteral("guess")}) {
            settings.keyPassphrase = wrong;
            const LinkStatus status = outcome(broker, settings);
            QCOMPARE(status.state, LinkState::Waiting);
            QCOMPARE(status.tlsFailure, TlsFailure::KeyLocked);
            QVERIFY(status.sentence.contains(settings.keyFile));
            QVERIFY(!status.sentence.contains(QStringLiteral("guess")));
        }
        settings.keyPassphrase = secret;
        const LinkStatus status = outcome(broker, settings);
        QVERIFY2(status.state == LinkState::Connected, qPrintable(status.sentence));
    }

    void takesKeyAndCertificateFromOneFile()
    {
        TestBroker broker(m_certificates.askingServerConfig());
        QVERIFY(broker.start());
        QFile both(m_certificates.path(QStringLiteral("both.pem")));
        QVERIFY(both.open(QIODevice::WriteOnly));
        for (const QString &name : {m_certificates.certificateFile(QStringLiteral("client")),
                                    m_certificates.keyFile(QStringLiteral("client"))}) {
            QFile part(name);
            QVERIFY(part.open(QIODevice::ReadOnly));
            both.write(part.readAll());
        }
        both.close();
        TlsSettings settings = trusting("authority");
        settings.certificateFile = both.fileName();
        const LinkStatus status = outcome(broker, settings);
        QVERIFY2(status.state == LinkState::Connected, qPrintable(status.sentence));
    }

    void saysThatAKeyIsOfAnotherCertificate()
    {
        TestBroker broker(m_certificates.askingServerConfig());
        QVERIFY(broker.start());
        TlsSettings settings = showing("client");
        settings.keyFile = m_certificates.keyFile(QStringLiteral("server"));
        const LinkStatus status = outcome(broker, settings);
        QCOMPARE(status.state, LinkState::Waiting);
        QVERIFY2(status.tlsFailure == TlsFailure::KeyUnfit, qPrintable(status.sentence));
        QCOMPARE(status.sentence, tlsSentence(TlsFailure::KeyUnfit, settings.keyFile));
    }

    void namesAFileThatIsNoGood_data()
    {
        QTest::addColumn<QString>("content"); // "-" for no file at all
        QTest::newRow("not there") << QStringLiteral("-");
        QTest::newRow("empty") << QString();
        QTest::newRow("something else") << QStringLiteral("light,time\n512,0\n");
        QTest::newRow("broken") << QStringLiteral("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
        QTest::newRow("pipe that nobody writes to") << QStringLiteral("|");
    }
    void namesAFileThatIsNoGood()
    {
        QFETCH(QString, content);
        const QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("file.pem"));
        if (content == u"|") {
            QCOMPARE(::mkfifo(QFile::encodeName(name).constData(), 0600), 0);
        } else if (content != u"-") {
            QFile file(name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content.toUtf8());
        }
        MqttLink link;
        TlsSettings settings;
        settings.authorityFile = name;
        LinkStatus status = outcome(link, freePort(), settings);
        QCOMPARE(status.tlsFailure, TlsFailure::AuthorityFileUnusable);
        QCOMPARE(status.sentence, tlsSentence(TlsFailure::AuthorityFileUnusable, name));
        settings = trusting("authority");
        settings.certificateFile = name;
        status = outcome(link, freePort(), settings);
        QCOMPARE(status.tlsFailure, TlsFailure::CertificateFileUnusable);
        settings = showing("client");
        settings.keyFile = name;
        status = outcome(link, freePort(), settings);
        QCOMPARE(status.tlsFailure, TlsFailure::KeyFileUnusable);
        QCOMPARE(status.sentence, tlsSentence(TlsFailure::KeyFileUnusable, name));
    }

    void connectsOnceTheFileIsThere()
    {
        TestBroker broker(m_certificates.serverConfig());
        QVERIFY(broker.start());
        const QTemporaryDir folder;
        TlsSettings settings;
        settings.authorityFile = folder.filePath(QStringLiteral("authority.pem"));
        MqttLink link;
        QCOMPARE(outcome(link, broker.port(), settings).state, LinkState::Waiting);
        QVERIFY(QFile::copy(m_certificates.certificateFile(QStringLiteral("authority")), settings.authorityFile));
        QTRY_VERIFY2_WITH_TIMEOUT(link.isConnected(), qPrintable(link.status().sentence), 20'000);
    }

    void asksForAProtocolByAlpn()
    {
        TestBroker broker(m_certificates.serverConfig()); // which does not know of it
        QVERIFY(broker.start());
        TlsSettings settings = trusting("authority");
        settings.protocol = QStringLiteral("mqtt");
        const LinkStatus status = outcome(broker, settings);
        QVERIFY2(status.state == LinkState::Connected, qPrintable(status.sentence));
    }

private:
    TlsSettings trusting(const QString &authority) const
    {
        TlsSettings settings;
        settings.authorityFile = m_certificates.certificateFile(authority);
        return settings;
    }
    TlsSettings trusting(const char *authority) const { return trusting(QString::fromLatin1(authority)); }

    TlsSettings showing(const QString &name) const
    {
        TlsSettings settings = trusting("authority");
        settings.certificateFile = m_certificates.certificateFile(name);
        settings.keyFile = m_certificates.keyFile(name);
        return settings;
    }
    TlsSettings showing(const char *name) const { return showing(QString::fromLatin1(name)); }

    static void addTlsVersions()
    {
        QTest::addColumn<QString>("newest");
        QTest::newRow("TLS 1.2") << QStringLiteral("TLSv1.2");
        QTest::newRow("TLS 1.3") << QStringLiteral("TLSv1.3");
    }
    static bool limitVersion(TestBroker &broker)
    {
        QFETCH(QString, newest);
        return broker.setTlsLibrary({QStringLiteral("MaxProtocol = ") + newest});
    }

    Certificates m_certificates;
};

QTEST_GUILESS_MAIN(MqttLinkTlsTest)
#include "tst_mqttlink_tls.moc"

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtttest.h"

#include "support/certificates.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

using namespace nightlight::test;

class ClientTlsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_certificates.make(), "The openssl program is needed to make certificates.");
        m_broker = std::make_unique<TestBroker>(m_certificates.serverConfig());
        QVERIFY2(m_broker->start(), qPrintable(m_broker->output()));
    }

    void connectsToWhomItTrusts_data() { addVersionRows(); }
    void connectsToWhomItTrusts()
    {
        QMqttClient client;
        connectEncrypted(client, *m_broker, trusting(m_certificates.authority()));
        QVERIFY(waitForState(client, QMqttClient::Connected));
        auto *socket = qobject_cast<QSslSocket *>(client.transport());
        QVERIFY(socket && socket->isEncrypted());

        QVERIFY(subscribed(client, QStringLiteral("secret"), 1));
        QSignalSpy received(&client, &QMqttClient::messageReceived);
        const QByteArray large(3'000'000, 'x');
        client.publish(QStringLiteral("secret"), "small", 1);
        client.publish(QStringLiteral("secret"), large, 1);
        QTRY_COMPARE_WITH_TIMEOUT(received.count(), 2, 60'000);
        QVERIFY(payloads(received) == QByteArrayList({"small", large}));
        client.disconnectFromHost();
        QCOMPARE(client.state(), QMqttClient::Disconnected);
        QCOMPARE(client.error(), QMqttClient::NoError);
    }

    void saysGoodbye_data() { addVersionRows(); }
    void saysGoodbye()
    {
        QMqttClient witness;
        connectEncrypted(witness, *m_broker, trusting(m_certificates.authority()));
        QVERIFY(waitForState(witness, QMqttClient::Connected));
        QVERIFY(subscribed(witness, QStringLiteral("goodbye"), 1));
        QSignalSpy received(&witness, &QMqttClient::messageReceived);
        {
            QMqttClient client;
            client.setWillTopic(QStringLiteral("goodbye"));
            client.setWillMessage("lost");
            connectEncrypted(client, *m_broker, trusting(m_certificates.authority()));
            QVERIFY(waitForState(client, QMqttClient::Connected));
            client.publish(QStringLiteral("goodbye"), "last");
        }
        QTRY_COMPARE(received.count(), 1);
        witness.publish(QStringLiteral("goodbye"), "end", 1);
        QTRY_COMPARE(payloads(received), QByteArrayList({"last", "end"}));
    }

    void doesNotTrustAStranger_data() { addVersionRows(); }
    void doesNotTrustAStranger()
    {
        QMqttClient client;
        connectEncrypted(client, *m_broker, trusting(m_certificates.strangeAuthority()));
        QVERIFY(waitForState(client, QMqttClient::Disconnected));
        QCOMPARE(client.error(), QMqttClient::TransportInvalid);
        const auto *socket = qobject_cast<QSslSocket *>(client.transport());
        QVERIFY(socket);
        QCOMPARE(socket->error(), QAbstractSocket::SslHandshakeFailedError);
        QVERIFY(!socket->sslHandshakeErrors().isEmpty());
    }

    void looksAtTheNameOfTheHost_data() { addVersionRows(); }
    void looksAtTheNameOfTheHost()
    {
        QMqttClient client;
        connectEncrypted(client, *m_broker, trusting(m_certificates.authority()), QStringLiteral("127.0.0.1"));
        QVERIFY(waitForState(client, QMqttClient::Disconnected));
        QCOMPARE(client.error(), QMqttClient::TransportInvalid);
    }

    void showsItsOwnCertificate_data() { addVersionRows(); }
    void showsItsOwnCertificate()
    {
        TestBroker broker(m_certificates.askingServerConfig());
        QVERIFY2(broker.start(), qPrintable(broker.output()));
        QSslConfiguration configuration = trusting(m_certificates.authority());
        QMqttClient without;
        connectEncrypted(without, broker, configuration);
        QVERIFY(waitForState(without, QMqttClient::Disconnected));
        QCOMPARE(without.error(), QMqttClient::TransportInvalid);

        configuration.setLocalCertificate(m_certificates.client());
        configuration.setPrivateKey(m_certificates.clientKey());
        QMqttClient client;
        connectEncrypted(client, broker, configuration);
        QVERIFY(waitForState(client, QMqttClient::Connected));
    }

    void failsWhereNobodySpeaksTls_data() { addVersionRows(); }
    void failsWhereNobodySpeaksTls()
    {
        TestBroker plain;
        QVERIFY(plain.start());
        QMqttClient client;
        connectEncrypted(client, plain, trusting(m_certificates.authority()));
        QVERIFY(waitForState(client, QMqttClient::Disconnected));
        QCOMPARE(client.error(), QMqttClient::TransportInvalid);

        QMqttClient withoutTls;
        prepare(withoutTls, m_broker->port());
        withoutTls.connectToHost();
        QVERIFY(waitForState(withoutTls, QMqttClient::Disconnected));
        QVERIFY(withoutTls.error() != QMqttClient::NoError);
    }

    void takesASocketThatIsEncrypted_data() { addVersionRows(); }
    void takesASocketThatIsEncrypted()
    {
        QSslSocket socket;
        socket.setSslConfiguration(trusting(m_certificates.authority()));
        socket.connectToHostEncrypted(QStringLiteral("localhost"), m_broker->port());
        QVERIFY(socket.waitForEncrypted());
        QMqttClient client;
        client.setProtocolVersion(versionOfRow());
        client.setTransport(&socket, QMqttClient::SecureSocket);
        client.connectToHost();
        QVERIFY(waitForState(client, QMqttClient::Connected));
    }

private:
    static QSslConfiguration trusting(const QSslCertificate &authority)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates({authority});
        return configuration;
    }

    static void connectEncrypted(QMqttClient &client, const TestBroker &broker, const QSslConfiguration &configuration,
                                 const QString &host = QStringLiteral("localhost"))
    {
        prepare(client, broker.port());
        client.setHostname(host);
        client.connectToHostEncrypted(configuration);
    }

    Certificates m_certificates;
    std::unique_ptr<TestBroker> m_broker;
};

QTEST_GUILESS_MAIN(ClientTlsTest)
#include "tst_qmqttclient_tls.moc"

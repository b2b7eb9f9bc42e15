// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/history/journal.h"
#include "support/certificates.h"
#include "support/programrun.h"
#include "support/watchedbroker.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QRegularExpression>
#include <QSettings>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QTest>

#include <set>

using namespace nightlight;
using namespace nightlight::test;

class ProgramBrokerTest : public QObject
{
    Q_OBJECT

private slots:
    void saysWhichCertificateItDoesNotTrustAndPinsIt()
    {
        Certificates certificates;
        QVERIFY(certificates.make());
        TestBroker broker(certificates.serverConfig());
        QVERIFY(broker.start());
        const QStringList there{QStringLiteral("--headless"), QStringLiteral("--broker"),
                                QStringLiteral("mqtts://127.0.0.1:%1").arg(broker.port())};
        Run wary(there);
        const QByteArray digest = certificates.certificate(QStringLiteral("server")).digest(QCryptographicHash::Sha256);
        const QString sha256 = QString::fromLatin1(digest.toHex(':')).toUpper();
        QTRY_VERIFY(wary.error().contains(sha256));
        QVERIFY2(wary.error().contains(QStringLiteral("--pin")), qPrintable(wary.error()));
        Run pinned(there + QStringList{QStringLiteral("--pin"), sha256});
        QTRY_VERIFY2(pinned.out().contains(QStringLiteral("Sending telemetry")), qPrintable(pinned.error()));
    }

    void showsItsCertificateWithAKeyThatIsLocked()
    {
        Certificates certificates;
        QVERIFY(certificates.make());
        QVERIFY(certificates.lockKey(QStringLiteral("client"), QStringLiteral("open sesame")));
        TestBroker broker(certificates.askingServerConfig());
        QVERIFY(broker.start());
        const QStringList there{QStringLiteral("--headless"),
                                QStringLiteral("--broker"),
                                QStringLiteral("mqtts://localhost:%1").arg(broker.port()),
                                QStringLiteral("--ca"),
                                certificates.certificateFile(QStringLiteral("authority")),
                                QStringLiteral("--cert"),
                                certificates.certificateFile(QStringLiteral("client")),
                                QStringLiteral("--key"),
                                certificates.keyFile(QStringLiteral("client-locked"))};
        Run locked(there);
        QTRY_VERIFY(locked.error().contains(QStringLiteral("is locked")));
        Run opened(there, {{QStringLiteral("NIGHTLIGHT_KEY_PASSPHRASE"), QStringLiteral("open sesame")}});
        QTRY_VERIFY2(opened.out().contains(QStringLiteral("Sending telemetry")), qPrintable(opened.error()));
    }

    void takesThePasswordFromWhereNobodyElseCanReadIt_data()
    {
        QTest::addColumn<bool>("fromFile");
        QTest::newRow("environment") << false;
        QTest::newRow("file descriptor") << true;
    }
    void takesThePasswordFromWhereNobodyElseCanReadIt()
    {
        QFETCH(bool, fromFile);
        const QString password = QStringLiteral("nobody guesses 4711");
        TestBroker broker;
        QVERIFY(broker.requirePassword(QStringLiteral("amy"), password));
        QVERIFY(broker.start());
        const QTemporaryDir home;
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(password.toUtf8() + '\n');
        QVERIFY(file.flush() && file.seek(0));
        Environment environment = homeIn(home.path());
        QStringList arguments{QStringLiteral("--headless"), QStringLiteral("--broker"),
                              QStringLiteral("mqtt://amy@127.0.0.1:%1").arg(broker.port())};
        if (fromFile)
            arguments << QStringLiteral("--password-fd") << QStringLiteral("0");
        else
            environment.insert(QStringLiteral("NIGHTLIGHT_PASSWORD"), password);
        Run run(arguments, environment, {}, fromFile ? file.fileName() : QString());
        QTRY_VERIFY2(run.out().contains(QStringLiteral("Sending telemetry")), qPrintable(run.error()));
        for (const char *what : {"cmdline", "environ"}) {
            QFile listed(QStringLiteral("/proc/%1/%2").arg(run.processId()).arg(QString::fromLatin1(what)));
            QVERIFY(listed.open(QIODevice::ReadOnly));
            const QByteArray content = listed.readAll();
            QVERIFY(!content.isEmpty());
            QVERIFY(!content.contains("4711"));
        }
        QFile limits(QStringLiteral("/proc/%1/limits").arg(run.processId()));
        QVERIFY(limits.open(QIODevice::ReadOnly));
        static const QRegularExpression noCore(QStringLiteral("Max core file size +0 +0 "));
        QVERIFY(noCore.match(QString::fromLatin1(limits.readAll())).hasMatch());
        run.send(SIGINT);
        QVERIFY(run.waitForEnd());
        QVERIFY(!(run.out() + run.error()).contains(QStringLiteral("4711")));
        QDirIterator files(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile written(files.next());
            QVERIFY(written.open(QIODevice::ReadOnly));
            QVERIFY2(!written.readAll().contains("4711"), qPrintable(written.fileName()));
        }
    }

    void endsWithAWordOnHowToGiveThePasswordIfThereIsNone()
    {
        const QTemporaryDir home;
        const Environment environment = homeIn(home.path());
        QSettings settings(home.filePath(QStringLiteral("XDG_CONFIG_HOME/nightlight/default.conf")),
                           QSettings::IniFormat);
        settings.setValue(QStringLiteral("broker/kind"), QStringLiteral("other"));
        settings.setValue(QStringLiteral("broker/user"), QStringLiteral("amy"));
        settings.setValue(QStringLiteral("broker/hasPassword"), true);
        settings.sync();
        Run run({QStringLiteral("--headless")}, environment);
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.exitCode(), 1);
        QVERIFY2(run.error().contains(QStringLiteral("amy@localhost:1883")), qPrintable(run.error()));
        QVERIFY2(run.error().contains(QStringLiteral("NIGHTLIGHT_PASSWORD")), qPrintable(run.error()));
    }

    void saysSoIfThereIsNothingToReadThePasswordFrom()
    {
        Run run({QStringLiteral("--headless"), QStringLiteral("--password-fd"), QStringLiteral("77")});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.exitCode(), 1);
        QVERIFY2(run.error().contains(QStringLiteral("77")), qPrintable(run.error()));
    }

    void losesNoReadingWhenItIsKilledDuringAnOutage()
    {
        // Nothing queues for the client who hears it all: that queue dies with the broker. And it acknowledges nothing:
        // what a broker dies without having read makes the system throw away what it has sent.
        WatchedBroker broker({QStringLiteral("max_inflight_messages 0")});
        const auto start = [&broker] { return broker.startWatched(MqttVersion::V5, QStringLiteral("#"), 0); };
        QVERIFY(start());
        const QTemporaryDir home;
        const QStringList often = deskAt(broker) + QStringList{QStringLiteral("--interval"), QStringLiteral("0.01")};
        const QString file = home.filePath(QStringLiteral("XDG_DATA_HOME/nightlight/default/desk.journal"));
        const auto waitingInFile = [&file] {
            Journal journal(file);
            return QFile::exists(file) && journal.open() ? journal.count() : 0;
        };
        std::set<quint64> heard;
        const auto hear = [&] {
            for (const MqttMessage &message : broker.client().on(QStringLiteral("desk/telemetry")))
                heard.insert(message.property(QStringLiteral("seq")).value_or(QString()).toULongLong());
            return heard.size();
        };
        for (int round = 0; round < 3; ++round) {
            const std::size_t before = hear();
            Run run(often, homeIn(home.path()));
            QTRY_VERIFY(hear() > before + 20);
            broker.kill();
            const quint64 waitingBefore = waitingInFile();
            QTRY_VERIFY(waitingInFile() > waitingBefore + 50);
            run.send(SIGKILL);
            QVERIFY(run.waitForEnd());
            hear(); // before the client of this round goes
            QVERIFY(start());
        }
        quint64 lastWaiting = 0;
        {
            Journal journal(file);
            QVERIFY(journal.open());
            QVERIFY(journal.count() > 50);
            lastWaiting = journal.lastSeq();
        }
        Run run(often, homeIn(home.path()));
        QTRY_VERIFY(hear() > 0 && *heard.rbegin() > lastWaiting + 50);
        run.send(SIGINT);
        QVERIFY(run.waitForEnd());
        QTRY_COMPARE(hear(), *heard.rbegin()); // from 1 on none is missing
        QCOMPARE(*heard.begin(), 1);
        QCOMPARE(waitingInFile(), 0);
        quint64 highest = 0;
        for (const MqttMessage &message : broker.client().on(QStringLiteral("desk/telemetry"))) {
            const quint64 seq = message.property(QStringLiteral("seq")).value_or(QString()).toULongLong();
            if (seq > lastWaiting)
                continue;
            QVERIFY(seq > highest); // in order
            highest = seq;
        }
    }

    void saysOnceWhatIsTheSameAtEachTry()
    {
        int tries = 0;
        QTcpServer server;
        QObject::connect(&server, &QTcpServer::newConnection, &server, [&server, &tries] {
            ++tries;
            QTcpSocket *socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, &QTcpSocket::close);
        });
        QVERIFY(server.listen(QHostAddress::LocalHost));
        Run run({QStringLiteral("--headless"), QStringLiteral("--broker"), urlAt(server.serverPort())});
        QTRY_VERIFY_WITH_TIMEOUT(tries >= 3, 20'000);
        run.send(SIGINT);
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.exitCode(), 0);
        QCOMPARE(run.error().count(QStringLiteral("closed the connection")), 1);
    }
};

QTEST_GUILESS_MAIN(ProgramBrokerTest)
#include "tst_program_broker.moc"

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/history/journal.h"
#include "support/certificates.h"
#include "support/pseudoterminal.h"
#include "support/telugu.h"
#include "support/watchedbroker.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <set>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace nightlight;
using namespace nightlight::test;

namespace {

using Environment = QMap<QString, QString>;

/// Settings and data in \a folder.
Environment homeIn(const QString &folder)
{
    Environment home{{QStringLiteral("HOME"), folder}};
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        home.insert(QString::fromLatin1(name), folder + u'/' + QString::fromLatin1(name));
    return home;
}

/// A pipe whose reader reads nothing by itself.
class Pipe
{
public:
    Pipe()
    {
        if (::mkfifo(QFile::encodeName(name()).constData(), 0600) == 0)
            m_reader = ::open(QFile::encodeName(name()).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    }
    ~Pipe() { close(); }
    Q_DISABLE_COPY_MOVE(Pipe)

    QString name() const { return m_folder.filePath(QStringLiteral("pipe")); }
    bool makeSmall() const { return ::fcntl(m_reader, F_SETPIPE_SZ, pipeSize) == pipeSize; }
    int unread() const
    {
        int count = 0;
        ::ioctl(m_reader, FIONREAD, &count);
        return count;
    }
    /// Whether not even one more line of telemetry finds room.
    bool isFull() const { return unread() > pipeSize - 30; }
    void close()
    {
        if (m_reader >= 0)
            ::close(m_reader);
        m_reader = -1;
    }

private:
    static constexpr int pipeSize = 4096;
    QTemporaryDir m_folder;
    int m_reader = -1;
};

/// The program as it is run from a terminal, with settings and data of its own.
class Run
{
public:
    explicit Run(const QStringList &arguments, const Environment &environment = {}, const QString &output = {})
    {
        QProcessEnvironment clean = QProcessEnvironment::systemEnvironment();
        const Environment home = homeIn(m_home.path());
        for (auto it = home.cbegin(); it != home.cend(); ++it)
            clean.insert(it.key(), it.value());
        clean.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        for (auto it = environment.cbegin(); it != environment.cend(); ++it) {
            if (it->isNull())
                clean.remove(it.key());
            else
                clean.insert(it.key(), it.value());
        }
        m_process.setProcessEnvironment(clean);
        if (!output.isEmpty())
            m_process.setStandardOutputFile(output);
        m_process.start(QStringLiteral(NIGHTLIGHT_PROGRAM), arguments);
    }

    ~Run()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Run)

    QString out() { return m_out += QString::fromUtf8(m_process.readAllStandardOutput()); }
    QString error() { return m_error += QString::fromUtf8(m_process.readAllStandardError()); }
    bool waitForEnd(int ms = 20'000)
    {
        return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(ms);
    }
    int exitCode() const { return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1; }
    void send(int signal) const { ::kill(pid_t(m_process.processId()), signal); }

private:
    QTemporaryDir m_home;
    QProcess m_process;
    QString m_out;
    QString m_error;
};

QString urlAt(quint16 port)
{
    return QStringLiteral("mqtt://127.0.0.1:%1").arg(port);
}

QStringList deskAt(const TestBroker &broker)
{
    return {QStringLiteral("--headless"), QStringLiteral("--id"), QStringLiteral("desk"), QStringLiteral("--broker"),
            urlAt(broker.port())};
}

} // namespace

class ProgramTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsItsVersionAndHelp()
    {
        Run version({QStringLiteral("--version")});
        QVERIFY(version.waitForEnd());
        QCOMPARE(version.exitCode(), 0);
        QVERIFY(version.out().startsWith(QStringLiteral("nightlight ")));
        Run help({QStringLiteral("--help")});
        QVERIFY(help.waitForEnd());
        QCOMPARE(help.exitCode(), 0);
        QVERIFY(help.out().contains(QStringLiteral("--sensor")));
    }

    void endsWithTwoAndOneSentenceOnOptionsThatMakeNoSense()
    {
        Run run({QStringLiteral("--headless"), QStringLiteral("--interval"), QStringLiteral("never")});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.exitCode(), 2);
        QCOMPARE(run.error().count(u'\n'), 1);
        QVERIFY(run.error().contains(QStringLiteral("never")));
        QVERIFY(run.out().isEmpty());
    }

    void speaksTheChosenLanguageAlsoWhenItRefuses_data()
    {
        QTest::addColumn<QStringList>("option");
        QTest::newRow("two words") << QStringList{QStringLiteral("--lang"), QStringLiteral("te")};
        QTest::newRow("one word") << QStringList{QStringLiteral("--lang=te")};
        QTest::newRow("last of two") << QStringList{QStringLiteral("--lang"), QStringLiteral("en"),
                                                    QStringLiteral("--lang=te")};
    }
    void speaksTheChosenLanguageAlsoWhenItRefuses()
    {
        QFETCH(QStringList, option);
        Run run(option + QStringList{QStringLiteral("--qos"), QStringLiteral("9")});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.exitCode(), 2);
        QVERIFY2(isTelugu(run.error()), qPrintable(run.error()));
    }

    void speaksTheChosenLanguageHeadless()
    {
        Run run(
            {QStringLiteral("--headless"), QStringLiteral("--lang=te"), QStringLiteral("--broker"), urlAt(freePort())});
        QTRY_VERIFY2(isTelugu(run.error()), qPrintable(run.error()));
    }

    void runsTheLessonHeadless()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        Run run(deskAt(broker) + QStringList{QStringLiteral("--interval"), QStringLiteral("0.1")});
        QTRY_VERIFY(run.out().count(QStringLiteral("Sending telemetry  {\"light\": 0}\n")) >= 3);
        QVERIFY(run.out().startsWith(QStringLiteral("MQTT connected!\nSending telemetry  {\"light\": 0}\n")));
        broker.client().publish(QStringLiteral("desk/commands"), "{\"led_on\":true}");
        broker.client().publish(QStringLiteral("desk/commands"), "nonsense");
        broker.client().publish(QStringLiteral("desk/commands"), "{\"led_on\": false}");
        QTRY_VERIFY(run.out().contains(QStringLiteral("Message received: {\"led_on\": true}\n")));
        QTRY_VERIFY(run.out().contains(QStringLiteral("Message received: {\"led_on\": false}\n")));
        QCOMPARE(run.out().count(QStringLiteral("Message received")), 2);
        QVERIFY(run.error().contains(QStringLiteral("refused")));
    }

    void readsTheSliderFromTheCommandLine()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        Run run({QStringLiteral("--headless"), QStringLiteral("--sensor"), QStringLiteral("slider:742"),
                 QStringLiteral("--broker"), urlAt(broker.port())});
        QTRY_VERIFY(run.out().contains(QStringLiteral("Sending telemetry  {\"light\": 742}\n")));
    }

    void readsABoardAndSwitchesItsLamp()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        const QTemporaryDir folder;
        PseudoTerminal board(folder.filePath(QStringLiteral("board")));
        Run run(deskAt(broker)
                + QStringList{QStringLiteral("--interval"), QStringLiteral("0.05"), QStringLiteral("--sensor"),
                              QStringLiteral("serial:") + board.link(), QStringLiteral("--lamp"),
                              QStringLiteral("serial")});
        QTRY_VERIFY(board.isOpened());
        board.send("half\nLight value: 652\r\n");
        QTRY_VERIFY(run.out().contains(QStringLiteral("Sending telemetry  {\"light\": 652}\n")));
        QVERIFY(waitForSubscriptions(broker, QStringLiteral("desk")));
        broker.client().publish(QStringLiteral("desk/commands"), "{\"led_on\": true}");
        QTRY_COMPARE(board.received(), "led_on:1\n");

        board.unplug();
        QTRY_VERIFY(run.error().contains(QStringLiteral("was unplugged")));
        board.plugIn();
        QTRY_VERIFY(run.error().contains(QStringLiteral("is connected at")));
        QCOMPARE(run.error().count(QStringLiteral("was unplugged")), 1);
    }

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

    void bringsItsOwnBroker()
    {
        Run run({QStringLiteral("--headless")});
        QTRY_VERIFY2(run.out().contains(QStringLiteral("Sending telemetry")), qPrintable(run.error()));
        run.send(SIGTERM);
        QVERIFY(run.waitForEnd(3'000));
        QCOMPARE(run.exitCode(), 0);
    }

    void endsInOrderOnSignals_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void endsInOrderOnSignals()
    {
        QFETCH(int, signal);
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        Run run(deskAt(broker));
        QTRY_VERIFY(run.out().contains(QStringLiteral("Sending telemetry")));
        QElapsedTimer timer;
        timer.start();
        run.send(signal);
        QVERIFY(run.waitForEnd());
        QVERIFY(timer.elapsed() < 3'000);
        QCOMPARE(run.exitCode(), 0);
        QTRY_COMPARE(broker.client().on(QStringLiteral("desk/status")).last().payload, "offline");
    }

    void endsQuietlyWithItsReader()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        Pipe pipe;
        Run run(deskAt(broker) + QStringList{QStringLiteral("--interval"), QStringLiteral("0.1")}, {}, pipe.name());
        QTRY_VERIFY(pipe.unread() > 0);
        pipe.close();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.exitCode(), 1);
        QCOMPARE(run.error(), QString());
    }

    void saysSoWhenItsOutputFindsNoRoom()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        Run run(deskAt(broker), {}, QStringLiteral("/dev/full"));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.exitCode(), 1);
        QVERIFY(run.error().contains(QStringLiteral("Standard output cannot be written to")));
    }

    void endsAtOnceOnASecondSignalIfNobodyReads()
    {
#ifdef __SANITIZE_THREAD__
        QSKIP("ThreadSanitizer delivers no signal to a thread that is blocked in a write.");
#endif
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        const Pipe pipe;
        QVERIFY(pipe.makeSmall());
        Run run(deskAt(broker) + QStringList{QStringLiteral("--interval"), QStringLiteral("0.01")}, {}, pipe.name());
        QTRY_VERIFY_WITH_TIMEOUT(pipe.isFull(), 20'000);
        const auto sent = [&broker] { return broker.client().on(QStringLiteral("desk/telemetry")).size(); };
        const qsizetype before = sent();
        QTRY_VERIFY(sent() > before + 50); // the line of the first of them finds no room
        run.send(SIGINT);
        run.send(SIGTERM); // at the same time, so one with the first
        QVERIFY(!run.waitForEnd(1'000));
        run.send(SIGTERM);
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.exitCode(), -1);
    }

    void refusesToBeADeviceThatRunsAlready()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        const QTemporaryDir home;
        Run first(deskAt(broker), homeIn(home.path()));
        QTRY_VERIFY(first.out().contains(QStringLiteral("Sending telemetry")));
        Run second(deskAt(broker), homeIn(home.path()));
        QVERIFY(second.waitForEnd());
        QCOMPARE(second.exitCode(), 1);
        QCOMPARE(second.error(),
                 QStringLiteral("The device \"desk\" already runs in another Nightlight of this profile. Give this one "
                                "another name with --id, or its own settings with --profile.\n"));
        Run other({QStringLiteral("--headless"), QStringLiteral("--id"), QStringLiteral("shelf"),
                   QStringLiteral("--broker"), urlAt(broker.port())},
                  homeIn(home.path()));
        QTRY_VERIFY(other.out().contains(QStringLiteral("Sending telemetry")));
        first.send(SIGKILL);
        QVERIFY(first.waitForEnd());
        Run successor(deskAt(broker), homeIn(home.path()));
        QTRY_VERIFY(successor.out().contains(QStringLiteral("Sending telemetry")));
    }

    void losesNoReadingWhenItIsKilledDuringAnOutage()
    {
        // Nothing queues for the client who hears it all: that queue dies with the broker.
        WatchedBroker broker({QStringLiteral("max_inflight_messages 0")});
        QVERIFY(broker.startWatched());
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
            QVERIFY(broker.startWatched());
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

#ifdef NIGHTLIGHT_GUI
    void saysWhyThereIsNoWindow_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("not set") << QString();
        QTest::newRow("empty") << QStringLiteral("");
    }
    void saysWhyThereIsNoWindow()
    {
        QFETCH(QString, value);
        Run run({}, {{QStringLiteral("DISPLAY"), value},
                     {QStringLiteral("WAYLAND_DISPLAY"), value},
                     { QStringLiteral("QT_QPA_PLATFORM"),
                       value }});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.exitCode(), 1);
        QVERIFY(run.error().contains(QStringLiteral("--headless")));
    }

    void opensTheWindowWithTheDeviceStoppedIfThatRunsAlready()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        const QTemporaryDir home;
        Run first(deskAt(broker) + QStringList{QStringLiteral("--interval"), QStringLiteral("3600")},
                  homeIn(home.path()));
        QTRY_COMPARE(broker.client().on(QStringLiteral("desk/telemetry")).size(), 1);
        Environment offscreen = homeIn(home.path());
        offscreen.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        Run window({QStringLiteral("--id"), QStringLiteral("desk"), QStringLiteral("--interval"), QStringLiteral("0.1"),
                    QStringLiteral("--broker"), urlAt(broker.port()), QStringLiteral("--screenshot"),
                    home.filePath(QStringLiteral("window.png"))},
                   offscreen);
        QVERIFY(window.waitForEnd());
        QCOMPARE(window.exitCode(), 0);
        QVERIFY(window.error().contains(QStringLiteral("already runs in another Nightlight")));
        QCOMPARE(broker.client().on(QStringLiteral("desk/telemetry")).size(), 1);
        QFile settings(home.filePath(QStringLiteral("XDG_CONFIG_HOME/nightlight/default.conf")));
        QVERIFY(settings.open(QIODevice::ReadOnly));
        QVERIFY(!settings.readAll().contains("running"));
    }
#else
    void refusesWhatNeedsTheWindow_data()
    {
        QTest::addColumn<QStringList>("option");
        QTest::newRow("screenshot") << QStringList{QStringLiteral("--screenshot"), QStringLiteral("a.png")};
        QTest::newRow("watch") << QStringList{QStringLiteral("--watch"), QStringLiteral("pi")};
    }
    void refusesWhatNeedsTheWindow()
    {
        QFETCH(QStringList, option);
        Run run(option);
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.exitCode(), 2);
        QCOMPARE(
            run.error(),
            QStringLiteral("%1 needs the window, and this program was built without it.\n").arg(option.constFirst()));
    }
#endif

    void saysSoIfSettingsCannotBeStored()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        Run run(deskAt(broker), {{QStringLiteral("XDG_CONFIG_HOME"), file.fileName()}});
        QTRY_VERIFY(run.out().contains(QStringLiteral("Sending telemetry")));
        QCOMPARE(run.error().count(QStringLiteral("The settings cannot be stored in %1").arg(file.fileName())), 1);
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

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"

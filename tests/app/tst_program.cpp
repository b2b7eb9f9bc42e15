// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/programrun.h"
#include "support/pseudoterminal.h"
#include "support/telugu.h"
#include "support/watchedbroker.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace nightlight;
using namespace nightlight::test;

namespace {

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
        QTRY_VERIFY(run.error().contains(QStringLiteral("refused")));
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
#ifdef NIGHTLIGHT_SANITIZE_THREAD
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
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"

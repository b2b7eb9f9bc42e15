// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/deviceloop.h"

#include "support/inthread.h"
#include "support/pseudoterminal.h"
#include "support/testbroker.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cmath>
#include <ctime>
#include <thread>

#include <sys/inotify.h>
#include <unistd.h>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

namespace {

/// A device in its thread that reads a board, and what it has told.
struct TestDevice
{
    QTemporaryDir folder;
    PseudoTerminal board{folder.filePath(QStringLiteral("board"))};
    InThread<DeviceLoop> loop{std::make_unique<DeviceLoop>(folder.path())};
    DeviceSettings settings;
    QList<Reading> published;
    QList<LogEntry> log;
    DeviceCounts counts;
    double light = 0;
    SensorStatus status;
    QObject context;

    explicit TestDevice(std::chrono::milliseconds interval)
    {
        settings.id = QStringLiteral("desk");
        settings.interval = interval;
        settings.sensor.kind = QStringLiteral("serial");
        settings.sensor.serial.port = board.link();
        DeviceLoop *part = loop.part();
        QObject::connect(part, &DeviceLoop::published, &context, [this](const auto &some) { published += some; });
        QObject::connect(part, &DeviceLoop::logged, &context, [this](const auto &batch) { log += batch.entries; });
        QObject::connect(part, &DeviceLoop::measured, &context, [this](double now) { light = now; });
        QObject::connect(part, &DeviceLoop::countsChanged, &context, [this](const auto &now) { counts = now; });
        QObject::connect(part, &DeviceLoop::sensorStatusChanged, &context, [this](const auto &now) { status = now; });
    }

    void start()
    {
        loop.post([settings = settings](DeviceLoop *loop) { loop->start(settings); });
    }

    void use(const DeviceSettings &now)
    {
        settings = now;
        loop.post([now](DeviceLoop *loop) { loop->setDevice(now); });
    }

    void connectTo(quint16 port)
    {
        Endpoint endpoint;
        endpoint.host = QStringLiteral("127.0.0.1");
        endpoint.port = port;
        loop.post([=](DeviceLoop *loop) { loop->setBroker(endpoint, {}); });
    }

    /// What the device's thread has used of a processor so far.
    std::chrono::nanoseconds processorTime()
    {
        std::atomic<qint64> used = -1;
        loop.post([&used](DeviceLoop *) {
            timespec time{};
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
            used = time.tv_sec * 1'000'000'000LL + time.tv_nsec;
        });
        while (used < 0)
            QTest::qWait(1);
        return std::chrono::nanoseconds(used);
    }

    qsizetype notesWith(const QString &words) const
    {
        return std::ranges::count_if(log, [&](const LogEntry &entry) { return entry.remark.contains(words); });
    }
};

/// A board that counts up, 10,000 lines a second.
class CountingBoard
{
public:
    static constexpr int linesASecond = 10'000;

    /// \a board must be opened.
    explicit CountingBoard(const PseudoTerminal &board) : m_thread([this, &board] { run(board); }) { }
    ~CountingBoard() { stop(); }

    /// The number on the last line.
    qint64 stop()
    {
        m_stop = true;
        if (m_thread.joinable())
            m_thread.join();
        return m_last;
    }

    /// Only after stop().
    std::chrono::nanoseconds longestPause() const { return m_longestPause; }

private:
    void run(const PseudoTerminal &board)
    {
        const auto start = std::chrono::steady_clock::now();
        auto before = start;
        while (!m_stop) {
            const auto now = std::chrono::steady_clock::now();
            m_longestPause = std::max<std::chrono::nanoseconds>(m_longestPause, now - before);
            before = now;
            const auto due = std::chrono::floor<std::chrono::milliseconds>(now - start).count() * linesASecond / 1000;
            QByteArray lines;
            while (m_last < due)
                lines += "Light value: " + QByteArray::number(++m_last) + "\r\n";
            board.send(lines);
            std::this_thread::sleep_for(5ms); // the pace of the board
        }
    }

    std::atomic<bool> m_stop = false;
    qint64 m_last = 0;
    std::chrono::nanoseconds m_longestPause{0};
    std::thread m_thread;
};

} // namespace

class SerialLoadTest : public QObject
{
    Q_OBJECT

private slots:
    void losesNoTickAndNoLineAt10000LinesASecond()
    {
        constexpr auto interval = 100ms;
        TestBroker broker;
        QVERIFY(broker.start());
        TestDevice device(interval);
        device.settings.sensor.serial.value = IntervalValue::Mean;
        device.settings.sensor.serial.baud = 115200;
        device.start();
        device.connectTo(broker.port());
        QTRY_COMPARE(device.board.baud(), 115200u);
        device.processorTime(); // its thread has opened the port when it answers this; Qt 6.8 drops what came before
        CountingBoard board(device.board);
        QTRY_VERIFY(!device.published.isEmpty());
        const quint64 failedBeforeTheFirst = device.counts.failed; // while the port was being opened
        QTRY_VERIFY_WITH_TIMEOUT(device.published.size() > 100, 60'000);
        const quint64 failed = device.counts.failed;
        const qint64 last = board.stop();
        if (board.longestPause() < interval / 2)
            QCOMPARE(failed, failedBeforeTheFirst);
        QVERIFY2(last >= 9 * CountingBoard::linesASecond, qPrintable(QString::number(last)));
        for (qsizetype i = 1; i < device.published.size(); ++i)
            QCOMPARE(device.published[i].seq, device.published[i - 1].seq + 1);
        const auto took = device.published[100].takenAt - device.published[0].takenAt;
        QVERIFY2(std::chrono::abs(took - 100 * interval) < interval, qPrintable(QString::number(took / 1ms)));

        // Each mean is that of a row of numbers which follows the row before it; so the means tell where each ends.
        const auto lastUsed = [&] {
            qint64 used = 1; // the first line is dropped
            for (const Reading &reading : std::as_const(device.published)) {
                const double end = 2 * reading.light - double(used + 1);
                if (end != std::round(end) || end <= double(used))
                    return qint64(-1);
                used = qint64(end);
            }
            return used;
        };
        QTRY_COMPARE(lastUsed(), last);
    }

    void costsNothingAndSaysItOnceWhileUnplugged()
    {
        TestDevice device(50ms);
        device.settings.sensor.serial.baud = 115200;
        device.start();
        QTRY_COMPARE(device.board.baud(), 115200u); // it is not only tried out
        device.board.unplug();
        const QString unplugged = QStringLiteral("was unplugged");
        QTRY_VERIFY(device.status.trouble.contains(unplugged));
        device.settings.interval = 1s;
        device.use(device.settings);

        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY(timer.hasExpired(2000)); // it looks a second time then
        const auto before = device.processorTime();
        timer.start();
        QTRY_VERIFY_WITH_TIMEOUT(timer.hasExpired(5000), 20'000);
        const auto used = device.processorTime() - before;
        QVERIFY2(used < std::chrono::milliseconds(timer.elapsed()) / 100, qPrintable(QString::number(used / 1us)));
        QCOMPARE(device.notesWith(unplugged), 1);

        device.board.plugIn();
        QTRY_VERIFY(device.board.isOpened());
        QTRY_COMPARE(device.notesWith(QStringLiteral("is connected at")), 1);
        device.board.send("half\n5\n");
        QTRY_VERIFY(device.status.trouble.isEmpty());
        QCOMPARE(device.notesWith(unplugged), 1);
    }

    void saysOnceThatTheBoardIsAwayWhoeverUsesIt_data()
    {
        QTest::addColumn<QString>("sensor");
        QTest::newRow("sensor and lamp") << QStringLiteral("serial");
        QTest::newRow("lamp alone") << QStringLiteral("slider");
    }
    void saysOnceThatTheBoardIsAwayWhoeverUsesIt()
    {
        QFETCH(QString, sensor);
        TestDevice device(20ms);
        device.settings.sensor.kind = sensor;
        device.settings.lamps.serial = true;
        device.settings.sensor.serial.baud = 115200;
        device.start();
        QTRY_COMPARE(device.board.baud(), 115200u); // it is not only tried out
        device.board.unplug();
        QTRY_COMPARE(device.notesWith(QStringLiteral("was unplugged")), 1);
        device.board.plugIn();
        QTRY_VERIFY(device.board.isOpened());
        QTRY_COMPARE(device.notesWith(QStringLiteral("is connected at")), 1);
        QCOMPARE(device.notesWith(QStringLiteral("was unplugged")), 1);
    }

    void startsWhileATrialIsStillUnanswered_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("the same sensor") << QStringLiteral("serial");
        QTest::newRow("one that answers at once") << QStringLiteral("slider");
    }
    void startsWhileATrialIsStillUnanswered()
    {
        QFETCH(QString, kind);
        TestDevice device(1h);
        const SensorSettings serial = std::exchange(device.settings.sensor, {});
        device.settings.running = false;
        device.start();
        device.settings.sensor = serial;
        device.use(device.settings);
        QTRY_VERIFY(device.board.isOpened());

        device.settings.running = true;
        device.settings.sensor.kind = kind;
        device.settings.sensor.sliderLight = 5;
        device.use(device.settings);
        device.processorTime(); // it has begun with them when it answers this
        if (kind == u"serial")
            device.board.send("half\n5\n");
        QTRY_COMPARE(device.light, 5);
        QTRY_COMPARE(device.counts.waiting, 1u);
        QCOMPARE(device.counts.failed, 0u);
    }

    void saysNothingOfTheBoardOnceItIsStopped()
    {
        TestDevice device(20ms);
        device.settings.sensor.serial.baud = 115200;
        device.start();
        QTRY_COMPARE(device.board.baud(), 115200u); // it is not only tried out
        device.board.unplug();
        QTRY_VERIFY(!device.status.trouble.isEmpty());
        device.settings.running = false;
        device.use(device.settings);
        QTRY_COMPARE(device.status, SensorStatus());
    }

    void keepsThePortOpenWhenOtherSettingsChange()
    {
        TestDevice device(20ms);
        device.start();
        QTRY_VERIFY(device.board.isOpened());
        device.board.send("half\n5\n");
        QTRY_COMPARE(device.light, 5);

        const int watch = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        QVERIFY(::inotify_add_watch(watch, QFile::encodeName(device.board.node()).constData(), IN_OPEN | IN_CLOSE)
                >= 0);
        device.settings.sensor.serial.value = IntervalValue::Mean;
        device.settings.sensor.serial.baud = 115200;
        device.use(device.settings);
        QTRY_COMPARE(device.board.baud(), 115200u);
        device.board.send("half\n6\n8\n");
        QTRY_COMPARE(device.light, 7);
        char event[256];
        QCOMPARE(::read(watch, event, sizeof event), -1);
        ::close(watch);

        device.settings.running = false;
        device.use(device.settings);
        QTRY_VERIFY(!device.board.isOpened());
    }
};

QTEST_GUILESS_MAIN(SerialLoadTest)
#include "tst_serialload.moc"

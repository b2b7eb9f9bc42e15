// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testdevice.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <memory>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

namespace {

/// Clocks that jump as the test tells them to.
struct JumpingClocks
{
    std::shared_ptr<std::atomic<qint64>> slept = std::make_shared<std::atomic<qint64>>(0); // seconds
    std::shared_ptr<std::atomic<qint64>> set = std::make_shared<std::atomic<qint64>>(0); // seconds

    Clocks clocks() const
    {
        return {[slept = slept] { return BootClock::now() + std::chrono::seconds(slept->load()); },
                [set = set] { return currentTimestamp() + std::chrono::seconds(set->load()); }};
    }
};

} // namespace

/// That readings keep their cadence whatever is done to the clocks.
class DeviceLoopClocksTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void keepsItsCadenceAndOrderWhenTheClockIsSet_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("forward a day") << qint64(24 * 3600);
        QTest::newRow("back a day") << qint64(-24 * 3600);
    }
    void keepsItsCadenceAndOrderWhenTheClockIsSet()
    {
        QFETCH(qint64, seconds);
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        const JumpingClocks clocks;
        TestDevice device(50ms, m_folder->path(), clocks.clocks());
        device.startAt(broker.port());
        QTRY_VERIFY(device.counts.acknowledged > 10);
        clocks.set->store(seconds);
        QElapsedTimer timer;
        timer.start();
        const quint64 before = device.counts.acknowledged;
        QTRY_VERIFY(device.counts.acknowledged >= before + 20);
        QVERIFY(timer.elapsed() > 800); // no burst
        broker.kill();
        QTRY_VERIFY(device.counts.waiting > 5);
        clocks.set->store(0);
        QTRY_VERIFY(device.counts.waiting > 10);
        QVERIFY(broker.start());
        QTRY_COMPARE(device.link, LinkState::Connected);
        QTRY_VERIFY(device.counts.waiting < 3);
        QCOMPARE(device.counts.discarded, 0);
        QTRY_VERIFY(isWithoutGap(bySeq(device.published)));
        const QList<Reading> published = bySeq(device.published);
        const auto jump = published.constFirst().takenAt + std::chrono::seconds(seconds);
        QVERIFY(std::ranges::any_of(published, [&](const Reading &reading) {
            return reading.takenAt >= jump && reading.takenAt < jump + 60s;
        }));
    }

    void takesOneReadingAtOnceWhenTheComputerHasSlept()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        const JumpingClocks clocks;
        TestDevice device(1h, m_folder->path(), clocks.clocks());
        device.startAt(broker.port());
        QTRY_COMPARE(device.published.size(), 1);
        clocks.slept->store(10 * 3600 + 1800);
        QTRY_COMPARE(device.published.size(), 2);
        clocks.slept->store(11 * 3600); // the full hours are kept
        QTRY_COMPARE(device.published.size(), 3);
        QCOMPARE(device.counts.sent, 3);
    }
};

QTEST_GUILESS_MAIN(DeviceLoopClocksTest)
#include "tst_deviceloop_clocks.moc"

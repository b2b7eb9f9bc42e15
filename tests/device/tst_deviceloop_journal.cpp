// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testdevice.h"

#include "device/history/journal.h"
#include "device/telemetry/wiretime.h"
#include "support/fulldisk.h"
#include "support/lockedfile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <memory>
#include <optional>
#include <set>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

namespace {

/// The numbers of what \a client heard, as they came.
QList<quint64> numbersAt(const TestClient &client)
{
    QList<quint64> numbers;
    for (const MqttMessage &message : client.on(telemetry))
        numbers += message.property(QStringLiteral("seq")).value_or(QString()).toULongLong();
    return numbers;
}

/// Whether \a client heard every number from 1 to \a last.
bool heardAll(const TestClient &client, quint64 last)
{
    const QList<quint64> numbers = numbersAt(client);
    const std::set<quint64> different(numbers.begin(), numbers.end());
    return last > 0 && different.size() >= last && *different.begin() == 1
           && *std::next(different.begin(), qptrdiff(last - 1)) == last;
}

/// In the resident memory of this program, in MB.
qint64 memoryInUse()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype begin = text.indexOf("VmRSS:") + 6;
    return text.mid(begin, text.indexOf("kB", begin) - begin).trimmed().toLongLong() / 1024;
}

} // namespace

/// That readings outlive outages, restarts and broken disks.
class DeviceLoopJournalTest : public QObject
{
    Q_OBJECT

    QString file() const { return m_folder->filePath(QStringLiteral("desk.journal")); }

    /// Has \a last readings wait from an earlier run; false if that cannot be.
    bool leaveWaiting(quint64 last) const
    {
        constexpr quint64 batch = 50'000;
        Journal journal(file());
        if (!journal.open())
            return false;
        QList<Reading> readings;
        for (quint64 seq = 1; seq <= last; ++seq) {
            Reading reading;
            reading.seq = seq;
            reading.takenAt = currentTimestamp();
            reading.light = 7;
            readings.append(reading);
            if (seq % batch == 0 || seq == last) {
                if (!journal.record(std::exchange(readings, {}), {}))
                    return false;
            }
        }
        return true;
    }

    quint64 leftWaiting() const
    {
        Journal journal(file());
        return journal.open() ? journal.count() : std::numeric_limits<quint64>::max();
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void sendsAfterARestartWhatWaited()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        quint64 taken = 0;
        for (int run = 0; run < 3; ++run) {
            TestDevice device(10ms, m_folder->path());
            device.start();
            QTRY_VERIFY(device.counts.waiting > taken + 30);
            device.stop();
            taken = device.counts.waiting;
        }
        TestDevice device(10ms, m_folder->path());
        device.startAt(broker.port());
        QTRY_VERIFY(device.counts.acknowledged > taken + 20);
        device.stop();
        QTRY_COMPARE(device.link, LinkState::Off);
        QCOMPARE(device.counts.waiting, 0);
        QCOMPARE(device.counts.discarded, 0);
        QTRY_VERIFY(heardAll(broker.client(), device.counts.acknowledged));
        QCOMPARE(quint64(numbersAt(broker.client()).size()), device.counts.acknowledged); // each once
    }

    void forgetsWhatTheBrokerHasAcknowledged()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        {
            TestDevice device(10ms, m_folder->path());
            device.startAt(broker.port());
            QTRY_VERIFY(device.counts.acknowledged > 100);
            device.loop.post([](DeviceLoop *loop) { loop->shutDown(); });
            QTRY_VERIFY(device.finished);
            QCOMPARE(device.counts.waiting, 0);
        }
        QCOMPARE(leftWaiting(), 0);
    }

    void sendsNewReadingsBesideManyOldOnesAndThoseNoFasterThanChosen()
    {
        constexpr quint64 old = 400;
        QVERIFY(leaveWaiting(old));
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestDevice device(20ms, m_folder->path());
        device.settings.outage.rate = 200;
        device.startAt(broker.port());
        const auto oldOnes = [&] {
            return std::ranges::count_if(numbersAt(broker.client()), [](quint64 seq) { return seq <= old; });
        };
        QTRY_VERIFY(oldOnes() > 0);
        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE_WITH_TIMEOUT(oldOnes(), old, 20'000);
        QVERIFY2(timer.elapsed() > 1'200, qPrintable(QString::number(timer.elapsed())));
        const QList<quint64> numbers = numbersAt(broker.client());
        quint64 last = 0;
        for (const quint64 seq : numbers) {
            if (seq > old)
                continue;
            QVERIFY(seq > last); // in order
            last = seq;
        }
        const auto newOnes = std::count_if(numbers.begin(), std::find(numbers.begin(), numbers.end(), old),
                                           [](quint64 seq) { return seq > old; });
        QVERIFY2(newOnes > 20, qPrintable(QString::number(newOnes)));
    }

    void keepsAMillionReadingsOutOfMemory()
    {
#if defined(NIGHTLIGHT_SANITIZE_ADDRESS) || defined(NIGHTLIGHT_SANITIZE_THREAD)
        QSKIP("A sanitizer takes memory of its own.");
#endif
        constexpr quint64 old = 1'000'000;
        QVERIFY(leaveWaiting(old));
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        const qint64 before = memoryInUse();
        TestDevice device(10ms, m_folder->path());
        device.settings.outage.rate = 0;
        device.startAt(broker.port(), MqttVersion::V5, {0, false});
        QTRY_VERIFY_WITH_TIMEOUT(device.counts.acknowledged > 5'000, 60'000);
        QVERIFY(device.counts.waiting > old / 2);
        const qint64 growth = memoryInUse() - before;
        QVERIFY2(growth < 60, qPrintable(QString::number(growth)));
    }

    void keepsWhatThePersonChose_data()
    {
        QTest::addColumn<Keep>("keep");
        QTest::newRow("newest") << Keep::Newest;
        QTest::newRow("none") << Keep::None;
    }
    void keepsWhatThePersonChose()
    {
        QFETCH(Keep, keep);
        const quint64 kept = keep == Keep::Newest ? 1 : 0;
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestDevice device(10ms, m_folder->path());
        device.settings.outage.keep = keep;
        device.start();
        QTRY_VERIFY(device.counts.discarded > 50);
        QVERIFY2(device.counts.waiting <= kept + 5, qPrintable(QString::number(device.counts.waiting)));
        device.connectTo(broker.port());
        QTRY_VERIFY(device.counts.acknowledged > 50);
        QTRY_VERIFY(device.logHas(QStringLiteral("Readings given up in the outage: ")));
        const quint64 givenUp = device.counts.discarded;
        const QList<quint64> numbers = numbersAt(broker.client());
        QCOMPARE(numbers.constFirst(), givenUp + 1);
        for (qsizetype i = 1; i < numbers.size(); ++i)
            QCOMPARE(numbers[i], numbers[i - 1] + 1);
    }

    void givesUpTheOldestOfTooManyAndCountsThem()
    {
        constexpr quint64 old = 1'500;
        QVERIFY(leaveWaiting(old));
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestDevice device(50ms, m_folder->path());
        device.settings.outage.most = 1'000;
        device.settings.outage.rate = 0;
        device.start();
        QTRY_VERIFY(device.counts.discarded > 505);
        QVERIFY(device.counts.waiting <= 1'010);
        device.connectTo(broker.port());
        QTRY_VERIFY(device.counts.acknowledged > 1'000);
        QVERIFY(numbersAt(broker.client()).constFirst() > 505);
    }

    void goesOnAboveTheHighestNumberOfTheJournal()
    {
        QVERIFY(leaveWaiting(70));
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestDevice device(10ms, m_folder->path()); // without the file of the count
        device.startAt(broker.port());
        QTRY_VERIFY(device.counts.acknowledged > 100);
        QTRY_VERIFY(heardAll(broker.client(), 100));
    }

    void publishesWithoutStoringWhereNothingCanBeStored()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestDevice device(10ms, QStringLiteral("/proc/no/such/folder"));
        device.startAt(broker.port());
        QTRY_VERIFY(device.counts.acknowledged > 20);
        broker.kill();
        QTRY_VERIFY(device.counts.waiting > 20);
        QVERIFY(broker.start());
        QTRY_VERIFY(device.counts.waiting < 5);
        QCOMPARE(device.warnings(QStringLiteral("Readings cannot be stored in")), 1);
        QTRY_VERIFY(isWithoutGap(bySeq(device.published))); // new ones may come before the last that waited
    }

    void publishesWithoutStoringWhileTheDiskIsFull()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestDevice device(10ms, m_folder->path());
        device.startAt(broker.port());
        QTRY_VERIFY(device.counts.acknowledged > 20);
        {
            const FullDisk fullDisk;
            const quint64 before = device.counts.acknowledged;
            QTRY_VERIFY(device.counts.acknowledged > before + 50);
            QTRY_COMPARE(device.warnings(QStringLiteral("Readings cannot be stored in")), 1);
        }
        QTRY_VERIFY_WITH_TIMEOUT(device.logHas(QStringLiteral("Readings are stored again")), 20'000);
        const quint64 taken = device.counts.acknowledged;
        QTRY_VERIFY(heardAll(broker.client(), taken));
    }

    void complainsOnceAboutADiskThatIsFullAgainAndAgain()
    {
        TestDevice device(10ms, m_folder->path());
        device.start();
        QTRY_VERIFY(QFileInfo(file() + QStringLiteral("-wal")).size() > 0); // made, so that others may look into it
        for (int time = 0; time < 2; ++time) {
            const quint64 stored = leftWaiting();
            {
                const FullDisk fullDisk;
                QTRY_COMPARE(device.warnings(QStringLiteral("Readings cannot be stored in")), 1);
                const quint64 before = device.counts.waiting;
                QTRY_VERIFY(device.counts.waiting > before + 50);
            }
            QTRY_VERIFY_WITH_TIMEOUT(leftWaiting() > stored + 50, 20'000);
            const quint64 before = device.counts.waiting;
            QTRY_VERIFY(device.counts.waiting > before + 50);
            QVERIFY(!device.logHas(QStringLiteral("Readings are stored again")));
        }
        QCOMPARE(device.warnings(QStringLiteral("Readings cannot be stored in")), 1);
    }

    void publishesLiveWhileTheDiskDoesNotAnswer()
    {
        QVERIFY(leaveWaiting(3));
        std::optional<LockedFile> stuck(file());
        QVERIFY(stuck->isLocked());
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestDevice device(20ms, m_folder->path());
        device.startAt(broker.port());
        QTRY_VERIFY(device.counts.acknowledged > 10);
        QCOMPARE(device.warnings(QStringLiteral("The disk does not answer")), 1);
        stuck.reset();
        QTRY_VERIFY_WITH_TIMEOUT(device.logHas(QStringLiteral("Readings are stored again")), 20'000);
        QTRY_VERIFY(heardAll(broker.client(), 50));
    }

    void movesADamagedFileAsideAndGoesOn()
    {
        QVERIFY(leaveWaiting(50'000));
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.seek(40 * 4096));
        QCOMPARE(damaged.write(QByteArray(4096, char(0xa5))), 4096);
        damaged.close();
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestDevice device(20ms, m_folder->path());
        device.startAt(broker.port());
        QTRY_VERIFY_WITH_TIMEOUT(device.counts.acknowledged > 200, 20'000);
        QVERIFY(device.counts.waiting > 45'000);
        QCOMPARE(device.warnings(QStringLiteral("The file of waiting readings is damaged")), 1);
    }

    void leavesReadingsOfAnotherNameToTheirDevice()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestDevice device(10ms, m_folder->path());
        device.start();
        QTRY_VERIFY(device.counts.waiting > 30);
        DeviceSettings other = device.settings;
        other.id = QStringLiteral("shelf");
        const DeviceSettings desk = device.settings;
        device.use(other);
        QTRY_VERIFY(device.logHas(QStringLiteral("Readings left waiting for desk/telemetry: ")));
        device.connectTo(broker.port());
        QTRY_VERIFY(broker.client().on(QStringLiteral("shelf/telemetry")).size() > 10);
        QVERIFY(broker.client().on(telemetry).isEmpty());
        device.use(desk);
        QTRY_VERIFY(heardAll(broker.client(), 30));
    }
};

QTEST_GUILESS_MAIN(DeviceLoopJournalTest)
#include "tst_deviceloop_journal.moc"

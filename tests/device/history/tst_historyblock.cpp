// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/history/historyblock.h"

#include "historydata.h"
#include "version1blocks.h"

#include <QTest>

#include <bit>

using namespace nightlight;
using namespace nightlight::test;

namespace {

constexpr qint64 earliest = std::numeric_limits<qint64>::min();

std::vector<HistoryReading> withLights(std::vector<double> lights)
{
    std::vector<HistoryReading> readings;
    for (const double light : lights)
        readings.push_back({noonMs + qint64(readings.size()) * 10, light, {}, {}});
    return readings;
}

} // namespace

class HistoryBlockTest : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatWentIn_data()
    {
        constexpr double most = std::numeric_limits<double>::max();
        constexpr double least = std::numeric_limits<double>::denorm_min();
        using Readings = std::vector<HistoryReading>;
        QTest::addColumn<Readings>("readings");
        QTest::newRow("one") << Readings{{noonMs, 512, 7, 3}};
        QTest::newRow("integers") << walk(1024, noonMs, 10);
        QTest::newRow("before 1970") << walk(500, -3'600'000, 60'000);
        QTest::newRow("all at the same time") << Readings(1024, HistoryReading{noonMs, 1, {}, {}});
        QTest::newRow("furthest times") << Readings{{earliest, 1, 1, {}}, {-1, 2, 2, {}}, {forEver, 3, 3, {}}};
        QTest::newRow("tenths") << withLights({0.1, 0.2, -0.3, 1e5, 123456.7});
        QTest::newRow("nine decimals") << withLights({0.123456789, -7.000000001, 5});
        QTest::newRow("any doubles") << withLights({1.0 / 3, most, -most, least, -least, 1e-300, 0});
        QTest::newRow("minus zero") << withLights({0, -0.0, 1});
        QTest::newRow("large integers") << withLights({9007199254740991.0, -9007199254740991.0, 9007199254740992.0});
        QTest::newRow("numbers of all sizes") << Readings{{noonMs, 1, std::numeric_limits<quint64>::max(), {}},
                                                          {noonMs, 1, 0, {}},
                                                          {noonMs, 1, {}, {}},
                                                          {noonMs, 1, quint64(1) << 63, {}}};
        QTest::newRow("latencies of all sizes") << Readings{{noonMs, 1, {}, std::numeric_limits<qint32>::min()},
                                                            {noonMs, 1, {}, {}},
                                                            {noonMs, 1, {}, std::numeric_limits<qint32>::max()},
                                                            {noonMs, 1, {}, 0}};
        std::mt19937_64 random(7);
        Readings anything;
        for (std::size_t i = 0; i < historyblock::mostReadings; ++i) {
            HistoryReading reading{qint64(random()), std::bit_cast<double>(random()), {}, {}};
            if (!std::isfinite(reading.light))
                reading.light = 0.1;
            if (random() % 2 == 0)
                reading.seq = random();
            if (random() % 2 == 0)
                reading.latencyMs = qint32(random());
            anything.push_back(reading);
        }
        std::ranges::sort(anything, {}, &HistoryReading::takenAtMs);
        QTest::newRow("anything") << anything;
    }

    void givesBackWhatWentIn()
    {
        QFETCH(std::vector<HistoryReading>, readings);
        const QByteArray block = historyblock::encode(readings);
        std::vector<HistoryReading> back{{1, 2, 3, 4}};
        QVERIFY(historyblock::decode(block, back));
        QVERIFY(back.front() == (HistoryReading{1, 2, 3, 4}));
        back.erase(back.begin());
        QVERIFY(back == readings);
        for (std::size_t i = 0; i < back.size(); ++i) // -0 and 0 are the same to ==
            QCOMPARE(std::signbit(back[i].light), std::signbit(readings[i].light));
        std::vector<HistoryPoint> points;
        QVERIFY(historyblock::decode(block, points));
        QCOMPARE(points.size(), readings.size());
        for (std::size_t i = 0; i < points.size(); ++i)
            QVERIFY(points[i] == (HistoryPoint{readings[i].takenAtMs, readings[i].light}));
    }

    void readsWhatVersion1Stored()
    {
        std::vector<HistoryReading> integers = walk(100, noonMs, 10);
        for (HistoryReading &reading : integers)
            reading.latencyMs = qint32(*reading.seq % 5);
        std::vector<HistoryReading> doubles = walk(64, noonMs, 10);
        for (HistoryReading &reading : doubles)
            reading.light /= 3;
        for (const auto &[block, readings] : {std::pair(version1Integers(), integers), {version1Doubles(), doubles}}) {
            std::vector<HistoryReading> back;
            QVERIFY(historyblock::decode(block, back));
            QVERIFY(back == readings);
            std::vector<HistoryPoint> points;
            QVERIFY(historyblock::decode(block, points));
            QCOMPARE(points.size(), readings.size());
            for (std::size_t i = 0; i < points.size(); ++i)
                QVERIFY(points[i] == (HistoryPoint{readings[i].takenAtMs, readings[i].light}));
        }
    }

    void knowsWhatItHolds()
    {
        const HistorySummary summary = historyblock::summary(withLights({5, -2, 9, 4}));
        QCOMPARE(summary.fromMs, noonMs);
        QCOMPARE(summary.toMs, noonMs + 30);
        QCOMPARE(summary.count, 4);
        QCOMPARE(summary.lowest, -2.0);
        QCOMPARE(summary.highest, 9.0);
        QCOMPARE(summary.first, 5.0);
        QCOMPARE(summary.last, 4.0);
        QCOMPARE(summary.sum, 16.0);
        constexpr double most = std::numeric_limits<double>::max();
        QCOMPARE(historyblock::summary(withLights({most, most})).sum, most);
    }

    void isSmall()
    {
        // A sensor with integers, each 10 ms; a plain row of SQLite takes 22 bytes.
        QVERIFY(historyblock::encode(walk(1024, noonMs, 10)).size() < 3 * 1024);
    }

    void noticesEachDamagedByte()
    {
        for (const std::size_t count : {1u, 10u, 200u}) {
            const QByteArray block = historyblock::encode(walk(count, noonMs, 10));
            for (qsizetype i = 0; i < block.size(); ++i) {
                QByteArray damaged = block;
                damaged[i] = char(damaged[i] ^ 0x10);
                std::vector<HistoryReading> readings;
                QVERIFY(!historyblock::decode(damaged, readings));
                QVERIFY(readings.empty());
            }
            for (qsizetype size = 0; size < block.size(); ++size) {
                std::vector<HistoryPoint> points;
                QVERIFY(!historyblock::decode(block.first(size), points));
            }
        }
    }
};

QTEST_GUILESS_MAIN(HistoryBlockTest)
#include "tst_historyblock.moc"

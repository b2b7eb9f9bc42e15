// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/telemetry/latencymeter.h"

#include <QTest>

using namespace nightlight;
using namespace std::chrono_literals;

namespace {

const Moment start = Moment(1h);

Reading taken(quint64 seq, Moment at, double light = 512)
{
    return {seq, Timestamp(std::chrono::floor<std::chrono::milliseconds>(at.time_since_epoch())), at, light};
}

ReceivedReading backAgain(const Reading &reading, Moment at)
{
    return {reading.seq, reading.takenAt, at, reading.light};
}

/// As it comes back over MQTT 3.1.1.
ReceivedReading backWithoutNumber(const Reading &reading, Moment at)
{
    return {{}, Timestamp(std::chrono::floor<std::chrono::milliseconds>(at.time_since_epoch())), at, reading.light};
}

} // namespace

class LatencyMeterTest : public QObject
{
    Q_OBJECT

private slots:
    void measuresFromTheSensorToTheChart()
    {
        LatencyMeter meter;
        QVERIFY(!meter.summary(start));
        for (quint64 seq = 1; seq <= 3; ++seq) {
            const Reading reading = taken(seq, start + seq * 1s);
            meter.published(reading);
            meter.received(backAgain(reading, reading.measuredAt + 1ms));
            QCOMPARE(meter.summary(reading.measuredAt + 1ms).value_or(LatencySummary{}).readings, seq - 1);
            meter.drawn(reading.measuredAt + seq * 10ms);
        }
        const auto summary = meter.summary(start + 4s);
        QVERIFY(summary);
        QCOMPARE(*summary, (LatencySummary{20ms, 30ms, 3}));
    }

    void leavesOutWhatWaitedForAConnection()
    {
        for (const bool publishedFirst : {true, false}) {
            LatencyMeter meter;
            Reading late = taken(1, start);
            late.waited = true;
            if (publishedFirst)
                meter.published(late);
            meter.received(backAgain(late, start + 10s));
            if (!publishedFirst)
                meter.published(late);
            const Reading prompt = taken(2, start + 10s);
            meter.published(prompt);
            meter.received(backAgain(prompt, start + 10s + 1ms));
            meter.drawn(start + 10s + 2ms);
            QCOMPARE(meter.summary(start + 11s), (LatencySummary{2ms, 2ms, 1}));
        }
    }

    void eitherThreadMayBeFirst()
    {
        const Reading reading = taken(1, start);
        LatencyMeter undrawn;
        undrawn.received(backAgain(reading, start + 1ms));
        undrawn.published(reading);
        undrawn.drawn(start + 5ms);
        QCOMPARE(undrawn.summary(start + 1s), (LatencySummary{5ms, 5ms, 1}));

        LatencyMeter alreadyDrawn;
        alreadyDrawn.received(backAgain(reading, start + 1ms));
        alreadyDrawn.drawn(start + 5ms);
        alreadyDrawn.drawn(start + 20ms);
        alreadyDrawn.published(reading);
        QCOMPARE(alreadyDrawn.summary(start + 1s), (LatencySummary{5ms, 5ms, 1}));
    }

    void leavesOutWhatNobodySeesComing()
    {
        for (const bool publishedFirst : {true, false}) {
            LatencyMeter meter;
            const Reading unseen = taken(1, start);
            if (publishedFirst)
                meter.published(unseen);
            meter.received(backAgain(unseen, start + 1ms));
            meter.leftUndrawn();
            if (!publishedFirst)
                meter.published(unseen);
            const Reading seen = taken(2, start + 60s);
            meter.published(seen);
            meter.received(backAgain(seen, start + 60s + 1ms));
            meter.drawn(start + 60s + 5ms); // of both
            QCOMPARE(meter.summary(start + 61s), (LatencySummary{5ms, 5ms, 1}));
        }
    }

    void withoutANumberTheOldestOfTheSameLightIsMeant()
    {
        LatencyMeter meter;
        const Reading other = taken(1, start, 100);
        const Reading older = taken(2, start + 1ms, 200);
        const Reading newer = taken(3, start + 2ms, 200);
        for (const Reading &reading : {other, older, newer})
            meter.published(reading);
        meter.received(backWithoutNumber(older, start + 4ms));
        meter.drawn(start + 11ms);
        QCOMPARE(meter.summary(start + 1s), (LatencySummary{10ms, 10ms, 1}));
    }

    void afterAnInterruptionOnlyTheNumberTells()
    {
        LatencyMeter meter;
        const Reading lost = taken(1, start);
        const Reading stored = taken(2, start);
        meter.published(lost);
        meter.published(stored);
        meter.interrupted();
        const Reading next = taken(3, start + 5s);
        meter.published(next);
        meter.received(backWithoutNumber(next, start + 5s));
        meter.drawn(start + 5s + 2ms);
        QCOMPARE(meter.summary(start + 6s), (LatencySummary{2ms, 2ms, 1}));
        meter.received(backAgain(stored, start + 7s));
        meter.drawn(start + 8s);
        QCOMPARE(meter.summary(start + 8s)->worst, std::chrono::nanoseconds(8s));
    }

    void measuresOnWhenTheDeviceCountsAnew_data()
    {
        QTest::addColumn<bool>("numbered");
        QTest::newRow("with its number") << true;
        QTest::newRow("without a number") << false;
    }
    void measuresOnWhenTheDeviceCountsAnew()
    {
        QFETCH(bool, numbered);
        LatencyMeter meter;
        for (quint64 seq = 1; seq <= 9; ++seq)
            meter.published(taken(seq, start)); // never back
        meter.interrupted();
        const Reading reading = taken(1, start + 5s);
        meter.published(reading);
        meter.received(numbered ? backAgain(reading, start + 5s) : backWithoutNumber(reading, start + 5s));
        meter.drawn(start + 5s + 2ms);
        QCOMPARE(meter.summary(start + 6s), (LatencySummary{2ms, 2ms, 1}));
    }

    void othersAreNotMeasured()
    {
        LatencyMeter meter;
        const Reading own = taken(1, start);
        meter.published(own);
        ReceivedReading foreign = backAgain(own, start + 1ms);
        foreign.takenAt += 7ms;
        meter.received(foreign);
        meter.received(backWithoutNumber(taken(1, start, 3), start + 1ms));
        meter.received(backWithoutNumber(own, start - 1s)); // was there before the own one was taken
        meter.drawn(start + 2ms);
        QVERIFY(!meter.summary(start + 1s));
    }

    void repeatedOnesAreMeasuredOnce()
    {
        LatencyMeter meter;
        const Reading reading = taken(1, start);
        meter.published(reading);
        meter.received(backAgain(reading, start + 1ms));
        meter.drawn(start + 2ms);
        meter.received(backAgain(reading, start + 3s));
        meter.drawn(start + 3s);
        QCOMPARE(meter.summary(start + 4s), (LatencySummary{2ms, 2ms, 1}));
    }

    void looksBackOneMinute()
    {
        LatencyMeter meter;
        const Reading slow = taken(1, start);
        meter.published(slow);
        meter.received(backAgain(slow, start));
        meter.drawn(start + 500ms);
        const Reading quick = taken(2, start + 30s);
        meter.published(quick);
        meter.received(backAgain(quick, start + 30s));
        meter.drawn(start + 30s + 1ms);

        QCOMPARE(meter.summary(start + 59s)->worst, std::chrono::nanoseconds(500ms));
        QCOMPARE(meter.summary(start + 62s), (LatencySummary{1ms, 1ms, 1}));
        QVERIFY(!meter.summary(start + 95s));
    }

    void aFloodKeepsMedianAndWorst()
    {
        LatencyMeter meter;
        Moment now = start;
        quint64 seq = 0;
        for (int i = 0; i < 50'000; ++i) {
            now += 1ms;
            const Reading reading = taken(++seq, now);
            meter.published(reading);
            meter.received(backAgain(reading, now));
            meter.drawn(now + std::chrono::microseconds(i % 1000) + (i == 777 ? 5s : 0s));
        }
        const auto summary = meter.summary(now);
        QVERIFY(summary);
        QCOMPARE(summary->readings, 50'000);
        QVERIFY(summary->worst > 5s);
        QVERIFY2(summary->median > 450us && summary->median < 550us,
                 qPrintable(QString::number(summary->median / 1us)));
    }

    void tellsHowManyTookHowLong()
    {
        LatencyMeter meter;
        QCOMPARE(meter.distribution(start), LatencyDistribution());
        quint64 seq = 0;
        const auto measure = [&](int times, std::chrono::nanoseconds latency) {
            for (int i = 0; i < times; ++i) {
                const Reading reading = taken(++seq, start - latency);
                meter.published(reading);
                meter.received(backAgain(reading, start));
                meter.drawn(start);
            }
        };
        measure(90, 3ms);
        measure(6, 5ms);
        measure(3, 40ms);
        measure(1, 80s);
        const auto distribution = meter.distribution(start + 1s);
        QCOMPARE(distribution.readings, 100U);
        QCOMPARE(distribution.median, std::chrono::nanoseconds(3ms));
        QCOMPARE(distribution.percentile95, std::chrono::nanoseconds(5ms));
        QCOMPARE(distribution.worst, std::chrono::nanoseconds(80s));
        LatencyDistribution::Counts counts{};
        counts[5] = 90; // from 2 to 5 ms
        counts[6] = 6; // from 5 ms on
        counts[8] = 3; // from 20 to 50 ms
        counts.back() = 1;
        QCOMPARE(distribution.counts, counts);
        QCOMPARE(meter.distribution(start + 200s), LatencyDistribution());
    }

    void countsEachOfAFlood()
    {
        LatencyMeter meter;
        for (quint64 seq = 1; seq <= 20'000; ++seq) {
            const Reading reading = taken(seq, start);
            meter.published(reading);
            meter.received(backAgain(reading, start));
            meter.drawn(start + (seq % 20 == 0 ? 30ms : 300us));
        }
        const auto counts = meter.distribution(start + 1s).counts;
        QCOMPARE(counts[2], 19'000U);
        QCOMPARE(counts[8], 1'000U);
    }

    void aHiddenWindowCollectsNoMoreThanItMay()
    {
        LatencyMeter meter;
        for (quint64 seq = 1; seq <= LatencyMeter::mostUndrawn + 5; ++seq) {
            meter.published(taken(seq, start));
            meter.received(backAgain(taken(seq, start), start));
        }
        meter.drawn(start + 1s);
        QCOMPARE(meter.summary(start + 1s)->readings, LatencyMeter::mostUndrawn);
    }

    void givesUpTheOldestOfTooMany()
    {
        LatencyMeter meter;
        const quint64 count = LatencyMeter::mostOutstanding + 1;
        for (quint64 seq = 1; seq <= count; ++seq)
            meter.published(taken(seq, start));
        meter.received(backAgain(taken(1, start), start + 1ms));
        meter.drawn(start + 1ms);
        QVERIFY(!meter.summary(start + 1ms));
        meter.received(backAgain(taken(count, start), start + 1ms));
        meter.drawn(start + 1ms);
        QVERIFY(meter.summary(start + 1ms));
    }
};

QTEST_GUILESS_MAIN(LatencyMeterTest)
#include "tst_latencymeter.moc"

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/telemetry/sequencetracker.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>
#include <set>

using namespace nightlight;
using Arrival = SequenceTracker::Arrival;

namespace {

/// The time at which the device took reading \a seq, one a second.
Timestamp timeOf(quint64 seq)
{
    return Timestamp(std::chrono::seconds(1'000'000 + qint64(seq)));
}

/// \a seq was taken at \a takenAt and arrives at that time.
Arrival arrive(SequenceTracker &tracker, quint64 seq, Timestamp takenAt)
{
    return tracker.arrived(seq, takenAt, Moment(takenAt.time_since_epoch()));
}

} // namespace

class SequenceTrackerTest : public QObject
{
    Q_OBJECT

private slots:
    void countsAGapAsLost()
    {
        SequenceTracker tracker;
        QCOMPARE(arrive(tracker, 7, timeOf(7)), Arrival::New);
        QCOMPARE(tracker.lost(), 0); // what was before the watch began is not lost
        QCOMPARE(arrive(tracker, 8, timeOf(8)), Arrival::New);
        QCOMPARE(arrive(tracker, 12, timeOf(12)), Arrival::New);
        QCOMPARE(tracker.lost(), 3);
    }

    void aLateOneFillsItsGap()
    {
        SequenceTracker tracker;
        arrive(tracker, 1, timeOf(1));
        arrive(tracker, 5, timeOf(5));
        QCOMPARE(arrive(tracker, 3, timeOf(3)), Arrival::Late);
        QCOMPARE(tracker.lost(), 2);
        QCOMPARE(arrive(tracker, 2, timeOf(2)), Arrival::Late);
        QCOMPARE(arrive(tracker, 4, timeOf(4)), Arrival::Late);
        QCOMPARE(tracker.lost(), 0);
    }

    void takesABacklogFromBeforeTheClockWasSetBackForWhatItIs()
    {
        // The watch begins when the clock has been set back by a day and the backlog is on its way.
        constexpr std::chrono::hours back(24);
        SequenceTracker tracker;
        quint64 live = 1000;
        QCOMPARE(arrive(tracker, live, timeOf(live) - back), Arrival::New);
        for (quint64 seq = 900; seq < 950; ++seq) {
            const Timestamp takenAt = timeOf(seq);
            ++live;
            QCOMPARE(tracker.arrived(seq, takenAt, Moment((timeOf(live) - back).time_since_epoch())), Arrival::Late);
            QCOMPARE(arrive(tracker, live, timeOf(live) - back), Arrival::New);
        }
        QCOMPARE(tracker.lost(), 0);
        QCOMPARE(arrive(tracker, 1, timeOf(live + 1) - back), Arrival::New); // and this is a new count
        QCOMPARE(arrive(tracker, 3, timeOf(live + 3) - back), Arrival::New);
        QCOMPARE(tracker.lost(), 1);
    }

    void bearsAnyTimeOfTheDevice()
    {
        using namespace std::chrono;
        SequenceTracker tracker;
        const Timestamp last = sys_days(December / 31 / year(9999));
        const Timestamp first = sys_days(January / 1 / year(1));
        tracker.arrived(5, first, Moment());
        QCOMPARE(tracker.arrived(5, last, Moment()), Arrival::New);
        QCOMPARE(tracker.arrived(4, first, Moment()), Arrival::Late);
    }

    void aNewCountWithAClockSetForwardIsNotDropped()
    {
        SequenceTracker tracker;
        for (quint64 seq = 1; seq <= 5; ++seq)
            arrive(tracker, seq, timeOf(seq));
        const Timestamp tomorrow = timeOf(6) + std::chrono::hours(24);
        QCOMPARE(tracker.arrived(1, tomorrow, Moment(timeOf(6).time_since_epoch())), Arrival::New);
    }

    void aRepeatedOneIsRecognised()
    {
        SequenceTracker tracker;
        arrive(tracker, 1, timeOf(1));
        QCOMPARE(arrive(tracker, 1, timeOf(1)), Arrival::Repeated);
        arrive(tracker, 4, timeOf(4));
        arrive(tracker, 3, timeOf(3));
        QCOMPARE(arrive(tracker, 3, timeOf(3)), Arrival::Repeated);
        QCOMPARE(arrive(tracker, 1, timeOf(1)), Arrival::Repeated);
        QCOMPARE(tracker.lost(), 1);
    }

    void olderThanTheFirstCountsOnceAndIsNotLost()
    {
        SequenceTracker tracker;
        arrive(tracker, 100, timeOf(100));
        QCOMPARE(arrive(tracker, 90, timeOf(90)), Arrival::Late);
        QCOMPARE(arrive(tracker, 91, timeOf(91)), Arrival::Late);
        QCOMPARE(arrive(tracker, 90, timeOf(90)), Arrival::Repeated);
        QCOMPARE(tracker.lost(), 0);
    }

    void aCounterThatStartsAgainBeginsAnew()
    {
        SequenceTracker tracker;
        arrive(tracker, 500, timeOf(500));
        arrive(tracker, 503, timeOf(503));
        QCOMPARE(arrive(tracker, 1, timeOf(600)), Arrival::New);
        QCOMPARE(arrive(tracker, 2, timeOf(601)), Arrival::New);
        QCOMPARE(arrive(tracker, 2, timeOf(601)), Arrival::Repeated);
        QCOMPARE(arrive(tracker, 4, timeOf(603)), Arrival::New);
        QCOMPARE(tracker.lost(), 3); // 501, 502 and the new 3
    }

    void theSameNumberWithALaterTimeBeginsAnew()
    {
        SequenceTracker tracker;
        arrive(tracker, 1, timeOf(1));
        QCOMPARE(arrive(tracker, 1, timeOf(60)), Arrival::New);
    }

    void numbersStayInOrderWhenTheClockIsSetBack()
    {
        SequenceTracker tracker;
        arrive(tracker, 10, timeOf(100));
        QCOMPARE(arrive(tracker, 11, timeOf(50)), Arrival::New);
        QCOMPARE(arrive(tracker, 11, timeOf(50)), Arrival::Repeated);
        QCOMPARE(tracker.lost(), 0);
    }

    void aWildJumpIsNoLoss()
    {
        constexpr quint64 last = std::numeric_limits<quint64>::max();
        SequenceTracker tracker;
        arrive(tracker, 1, timeOf(1));
        QCOMPARE(arrive(tracker, last, timeOf(2)), Arrival::New);
        QCOMPARE(arrive(tracker, last, timeOf(2)), Arrival::Repeated);
        QCOMPARE(arrive(tracker, 0, timeOf(3)), Arrival::New);
        QCOMPARE(arrive(tracker, 1, timeOf(4)), Arrival::New);
        QCOMPARE(tracker.lost(), 0);
    }

    void aCountSetForwardIsNoLoss()
    {
        SequenceTracker tracker;
        arrive(tracker, 5, timeOf(5));
        QCOMPARE(arrive(tracker, 4'000'005, timeOf(6)), Arrival::New); // in one second
        QCOMPARE(tracker.lost(), 0);
        QCOMPARE(arrive(tracker, 4'000'007, timeOf(7)), Arrival::New);
        QCOMPARE(tracker.lost(), 1);
        QCOMPARE(arrive(tracker, 4'100'007, timeOf(7 + 24 * 3600)), Arrival::New); // in a day
        QCOMPARE(tracker.lost(), 1 + 99'999);
    }

    void aMissingOneIsLateWhateverTheClockDidMeanwhile()
    {
        SequenceTracker tracker;
        arrive(tracker, 1, timeOf(1'000));
        QCOMPARE(arrive(tracker, 5, timeOf(10)), Arrival::New); // after the clock was set back
        QCOMPARE(tracker.lost(), 3);
        for (const quint64 seq : {2u, 3u, 4u})
            QCOMPARE(arrive(tracker, seq, timeOf(1'000 + seq)), Arrival::Late); // taken before that
        QCOMPARE(tracker.lost(), 0);
        QCOMPARE(arrive(tracker, 3, timeOf(1'003)), Arrival::Repeated);
        QCOMPARE(arrive(tracker, 6, timeOf(11)), Arrival::New);
        QCOMPARE(tracker.lost(), 0);
    }

    void aRepeatedOneIsRecognisedWhateverTheCountDidMeanwhile()
    {
        SequenceTracker tracker;
        arrive(tracker, 500, timeOf(500));
        arrive(tracker, 1, timeOf(501)); // it counts anew
        QCOMPARE(arrive(tracker, 500, timeOf(500)), Arrival::Repeated);
        QCOMPARE(arrive(tracker, 2, timeOf(502)), Arrival::New);
        QCOMPARE(tracker.lost(), 0);
    }

    void forgetsOnlyTheOldestGaps()
    {
        SequenceTracker tracker;
        const quint64 end = 2 * SequenceTracker::mostGaps + 200; // every second one is missing
        for (quint64 seq = 0; seq <= end; seq += 2)
            arrive(tracker, seq, timeOf(seq));
        const quint64 lost = tracker.lost();
        QCOMPARE(lost, end / 2);

        QCOMPARE(arrive(tracker, end - 1, timeOf(end - 1)), Arrival::Late);
        QCOMPARE(tracker.lost(), lost - 1);
        QCOMPARE(arrive(tracker, 1, timeOf(1)), Arrival::Late); // forgotten, so it stays lost
        QCOMPARE(tracker.lost(), lost - 1);
        QCOMPARE(arrive(tracker, end - 2, timeOf(end - 2)), Arrival::Repeated);
    }

    void agreesWithAPlainSet()
    {
        for (quint32 run = 0; run < 50; ++run) {
            QRandomGenerator random(run);
            SequenceTracker tracker;
            std::set<quint64> seen;
            quint64 first = 0;
            quint64 next = random.bounded(100u);
            for (int i = 0; i < 2'000; ++i) {
                quint64 seq = next;
                if (!seen.empty() && random.bounded(3) == 0)
                    seq = random.bounded(quint32(*seen.rbegin() + 1));
                else
                    next += random.bounded(4) == 0 ? random.bounded(1u, 6u) : 1u;

                Arrival expected = Arrival::Repeated;
                if (seen.empty() || seq > *seen.rbegin())
                    expected = Arrival::New;
                else if (!seen.contains(seq))
                    expected = Arrival::Late;
                if (seen.empty())
                    first = seq;
                seen.insert(seq);

                QCOMPARE(arrive(tracker, seq, timeOf(seq)), expected);
                const auto seenSinceFirst = quint64(std::distance(seen.lower_bound(first), seen.end()));
                QCOMPARE(tracker.lost(), *seen.rbegin() - first + 1 - seenSinceFirst);
            }
        }
    }
};

QTEST_GUILESS_MAIN(SequenceTrackerTest)
#include "tst_sequencetracker.moc"

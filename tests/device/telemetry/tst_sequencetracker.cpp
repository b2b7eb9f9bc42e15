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

} // namespace

class SequenceTrackerTest : public QObject
{
    Q_OBJECT

private slots:
    void countsAGapAsLost()
    {
        SequenceTracker tracker;
        QCOMPARE(tracker.arrived(7, timeOf(7)), Arrival::New);
        QCOMPARE(tracker.lost(), 0); // what was before the watch began is not lost
        QCOMPARE(tracker.arrived(8, timeOf(8)), Arrival::New);
        QCOMPARE(tracker.arrived(12, timeOf(12)), Arrival::New);
        QCOMPARE(tracker.lost(), 3);
    }

    void aLateOneFillsItsGap()
    {
        SequenceTracker tracker;
        tracker.arrived(1, timeOf(1));
        tracker.arrived(5, timeOf(5));
        QCOMPARE(tracker.arrived(3, timeOf(3)), Arrival::Late);
        QCOMPARE(tracker.lost(), 2);
        QCOMPARE(tracker.arrived(2, timeOf(2)), Arrival::Late);
        QCOMPARE(tracker.arrived(4, timeOf(4)), Arrival::Late);
        QCOMPARE(tracker.lost(), 0);
    }

    void aRepeatedOneIsRecognised()
    {
        SequenceTracker tracker;
        tracker.arrived(1, timeOf(1));
        QCOMPARE(tracker.arrived(1, timeOf(1)), Arrival::Repeated);
        tracker.arrived(4, timeOf(4));
        tracker.arrived(3, timeOf(3));
        QCOMPARE(tracker.arrived(3, timeOf(3)), Arrival::Repeated);
        QCOMPARE(tracker.arrived(1, timeOf(1)), Arrival::Repeated);
        QCOMPARE(tracker.lost(), 1);
    }

    void olderThanTheFirstCountsOnceAndIsNotLost()
    {
        SequenceTracker tracker;
        tracker.arrived(100, timeOf(100));
        QCOMPARE(tracker.arrived(90, timeOf(90)), Arrival::Late);
        QCOMPARE(tracker.arrived(91, timeOf(91)), Arrival::Late);
        QCOMPARE(tracker.arrived(90, timeOf(90)), Arrival::Repeated);
        QCOMPARE(tracker.lost(), 0);
    }

    void aCounterThatStartsAgainBeginsAnew()
    {
        SequenceTracker tracker;
        tracker.arrived(500, timeOf(500));
        tracker.arrived(503, timeOf(503));
        QCOMPARE(tracker.arrived(1, timeOf(600)), Arrival::New);
        QCOMPARE(tracker.arrived(2, timeOf(601)), Arrival::New);
        QCOMPARE(tracker.arrived(2, timeOf(601)), Arrival::Repeated);
        QCOMPARE(tracker.arrived(4, timeOf(603)), Arrival::New);
        QCOMPARE(tracker.lost(), 3); // 501, 502 and the new 3
    }

    void theSameNumberWithALaterTimeBeginsAnew()
    {
        SequenceTracker tracker;
        tracker.arrived(1, timeOf(1));
        QCOMPARE(tracker.arrived(1, timeOf(60)), Arrival::New);
    }

    void numbersStayInOrderWhenTheClockIsSetBack()
    {
        SequenceTracker tracker;
        tracker.arrived(10, timeOf(100));
        QCOMPARE(tracker.arrived(11, timeOf(50)), Arrival::New);
        QCOMPARE(tracker.arrived(11, timeOf(50)), Arrival::Repeated);
        QCOMPARE(tracker.lost(), 0);
    }

    void aWildJumpIsNoLoss()
    {
        constexpr quint64 last = std::numeric_limits<quint64>::max();
        SequenceTracker tracker;
        tracker.arrived(1, timeOf(1));
        QCOMPARE(tracker.arrived(last, timeOf(2)), Arrival::New);
        QCOMPARE(tracker.arrived(last, timeOf(2)), Arrival::Repeated);
        QCOMPARE(tracker.arrived(0, timeOf(3)), Arrival::New);
        QCOMPARE(tracker.arrived(1, timeOf(4)), Arrival::New);
        QCOMPARE(tracker.lost(), 0);
    }

    void aCountSetForwardIsNoLoss()
    {
        SequenceTracker tracker;
        tracker.arrived(5, timeOf(5));
        QCOMPARE(tracker.arrived(4'000'005, timeOf(6)), Arrival::New); // in one second
        QCOMPARE(tracker.lost(), 0);
        QCOMPARE(tracker.arrived(4'000'007, timeOf(7)), Arrival::New);
        QCOMPARE(tracker.lost(), 1);
        QCOMPARE(tracker.arrived(4'100'007, timeOf(7 + 24 * 3600)), Arrival::New); // in a day
        QCOMPARE(tracker.lost(), 1 + 99'999);
    }

    void aMissingOneIsLateWhateverTheClockDidMeanwhile()
    {
        SequenceTracker tracker;
        tracker.arrived(1, timeOf(1'000));
        QCOMPARE(tracker.arrived(5, timeOf(10)), Arrival::New); // after the clock was set back
        QCOMPARE(tracker.lost(), 3);
        for (const quint64 seq : {2, 3, 4})
            QCOMPARE(tracker.arrived(seq, timeOf(1'000 + seq)), Arrival::Late); // taken before that
        QCOMPARE(tracker.lost(), 0);
        QCOMPARE(tracker.arrived(3, timeOf(1'003)), Arrival::Repeated);
        QCOMPARE(tracker.arrived(6, timeOf(11)), Arrival::New);
        QCOMPARE(tracker.lost(), 0);
    }

    void aRepeatedOneIsRecognisedWhateverTheCountDidMeanwhile()
    {
        SequenceTracker tracker;
        tracker.arrived(500, timeOf(500));
        tracker.arrived(1, timeOf(501)); // it counts anew
        QCOMPARE(tracker.arrived(500, timeOf(500)), Arrival::Repeated);
        QCOMPARE(tracker.arrived(2, timeOf(502)), Arrival::New);
        QCOMPARE(tracker.lost(), 0);
    }

    void forgetsOnlyTheOldestGaps()
    {
        SequenceTracker tracker;
        const quint64 end = 2 * SequenceTracker::mostGaps + 200; // every second one is missing
        for (quint64 seq = 0; seq <= end; seq += 2)
            tracker.arrived(seq, timeOf(seq));
        const quint64 lost = tracker.lost();
        QCOMPARE(lost, end / 2);

        QCOMPARE(tracker.arrived(end - 1, timeOf(end - 1)), Arrival::Late);
        QCOMPARE(tracker.lost(), lost - 1);
        QCOMPARE(tracker.arrived(1, timeOf(1)), Arrival::Late); // forgotten, so it stays lost
        QCOMPARE(tracker.lost(), lost - 1);
        QCOMPARE(tracker.arrived(end - 2, timeOf(end - 2)), Arrival::Repeated);
    }

    void agreesWithAPlainSet()
    {
        for (quint32 run = 0; run < 50; ++run) {
            QRandomGenerator random(run);
            SequenceTracker tracker;
            std::set<quint64> seen;
            quint64 first = 0;
            quint64 next = random.bounded(100);
            for (int i = 0; i < 2'000; ++i) {
                quint64 seq = next;
                if (!seen.empty() && random.bounded(3) == 0)
                    seq = random.bounded(quint32(*seen.rbegin() + 1));
                else
                    next += random.bounded(4) == 0 ? random.bounded(1, 6) : 1;

                Arrival expected = Arrival::Repeated;
                if (seen.empty() || seq > *seen.rbegin())
                    expected = Arrival::New;
                else if (!seen.contains(seq))
                    expected = Arrival::Late;
                if (seen.empty())
                    first = seq;
                seen.insert(seq);

                QCOMPARE(tracker.arrived(seq, timeOf(seq)), expected);
                const auto seenSinceFirst = quint64(std::distance(seen.lower_bound(first), seen.end()));
                QCOMPARE(tracker.lost(), *seen.rbegin() - first + 1 - seenSinceFirst);
            }
        }
    }
};

QTEST_GUILESS_MAIN(SequenceTrackerTest)
#include "tst_sequencetracker.moc"

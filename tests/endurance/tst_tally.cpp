// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tally.h"

#include <QTest>

using namespace nightlight::test;

class TallyTest : public QObject
{
    Q_OBJECT

private slots:
    void findsNothingWrongWhereNothingIs()
    {
        Tally tally;
        for (quint64 seq : {1u, 3u, 2u, 4u}) // late ones come later
            tally.arrived(seq, double(seq) * 20);
        const Tally::Counts counts = tally.counts(4);
        QCOMPARE(counts.taken, 4);
        QCOMPARE(counts.received, 4);
        QCOMPARE(counts.lost, 0);
        QCOMPARE(counts.repeated, 0);
        QCOMPARE(counts.outOfOrder, 0);
        QCOMPARE(tally.highest(), 4);
    }

    void countsNumbersThatNeverCame()
    {
        Tally tally;
        tally.arrived(2, 20);
        tally.arrived(4, 40);
        QCOMPARE(tally.counts(6).lost, 4);
    }

    void countsTheSameReadingTwiceAsRepeated()
    {
        Tally tally;
        tally.arrived(1, 10);
        tally.arrived(1, 10);
        QCOMPARE(tally.counts(1).repeated, 1);
        QCOMPARE(tally.counts(1).received, 1);
        QCOMPARE(tally.counts(1).lost, 0);
    }

    void countsTwoReadingsUnderOneNumberAsLost()
    {
        Tally tally;
        tally.arrived(1, 10);
        tally.arrived(1, 11);
        QCOMPARE(tally.counts(1).lost, 1);
        QCOMPARE(tally.counts(1).repeated, 0);
    }

    void countsAStoredReadingWhoseNumberWasGivenAgainAsLost()
    {
        Tally tally;
        tally.stored(1, 10);
        tally.stored(2, 20);
        QCOMPARE(tally.highest(), 2);
        QCOMPARE(tally.counts(2).lost, 2);
        tally.arrived(1, 10);
        tally.arrived(2, 21);
        QCOMPARE(tally.counts(2).lost, 1);
    }

    void findsNumbersThatAreNotInTheOrderOfTime()
    {
        Tally tally;
        tally.arrived(1, 10);
        tally.arrived(2, 30);
        tally.arrived(3, 20);
        QCOMPARE(tally.counts(3).outOfOrder, 1);
    }

    void findsTheLongestPauseOfAProgramThatRuns()
    {
        Tally tally;
        tally.arrived(1, 100);
        tally.arrived(2, 120);
        tally.arrived(3, 900);
        QCOMPARE(tally.longestPause({}), 780);
        QCOMPARE(tally.longestPause({{200, 700}}), 280);
        QCOMPARE(tally.longestPause({{110, 115}, {50, 1000}}), 0);
    }
};

QTEST_GUILESS_MAIN(TallyTest)
#include "tst_tally.moc"

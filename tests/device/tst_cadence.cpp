// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/cadence.h"

#include <QTest>

using namespace nightlight;
using namespace std::chrono_literals;

class CadenceTest : public QObject
{
    Q_OBJECT

    const Cadence::Moment start{1h};

private slots:
    void isDueAtTheStartAndThenEachInterval()
    {
        Cadence cadence(start, 5s);
        QVERIFY(cadence.due() == start);
        cadence.taken(start + 3ms);
        QVERIFY(cadence.due() == start + 5s);
        cadence.taken(start + 5s + 900ms);
        QVERIFY(cadence.due() == start + 10s);
    }

    void doesNotDriftHoweverLateTheTicksAreTaken()
    {
        Cadence cadence(start, 10ms);
        for (int i = 0; i < 100'000; ++i)
            cadence.taken(cadence.due() + 9ms);
        QVERIFY(cadence.due() == start + 100'000 * 10ms);
    }

    void leavesOutMissedTicksWithoutABurst()
    {
        Cadence cadence(start, 10ms);
        cadence.taken(start);
        cadence.taken(start + 1h + 3ms);
        QVERIFY(cadence.due() == start + 1h + 10ms);
    }

    void keepsTheLastTickWhenTheIntervalChanges()
    {
        Cadence cadence(start, 5s);
        cadence.taken(start);
        cadence.setInterval(1s, start + 200ms);
        QVERIFY(cadence.due() == start + 1s);
        cadence.setInterval(10s, start + 300ms);
        QVERIFY(cadence.due() == start + 10s);
    }

    void isDueAtOnceIfAShorterIntervalIsOverAlready()
    {
        Cadence cadence(start, 1h);
        cadence.taken(start);
        cadence.setInterval(1s, start + 30min);
        QVERIFY(cadence.due() == start + 30min);
    }
};

QTEST_GUILESS_MAIN(CadenceTest)
#include "tst_cadence.moc"

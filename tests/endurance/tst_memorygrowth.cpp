// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorygrowth.h"

#include <QTest>

#include <unistd.h>

using namespace nightlight::test;
using namespace std::chrono_literals;

class MemoryGrowthTest : public QObject
{
    Q_OBJECT

private slots:
    void findsTheSlopeWhateverEachLifeBeganWith()
    {
        MemoryGrowth growth;
        for (const double beginning : {30e6, 50e6, 10e6}) {
            growth.beginLife();
            for (int second = 0; second < 300; ++second)
                growth.add(std::chrono::seconds(second), beginning + second * 1000.0);
        }
        QVERIFY(growth.perHour());
        QVERIFY(qAbs(*growth.perHour() - 3'600'000) < 1);
    }

    void takesNoNoticeOfTheStart()
    {
        MemoryGrowth growth;
        growth.beginLife();
        for (int second = 0; second < 600; ++second)
            growth.add(std::chrono::seconds(second), second < 10 ? second * 1e6 : 10e6);
        QVERIFY(growth.perHour());
        QVERIFY(qAbs(*growth.perHour()) < 1);
    }

    void saysWhenThereIsTooLittleToTell()
    {
        MemoryGrowth growth;
        QVERIFY(!growth.perHour());
        growth.beginLife();
        for (int second = 0; second < 200; ++second)
            growth.add(std::chrono::seconds(second), 1e6);
        QVERIFY(!growth.perHour());
    }

    void readsTheMemoryOfAProcess()
    {
        QVERIFY(ownMemory(::getpid()) > 100'000);
        QCOMPARE(ownMemory(0), 0);
    }
};

QTEST_GUILESS_MAIN(MemoryGrowthTest)
#include "tst_memorygrowth.moc"

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/history/ageclock.h"

#include <QTest>

using namespace nightlight;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp noon{std::chrono::sys_days(std::chrono::year{2026} / 11 / 23) + 12h};
constexpr Moment start{1h};

} // namespace

class AgeClockTest : public QObject
{
    Q_OBJECT

private slots:
    void believesAClockThatGoesOn()
    {
        AgeClock clock(noon - 1h, start);
        for (const auto passed : {0h, 1h, 500h, 501h})
            QCOMPARE(clock.now(noon + passed, start + passed), noon + passed);
    }

    void doubtsAJumpAheadForADay()
    {
        AgeClock clock(noon, start);
        const auto jump = 400 * 24h;
        QCOMPARE(clock.now(noon + 1h, start + 1h), noon + 1h);
        QCOMPARE(clock.now(noon + jump, start + 2h), noon + 2h);
        QCOMPARE(clock.now(noon + jump + 20h, start + 22h), noon + 22h);
        // It was wrong.
        QCOMPARE(clock.now(noon + 23h, start + 23h), noon + 23h);
        // Or it is right, after a long pause.
        QCOMPARE(clock.now(noon + jump, start + 24h), noon + 24h);
        QCOMPARE(clock.now(noon + jump + 23h, start + 47h), noon + 47h);
        QCOMPARE(clock.now(noon + jump + 24h, start + 48h), noon + jump + 24h);
    }

    void believesAClockThatWasSetBack()
    {
        AgeClock clock(noon, start);
        QCOMPARE(clock.now(noon - 1'000h, start + 1h), noon - 1'000h);
        QCOMPARE(clock.now(noon - 999h, start + 2h), noon - 999h);
    }
};

QTEST_GUILESS_MAIN(AgeClockTest)
#include "tst_ageclock.moc"

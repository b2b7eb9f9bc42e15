// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/mqtt/retrypolicy.h"

#include <QTest>

using namespace nightlight;
using namespace std::chrono_literals;

class RetryPolicyTest : public QObject
{
    Q_OBJECT

    const Moment start{1h};

private slots:
    void triesEachSecondInTheFirstMinute()
    {
        RetryPolicy policy([] { return 0.0; });
        for (auto at = 0s; at < 60s; at += 1s)
            QVERIFY(policy.nextPause(start + at) == 1s);
    }

    void thenPausesLongerUpToThirtySeconds()
    {
        RetryPolicy policy([] { return 0.0; });
        policy.nextPause(start);
        auto before = 1000ms;
        Moment now = start + 1min;
        for (int i = 0; i < 8; ++i) {
            const auto pause = policy.nextPause(now);
            QVERIFY(pause > before);
            QVERIFY(pause <= before * 2);
            before = pause;
            now += pause;
        }
        for (int i = 0; i < 100; ++i)
            before = policy.nextPause(now);
        QVERIFY(before == 30s);
    }

    void shortensEachPauseByChance()
    {
        RetryPolicy policy([] { return 0.999999; });
        QVERIFY(policy.nextPause(start) > 799ms);
        QVERIFY(policy.nextPause(start) < 802ms);
    }

    void beginsAnewAfterASuccess()
    {
        RetryPolicy policy([] { return 0.0; });
        policy.nextPause(start);
        QVERIFY(policy.nextPause(start + 1h) > 1s);
        policy.reset();
        QVERIFY(policy.nextPause(start + 2h) == 1s);
    }
};

QTEST_GUILESS_MAIN(RetryPolicyTest)
#include "tst_retrypolicy.moc"

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/ratelimit.h"

#include <QTest>

#include <limits>

using namespace nightlight;
using namespace std::chrono_literals;

class RateLimitTest : public QObject
{
    Q_OBJECT

    const Moment start{1h};

private slots:
    void letsSoManyGoPerSecond_data()
    {
        QTest::addColumn<int>("rate");
        QTest::newRow("1") << 1;
        QTest::newRow("500") << 500;
        QTest::newRow("100,000") << 100'000;
    }
    void letsSoManyGoPerSecond()
    {
        QFETCH(int, rate);
        RateLimit limit;
        limit.setPerSecond(rate);
        constexpr int seconds = 10;
        int gone = 0;
        Moment now = start;
        while (now < start + std::chrono::seconds(seconds)) {
            for (int left = limit.allowance(now); left > 0; --left, ++gone)
                limit.take();
            now += limit.pause();
        }
        const int atOnce = std::max(rate / 5, 1);
        QVERIFY2(gone <= rate * seconds + atOnce, qPrintable(QString::number(gone)));
        QVERIFY2(gone >= rate * (seconds - 1), qPrintable(QString::number(gone)));
    }

    void letsAFifthGoAtOnceHoweverLongTheRest()
    {
        RateLimit limit;
        limit.setPerSecond(500);
        QCOMPARE(limit.allowance(start), 100);
        QCOMPARE(limit.allowance(start + 24h), 100);
    }

    void setsNoLimitIfThereIsNone()
    {
        RateLimit limit;
        limit.setPerSecond(0);
        limit.take();
        QCOMPARE(limit.allowance(start), std::numeric_limits<int>::max());
        QCOMPARE(limit.pause(), 0ms);
    }
};

QTEST_GUILESS_MAIN(RateLimitTest)
#include "tst_ratelimit.moc"

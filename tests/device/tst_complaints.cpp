// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/complaints.h"

#include <QTest>

using namespace nightlight;
using namespace std::chrono_literals;

class ComplaintsTest : public QObject
{
    Q_OBJECT

private slots:
    void saysATroubleOnceHoweverLongItLasts()
    {
        Complaints complaints;
        int said = 0;
        for (auto at = 0s; at < 24h; at += 1s)
            said += complaints.isNews(QStringLiteral("No answer."), Moment(at)) ? 1 : 0;
        QCOMPARE(said, 1);
    }

    void saysItAgainAfterAMinuteWithout()
    {
        Complaints complaints;
        QVERIFY(complaints.isNews(QStringLiteral("No answer."), Moment(0s)));
        QVERIFY(!complaints.isNews(QStringLiteral("No answer."), Moment(59s)));
        QVERIFY(!complaints.isNews(QStringLiteral("No answer."), Moment(118s)));
        QVERIFY(complaints.isNews(QStringLiteral("No answer."), Moment(178s)));
    }

    void saysATroubleOnceThatShowsOnceAnHour()
    {
        Complaints complaints;
        complaints.setInterval(1h);
        int said = 0;
        for (auto at = 0h; at < 24h; at += 1h)
            said += complaints.isNews(QStringLiteral("No answer."), Moment(at)) ? 1 : 0;
        QCOMPARE(said, 1);
        QVERIFY(complaints.isNews(QStringLiteral("No answer."), Moment(25h)));
    }

    void tellsTroublesApart()
    {
        Complaints complaints;
        QVERIFY(complaints.isNews(QStringLiteral("No answer."), Moment(0s)));
        QVERIFY(complaints.isNews(QStringLiteral("No cable."), Moment(0s)));
    }

    void holdsOnlySoMany()
    {
        Complaints complaints;
        int said = 0;
        for (int i = 0; i < 10'000; ++i)
            said += complaints.isNews(QString::number(i), Moment(1s)) ? 1 : 0;
        QCOMPARE(said, 100);
        QVERIFY(complaints.isNews(QStringLiteral("later"), Moment(62s)));
    }
};

QTEST_GUILESS_MAIN(ComplaintsTest)
#include "tst_complaints.moc"

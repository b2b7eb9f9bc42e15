// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/chartpast.h"

#include "testchart.h"

#include <QTest>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

namespace {

HistorySlice sliceOf(HistoryKind kind, Timestamp from, int count)
{
    HistorySlice slice;
    slice.request.series.kind = kind;
    for (int i = 0; i < count; ++i)
        slice.points.append({from.time_since_epoch().count() + i * 1000, double(i)});
    return slice;
}

} // namespace

class ChartPastTest : public QObject
{
    Q_OBJECT

private slots:
    void asksForNothingWithoutAHistory()
    {
        ChartPast past;
        QVERIFY(!past.ask(0, 60, 0.1, 60));
        past.setBegin(100);
        QVERIFY(!past.ask(0, 60, 0.1, 60)); // it begins later
        past.setBegin(std::nullopt);
        QVERIFY(!past.ask(0, 60, 0.1, 60));
    }

    void asksOnceForMoreThanIsShown()
    {
        ChartPast past;
        past.setBegin(0);
        const auto part = past.ask(1000, 1100, 0.1, 5000);
        QVERIFY(part);
        QCOMPARE(part->from, 975.0);
        QCOMPARE(part->to, 1125.0);
        QCOMPARE(part->columns, 1500);
        QVERIFY(!past.ask(1000, 1100, 0.1, 5000));
        QVERIFY(!past.ask(1020, 1120, 0.1, 5000));
        QVERIFY(past.ask(1040, 1140, 0.1, 5000)); // scrolled out of it
        QVERIFY(past.ask(1050, 1060, 0.01, 5000)); // zoomed in
        QVERIFY(!past.ask(1050, 1060, 0.01, 5000));
        QVERIFY(past.ask(0, 5000, 5, 5000)); // zoomed out
        past.setBegin(10);
        QVERIFY(past.ask(0, 5000, 5, 5000)); // another history
    }

    void asksForNothingThatTheChartHasItself()
    {
        ChartPast past;
        past.setBegin(0);
        const auto part = past.ask(900, 1000, 0.1, 950);
        QVERIFY(part);
        QCOMPARE(part->to, 950.0);
        // Following, it goes on without another question.
        for (double now = 1000; now < 1100; now += 0.016)
            QVERIFY(!past.ask(now - 100, now, 0.1, 950));
        QVERIFY(past.ask(0, 1100, 1, 950));
        QVERIFY(!past.ask(940, 1100, 0.1, 940));
    }

    void showsWhatItIsGivenBeforeWhatComes()
    {
        TestChart chart;
        QSignalSpy wanted(&chart, &LightChart::pastWanted);
        QVERIFY(chart.open());
        const Timestamp now = currentTimestamp();
        chart.waitUntilAtRest();
        QVERIFY(wanted.isEmpty());

        const Timestamp begin = now - std::chrono::hours(24);
        chart.setPastBegin(begin);
        QTRY_VERIFY(!wanted.isEmpty());
        QVERIFY(wanted[0][0].value<Timestamp>() <= now - 59s);
        QVERIFY(wanted[0][1].value<Timestamp>() <= currentTimestamp());
        QVERIFY(wanted[0][2].toInt() > 100);
        chart.setPast(sliceOf(HistoryKind::Published, now - 50s, 40));
        chart.setPast(sliceOf(HistoryKind::Received, now - 50s, 30));
        QCOMPARE(chart.latestPublished(), 39.0);
        QCOMPARE(chart.latestReceived(), 29.0);
        QCOMPARE(chart.publishedCount(), 0); // since the start
        chart.addPublished({published(currentTimestamp(), 500)});
        QCOMPARE(chart.latestPublished(), 500.0);

        // All is all of the history.
        wanted.clear();
        chart.setSpan(ChartSpan::All);
        QVERIFY(chart.shownTimes().from == begin);
        QTRY_VERIFY(!wanted.isEmpty());
        QVERIFY(wanted.last()[0].value<Timestamp>() == begin);

        chart.clearReceived();
        QVERIFY(!chart.latestReceived());
        chart.setPastBegin(std::nullopt);
        QVERIFY(seconds(chart.shownTimes()) < 3600);
    }

    void holdsNoMoreReadingsThanItMay()
    {
        LightChart chart;
        chart.setMostBytes(200'000);
        const Timestamp now = currentTimestamp();
        QList<Reading> readings;
        for (int i = 0; i < 20'000; ++i)
            readings.append(published(now - 20'000ms + i * 1ms, i));
        chart.addPublished(readings);
        QVERIFY(chart.publishedCount() > 1'000);
        QVERIFY(chart.publishedCount() < 100'000 / 16);
        QCOMPARE(chart.latestPublished(), 19'999);
        QVERIFY(chart.heldFrom() > now - 10s);
        const qsizetype before = chart.publishedCount();
        chart.setMostBytes(60'000);
        QVERIFY(chart.publishedCount() < before);
        QCOMPARE(chart.latestPublished(), 19'999);
    }
};

QTEST_MAIN(ChartPastTest)
#include "tst_chartpast.moc"

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/chartdashes.h"
#include "ui/chart/chartstretches.h"
#include "ui/chart/charttheme.h"
#include "ui/chart/charttimesteps.h"
#include "ui/figures.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace nightlight;

namespace {

std::vector<QPointF> cornersOf(const QList<QPolygonF> &lines)
{
    std::vector<QPointF> corners;
    for (const QPolygonF &line : lines)
        corners.insert(corners.end(), line.begin(), line.end());
    return corners;
}

} // namespace

/// The parts of the chart that can be tried without a window.
class ChartPartsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "Europe/Berlin"); }

    void keepsPointsInOrderOfTime()
    {
        ChartSeries series;
        series.add(std::vector<ChartPoint>{{3, 30}, {1, 10}});
        series.add(std::vector<ChartPoint>{{2, 20}});
        series.add(std::vector<ChartPoint>{{4, 40}, {0, 0}});
        QCOMPARE(series.count(), 5);
        QCOMPARE(series.nearest(2.4)->light, 20.0);
        QCOMPARE(series.nearest(-7)->light, 0.0);
        QCOMPARE(series.nearest(9)->light, 40.0);
        QCOMPARE(series.latestLight(), 40.0);
        const ChartSummary summary = series.summary(1, 3);
        QCOMPARE(summary.count, 3);
        QCOMPARE(summary.mean, 20.0);
        QCOMPARE(summary.lowest, 10.0);
        QCOMPARE(summary.highest, 30.0);
        QCOMPARE(series.lightsAround(1.5, 2.5).least, 10.0);
        QCOMPARE(series.lightsAround(1.5, 2.5).most, 30.0);
    }

    void sumsUpASpanWithBothItsEnds()
    {
        ChartSeries series;
        QCOMPARE(series.summary(0, 9).count, 0);
        series.add(std::vector<ChartPoint>{{1, -5}, {2, 10}, {3, 30}, {4, 50}, {5, 900}});
        const ChartSummary summary = series.summary(2, 4);
        QCOMPARE(summary.count, 3);
        QCOMPARE(summary.mean, 30.0);
        QCOMPARE(summary.lowest, 10.0);
        QCOMPARE(summary.highest, 50.0);
        QCOMPARE(series.summary(0.5, 1.5).highest, -5.0);
        QCOMPARE(series.summary(2.1, 2.9).count, 0);
        QCOMPARE(series.summary(6, 7).count, 0);
    }

    void thePastEndsWhereTheLivePartBegins()
    {
        ChartSeries series;
        series.setPast(std::vector<ChartPoint>{{2, 20}, {1, 10}, {3, 30}, {8, 80}});
        QCOMPARE(series.last()->time, 8.0);
        QCOMPARE(series.summary(0, 9).count, 4);

        series.add(std::vector<ChartPoint>{{5, 50}, {6, 60}});
        QCOMPARE(series.summary(0, 9).count, 5);
        QCOMPARE(series.summary(0, 9).mean, 34.0);
        QCOMPARE(series.nearest(7.9)->light, 60.0);
        QCOMPARE(series.nearest(2.1)->light, 20.0);
        QCOMPARE(series.nearest(3.9)->light, 30.0);
        QCOMPARE(series.lightsAround(3.5, 4.5).least, 30.0);
        QCOMPARE(series.lightsAround(3.5, 4.5).most, 50.0);
        QCOMPARE(series.first()->time, 1.0);

        series.add(std::vector<ChartPoint>{{2.5, 25}}); // late
        QCOMPARE(series.summary(0, 9).count, 5);

        series.clearPast();
        QCOMPARE(series.first()->time, 2.5);
        series.clear();
        QVERIFY(series.isEmpty());
    }

    void onlyAChangeOfTheLinkMakesAGap()
    {
        ChartGaps gaps;
        QVERIFY(!gaps.note(true, 1));
        QVERIFY(gaps.note(false, 2));
        QVERIFY(!gaps.note(false, 3));
        QVERIFY(gaps.note(true, 4));
        QVERIFY(gaps.note(false, 3)); // the clock was set back
        const auto all = gaps.touching(0, 10);
        QCOMPARE(all.size(), 2U);
        QCOMPARE(all[0].from, 2.0);
        QCOMPARE(all[0].to, 4.0);
        QCOMPARE(all[1].from, 4.0);
        QVERIFY(std::isinf(all[1].to));
        QCOMPARE(gaps.touching(0, 1).size(), 0U);
    }

    void aGapBreaksTheLine()
    {
        ChartSeries series;
        series.setPast(std::vector<ChartPoint>{{0, 0}, {1, 0}});
        series.add(std::vector<ChartPoint>{{5, 0}, {6, 0}, {9, 0}});
        ChartGaps gaps;
        for (const auto &[up, at] : {std::pair(false, 2.0), {true, 4.0}, {false, 8.0}, {true, 8.0}})
            gaps.note(up, at);
        ChartStretches stretches;
        stretches.build(series, gaps, ChartScale{0, 10, 0, 1, QRectF(0, 0, 100, 100), 1}, {});
        QCOMPARE(stretches.lineCount(), 2U);
        QCOMPARE(stretches.line(0).back().x(), 10.0);
        QCOMPARE(stretches.line(1).front().x(), 50.0);
        QCOMPARE(stretches.dots().size(), 1U);
        QCOMPARE(stretches.dots().front().x1(), 90.0);
        QCOMPARE(stretches.readingCount(), 5);
    }

    void theTimeBeforeTheStartIsAGapOfItsOwn()
    {
        ChartGaps gaps;
        gaps.note(false, 100);
        gaps.note(true, 110);
        const auto all = [&gaps] {
            QList<std::pair<double, double>> list;
            for (const ChartGap &gap : gaps.touching(0, 1000))
                list << std::pair(gap.from, gap.to);
            return list;
        };
        gaps.setFirst({40, 90});
        QCOMPARE(all(), (QList<std::pair<double, double>>{{40, 90}, {100, 110}}));
        gaps.setFirst({60, 105}); // the others say it better
        QCOMPARE(all(), (QList<std::pair<double, double>>{{60, 100}, {100, 110}}));
        gaps.setFirst({95, 90});
        QCOMPARE(all(), (QList<std::pair<double, double>>{{100, 110}}));
    }

    void aReadingTakenInAGapIsADot()
    {
        ChartSeries series;
        series.add(std::vector<ChartPoint>{{0, 0}, {1, 0}, {2, 0}, {2.5, 0}, {3, 0}, {4, 0}, {5, 0}});
        ChartGaps gaps;
        gaps.note(false, 1.5);
        gaps.note(true, 3.5);
        ChartStretches stretches;
        stretches.build(series, gaps, ChartScale{0, 10, 0, 1, QRectF(0, 0, 100, 100), 1}, {});
        QCOMPARE(stretches.lineCount(), 2U);
        QCOMPARE(stretches.dots().size(), 3U);
    }

    void aStepHoldsUntilTheNextReading()
    {
        ChartSeries series;
        series.add(std::vector<ChartPoint>{{1, 0.5}, {3, 1}});
        ChartStretches stretches;
        stretches.build(series, {}, ChartScale{0, 10, 0, 1, QRectF(0, 0, 100, 100), 1}, {.steps = true});
        const auto line = stretches.line(0);
        QCOMPARE(line.size(), 3U);
        QCOMPARE(line[1], QPointF(30, 50));
    }

    void aColumnKeepsItsPeaks()
    {
        std::vector<ChartPoint> points;
        for (int i = 0; i < 100'000; ++i)
            points.push_back({i / 1000.0, i == 43'210 ? 0.9 : i == 43'215 ? 0.1 : 0.5});
        ChartSeries series;
        series.add(points);
        ChartStretches stretches;
        stretches.build(series, {}, ChartScale{0, 100, 0, 1, QRectF(0, 0, 100, 100), 1}, {});
        QVERIFY(stretches.isDense());
        const auto line = stretches.line(0);
        QVERIFY(line.size() <= 4 * 101);
        const auto [top, bottom] =
            std::minmax_element(line.begin(), line.end(), [](QPointF a, QPointF b) { return a.y() < b.y(); });
        QCOMPARE(top->y(), 10.0);
        QCOMPARE(bottom->y(), 90.0);
        const auto bars = barsOf(line, 1, 1);
        QVERIFY(std::any_of(bars.begin(), bars.end(), [](const QRectF &bar) { return bar.height() >= 80; }));
    }

    void aPauseBetweenDashesHidesNoPeak()
    {
        QPolygonF line;
        for (int x = 0; x <= 100; ++x)
            line << QPointF(x, x == 12 ? 0 : 50); // 8 to 14 is a pause
        const auto dashes = dashesOf({line.constData(), std::size_t(line.size())}, 0, 8, 6);
        QVERIFY(
            std::any_of(dashes.begin(), dashes.end(), [](const QPolygonF &d) { return d.contains(QPointF(12, 0)); }));
        QVERIFY(
            std::none_of(dashes.begin(), dashes.end(), [](const QPolygonF &d) { return d.contains(QPointF(25, 50)); }));
    }

    void whatComesChangesOnlyTheLastDashes()
    {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> step(0.1, 12);
        for (int run = 0; run < 200; ++run) {
            const double origin = run * 0.37;
            QPolygonF line;
            std::vector<QPointF> before;
            double end = -std::numeric_limits<double>::infinity();
            for (double x = 0; x < 120; x += step(random)) {
                line << QPointF(x, double(random() % 100));
                const auto now = cornersOf(dashesOf({line.constData(), std::size_t(line.size())}, origin, 8, 6));
                const auto settled = [end](QPointF corner) { return corner.x() < end; };
                std::vector<QPointF> stayed;
                std::ranges::copy_if(now, std::back_inserter(stayed), settled);
                std::erase_if(before, [&](QPointF corner) { return !settled(corner); });
                QCOMPARE(stayed, before);
                before = now;
                end = x - dashesEnd(8, 6);
            }
        }
    }

    void hoursBeginAtLocalHoursAlsoWhenClocksChange()
    {
        // In Berlin the night of 25 October 2026 has 25 hours.
        const QDate date(2026, 10, 25);
        const TickStep sixHours{TickUnit::Hour, 6, 6 * 3600, TimeDetail::Minute};
        const double from = double(date.startOfDay().toSecsSinceEpoch());
        const double to = double(date.addDays(1).startOfDay().toSecsSinceEpoch());
        QCOMPARE(to - from, 25 * 3600.0);
        QStringList times;
        for (const double tick : ticksBetween(from, to, sixHours))
            times << QDateTime::fromSecsSinceEpoch(qint64(tick)).toString(QStringLiteral("HH:mm"));
        QCOMPARE(times.join(u' '), QStringLiteral("00:00 06:00 12:00 18:00 00:00"));
    }

    void choosesTheStepThatFits_data()
    {
        QTest::addColumn<double>("room");
        QTest::addColumn<double>("seconds");
        QTest::newRow("tenths") << 0.07 << 0.1;
        QTest::newRow("seconds") << 7.0 << 10.0;
        QTest::newRow("minutes") << 200.0 << 300.0;
        QTest::newRow("a day") << 80'000.0 << 86'400.0;
    }

    void choosesTheStepThatFits()
    {
        QFETCH(double, room);
        QFETCH(double, seconds);
        QCOMPARE(tickStepFor([room](TimeDetail) { return room; }).seconds, seconds);
    }

    void timesAreWrittenAsTheLocaleDoes()
    {
        const QDateTime at(QDate(2026, 11, 3), QTime(14, 3, 5, 120));
        const QLocale german(QLocale::German, QLocale::Germany);
        QCOMPARE(timeText(at, TimeDetail::Minute, german), QStringLiteral("14:03"));
        QCOMPARE(timeText(at, TimeDetail::Second, german), QStringLiteral("14:03:05"));
        QCOMPARE(timeText(at, TimeDetail::Millisecond, german), QStringLiteral("14:03:05,120"));
        QCOMPARE(timeText(at, TimeDetail::Second, QLocale::c()), QStringLiteral("14:03:05"));
        QVERIFY(timeText(at, TimeDetail::Second, QLocale(QLocale::English, QLocale::UnitedStates))
                    .startsWith(QStringLiteral("2:03:05")));
        QCOMPARE(timeText(at, TimeDetail::Day, german).left(2), QStringLiteral("3 "));
    }

    void lightIsWrittenInAsManyFiguresAsItNeeds()
    {
        QCOMPARE(lightText(1023, QLocale::c()), QStringLiteral("1023"));
        QCOMPARE(lightText(12.5, QLocale(QLocale::German)), QStringLiteral("12,5"));
        QCOMPARE(lightText(1.0 / 3, QLocale::c()), QStringLiteral("0.333"));
        QCOMPARE(lightText(-0.0001, QLocale::c()), QStringLiteral("0"));
        QVERIFY(lightText(1e300, QLocale::c()).size() < 10);
    }

    void coloursCanBeTold_data()
    {
        QTest::addColumn<QColor>("base");
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("highlight");
        QTest::newRow("light") << QColor(Qt::white) << QColor(Qt::black) << QColor(48, 140, 198);
        QTest::newRow("dark") << QColor(30, 30, 30) << QColor(Qt::white) << QColor(42, 130, 218);
        QTest::newRow("pale accent on white") << QColor(Qt::white) << QColor(80, 80, 80) << QColor(200, 220, 255);
        QTest::newRow("orange accent") << QColor(Qt::white) << QColor(Qt::black) << QColor(233, 84, 32);
        QTest::newRow("grey on grey") << QColor(128, 128, 128) << QColor(120, 120, 120) << QColor(128, 128, 130);
    }

    void coloursCanBeTold()
    {
        QFETCH(QColor, base);
        QFETCH(QColor, text);
        QFETCH(QColor, highlight);
        QPalette palette;
        palette.setColor(QPalette::Base, base);
        palette.setColor(QPalette::Text, text);
        palette.setColor(QPalette::Highlight, highlight);
        const ChartTheme theme = ChartTheme::of(palette);
        for (const QColor &color : {theme.text, theme.quietText})
            QVERIFY(contrastRatio(color, theme.background) >= 4.5);
        for (const QColor &color : {theme.published, theme.received, theme.threshold}) {
            QVERIFY(contrastRatio(color, theme.background) >= 3);
            QVERIFY(contrastRatio(color, theme.gap) >= 3);
        }
        QVERIFY(theme.published != theme.received);
    }
};

QTEST_MAIN(ChartPartsTest)
#include "tst_chartparts.moc"

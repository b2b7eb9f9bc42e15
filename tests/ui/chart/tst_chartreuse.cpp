// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testchart.h"

#include "ui/chart/chartmeasuring.h"
#include "ui/chart/chartpicture.h"
#include "ui/chart/chartplot.h"
#include "ui/chart/chartstretches.h"
#include "ui/chart/charttimeticker.h"
#include "ui/chart/chartview.h"

#include <QScreen>
#include <QWindow>

#include <cmath>
#include <functional>
#include <random>

using namespace nightlight;
using namespace std::chrono_literals;

namespace {

struct Drawn
{
    explicit Drawn(const ChartStretches &stretches)
        : dots(stretches.dots().begin(), stretches.dots().end()), count(stretches.readingCount())
    {
        for (std::size_t i = 0; i < stretches.lineCount(); ++i)
            lines.emplace_back(stretches.line(i).begin(), stretches.line(i).end());
    }

    bool operator==(const Drawn &) const = default;

    std::vector<std::vector<QPointF>> lines;
    std::vector<QLineF> dots;
    qsizetype count;
};

QImage onScreen(const QWidget &widget)
{
    const QWindow *window = widget.window()->windowHandle();
    return window->screen()->grabWindow(window->winId()).toImage();
}

/// How wide the parts are that a widget is asked to paint.
class PaintedWidths : public QObject
{
public:
    explicit PaintedWidths(QWidget *widget) { widget->installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            widths << static_cast<QPaintEvent *>(event)->region().boundingRect().width();
        return false;
    }

    QList<int> widths;
};

/// The largest difference of a channel of any pixel of \a area.
int difference(const QImage &a, const QImage &b, const QRect &area)
{
    int largest = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QColor first = a.pixelColor(x, y);
            const QColor second = b.pixelColor(x, y);
            largest = std::max({largest, std::abs(first.red() - second.red()), std::abs(first.green() - second.green()),
                                std::abs(first.blue() - second.blue())});
        }
    }
    return largest;
}

} // namespace

/// What a frame takes over from the one before, against what would be made anew.
class ChartReuseTest : public QObject
{
    Q_OBJECT

private slots:
    void columnsThatAreKeptAreThoseFoundAnew_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void columnsThatAreKeptAreThoseFoundAnew()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        const auto between = [&random](double least, double most) {
            return std::uniform_real_distribution(least, most)(random);
        };
        ChartSeries series;
        ChartGaps gaps;
        ChartStretches kept;
        ChartScale scale{1000, 1100, 0, 1000, QRectF(5, 5, 300, 100), 1.5};
        double now = 1000;
        bool isUp = true;
        const auto readings = [&](int count, double from, double to) {
            std::vector<ChartPoint> points;
            for (int i = 0; i < count; ++i)
                points.push_back({from + (to - from) * i / count, between(0, 1000)});
            return points;
        };
        for (int step = 0; step < 400; ++step) {
            const double next = now + between(0, 0.4);
            series.add(readings(int(between(0, 60)), now, next));
            now = next;
            const int what = int(between(0, 24));
            if (what == 0)
                series.add(readings(20, now - 30, now)); // late
            else if (what == 1)
                gaps.note(isUp = !isUp, now);
            else if (what == 2)
                scale.to = scale.from + between(10, 150);
            else if (what == 3)
                series.setPast(readings(500, 900, 990));
            else if (what == 4 && step % 5 == 0)
                series.setMostBytes(series.live().bytes() / 2);
            else if (what == 5 && step % 7 == 0)
                series.clear();
            else if (what == 6)
                scale.highest = between(500, 1500);
            ChartStretches anew;
            const ChartStretches::Options options{.steps = seed % 2 == 0, .anchored = seed % 3 == 0};
            kept.build(series, gaps, scale, options);
            anew.build(series, gaps, scale, options);
            QVERIFY2(Drawn(kept) == Drawn(anew), qPrintable(QStringLiteral("step %1").arg(step)));
        }
    }

    void theRightEdgeGoesOnByLessThanAColumn()
    {
        constexpr int columns = 1200;
        ChartView view;
        view.setColumns(columns);
        for (const ChartSpan span : {ChartSpan::Minute, ChartSpan::Hour, ChartSpan::All}) {
            view.setSpan(span);
            view.setFollowing(true);
            double before = 0;
            int moves = 0;
            constexpr int frames = 1000;
            for (int frame = 0; frame < frames; ++frame) {
                const double now = 1.8e9 + frame * 0.016;
                view.update({1.8e9 - 1e5, now, now});
                QVERIFY(view.to() >= now);
                QVERIFY(view.to() < now + view.width() / columns);
                moves += view.to() != std::exchange(before, view.to());
            }
            QVERIFY2(moves < frames * 0.6, qPrintable(QString::number(moves)));
            if (span != ChartSpan::All)
                QCOMPARE(view.width(), span == ChartSpan::Minute ? 60.0 : 3600.0);
        }
        view.setColumns(0);
        view.update({1.8e9 - 1e5, 1.8e9 + 0.123, 1.8e9 + 0.123});
        QCOMPARE(view.to(), 1.8e9 + 0.123);
    }

    void ticksThatAreKnownAreThoseFoundAnew()
    {
        QCustomPlot plot;
        plot.resize(900, 300);
        plot.replot();
        ChartTimeTicker kept(plot.xAxis);
        const auto ticksOf = [](ChartTimeTicker &ticker, const QCPRange &range, const QLocale &locale) {
            QVector<double> ticks;
            QVector<QString> labels;
            ticker.generate(range, locale, u'g', 6, ticks, nullptr, &labels);
            return std::pair(ticks, labels);
        };
        std::mt19937 random(7);
        double width = 60;
        double from = 1.8e9;
        for (int step = 0; step < 300; ++step) {
            if (step % 29 == 0)
                width = std::pow(10, std::uniform_real_distribution(-1.0, 8.0)(random));
            from += width * std::uniform_real_distribution(step % 11 == 0 ? -0.5 : 0.0, 0.1)(random);
            const QLocale locale = step / 50 % 2 == 0 ? QLocale::c() : QLocale(QLocale::German);
            const QCPRange range(from, from + width);
            ChartTimeTicker anew(plot.xAxis);
            QCOMPARE(ticksOf(kept, range, locale), ticksOf(anew, range, locale));
        }
    }

    void aSteepSlopeHasEvenSteps()
    {
        test::TestChart chart;
        const Timestamp now = currentTimestamp();
        QList<Reading> readings;
        constexpr int count = 60'000;
        constexpr int tooth = 6'000; // a tenth of the width
        for (int i = 0; i < count; ++i)
            readings << test::published(now - 60s + i * 1ms, 1000.0 * (i % tooth) / tooth);
        chart.addPublished(readings);
        QVERIFY(chart.open());
        chart.setFollowing(false);
        chart.waitUntilAtRest();
        const QImage picture = onScreen(chart);
        const QRgb line = chart.picture().theme().published.rgb();
        const QRect area = chart.picture().plotArea().toRect().adjusted(0, 2, 0, -2);
        std::vector<int> steps;
        int before = -1;
        for (int x = area.left() + area.width() / 3; x < area.left() + 2 * area.width() / 3; ++x) {
            int top = area.top();
            while (top < area.bottom() && picture.pixel(x, top) != line)
                ++top;
            if (before > 0 && top < before)
                steps.push_back(before - top);
            before = top;
        }
        QVERIFY(steps.size() > 50);
        std::ranges::sort(steps);
        const int usual = steps[steps.size() / 2];
        QVERIFY(usual > 2);
        const auto uneven = std::ranges::count_if(steps, [usual](int step) { return std::abs(step - usual) > 1; });
        QVERIFY2(uneven <= 2 * 5, qPrintable(QStringLiteral("%1 of %2").arg(uneven).arg(steps.size()))); // the tips
    }

    void onlyTheEndIsPaintedWhereReadingsCome_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("atOnce");
        QTest::addColumn<ChartLineStyle::Shape>("shape");
        for (const auto shape : {ChartLineStyle::Shape::Line, ChartLineStyle::Shape::Steps}) {
            const char *const name = shape == ChartLineStyle::Shape::Line ? "line" : "steps";
            QTest::addRow("%s, markers", name) << 5 << 1 << shape;
            QTest::addRow("%s, too many for markers", name) << 30 << 1 << shape;
            QTest::addRow("%s, dashes", name) << 120 << 1 << shape;
            QTest::addRow("%s, almost a band", name) << 230 << 1 << shape;
            QTest::addRow("%s, a band", name) << 20'000 << 50 << shape;
        }
    }

    void onlyTheEndIsPaintedWhereReadingsCome()
    {
        QFETCH(int, before);
        QFETCH(int, atOnce);
        QFETCH(ChartLineStyle::Shape, shape);
        test::TestChart chart;
        chart.setSpan(ChartSpan::Hour); // a column takes seconds
        chart.setShape(shape);
        std::mt19937 random(1);
        const auto light = [&random] { return double(random() % 1000); };
        const Timestamp begin = currentTimestamp() - 40min;
        QList<Reading> readings;
        for (int i = 0; i < before; ++i)
            readings << test::published(begin + i * 40min / before, light());
        readings << test::published(begin, 0) << test::published(begin, 1000);
        const auto receive = [&chart](const QList<Reading> &readings) {
            QList<std::pair<Timestamp, double>> values;
            for (const Reading &reading : readings)
                values << std::pair(reading.takenAt, reading.light / 2 + 100);
            chart.addReceived(test::received(values));
        };
        chart.addPublished(readings);
        receive(readings);
        QVERIFY(chart.open());
        chart.waitUntilAtRest();
        auto *plot = chart.findChild<ChartPlot *>();
        PaintedWidths painted(plot);
        for (int i = 0; i < 10; ++i) {
            QList<Reading> more;
            for (int j = 0; j < atOnce; ++j)
                more << test::published(currentTimestamp(), light());
            chart.addPublished(more);
            if (i % 2 == 0)
                receive(more);
            QVERIFY(chart.waitForFrame());
        }
        const QImage added = onScreen(chart);
        const auto narrow = std::ranges::count_if(painted.widths, [](int width) { return width < 100; });
        QVERIFY2(narrow >= 5, qPrintable(QString::number(narrow)));
        plot->repaint();
        QVERIFY(difference(added, onScreen(chart), added.rect())
                <= 4); // where a line is cut, its edges are rounded otherwise
    }

    void readingsAfterALongSilencePaintEverything()
    {
        test::TestChart chart;
        chart.addPublished({test::published(currentTimestamp() - 24h * 10'000, 400)});
        const Timestamp now = currentTimestamp();
        chart.showTimes({now - 100ms, now + 100ms});
        QVERIFY(chart.open());
        chart.waitUntilAtRest();
        auto *plot = chart.findChild<ChartPlot *>();
        PaintedWidths painted(plot);
        chart.addPublished({test::published(now, 500)}); // a line to it begins some thousand million pixels away
        QVERIFY(chart.waitForFrame());
        QVERIFY(painted.widths.contains(plot->width()));
    }

    void whateverElseChangesPaintsEverything_data()
    {
        QTest::addColumn<std::function<void(test::TestChart &)>>("change");
        const auto row = [](const char *name, const std::function<void(test::TestChart &)> &change) {
            QTest::newRow(name) << change;
        };
        row("a late reading",
            [](auto &chart) { chart.addPublished({test::published(currentTimestamp() - 30min, 300)}); });
        row("the received ones are cleared", [](auto &chart) { chart.clearReceived(); });
        row("the threshold", [](auto &chart) { chart.setThreshold(321); });
        row("the shape", [](auto &chart) { chart.setShape(ChartLineStyle::Shape::Steps); });
        row("more light than before",
            [](auto &chart) { chart.addPublished({test::published(currentTimestamp(), 5'000)}); });
        row("the connection is lost", [](auto &chart) { chart.showLink(false, currentTimestamp()); });
        row("the pointer", [](auto &chart) { chart.moveMouse({300, 200}); });
        row("a mark", [](auto &chart) { chart.measuring()->markBoth(); });
        row("less memory", [](auto &chart) { chart.setMostBytes(0); });
    }

    void whateverElseChangesPaintsEverything()
    {
        QFETCH(const std::function<void(test::TestChart &)>, change);
        test::TestChart chart;
        chart.setSpan(ChartSpan::Hour);
        const Timestamp begin = currentTimestamp() - 40min;
        QList<Reading> readings;
        for (int i = 0; i < 20'000; ++i)
            readings << test::published(begin + i * 100ms, 500 + 400 * std::sin(i * 0.9));
        chart.addPublished(readings);
        chart.addReceived(test::received({{begin, 100}, {begin + 20min, 900}}));
        QVERIFY(chart.open());
        chart.waitUntilAtRest();
        auto *plot = chart.findChild<ChartPlot *>();
        const auto more = [&chart] { chart.addPublished({test::published(currentTimestamp(), 400)}); };
        more();
        QVERIFY(chart.waitForFrame());
        PaintedWidths painted(plot);
        more();
        change(chart);
        more();
        QVERIFY(chart.waitForFrame());
        QVERIFY(painted.widths.contains(plot->width()));
        const QImage picture = onScreen(chart);
        plot->repaint();
        QCOMPARE(onScreen(chart), picture);
    }

    void aPartThatIsPaintedAnewLooksAsBefore()
    {
        test::TestChart chart;
        const Timestamp now = currentTimestamp();
        QList<Reading> readings;
        for (int i = 0; i < 50'000; ++i)
            readings << test::published(now - 50s + i * 1ms, 500 + 400 * std::sin(i * 0.9));
        chart.addPublished(readings);
        QVERIFY(chart.open());
        chart.setFollowing(false);
        chart.waitUntilAtRest();
        const QImage before = onScreen(chart);
        QVERIFY(!before.isNull());
        auto *plot = chart.findChild<ChartPlot *>();
        const QRect part(plot->width() / 3, plot->height() / 4, 101, 57);
        plot->repaint(part);
        const QImage after = onScreen(chart);
        QVERIFY(difference(before, after, before.rect()) <= 1);
        const QRect beside(QPoint(), QSize(plot->x() + part.left(), before.height()));
        QCOMPARE(after.copy(beside), before.copy(beside));
    }
};

QTEST_MAIN(ChartReuseTest)
#include "tst_chartreuse.moc"

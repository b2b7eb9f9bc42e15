// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "readings.h"
#include "timedapplication.h"
#include "ui/chart/customplot.h"
#include "ui/chart/lightchart.h"

#include <functional>
#include <memory>

namespace nightlight::bench {

namespace {

constexpr QSize size{1280, 500};

/// Something that draws the readings, frame by frame.
class Drawing
{
public:
    virtual ~Drawing() = default;
    /// Draws one frame with one more reading in each series. Its processor time in milliseconds.
    virtual double frame() = 0;
};

double toMilliseconds(double seconds)
{
    return seconds * 1000;
}

class ChartDrawing final : public Drawing
{
public:
    explicit ChartDrawing(quint64 count) : m_seq(count)
    {
        lastReadings(count, [this](const QList<Reading> &readings) {
            m_chart.addPublished(readings);
            m_chart.addReceived(batchOf(readings));
        });
        m_chart.resize(size);
        m_chart.setSpan(ChartSpan::All);
        m_chart.show();
        QObject::connect(&m_chart, &LightChart::drawn, &m_chart, [this] { m_drawn = true; });
        frame();
    }

    void setSpan(ChartSpan span) { m_chart.setSpan(span); }

    double frame() override
    {
        const Reading reading = readingAt(++m_seq, currentTimestamp());
        m_drawn = false;
        const double before = TimedApplication::instance().secondsInEvents();
        m_chart.addPublished({reading});
        m_chart.addReceived(batchOf({reading}));
        while (!m_drawn)
            QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        return toMilliseconds(TimedApplication::instance().secondsInEvents() - before);
    }

private:
    LightChart m_chart;
    quint64 m_seq;
    bool m_drawn = false;
};

/// QCustomPlot by itself, drawn anew in a timer's event as the chart is.
class PlotDrawing : public Drawing
{
public:
    PlotDrawing()
    {
        m_plot.resize(size);
        m_plot.yAxis->setRange(0, 1023);
        m_plot.show();
        QCoreApplication::processEvents();
    }

    double frame() override
    {
        const double before = TimedApplication::instance().secondsInEvents();
        bool drawn = false;
        QTimer::singleShot(0, &m_plot, [&] {
            advance();
            m_plot.replot(QCustomPlot::rpImmediateRefresh);
            drawn = true;
        });
        while (!drawn)
            QCoreApplication::processEvents();
        return toMilliseconds(TimedApplication::instance().secondsInEvents() - before);
    }

protected:
    virtual void advance() { }

    QCustomPlot m_plot;
};

class GraphDrawing final : public PlotDrawing
{
public:
    explicit GraphDrawing(quint64 count)
    {
        m_plot.addGraph()->setPen(QPen(Qt::blue, 1));
        m_plot.addGraph()->setPen(QPen(Qt::red, 1));
        lastReadings(count, [this](const QList<Reading> &readings) {
            for (const Reading &reading : readings)
                add(reading);
        });
        m_seq = count;
        m_plot.xAxis->setRange(m_plot.graph(0)->data()->at(0)->key, m_last);
    }

private:
    void advance() override
    {
        add(readingAt(++m_seq, currentTimestamp()));
        m_plot.xAxis->setRangeUpper(m_last);
    }

    void add(const Reading &reading)
    {
        m_last = std::chrono::duration<double>(reading.takenAt.time_since_epoch()).count();
        m_plot.graph(0)->addData(m_last, reading.light);
        m_plot.graph(1)->addData(m_last, reading.light);
    }

    quint64 m_seq = 0;
    double m_last = 0;
};

/// One stroke from the least to the most light in each column, twice: what any chart of many readings comes down to.
class StrokesDrawing final : public PlotDrawing
{
public:
    StrokesDrawing() { new Strokes(&m_plot); }

private:
    class Strokes final : public QCPLayerable
    {
    public:
        explicit Strokes(QCustomPlot *plot) : QCPLayerable(plot, QStringLiteral("main")) { }

    protected:
        void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(false); }
        QRect clipRect() const override { return mParentPlot->axisRect()->rect(); }
        void draw(QCPPainter *painter) override
        {
            const QRect area = clipRect();
            for (const Qt::GlobalColor colour : {Qt::blue, Qt::red}) {
                QList<QLine> lines;
                for (int x = area.left(); x <= area.right(); ++x) {
                    const double light = readingAt(quint64(x) * 977, {}).light;
                    const int y = area.bottom() - int(light * area.height() / 1023);
                    lines.append(QLine(x, y, x, qMin(area.bottom(), y + area.height() / 8)));
                }
                painter->setPen(QPen(colour, 1));
                painter->drawLines(lines);
            }
        }
    };
};

/// The median of each of \a drawings, drawn in turns.
std::vector<double> measure(const std::vector<Drawing *> &drawings, int rounds)
{
    std::vector<std::vector<double>> times(drawings.size());
    constexpr int framesInARow = 5;
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < drawings.size(); ++i) {
            drawings[i]->frame(); // the caches are the other one's
            for (int frame = 0; frame < framesInARow; ++frame)
                times[i].push_back(drawings[i]->frame());
        }
    }
    std::vector<double> medians;
    for (const auto &one : times)
        medians.push_back(median(one));
    return medians;
}

struct Amount
{
    const char *name;
    quint64 count;
};

} // namespace

void benchFrames(Bench &bench)
{
    constexpr Amount amounts[] = {{"10k", 10'000}, {"1m", 1'000'000}, {"10m", 10'000'000}};
    const int rounds = bench.isQuick() ? 1 : 30;
    PlotDrawing empty;
    StrokesDrawing strokes;
    const QString ms = QStringLiteral("ms");
    double fewAll = 0;
    double fewMinute = 0;
    for (const auto &[amount, realCount] : amounts) {
        const QString name = QStringLiteral("frame-") + QString::fromLatin1(amount);
        if (!bench.wants(name) && realCount > amounts[0].count)
            continue;
        const quint64 count = bench.isQuick() ? std::min<quint64>(realCount, 20'000) : realCount;
        ChartDrawing chart(count);
        const bool largest = realCount == amounts[2].count;
        const auto all = measure({&chart, &strokes, &empty}, rounds);
        chart.setSpan(ChartSpan::Minute);
        const auto minute = measure({&chart, &strokes}, rounds);
        const Goal goal = Goal::valueAtMost(1.2);
        bench.add(name + QStringLiteral("-all"), all[0], ms, Reference{QStringLiteral("two series of strokes"), all[1]},
                  goal);
        bench.add(name + QStringLiteral("-minute"), minute[0], ms,
                  Reference{QStringLiteral("two series of strokes"), minute[1]}, goal);
        if (count == amounts[0].count) {
            fewAll = all[0];
            fewMinute = minute[0];
            bench.add(QStringLiteral("frame-empty"), all[2], ms, {}, {});
        }
        if (!largest)
            continue;
        bench.add(name + QStringLiteral("-all-growth"), all[0], ms,
                  Reference{QStringLiteral("10,000 readings"), fewAll}, Goal::ratioAtMost(1.3));
        bench.add(name + QStringLiteral("-minute-growth"), minute[0], ms,
                  Reference{QStringLiteral("10,000 readings"), fewMinute}, Goal::ratioAtMost(1.3));
        chart.setSpan(ChartSpan::All);
        GraphDrawing graph(count);
        const auto both = measure({&graph, &chart}, bench.isQuick() ? 1 : 5);
        bench.add(name + QStringLiteral("-qcustomplot"), both[0], ms,
                  Reference{QStringLiteral("of this chart"), both[1]}, Goal::ratioAtLeast(50));
    }
}

} // namespace nightlight::bench

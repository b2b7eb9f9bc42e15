// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/chartband.h"
#include "ui/chart/chartstretches.h"

#include <QPainter>
#include <QTest>

#include <cmath>
#include <random>

using namespace nightlight;

namespace {

constexpr QSize size(420, 200); // logical pixels
constexpr double penWidth = 2.6;

using Lines = std::vector<std::vector<QPointF>>;

/// A random series, part of it as the past, with gaps, and a part of it to look at.
struct Scene
{
    std::vector<ChartPoint> points;
    std::vector<ChartGap> gapList;
    ChartSeries series;
    ChartGaps gaps;
    ChartScale scale;

    Scene(unsigned seed, double pixelRatio, bool smooth) : m_random(seed)
    {
        const int count = int(between(3'000, 30'000));
        double time = 1.7e9;
        double light = 500;
        for (int i = 0; i < count; ++i) {
            time += between(0, 20) / 1000 + (between(0, 500) < 1 ? between(0, 30) : 0);
            light = smooth ? 500 + 400 * std::sin(i * 12.0 / count) : std::clamp(light + between(-40, 40), 0.0, 1000.0);
            if (!smooth && between(0, 100) < 1)
                light = between(0, 1000);
            points.push_back({double(millisecondsOf(time)) / 1000, light});
        }
        std::stable_sort(points.begin(), points.end(),
                         [](const ChartPoint &a, const ChartPoint &b) { return a.time < b.time; });
        const auto past = std::size_t(between(0, 1000));
        series.setPast(std::span(points).first(past));
        // What is live begins later than the past ends.
        while (past > 0 && points[past].time == points[past - 1].time)
            points.erase(points.begin() + std::ptrdiff_t(past));
        series.add(std::span(points).subspan(past));

        const double first = points.front().time;
        const double last = points.back().time;
        double gap = first;
        for (int i = 0; i < 5; ++i) {
            gap += between(0, 0.3) * (last - first);
            const double end = gap + between(0, 0.02) * (last - first);
            gapList.push_back({gap, end});
            gaps.note(false, gap);
            gaps.note(true, end);
            gap = end;
        }
        const double width = std::pow(10, between(-2.5, 0.1)) * (last - first);
        const double from = between(first - width / 2, last - width / 2);
        scale = {from, from + width, 0, 1000, QRectF(5, 5, size.width() - 10, size.height() - 10), pixelRatio};
    }

    /// The lines with a corner for every reading.
    Lines everything(bool steps) const
    {
        Lines lines(1);
        const ChartPoint *previous = nullptr;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const bool seen = points[std::min(i + 1, points.size() - 1)].time >= scale.from
                              && points[std::max<std::size_t>(i, 1) - 1].time <= scale.to;
            if (!seen)
                continue;
            const ChartPoint &point = points[i];
            const bool isCut = previous && std::any_of(gapList.begin(), gapList.end(), [&](const ChartGap &gap) {
                                   return gap.to > previous->time && gap.from < point.time;
                               });
            if (isCut)
                lines.emplace_back();
            const QPointF corner(scale.x(point.time), scale.y(point.light));
            if (steps && !lines.back().empty())
                lines.back().push_back({corner.x(), lines.back().back().y()});
            lines.back().push_back(corner);
            previous = &point;
        }
        std::erase_if(lines, [](const auto &line) { return line.size() < 2; });
        return lines;
    }

    Lines drawn(bool steps, bool *dense) const
    {
        ChartStretches stretches;
        stretches.build(series, gaps, scale, {.steps = steps});
        *dense = stretches.isDense();
        Lines lines;
        for (std::size_t i = 0; i < stretches.lineCount(); ++i)
            lines.emplace_back(stretches.line(i).begin(), stretches.line(i).end());
        return lines;
    }

private:
    double between(double least, double most) { return std::uniform_real_distribution(least, most)(m_random); }

    std::mt19937 m_random;
};

QImage emptyImage(double pixelRatio)
{
    QImage image((QSizeF(size) * pixelRatio).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

QImage bandOf(const Lines &lines, double pixelRatio, bool antialiased)
{
    QImage image = emptyImage(pixelRatio);
    ChartBand band;
    band.begin(image.rect(), QTransform::fromScale(pixelRatio, pixelRatio));
    for (const auto &line : lines)
        band.add(line);
    band.draw(image, {0, 0}, Qt::black, penWidth, antialiased);
    return image;
}

QImage paintingOf(const Lines &lines, double pixelRatio, bool antialiased)
{
    QImage image = emptyImage(pixelRatio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing, antialiased);
    painter.scale(pixelRatio, pixelRatio);
    painter.setPen(QPen(Qt::black, penWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    for (const auto &line : lines)
        painter.drawPolyline(line.data(), int(line.size()));
    return image;
}

/// How far the pixels of \a a are from those of \a b on average, from 0 to 1.
double difference(const QImage &a, const QImage &b)
{
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) / 255.0;
    }
    return sum / (a.width() * a.height());
}

} // namespace

/// What is drawn from the columns of the store against what all readings would have made.
class ChartDrawingTest : public QObject
{
    Q_OBJECT

private slots:
    void thePictureIsTheOneOfAllReadings_data()
    {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<double>("pixelRatio");
        QTest::addColumn<bool>("steps");
        for (unsigned seed = 1; seed <= 16; ++seed) {
            for (const double ratio : {1.0, 1.25, 1.5, 2.0})
                QTest::addRow("seed %u at %.2f", seed, ratio) << seed << ratio << (seed % 3 == 0);
        }
    }

    void thePictureIsTheOneOfAllReadings()
    {
        QFETCH(unsigned, seed);
        QFETCH(double, pixelRatio);
        QFETCH(bool, steps);
        const Scene scene(seed, pixelRatio, seed % 5 == 0);
        bool dense = false;
        const Lines drawn = scene.drawn(steps, &dense);
        const Lines everything = scene.everything(steps);
        QCOMPARE(drawn.size(), everything.size());
        m_bands += dense;
        m_gaps += drawn.size() > 1;
        const auto picture = dense ? bandOf : paintingOf;
        QCOMPARE(picture(drawn, pixelRatio, false), picture(everything, pixelRatio, false));
        QCOMPARE(picture(drawn, pixelRatio, true), picture(everything, pixelRatio, true));
    }

    void bandsAndGapsWereAmongThem()
    {
        QVERIFY(m_bands > 20 && m_bands < 76);
        QVERIFY(m_gaps > 20);
    }

    void aBandLooksAsAPainterDrawsIt_data()
    {
        QTest::addColumn<double>("pixelRatio");
        QTest::addColumn<bool>("smooth");
        QTest::addColumn<double>("allowed"); // of what is dark
        for (const bool smooth : {true, false}) {
            const char *const kind = smooth ? "smooth" : "rough";
            QTest::addRow("%s at 1", kind) << 1.0 << smooth << 0.12;
            // The pen is 3.9 pixels wide there, and a spike has as many whole columns on the left as on the right.
            QTest::addRow("%s at 1.5", kind) << 1.5 << smooth << 0.25;
            QTest::addRow("%s at 2", kind) << 2.0 << smooth << 0.12;
        }
    }

    void aBandLooksAsAPainterDrawsIt()
    {
        QFETCH(double, pixelRatio);
        QFETCH(bool, smooth);
        QFETCH(double, allowed);
        double dark = 0;
        double elsewhere = 0;
        for (unsigned seed = 1; seed <= 6; ++seed) {
            const Lines lines = Scene(seed, pixelRatio, smooth).everything(false);
            const QImage painted = paintingOf(lines, pixelRatio, true);
            dark += difference(painted, emptyImage(pixelRatio));
            elsewhere += difference(painted, bandOf(lines, pixelRatio, true));
        }
        QVERIFY(dark > 0.05);
        QVERIFY2(elsewhere < allowed * dark, qPrintable(QStringLiteral("%1 of %2").arg(elsewhere).arg(dark)));
    }

private:
    int m_bands = 0;
    int m_gaps = 0;
};

QTEST_MAIN(ChartDrawingTest)
#include "tst_chartdrawing.moc"

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartline.h"

#include "chartcolumns.h"

#include <cmath>

namespace nightlight {

namespace {

constexpr double markerRoom = 16; // pixels from marker to marker, below which they would cover the line
constexpr qsizetype mostDashCorners = 1'000; // above it a dashed pen is too slow
constexpr qsizetype dashAnchor = 32; // dashes begin at each point of such a number
constexpr double reach = 8; // pixels beyond the edge that markers and line ends may take

double length(QPointF a, QPointF b)
{
    return std::hypot(b.x() - a.x(), b.y() - a.y());
}

QPointF atX(double x, QPointF a, QPointF b)
{
    return a + (b - a) * ((x - a.x()) / (b.x() - a.x()));
}

/// Cuts off what lies left of \a left and right of \a right; returns how long the part on the left was.
double cut(QPolygonF &line, double left, double right)
{
    double gone = 0;
    qsizetype before = 0;
    while (before + 1 < line.size() && line[before + 1].x() < left) {
        gone += length(line[before], line[before + 1]);
        ++before;
    }
    line.remove(0, before);
    if (line.size() > 1 && line[0].x() < left) {
        const QPointF edge = atX(left, line[0], line[1]);
        gone += length(line[0], edge);
        line[0] = edge;
    }
    const qsizetype end = line.size() - 1;
    if (end > 0 && line[end].x() > right && line[end - 1].x() < right)
        line[end] = atX(right, line[end - 1], line[end]);
    return gone;
}

} // namespace

ChartLine::ChartLine(QCPAxisRect *rect, const ChartSeries &series, const ChartGaps &gaps)
    : QCPLayerable(rect->parentPlot(), QStringLiteral("main")), m_rect(rect), m_series(series), m_gaps(gaps)
{
}

void ChartLine::setStyle(const ChartLineStyle &style, const QColor &background)
{
    m_style = style;
    m_background = background;
}

void ChartLine::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(true);
}

QRect ChartLine::clipRect() const
{
    return m_rect->rect().adjusted(-int(reach), -int(reach), int(reach), int(reach));
}

void ChartLine::draw(QCPPainter *painter)
{
    const QCPRange times = m_rect->axis(QCPAxis::atBottom)->range();
    const QCPRange lights = m_rect->axis(QCPAxis::atLeft)->range();
    const ChartScale scale{times.lower,
                           times.upper,
                           lights.lower,
                           lights.upper,
                           QRectF(m_rect->rect()),
                           1 / mParentPlot->bufferDevicePixelRatio()};
    auto points = m_series.around(times.lower, times.upper);
    if (points.empty())
        return;
    const bool sparse = double(points.size()) * markerRoom < scale.area.width() + markerRoom;
    if (m_style.dashed && qsizetype(points.size()) < mostDashCorners) {
        // Begins at a point that stays the same for a while, or the dashes would jump with each point that leaves.
        const qsizetype first = points.data() - m_series.points().data();
        const qsizetype back = std::min(first, (m_series.goneCount() + first) % dashAnchor);
        points = {points.data() - back, points.size() + std::size_t(back)};
    }
    const auto gaps = m_gaps.touching(points.front().time, points.back().time);
    const auto stretches = stretchesOf(points, gaps, scale);
    for (const QPolygonF &stretch : stretches) {
        if (stretch.size() > 1)
            drawStretch(painter, stretch);
        else if (!sparse) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_style.color);
            painter->drawEllipse(stretch.first(), ChartLineStyle::width, ChartLineStyle::width);
        }
    }
    if (!sparse)
        return;
    for (const ChartPoint &point : points)
        m_style.drawMarker(*painter, {scale.x(point.time), scale.y(point.light)}, m_background);
}

void ChartLine::drawStretch(QCPPainter *painter, QPolygonF stretch) const
{
    const double gone = cut(stretch, m_rect->left() - reach, m_rect->right() + reach);
    painter->setBrush(Qt::NoBrush);
    QPen pen = m_style.pen();
    if (m_style.dashed && stretch.size() > mostDashCorners) {
        drawDashed(painter, stretch);
        return;
    }
    if (m_style.dashed)
        pen.setDashOffset(std::fmod(gone, ChartLineStyle::dash + ChartLineStyle::pause) / ChartLineStyle::width);
    painter->setPen(pen);
    painter->drawPolyline(stretch);
}

void ChartLine::drawDashed(QCPPainter *painter, const QPolygonF &stretch) const
{
    // Dashes by time instead of by length: quick, and still while the chart scrolls. Only what is flat is left out, so
    // that no peak is lost between two dashes.
    constexpr double period = ChartLineStyle::dash + ChartLineStyle::pause;
    constexpr double flat = 2 * ChartLineStyle::width;
    const QCPRange times = m_rect->axis(QCPAxis::atBottom)->range();
    const double origin = std::fmod(times.lower / times.size() * m_rect->width(), period) - m_rect->left() + period;
    const auto isDrawn = [&](QPointF a, QPointF b) {
        return std::abs(b.y() - a.y()) > flat || b.x() - a.x() > period
               || std::fmod(a.x() + origin + 100 * period, period) < ChartLineStyle::dash;
    };
    QPen pen = m_style.pen();
    pen.setStyle(Qt::SolidLine);
    painter->setPen(pen);
    QPolygonF dash;
    for (qsizetype i = 1; i < stretch.size(); ++i) {
        if (isDrawn(stretch[i - 1], stretch[i])) {
            if (dash.isEmpty())
                dash << stretch[i - 1];
            dash << stretch[i];
        } else if (!dash.isEmpty()) {
            painter->drawPolyline(std::exchange(dash, {}));
        }
    }
    if (!dash.isEmpty())
        painter->drawPolyline(dash);
}

} // namespace nightlight

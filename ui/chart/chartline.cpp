// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartline.h"

#include "chartcolumns.h"
#include "chartdashes.h"

#include <cmath>

namespace nightlight {

namespace {

constexpr double markerRoom = 16; // pixels from marker to marker, below which they would cover the line
constexpr double cornerRoom = 3; // pixels from corner to corner, below which a dashed pen is slow and makes no dashes
constexpr qsizetype dashAnchor = 32; // dashes begin at each point of such a number
constexpr double reach = 8; // pixels beyond the edge that markers and line ends may take

constexpr double dashPeriod = ChartLineStyle::dash + ChartLineStyle::pause;

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
    if (m_style.dashed) {
        // Begins at a point that stays the same for a while, or the dashes would jump with each point that leaves.
        const qsizetype first = points.data() - m_series.points().data();
        const qsizetype back = std::min(first, (m_series.goneCount() + first) % dashAnchor);
        points = {points.data() - back, points.size() + std::size_t(back)};
    }
    const auto gaps = m_gaps.touching(points.front().time, points.back().time);
    const auto stretches = stretchesOf(points, gaps, scale);
    painter->save();
    painter->setClipRect(clipRect().adjusted(int(reach), 0, 0, 0)); // only markers reach beyond the oldest time
    for (const QPolygonF &stretch : stretches) {
        if (stretch.size() > 1)
            drawStretch(painter, stretch);
        else if (!sparse) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_style.color);
            painter->drawEllipse(stretch.first(), m_style.width(), m_style.width());
        }
    }
    painter->restore();
    if (!sparse)
        return;
    for (const ChartPoint &point : points)
        m_style.drawMarker(*painter, {scale.x(point.time), scale.y(point.light)});
}

void ChartLine::drawStretch(QCPPainter *painter, QPolygonF stretch) const
{
    const double gone = cut(stretch, m_rect->left() - reach, m_rect->right() + reach);
    const double width = stretch.last().x() - stretch.first().x();
    const bool rough = isRough(stretch);
    QPen pen = m_style.pen();
    if (!m_style.dashed) {
        drawSolid(painter, stretch, pen, rough);
    } else if (double(stretch.size()) * cornerRoom > width) {
        pen.setStyle(Qt::SolidLine);
        for (const QPolygonF &dash : dashesOf(stretch, dashOrigin(), ChartLineStyle::dash, ChartLineStyle::pause))
            drawSolid(painter, dash, pen, rough);
    } else {
        pen.setDashOffset(std::fmod(gone, dashPeriod) / pen.widthF());
        drawSolid(painter, stretch, pen, false);
    }
}

void ChartLine::drawSolid(QCPPainter *painter, const QPolygonF &line, const QPen &pen, bool rough) const
{
    if (!rough) {
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawPolyline(line);
        return;
    }
    painter->setAntialiasing(false);
    for (const QRectF &bar : barsOf(line, 1 / mParentPlot->bufferDevicePixelRatio(), pen.widthF()))
        painter->fillRect(bar, pen.color());
    painter->setAntialiasing(true);
}

double ChartLine::dashOrigin() const
{
    // By time instead of by length: dashes stay where they are on the line while the chart scrolls.
    const QCPRange times = m_rect->axis(QCPAxis::atBottom)->range();
    return std::fmod(times.lower / times.size() * m_rect->width(), dashPeriod) - m_rect->left();
}

} // namespace nightlight

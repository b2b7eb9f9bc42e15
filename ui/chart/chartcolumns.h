// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartgaps.h"
#include "chartseries.h"

#include <QPolygonF>
#include <QRectF>

namespace nightlight {

/// Where the points of a chart lie on the screen.
struct ChartScale
{
    double from = 0; ///< the time at the left edge
    double to = 1;
    double lowest = 0; ///< the light at the bottom edge
    double highest = 1;
    QRectF area; ///< in logical pixels
    double columnWidth = 1; ///< of one device pixel, in logical pixels

    double x(double time) const { return area.left() + (time - from) / (to - from) * area.width(); }
    double y(double light) const;
};

/// The lines to draw for \a points: one for each stretch without a gap, no more than four corners for each column of
/// pixels. A stretch of one point is a reading that has no neighbour to be joined with.
QList<QPolygonF> stretchesOf(std::span<const ChartPoint> points, std::span<const ChartGap> gaps,
                             const ChartScale &scale);

/// Whether \a line goes up and down so much that it fills an area; as bars it looks the same then, and takes a tenth of
/// the time to draw.
bool isRough(const QPolygonF &line);

/// \a line, whose corners are in order of x, as one bar \a lineWidth wide for each column of pixels.
QList<QRectF> barsOf(const QPolygonF &line, double columnWidth, double lineWidth);

} // namespace nightlight

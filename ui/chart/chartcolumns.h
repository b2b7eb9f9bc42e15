// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>

#include <cmath>
#include <span>

namespace nightlight {

/// Where the points of a chart lie on the screen.
struct ChartScale
{
    double from = 0; ///< the time at the left edge
    double to = 1;
    double lowest = 0; ///< the light at the bottom edge
    double highest = 1;
    QRectF area; ///< in logical pixels
    double pixelRatio = 1; ///< device pixels for each logical one

    double x(double time) const { return area.left() + (time - from) / (to - from) * area.width(); }
    double y(double light) const;
    /// Of device pixels; the first one is at the left edge of the widget.
    double column(double time) const { return std::floor(x(time) * pixelRatio); }

    bool operator==(const ChartScale &) const = default;
};

/// Whether \a line goes up and down so much that it fills an area; as bars it looks the same then, and takes a tenth of
/// the time to draw.
bool isRough(std::span<const QPointF> line);

/// \a line, whose corners are in order of x, as one bar \a lineWidth wide for each column of pixels.
QList<QRectF> barsOf(std::span<const QPointF> line, double columnWidth, double lineWidth);

} // namespace nightlight

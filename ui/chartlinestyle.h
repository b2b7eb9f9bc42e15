// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPen>
#include <QPointF>

class QPainter;

namespace nightlight {

/// How a series is told from the other one, in the chart and in its legend: not by its colour alone.
struct ChartLineStyle
{
    enum class Marker { Dot, Diamond };

    QColor color;
    bool dashed = false;
    Marker marker = Marker::Dot;

    static constexpr double width = 2;
    static constexpr double dash = 7; ///< of a dashed line, in pixels
    static constexpr double pause = 4;

    QPen pen() const;
    /// Draws the marker; \a background fills one that is hollow.
    void drawMarker(QPainter &painter, QPointF at, const QColor &background) const;
};

} // namespace nightlight

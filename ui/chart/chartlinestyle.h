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
    enum class Marker { Dot, Diamond, None };
    enum class Shape {
        Line,
        Steps, ///< each reading holds until the next one
    };

    QColor color;
    bool dashed = false;
    Marker marker = Marker::Dot;
    Shape shape = Shape::Line;
    double ownWidth = 0; ///< 0: what suits a chart of full size

    static constexpr double dash = 8; ///< of a dashed line, in pixels
    static constexpr double pause = 6;

    /// A dashed line is thinner, so that one that runs beneath it shows at both sides.
    double width() const { return ownWidth > 0 ? ownWidth : dashed ? 1.8 : 2.6; }

    QPen pen() const;
    void drawMarker(QPainter &painter, QPointF at) const;
};

} // namespace nightlight

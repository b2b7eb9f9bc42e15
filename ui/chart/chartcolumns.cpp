// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartcolumns.h"

#include <algorithm>

namespace nightlight {

double ChartScale::y(double light) const
{
    // What lies far outside is not seen, and a painter has no place for such numbers.
    const double share = std::clamp((light - lowest) / (highest - lowest), -100.0, 100.0);
    return area.bottom() - share * area.height();
}

bool isRough(std::span<const QPointF> line)
{
    constexpr double rough = 8; // pixels up and down for each pixel to the right
    constexpr double shortest = 200;
    double travel = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        travel += std::abs(line[i].y() - line[i - 1].y());
    return travel > shortest && travel > rough * (line.back().x() - line.front().x());
}

QList<QRectF> barsOf(std::span<const QPointF> line, double columnWidth, double lineWidth)
{
    QList<QRectF> bars;
    double number = std::floor(line.front().x() / columnWidth);
    double top = line.front().y();
    double bottom = top;
    const auto reach = [&](double y) {
        top = std::min(top, y);
        bottom = std::max(bottom, y);
    };
    const auto finish = [&] {
        const double middle = (number + 0.5) * columnWidth;
        bars << QRectF(QPointF(middle - lineWidth / 2, top - lineWidth / 2),
                       QPointF(middle + lineWidth / 2, bottom + lineWidth / 2));
    };
    for (std::size_t i = 1; i < line.size(); ++i) {
        const QPointF from = line[i - 1];
        const QPointF to = line[i];
        while (number < std::floor(to.x() / columnWidth)) {
            const double edge = (number + 1) * columnWidth;
            const double y = from.y() + (to.y() - from.y()) * (edge - from.x()) / (to.x() - from.x());
            reach(y);
            finish();
            ++number;
            top = bottom = y;
        }
        reach(to.y());
    }
    finish();
    return bars;
}

} // namespace nightlight

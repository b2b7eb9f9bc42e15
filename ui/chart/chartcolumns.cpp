// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartcolumns.h"

#include <algorithm>
#include <cmath>

namespace nightlight {

namespace {

/// Gathers the points that fall into one column of pixels.
class Column
{
public:
    explicit Column(QPolygonF &stretch) : m_stretch(stretch) { }

    void add(double number, QPointF point)
    {
        if (m_count > 0 && number != m_number)
            flush();
        if (m_count == 0) {
            m_number = number;
            m_first = m_least = m_most = point;
        }
        ++m_count;
        m_last = point;
        if (point.y() < m_least.y())
            m_least = point;
        if (point.y() > m_most.y())
            m_most = point;
    }

    void flush()
    {
        if (m_count > 0)
            m_stretch << m_first;
        if (m_count > 2) {
            const bool leastFirst = m_least.x() <= m_most.x();
            append(leastFirst ? m_least : m_most);
            append(leastFirst ? m_most : m_least);
        }
        if (m_count > 1)
            append(m_last);
        m_count = 0;
    }

private:
    void append(QPointF point)
    {
        if (point != m_stretch.last())
            m_stretch << point;
    }

    QPolygonF &m_stretch;
    double m_number = 0;
    QPointF m_first;
    QPointF m_least;
    QPointF m_most;
    QPointF m_last;
    int m_count = 0;
};

} // namespace

double ChartScale::y(double light) const
{
    // What lies far outside is not seen, and a painter has no place for such numbers.
    const double share = std::clamp((light - lowest) / (highest - lowest), -100.0, 100.0);
    return area.bottom() - share * area.height();
}

QList<QPolygonF> stretchesOf(std::span<const ChartPoint> points, std::span<const ChartGap> gaps,
                             const ChartScale &scale)
{
    QList<QPolygonF> stretches;
    QPolygonF stretch;
    Column column(stretch);
    auto gap = gaps.begin();
    const ChartPoint *previous = nullptr;
    for (const ChartPoint &point : points) {
        if (previous) {
            while (gap != gaps.end() && gap->to <= previous->time)
                ++gap;
            if (gap != gaps.end() && gap->from < point.time) {
                column.flush();
                stretches << std::exchange(stretch, {});
            }
        }
        const double x = scale.x(point.time);
        column.add(std::floor(x / scale.columnWidth), {x, scale.y(point.light)});
        previous = &point;
    }
    column.flush();
    if (!stretch.isEmpty())
        stretches << stretch;
    return stretches;
}

bool isRough(const QPolygonF &line)
{
    constexpr double rough = 8; // pixels up and down for each pixel to the right
    constexpr double shortest = 200;
    double travel = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        travel += std::abs(line[i].y() - line[i - 1].y());
    return travel > shortest && travel > rough * (line.last().x() - line.first().x());
}

QList<QRectF> barsOf(const QPolygonF &line, double columnWidth, double lineWidth)
{
    QList<QRectF> bars;
    double number = std::floor(line.first().x() / columnWidth);
    double top = line.first().y();
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
    for (qsizetype i = 1; i < line.size(); ++i) {
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

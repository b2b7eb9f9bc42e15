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

} // namespace nightlight

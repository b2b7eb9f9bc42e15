// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycolumns.h"

#include <algorithm>
#include <array>

namespace nightlight {

HistoryColumns::HistoryColumns(qint64 fromMs, qint64 toMs, int columns)
    : m_fromMs(fromMs), m_columnsPerMs(columns / (double(toMs) - double(fromMs))), m_columns(std::size_t(columns))
{
}

std::size_t HistoryColumns::columnOf(qint64 timeMs) const
{
    const double column = (double(timeMs) - double(m_fromMs)) * m_columnsPerMs;
    return std::size_t(std::clamp(column, 0.0, double(m_columns.size() - 1)));
}

void HistoryColumns::add(const HistoryPoint &point)
{
    Column &column = m_columns[columnOf(point.takenAtMs)];
    if (!column.isUsed) {
        column = {true, point, point, point, point};
        return;
    }
    if (point.takenAtMs < column.first.takenAtMs)
        column.first = point;
    if (point.takenAtMs >= column.last.takenAtMs)
        column.last = point;
    if (point.light < column.lowest.light)
        column.lowest = point;
    if (point.light > column.highest.light)
        column.highest = point;
}

std::vector<HistoryPoint> HistoryColumns::points() const
{
    std::vector<HistoryPoint> points;
    for (const Column &column : m_columns) {
        if (!column.isUsed)
            continue;
        std::array<HistoryPoint, 4> some{column.first, column.lowest, column.highest, column.last};
        std::stable_sort(some.begin(), some.end(),
                         [](const HistoryPoint &a, const HistoryPoint &b) { return a.takenAtMs < b.takenAtMs; });
        points.insert(points.end(), some.begin(), std::unique(some.begin(), some.end()));
    }
    return points;
}

} // namespace nightlight

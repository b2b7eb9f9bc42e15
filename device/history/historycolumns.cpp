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
    add(m_columns[columnOf(point.takenAtMs)], {&point, 1});
}

void HistoryColumns::add(std::span<const HistoryPoint> points)
{
    while (!points.empty()) {
        const std::size_t column = columnOf(points.front().takenAtMs);
        const auto end = std::ranges::partition_point(
            points, [&](const HistoryPoint &point) { return columnOf(point.takenAtMs) == column; });
        const auto within = std::size_t(end - points.begin());
        add(m_columns[column], points.first(within));
        points = points.subspan(within);
    }
}

/// \a points all belong there.
void HistoryColumns::add(Column &column, std::span<const HistoryPoint> points)
{
    const auto isLower = [](const HistoryPoint &a, const HistoryPoint &b) { return a.light < b.light; };
    const HistoryPoint &first = points.front();
    const HistoryPoint &last = points.back();
    if (!column.isUsed)
        column = {true, first, first, first, first};
    if (first.takenAtMs < column.first.takenAtMs)
        column.first = first;
    if (last.takenAtMs >= column.last.takenAtMs)
        column.last = last;
    if (const HistoryPoint &lowest = *std::ranges::min_element(points, isLower); isLower(lowest, column.lowest))
        column.lowest = lowest;
    if (const HistoryPoint &highest = *std::ranges::max_element(points, isLower); isLower(column.highest, highest))
        column.highest = highest;
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

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartseries.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nightlight {

namespace {

bool earlier(const ChartPoint &a, const ChartPoint &b)
{
    return a.time < b.time;
}

constexpr double infinity = std::numeric_limits<double>::infinity();

} // namespace

ChartSeries::ChartSeries(qsizetype largestCount)
    : m_largestCount(std::size_t(largestCount)), m_lowest(infinity), m_highest(-infinity)
{
}

bool ChartSeries::add(std::vector<ChartPoint> points)
{
    std::erase_if(points, [](const ChartPoint &point) { return !std::isfinite(point.light); });
    if (points.empty())
        return false;
    for (const ChartPoint &point : points) {
        m_lowest = std::min(m_lowest, point.light);
        m_highest = std::max(m_highest, point.light);
    }
    std::stable_sort(points.begin(), points.end(), earlier);
    const auto added = m_points.insert(m_points.end(), points.begin(), points.end());
    const auto start = m_points.begin() + std::ptrdiff_t(m_start);
    if (added != start && added->time < (added - 1)->time) {
        const auto from = std::upper_bound(start, added, *added, earlier);
        std::inplace_merge(from, added, m_points.end(), earlier);
    }
    dropOldest();
    return true;
}

void ChartSeries::dropOldest()
{
    const std::size_t count = m_points.size() - m_start;
    if (count > m_largestCount) {
        m_gone += qsizetype(count - m_largestCount);
        m_start += count - m_largestCount;
    }
    // Moving all the others for each point that goes would cost more than an eighth of memory is worth.
    if (m_start > m_largestCount / 8) {
        m_points.erase(m_points.begin(), m_points.begin() + std::ptrdiff_t(m_start));
        m_start = 0;
    }
}

void ChartSeries::clear()
{
    m_points = {};
    m_start = 0;
    m_gone = 0;
    m_lowest = infinity;
    m_highest = -infinity;
}

std::span<const ChartPoint> ChartSeries::points() const
{
    return std::span(m_points).subspan(m_start);
}

std::span<const ChartPoint> ChartSeries::around(double from, double to) const
{
    const auto all = points();
    auto first = std::lower_bound(all.begin(), all.end(), ChartPoint{from, 0}, earlier);
    auto last = std::upper_bound(first, all.end(), ChartPoint{to, 0}, earlier);
    if (first != all.begin())
        --first;
    if (last != all.end())
        ++last;
    return {first, last};
}

const ChartPoint *ChartSeries::nearest(double time) const
{
    const auto all = points();
    if (all.empty())
        return nullptr;
    const auto next = std::lower_bound(all.begin(), all.end(), ChartPoint{time, 0}, earlier);
    if (next == all.begin())
        return &all.front();
    if (next == all.end())
        return &all.back();
    const auto previous = next - 1;
    return time - previous->time <= next->time - time ? &*previous : &*next;
}

std::optional<double> ChartSeries::latestLight() const
{
    const auto all = points();
    return all.empty() ? std::nullopt : std::optional(all.back().light);
}

ChartSummary ChartSeries::summary(double from, double to) const
{
    ChartSummary summary;
    for (const ChartPoint &point : around(from, to)) {
        if (point.time < from || point.time > to)
            continue;
        ++summary.count;
        summary.mean += (point.light - summary.mean) / double(summary.count);
        summary.lowest = summary.count == 1 ? point.light : std::min(summary.lowest, point.light);
        summary.highest = summary.count == 1 ? point.light : std::max(summary.highest, point.light);
    }
    return summary;
}

} // namespace nightlight

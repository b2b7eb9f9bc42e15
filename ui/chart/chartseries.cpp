// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartseries.h"

#include <cmath>

namespace nightlight {

namespace {

/// Of half a millisecond: what a time lies before or behind a whole one counts, what doubles get wrong does not.
constexpr double almostAll = 0.000499;

std::vector<SeriesPoint> seriesPoints(std::span<const ChartPoint> points)
{
    std::vector<SeriesPoint> result;
    result.reserve(points.size());
    for (const ChartPoint &point : points)
        result.push_back({millisecondsOf(point.time), point.light});
    return result;
}

ChartSummary summaryOf(const ChartSeries::Part &part)
{
    const SeriesSummary summary = part.store->summary(part.begin, part.end);
    return {qsizetype(summary.count), summary.mean, summary.least, summary.most};
}

} // namespace

qint64 millisecondsOf(double chartTime)
{
    constexpr double largest = 9e15; // doubles beyond it skip whole numbers
    return std::llround(std::clamp(chartTime * 1000, -largest, largest));
}

std::pair<qint64, qint64> millisecondsIn(double from, double to)
{
    return {millisecondsOf(from + almostAll), millisecondsOf(to - almostAll) + 1};
}

void ChartSummary::add(const ChartSummary &other)
{
    if (other.count == 0)
        return;
    const double share = double(other.count) / double(other.count + count);
    mean = mean * (1 - share) + other.mean * share;
    lowest = count == 0 ? other.lowest : std::min(lowest, other.lowest);
    highest = count == 0 ? other.highest : std::max(highest, other.highest);
    count += other.count;
}

std::vector<ChartPoint> pointsOf(const HistorySlice &slice)
{
    std::vector<ChartPoint> points;
    points.reserve(std::size_t(slice.points.size()));
    for (const HistoryPoint &point : slice.points)
        points.push_back(chartPoint({point.takenAtMs, point.light}));
    return points;
}

bool ChartSeries::add(std::span<const ChartPoint> points)
{
    return m_live.add(seriesPoints(points));
}

void ChartSeries::clear()
{
    m_live.clear();
    m_past.clear();
}

void ChartSeries::setPast(std::span<const ChartPoint> points)
{
    m_past.clear();
    m_past.add(seriesPoints(points));
}

std::array<ChartSeries::Part, 2> ChartSeries::parts() const
{
    const auto first = m_live.first();
    const SeriesPlace pastEnd = first ? m_past.lowerBound(first->time) : m_past.end();
    return {{{&m_past, m_past.begin(), pastEnd}, {&m_live, m_live.begin(), m_live.end()}}};
}

std::array<ChartSeries::Part, 2> ChartSeries::parts(double from, double to) const
{
    auto parts = this->parts();
    const auto [first, end] = millisecondsIn(from, to);
    for (Part &part : parts) {
        part.begin = std::min(part.store->lowerBound(first), part.end);
        part.end = std::clamp(part.store->lowerBound(end), part.begin, part.end);
    }
    return parts;
}

std::array<ChartSeries::Part, 2> ChartSeries::partsAround(double from, double to) const
{
    const auto [allPast, allLive] = parts();
    auto parts = this->parts(from, to);
    auto &[past, live] = parts;
    const bool fromPast = live.begin == allLive.begin;
    const bool intoLive = past.end == allPast.end;
    if (fromPast && past.begin != allPast.begin)
        past.begin = m_past.previous(past.begin);
    else if (live.begin != allLive.begin)
        live.begin = m_live.previous(live.begin);
    if (intoLive && live.end != allLive.end)
        live.end = m_live.next(live.end);
    else if (past.end != allPast.end)
        past.end = m_past.next(past.end);
    return parts;
}

std::optional<ChartPoint> ChartSeries::first() const
{
    for (const auto &[store, begin, end] : parts()) {
        if (begin != end)
            return chartPoint(store->at(begin));
    }
    return std::nullopt;
}

std::optional<ChartPoint> ChartSeries::last() const
{
    const auto point = m_live.isEmpty() ? m_past.last() : m_live.last();
    return point ? std::optional(chartPoint(*point)) : std::nullopt;
}

std::optional<ChartPoint> ChartSeries::nearest(double time) const
{
    std::optional<ChartPoint> nearest;
    for (const auto &[store, begin, end] : parts()) {
        if (begin == end)
            continue;
        const auto last = chartPoint(store->at(store->previous(end)));
        const auto closest = time < last.time ? chartPoint(*store->nearest(millisecondsOf(time))) : last;
        if (!nearest || std::abs(closest.time - time) < std::abs(nearest->time - time))
            nearest = closest;
    }
    return nearest;
}

std::optional<double> ChartSeries::latestLight() const
{
    const auto point = last();
    return point ? std::optional(point->light) : std::nullopt;
}

ChartSummary ChartSeries::summary(double from, double to) const
{
    ChartSummary result;
    for (const Part &part : parts(from, to))
        result.add(summaryOf(part));
    return result;
}

ChartSummary ChartSeries::liveSummary(double from, double to) const
{
    return summaryOf(parts(from, to)[1]);
}

SeriesExtremes ChartSeries::lightsAround(double from, double to) const
{
    SeriesExtremes extremes;
    for (const auto &[store, begin, end] : partsAround(from, to))
        extremes.add(store->extremes(begin, end));
    return extremes;
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/history/historyslice.h"
#include "device/history/seriesstore.h"
#include "device/telemetry/reading.h"

#include <QList>

#include <array>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace nightlight {

/// A reading as the chart sees it.
struct ChartPoint
{
    double time = 0; ///< seconds since 1970, UTC
    double light = 0;

    bool operator==(const ChartPoint &) const = default;
};

/// Milliseconds since 1970, the nearest.
qint64 millisecondsOf(double chartTime);

/// From \a from to \a to, both included; the last one is not.
std::pair<qint64, qint64> millisecondsIn(double from, double to);

inline ChartPoint chartPoint(const SeriesPoint &point)
{
    return {double(point.time) / 1000, point.value};
}

inline double chartTime(Timestamp at)
{
    return std::chrono::duration<double>(at.time_since_epoch()).count();
}

inline Timestamp timestampOf(double chartTime)
{
    return Timestamp(std::chrono::round<std::chrono::milliseconds>(std::chrono::duration<double>(chartTime)));
}

/// \a readings of either kind, in the order they have.
template <typename Reading> std::vector<ChartPoint> pointsOf(const QList<Reading> &readings)
{
    std::vector<ChartPoint> points;
    points.reserve(std::size_t(readings.size()));
    for (const Reading &reading : readings)
        points.push_back({chartTime(reading.takenAt), reading.light});
    return points;
}

/// The points of a part of the history.
std::vector<ChartPoint> pointsOf(const HistorySlice &slice);

/// What the readings of a time come to.
struct ChartSummary
{
    qsizetype count = 0;
    double mean = 0;
    double lowest = 0;
    double highest = 0;

    void add(const ChartSummary &other);
};

/// The readings of one line in order of time, however they come: the live ones, and before them what was fetched from
/// elsewhere. Times are in seconds since 1970, to the millisecond. It knows nothing of drawing.
class ChartSeries
{
public:
    /// Readings side by side that are drawn.
    struct Part
    {
        const SeriesStore *store;
        SeriesPlace begin;
        SeriesPlace end;
    };

    /// The live part takes \a mostBytes at the most; beyond it the oldest readings go.
    explicit ChartSeries(qsizetype mostBytes = SeriesStore::defaultBytes) : m_live(mostBytes) { }

    /// Takes \a points in any order, without those whose light is not finite; true if any were left to take.
    bool add(std::span<const ChartPoint> points);
    void clear();
    /// Replaces what is before the live part. Of \a points, in any order, only those before its first one are drawn.
    void setPast(std::span<const ChartPoint> points);
    /// Of the live part, from now on.
    void setMostBytes(qsizetype bytes) { m_live.setMostBytes(bytes); }
    void clearPast() { m_past.clear(); }

    bool isEmpty() const { return m_live.isEmpty() && m_past.isEmpty(); }
    /// Of the live part.
    qsizetype count() const { return m_live.size(); }
    std::optional<ChartPoint> first() const;
    std::optional<ChartPoint> last() const;
    /// The point closest in time; none if there is no point.
    std::optional<ChartPoint> nearest(double time) const;
    /// Of the point that is the last in time; none if there is no point.
    std::optional<double> latestLight() const;
    /// From \a from to \a to, both included.
    ChartSummary summary(double from, double to) const;
    ChartSummary liveSummary(double from, double to) const;
    /// Of these points, the one before them and the one behind.
    SeriesExtremes lightsAround(double from, double to) const;

    const SeriesStore &live() const { return m_live; }
    /// The past and the live part.
    std::array<Part, 2> parts() const;
    /// Those parts of them that lie from \a from to \a to, both included.
    std::array<Part, 2> parts(double from, double to) const;
    /// The same with one point more on either side, so that a line reaches both edges.
    std::array<Part, 2> partsAround(double from, double to) const;

private:
    SeriesStore m_past{std::numeric_limits<qsizetype>::max()};
    SeriesStore m_live;
};

} // namespace nightlight

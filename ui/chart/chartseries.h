// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/reading.h"

#include <QList>

#include <optional>
#include <span>
#include <vector>

namespace nightlight {

/// A reading as the chart sees it.
struct ChartPoint
{
    double time = 0; ///< seconds since 1970, UTC
    double light = 0;
};

/// What the readings of some time come to. Without any, the light is 0.
struct ChartSummary
{
    std::size_t count = 0;
    double mean = 0;
    double lowest = 0;
    double highest = 0;

    bool operator==(const ChartSummary &) const = default;
};

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

/// The points of one line in order of time, however they come. It knows nothing of drawing.
class ChartSeries
{
public:
    /// Holds \a largestCount points at the most; beyond it the oldest go.
    explicit ChartSeries(qsizetype largestCount);

    /// Takes \a points in any order, without those whose light is not finite; true if any were left to take.
    bool add(std::vector<ChartPoint> points);
    void clear();

    std::span<const ChartPoint> points() const;
    /// The points from \a from to \a to and one more on either side, so that a line reaches both edges.
    std::span<const ChartPoint> around(double from, double to) const;
    /// The point closest in time; none if there is no point.
    const ChartPoint *nearest(double time) const;
    /// Of the point that is the last in time; none if there is no point.
    std::optional<double> latestLight() const;
    /// Of the points from \a from to \a to, both included.
    ChartSummary summary(double from, double to) const;

    /// How many points have gone; points()[0] is the point of this number since the last clear().
    qsizetype goneCount() const { return m_gone; }
    /// The least and the most light since the last clear(), of points that have gone too.
    double lowest() const { return m_lowest; }
    double highest() const { return m_highest; }

private:
    void dropOldest();

    std::size_t m_largestCount;
    std::vector<ChartPoint> m_points;
    std::size_t m_start = 0; ///< what lies before it is gone and not yet given back
    qsizetype m_gone = 0;
    double m_lowest;
    double m_highest;
};

} // namespace nightlight

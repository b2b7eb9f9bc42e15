// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seriespoint.h"

#include <memory>
#include <span>

namespace nightlight {

/// Up to 1,024 neighbouring readings of a series in order of time, as a column of times and one of values, with the
/// least and the most of each 16 and each 256 of them.
class SeriesLeaf
{
public:
    static constexpr int largestCount = 1024;
    static constexpr int step = 32; ///< it is allocated for a multiple of so many readings

    SeriesLeaf() = default;
    /// With room for \a points, which are in order of time.
    explicit SeriesLeaf(std::span<const SeriesPoint> points);

    int count() const { return int(m_total.count); }
    int room() const { return largestCount - count(); }
    const SeriesTotal &total() const { return m_total; }
    /// What it has allocated.
    qsizetype bytes() const;

    qint64 time(int index) const { return m_times[std::size_t(index)]; }
    double value(int index) const { return m_values[std::size_t(index)]; }
    SeriesPoint point(int index) const { return {time(index), value(index)}; }
    qint64 firstTime() const { return time(0); }
    qint64 lastTime() const { return time(count() - 1); }

    /// Makes sure that \a count readings have room without another allocation; never more than largestCount.
    void reserve(int count);
    /// Puts \a points, which are in order of time and no more than there is room for, behind those of their time.
    void insert(std::span<const SeriesPoint> points);
    /// Puts all readings of \a other, which are later, behind its own.
    void append(const SeriesLeaf &other);

    /// The first reading, from number \a from on, that is not before \a time; count() if all are. It looks around
    /// \a guess first.
    int lowerBound(qint64 time, int from, int guess) const;
    int upperBound(qint64 time) const;
    /// Of the readings from number \a from up to, not including, \a to.
    SeriesExtremes extremes(int from, int to) const;
    double sum(int from, int to) const;
    /// The first of these readings that has \a value, which is the least or the most of them; \a to if it is not there.
    int find(double value, int from, int to) const;

    /// Asks the processor for the memory that is to be read soon.
    void prefetchTimes(int offset) const;
    void prefetchAround(int offset) const;

private:
    static constexpr int fine = 16;
    static constexpr int coarse = 256;
    static constexpr int coarseCount = largestCount / coarse;

    SeriesExtremes &fineGroup(int group) { return m_groups[std::size_t(coarseCount + group)]; }
    const SeriesExtremes &fineGroup(int group) const { return m_groups[std::size_t(coarseCount + group)]; }
    void addToGroups(int index);
    void refreshGroups(int from);
    SeriesExtremes extremesOfValues(int from, int to) const;

    // Plain arrays: a vector would keep what it needs not, and set what is overwritten at once.
    std::unique_ptr<qint64[]> m_times;
    std::unique_ptr<double[]> m_values;
    std::unique_ptr<SeriesExtremes[]> m_groups; ///< the coarse ones, then the fine ones
    int m_capacity = 0;
    SeriesTotal m_total;
};

} // namespace nightlight

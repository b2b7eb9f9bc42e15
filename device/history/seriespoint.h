// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <limits>

namespace nightlight {

/// One reading of a series.
struct SeriesPoint
{
    qint64 time = 0; ///< milliseconds since 1970, UTC
    double value = 0;

    bool operator==(const SeriesPoint &) const = default;
};

/// The least and the most of some values.
struct SeriesExtremes
{
    double least = std::numeric_limits<double>::infinity();
    double most = -std::numeric_limits<double>::infinity();

    void add(double value)
    {
        least = std::min(least, value);
        most = std::max(most, value);
    }

    void add(const SeriesExtremes &other)
    {
        least = std::min(least, other.least);
        most = std::max(most, other.most);
    }

    /// Whether one of the two is \a value: where it is one of all, it is one of a part.
    bool has(double value) const { return least == value || most == value; }
};

/// What can be put together of any readings side by side.
struct SeriesTotal
{
    SeriesExtremes extremes;
    double sum = 0;
    qsizetype count = 0;

    void add(double value)
    {
        extremes.add(value);
        sum += value;
        ++count;
    }

    void add(const SeriesTotal &other)
    {
        extremes.add(other.extremes);
        sum += other.sum;
        count += other.count;
    }
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace nightlight {

/// The one or two moments between which a person measures, in seconds since 1970.
class ChartMarks
{
public:
    /// Sets the first mark, then the second; from then on it moves the one that is closer to \a time.
    void put(double time);
    void set(double first, double second) { m_times = {first, second}; }
    /// \a index as in times().
    void move(std::size_t index, double time) { m_times[index] = time; }
    void clear() { m_times.clear(); }

    /// In the order in which they were set.
    std::span<const double> times() const { return m_times; }
    bool isEmpty() const { return m_times.empty(); }
    /// From the earlier mark to the later one, once there are both.
    std::optional<std::pair<double, double>> span() const;

    bool operator==(const ChartMarks &) const = default;

private:
    std::vector<double> m_times;
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>

namespace nightlight {

/// How many readings took how long from the sensor to the chart.
struct LatencyDistribution
{
    /// Where a class ends and the next one begins: three to each power of ten.
    static constexpr std::array<std::chrono::microseconds, 18> limits{
        std::chrono::microseconds(100), std::chrono::microseconds(200), std::chrono::microseconds(500),
        std::chrono::milliseconds(1),   std::chrono::milliseconds(2),   std::chrono::milliseconds(5),
        std::chrono::milliseconds(10),  std::chrono::milliseconds(20),  std::chrono::milliseconds(50),
        std::chrono::milliseconds(100), std::chrono::milliseconds(200), std::chrono::milliseconds(500),
        std::chrono::seconds(1),        std::chrono::seconds(2),        std::chrono::seconds(5),
        std::chrono::seconds(10),       std::chrono::seconds(20),       std::chrono::seconds(50)};
    /// One for what is below the first limit, one for each from a limit on.
    using Counts = std::array<quint64, limits.size() + 1>;

    Counts counts{};
    std::chrono::nanoseconds median{0};
    std::chrono::nanoseconds percentile95{0};
    std::chrono::nanoseconds worst{0};
    quint64 readings = 0; ///< how many were measured

    static std::size_t classOf(std::chrono::nanoseconds latency)
    {
        return std::size_t(std::upper_bound(limits.begin(), limits.end(), latency) - limits.begin());
    }

    bool operator==(const LatencyDistribution &) const = default;
};

} // namespace nightlight

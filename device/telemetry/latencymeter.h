// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latencydistribution.h"
#include "reading.h"

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace nightlight {

/// How long readings took from the sensor to the chart.
struct LatencySummary
{
    std::chrono::nanoseconds median{0};
    std::chrono::nanoseconds worst{0};
    quint64 readings = 0; ///< how many were measured

    bool operator==(const LatencySummary &) const = default;
};

/// Measures how long a reading takes from the sensor to the chart, by meeting what the own device published with what
/// came back. A reading of another device meets nothing and is not measured.
///
/// The two come from different threads, so either may be told first. Knows no clock; all moments are passed in.
class LatencyMeter
{
public:
    static constexpr size_t mostOutstanding = 10'000; ///< published and not back yet; of more, the oldest are given up
    static constexpr size_t mostUndrawn = 10'000; ///< back and not drawn yet; likewise
    static constexpr size_t mostUnmatched =
        1'000; ///< back and not known as published; of more, the oldest are given up

    /// In the order of their numbers; a number that is not above the last one is of a device that counts anew.
    void published(const Reading &reading);

    /// A reading without a number is taken for the oldest one outstanding that has the same light.
    void received(const ReceivedReading &reading);

    /// The chart was drawn: whatever was received until now is on it.
    void drawn(Moment now);

    /// The chart is paused or hidden: what was received and is not drawn will be at some time that says nothing about
    /// how fast readings come, and is not measured.
    void leftUndrawn();

    /// The connection broke, so what is outstanding may never come. From now on only its number can tell it.
    void interrupted();

    /// Of what was drawn within the last minute, to the second; nothing if nothing was.
    std::optional<LatencySummary> summary(Moment now);
    /// The same in full.
    LatencyDistribution distribution(Moment now);

private:
    struct Unmatched
    {
        ReceivedReading reading;
        std::optional<Moment> drawnAt;
        bool isLeftUndrawn = false;

        bool isPending() const { return !drawnAt && !isLeftUndrawn; }
    };
    /// What was drawn within one second. Its median needs no more than keptPerSecond of them, evenly chosen.
    struct Second
    {
        Moment start;
        quint64 readings = 0;
        std::chrono::nanoseconds worst{0};
        quint64 stride = 1; ///< one of so many is kept
        std::vector<std::chrono::nanoseconds> kept;
        LatencyDistribution::Counts counts{};
    };
    /// What was kept, in order, each with how many it stands for.
    struct Kept
    {
        std::vector<std::pair<std::chrono::nanoseconds, quint64>> latencies;
        quint64 weight = 0;

        /// The latency that \a hundredths of all do not exceed; there must be one.
        std::chrono::nanoseconds percentile(quint64 hundredths) const;
    };
    static constexpr size_t keptPerSecond = 160; ///< for a minute about 10,000

    using Outstanding = std::map<quint64, Reading>;

    Outstanding::iterator find(const ReceivedReading &reading);
    void forget(Outstanding::iterator entry);
    void addUndrawn(const Reading &reading);
    void addSample(std::chrono::nanoseconds latency, Moment drawnAt);
    void forgetOldSeconds(Moment now);
    Kept kept() const;

    Outstanding m_outstanding; ///< by number, which is also by age
    std::set<std::pair<double, quint64>> m_byLight; ///< their lights and numbers: a flood is not to search them all
    quint64 m_newest = 0; ///< number published last
    quint64 m_tellableFrom = 0; ///< from this number on, readings can be told by their light
    std::deque<Unmatched> m_unmatched;
    std::deque<Moment> m_undrawn; ///< when those were measured that are back and wait for the next drawing
    std::deque<Second> m_seconds;
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/history/historyunits.h"
#include "historysample.h"

#include <cmath>
#include <random>
#include <vector>

namespace nightlight::bench {

struct HistoryRange
{
    qint64 fromMs = 0;
    qint64 toMs = 0;
};

/// What a person may look at in \a sample: all of it, \a count times of any length down to a minute anywhere in it, and
/// as many on the way back from its end, by half of what is shown.
inline std::vector<HistoryRange> historyRanges(const HistorySample &sample, int count)
{
    const double whole = double(sample.toMs() - sample.fromMs());
    std::mt19937 random(7);
    const auto share = [&random] { return double(random()) / double(std::mt19937::max()); };
    std::vector<HistoryRange> ranges{{sample.fromMs(), sample.toMs()}};
    for (int i = 0; i < count; ++i) {
        const double length = minuteMs * std::pow(whole / minuteMs, share()); // each order of length as often
        const qint64 from = sample.fromMs() + qint64((whole - length) * share());
        ranges.push_back({from, from + qint64(length)});
    }
    for (const qint64 length : {minuteMs, 5 * minuteMs, hourMs}) {
        qint64 to = sample.toMs();
        for (int i = 0; i < count / 3 && to - length > sample.fromMs(); ++i, to -= length / 2)
            ranges.push_back({to - length, to});
    }
    return ranges;
}

} // namespace nightlight::bench

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartreadings.h"

#include <algorithm>

namespace nightlight {

ChartView::Extent ChartReadings::extent(double now) const
{
    ChartView::Extent extent{now, now, now};
    for (const ChartSeries *series : {&published, &received}) {
        const auto points = series->points();
        if (points.empty())
            continue;
        extent.first = std::min(extent.first, points.front().time);
        extent.last = std::max(extent.last, points.back().time);
    }
    return extent;
}

LightRange ChartReadings::lights(double from, double to, LightRange least) const
{
    LightRange range = least;
    for (const ChartSeries *series : {&published, &received}) {
        if (series->lowest() >= least.lowest && series->highest() <= least.highest)
            continue;
        for (const ChartPoint &point : series->around(from, to)) {
            range.lowest = std::min(range.lowest, point.light);
            range.highest = std::max(range.highest, point.light);
        }
    }
    return range;
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartreadings.h"

#include <algorithm>

namespace nightlight {

ChartView::Extent ChartReadings::extent(double now) const
{
    ChartView::Extent extent{now, now, now};
    for (const ChartSeries *series : {&published, &received}) {
        if (series->isEmpty())
            continue;
        extent.first = std::min(extent.first, series->first()->time);
        extent.last = std::max(extent.last, series->last()->time);
    }
    return extent;
}

LightRange ChartReadings::lights(double from, double to, LightRange least) const
{
    LightRange range = least;
    for (const ChartSeries *series : {&published, &received}) {
        const SeriesExtremes lights = series->lightsAround(from, to);
        range.lowest = std::min(range.lowest, lights.least);
        range.highest = std::max(range.highest, lights.most);
    }
    return range;
}

} // namespace nightlight

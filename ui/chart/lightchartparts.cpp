// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightchartparts.h"

#include <algorithm>
#include <limits>

namespace nightlight {

namespace {

/// All points of a recording are kept.
ChartSeries seriesOf(ChartKind kind)
{
    return kind == ChartKind::Live ? ChartSeries() : ChartSeries(std::numeric_limits<qsizetype>::max());
}

} // namespace

LightChart::Parts::Parts(LightChart *chart, ChartKind ofKind)
    : kind(ofKind), readings{seriesOf(ofKind), seriesOf(ofKind), {}, {}, {}}, picture(chart, readings),
      frames(new ChartFrames(chart)), input(new ChartInput(chart)),
      measuring(new ChartMeasuring(chart, picture, readings, past)), focusFrame(new FocusFrame(chart))
{
}

ChartView::Extent LightChart::Parts::extent() const
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const bool hasPresent = kind == ChartKind::Live || (readings.isEmpty() && !pastEnd);
    ChartView::Extent extent = readings.extent(hasPresent ? chartTime(currentTimestamp()) : infinity);
    if (!hasPresent)
        extent.last = extent.now = std::max(readings.extent(-infinity).last, pastEnd.value_or(-infinity));
    extent.first = std::min(extent.first, past.begin().value_or(extent.first));
    return extent;
}

double LightChart::Parts::heldFrom() const
{
    constexpr double millisecond = 0.001;
    if (pastEnd)
        return *pastEnd + millisecond;
    const auto firstOf = [this](const ChartSeries &series) {
        const auto first = series.live().first();
        return first ? chartPoint(*first).time : start;
    };
    return std::max(firstOf(readings.published), firstOf(readings.received));
}

std::optional<ChartPast::Part> LightChart::Parts::wantedPast()
{
    return past.ask(view.from(), view.to(), picture.secondsPerPixel(), heldFrom());
}

} // namespace nightlight

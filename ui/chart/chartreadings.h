// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartgaps.h"
#include "chartseries.h"
#include "chartview.h"

#include "device/telemetry/settings.h"

namespace nightlight {

/// The points of both lines, when each could have none, and what they reach over together.
struct ChartReadings
{
    ChartSeries published;
    ChartSeries received;
    ChartGaps publishedGaps; ///< when the device had no connection
    ChartGaps receivedGaps; ///< when the monitor had none
    ChartGaps gaps; ///< when one of them had none that was to have one

    bool isEmpty() const { return published.isEmpty() && received.isEmpty(); }
    /// From the first reading of both to the last one, or to \a now, in seconds since 1970.
    ChartView::Extent extent(double now) const;
    /// \a least, and what lies beyond it of the light from \a from to \a to.
    LightRange lights(double from, double to, LightRange least) const;
};

} // namespace nightlight

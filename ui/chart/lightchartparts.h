// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartframes.h"
#include "chartinput.h"
#include "chartmeasuring.h"
#include "chartpast.h"
#include "chartpicture.h"
#include "chartreadings.h"
#include "chartvalues.h"
#include "chartview.h"
#include "focusframe.h"

namespace nightlight {

/// What a chart is made of.
struct LightChart::Parts
{
    Parts(LightChart *chart, ChartKind ofKind);

    /// What there is to see, in seconds since 1970.
    ChartView::Extent extent() const;
    /// From then on the chart holds the readings of both lines itself.
    double heldFrom() const;
    /// The part of the history that is to be asked for now, if there is one.
    std::optional<ChartPast::Part> wantedPast();

    const ChartKind kind;
    QString publishedName; ///< of a recording
    QString receivedName;
    ChartReadings readings;
    ChartPast past;
    std::optional<double> pastEnd; ///< of a recording that is all past
    const double start = chartTime(currentTimestamp()); ///< what comes in later, the chart is told
    ChartView view;
    ChartValues values;
    ChartPicture picture;
    double newFrom = std::numeric_limits<double>::infinity(); ///< since the last frame readings have come from there on

    // Owned by the chart.
    ChartFrames *frames;
    ChartInput *input;
    ChartMeasuring *measuring;
    FocusFrame *focusFrame;
};

} // namespace nightlight

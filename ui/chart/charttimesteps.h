// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charttext.h"

#include <QList>

#include <functional>

namespace nightlight {

enum class TickUnit { Millisecond, Hour, Day, Month, Year };

/// The distance of two ticks.
struct TickStep
{
    TickUnit unit;
    int count;
    double seconds; ///< about, for months and years
    TimeDetail detail; ///< what a label has to tell

    bool operator==(const TickStep &) const = default;
};

/// The smallest step whose labels fit; \a widthOf gives the room that a label with its distance to the next takes, in
/// seconds.
TickStep tickStepFor(const std::function<double(TimeDetail)> &widthOf);

/// The moments at which there are ticks, in seconds since 1970. Days begin at local midnight, daylight saving or not.
QList<double> ticksBetween(double from, double to, const TickStep &step);

} // namespace nightlight

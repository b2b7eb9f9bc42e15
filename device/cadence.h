// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clocks.h"

#include <chrono>

namespace nightlight {

/// When ticks are due: at start + n·interval, whatever a tick takes, so that it never drifts. A computer that slept
/// longer than the interval owes one tick when it wakes, no more.
class Cadence
{
public:
    using Moment = BootClock::time_point;

    Cadence(Moment start, std::chrono::milliseconds interval);

    /// When the next tick is due; the first one is at the start.
    Moment due() const { return m_due; }
    /// The due tick was taken at \a now. Ticks that were missed meanwhile are left out, not made up for in a burst.
    void taken(Moment now);
    /// Goes on from the last tick that was taken, in steps of \a interval.
    void setInterval(std::chrono::milliseconds interval, Moment now);

private:
    Moment m_due;
    Moment m_last;
    std::chrono::milliseconds m_interval;
    bool m_started = false;
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/reading.h"

#include <chrono>
#include <functional>

namespace nightlight {

/// The time since the computer was started, that which it slept too; nobody sets it.
struct BootClock
{
    using duration = std::chrono::nanoseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<BootClock>;
    static constexpr bool is_steady = true;

    static time_point now();
};

/// Where the device takes its time from; a test has its own.
struct Clocks
{
    std::function<BootClock::time_point()> sinceBoot = BootClock::now; ///< when a reading is due
    std::function<Timestamp()> ofDay = currentTimestamp; ///< when a reading was taken
};

} // namespace nightlight

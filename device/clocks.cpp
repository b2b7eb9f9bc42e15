// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clocks.h"

#include <ctime>

namespace nightlight {

BootClock::time_point BootClock::now()
{
#ifdef CLOCK_BOOTTIME
    timespec time{};
    if (::clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return time_point(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
#endif
    return time_point(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace nightlight

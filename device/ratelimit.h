// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/reading.h"

#include <chrono>

namespace nightlight {

/// How many may go per second: so many on average, and a fifth of them at once after a rest.
class RateLimit
{
public:
    /// 0: no limit.
    void setPerSecond(int most);

    /// How many may go at \a now.
    int allowance(Moment now);
    /// One of those that may has gone.
    void take();
    /// How long to wait until it is worth to look again.
    std::chrono::milliseconds pause() const;

private:
    int m_perSecond = 0;
    double m_allowance = 0;
    Moment m_lookedAt;
};

} // namespace nightlight

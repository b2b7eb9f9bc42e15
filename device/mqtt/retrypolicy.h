// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/reading.h"

#include <chrono>
#include <functional>
#include <optional>

namespace nightlight {

/// When to try again: each second for the first minute of an outage, then with pauses that grow by half up to 30 s.
///
/// Each pause is shortened by up to a fifth at random, so that many devices do not knock at the same moment.
class RetryPolicy
{
public:
    /// \a random gives a number from 0 to below 1.
    explicit RetryPolicy(std::function<double()> random);

    /// The pause before the next try, told at \a now that the last one failed.
    std::chrono::milliseconds nextPause(Moment now);
    /// The outage is over.
    void reset();

private:
    std::function<double()> m_random;
    std::optional<Moment> m_outageSince;
    std::chrono::milliseconds m_pause;
};

} // namespace nightlight

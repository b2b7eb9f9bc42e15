// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nightlight {

/// Why CounterFit did not do what it was asked.
enum class CounterFitFault {
    HostNotFound,
    Unreachable, ///< nobody listens there, or no way leads there
    TimedOut,
    BrokenOff, ///< the connection ended before the answer did
    TooLong, ///< more bytes than any answer of CounterFit has
    Redirected,
    Stranger, ///< what answers is not CounterFit
    Crashed, ///< CounterFit answered with its own status 500
    NoSensor,
    NoNumber,
    OutOfRange,
    NoLed,
    Relay, ///< where an LED was expected
    NotSwitched, ///< the LED is not as it was told to be
};

/// What is wrong with CounterFit at \a address, or with its sensor or LED on \a pin, and what to do about it; one
/// translated sentence or two. The same fault has the same sentence each time.
QString counterFitSentence(CounterFitFault fault, const QString &address, int pin);

} // namespace nightlight

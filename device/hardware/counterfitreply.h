// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counterfitfault.h"

#include <QByteArray>

#include <optional>

#include <tl/expected.hpp>

namespace nightlight {

// How CounterFit 0.1 answers, as it was seen to. Nothing here trusts the bytes: any server may have sent them.

struct CounterFitReply
{
    int status = 0; ///< of HTTP
    QByteArray body{};

    bool operator==(const CounterFitReply &) const = default;
};

/// The answer to a request of HTTP/1.0 in the bytes that were \a received so far; none if more must come first. \a
/// isAll says that the server closed the connection.
std::optional<tl::expected<CounterFitReply, CounterFitFault>> decodeReply(const QByteArray &received, bool isAll);

/// The value in the reply to GET /sensor_value, 0 to 1023. A fraction, as CounterFit gives it where it was set to one,
/// is kept; the lesson's shim cuts it off.
tl::expected<double, CounterFitFault> decodeSensorValue(const CounterFitReply &reply);

/// Whether the reply to GET /, the page for people, shows the LED on \a pin as on; CounterFit tells it nowhere else.
tl::expected<bool, CounterFitFault> decodeLed(const CounterFitReply &reply, int pin);

/// Whether the reply to a POST says that it was done. CounterFit says so of a sensor or LED that is not there, too.
tl::expected<void, CounterFitFault> decodeDone(const CounterFitReply &reply);

} // namespace nightlight

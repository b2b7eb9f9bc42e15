// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace nightlight {

/// Why a payload says nothing, as a person is told it.
struct PayloadError
{
    enum class Kind {
        Empty,
        TooLarge, ///< more than largestPayload
        TooDeep, ///< objects and lists nested deeper than deepestPayload
        NotJson,
        NotAnObject,
        KeyMissing,
        WrongType,
        BadNumber, ///< beyond what a double can hold
    };
    Kind kind;
    QString sentence; ///< translated
};

constexpr qsizetype largestPayload = 1024 * 1024; ///< bytes
constexpr int deepestPayload = 32; ///< levels

/// The lesson's telemetry, as {"light": 512}. \a light is finite; it comes back from decodeTelemetry() unchanged.
QByteArray encodeTelemetry(double light);

/// The number "light" of a JSON object; other keys and any spacing are fine. It is finite, and never -0.
tl::expected<double, PayloadError> decodeTelemetry(const QByteArray &payload);

/// The lesson's command, as {"led_on": true}.
QByteArray encodeCommand(bool ledOn);

/// The boolean "led_on" of a JSON object; other keys and any spacing are fine, a text or a number is not.
tl::expected<bool, PayloadError> decodeCommand(const QByteArray &payload);

} // namespace nightlight

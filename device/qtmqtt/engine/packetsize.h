// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace nightlight::qtmqtt {

/// Bytes that \a number takes as a variable byte integer: MQTT 5.0, section 1.5.5.
constexpr qint64 bytesOfNumber(qint64 number)
{
    constexpr int bitsPerByte = 7;
    qint64 bytes = 1;
    while (number >>= bitsPerByte)
        ++bytes;
    return bytes;
}

/// Bytes of a whole packet that has \a rest behind its fixed header.
constexpr qint64 bytesOfPacket(qint64 rest)
{
    return 1 + bytesOfNumber(rest) + rest;
}

} // namespace nightlight::qtmqtt

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Feeds what anybody may publish to what reads payloads, and to what reads the time that comes with them.

#include "device/telemetry/payload.h"
#include "device/telemetry/wiretime.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>

using namespace nightlight;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void readTelemetry(const QByteArray &payload)
{
    const auto light = decodeTelemetry(payload);
    if (light) {
        require(std::isfinite(*light) && !(*light == 0 && std::signbit(*light)));
        require(decodeTelemetry(encodeTelemetry(*light)) == *light);
    } else {
        require(!light.error().sentence.isEmpty());
    }
    // Payloads like the lesson's are read without the JSON parser, any other spelling with it: that changes nothing.
    if (payload.startsWith('{')) {
        const auto same = decodeTelemetry("{\n" + payload.sliced(1));
        require(light.has_value() == same.has_value());
        require(light ? *light == *same : light.error().kind == same.error().kind);
    }
}

void readCommand(const QByteArray &payload)
{
    const auto command = decodeCommand(payload);
    require(command ? decodeCommand(encodeCommand(*command)) == *command : !command.error().sentence.isEmpty());
}

void readTime(const QByteArray &bytes)
{
    if (const auto at = fromWireTime(QString::fromUtf8(bytes)))
        require(fromWireTime(toWireTime(*at)) == *at);
    qint64 number = 0;
    std::memcpy(&number, bytes.constData(), std::min(sizeof number, size_t(bytes.size())));
    const Timestamp any{std::chrono::milliseconds(number)};
    const auto told = fromWireTime(toWireTime(any));
    const Timestamp latest{std::chrono::milliseconds(253'402'300'799'999)}; // the last one of the year 9999
    require(told == std::clamp(any, Timestamp{}, latest));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    readTelemetry(bytes);
    readCommand(bytes);
    readTime(bytes);
    return 0;
}

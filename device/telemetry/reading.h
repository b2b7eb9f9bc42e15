// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace nightlight {

/// A moment as the wire knows it: UTC, in milliseconds.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

/// A moment on the clock that nobody sets; only differences mean something, and only within this program.
using Moment = std::chrono::steady_clock::time_point;

inline Timestamp currentTimestamp()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// One light level as the device took it.
struct Reading
{
    quint64 seq = 0; ///< counts up per device, also over restarts; the first one is 1
    Timestamp takenAt; ///< when the sensor answered
    Moment measuredAt; ///< the same moment, for measuring how long the way to the chart takes
    double light = 0; ///< in the sensor's own unit
    bool waited = false; ///< for a connection: it says nothing about how fast a reading gets through

    bool operator==(const Reading &) const = default;
};

/// One light level as it came back from the broker.
struct ReceivedReading
{
    std::optional<quint64> seq; ///< none from a device that speaks MQTT 3.1.1
    Timestamp takenAt; ///< the device's time if the message carried one, else when it arrived
    Moment arrivedAt;
    double light = 0;
    /// From the sensor to here by the two clocks of day, which may differ; none if the message carried no time.
    std::optional<std::chrono::milliseconds> latency{};

    bool operator==(const ReceivedReading &) const = default;
};

/// Readings of one series: a device and a field of its telemetry.
struct ReceivedBatch
{
    QString deviceId;
    QString field = QStringLiteral("light");
    QList<ReceivedReading> readings;
};

/// What the device has done since the program started.
struct DeviceCounts
{
    quint64 sent = 0; ///< handed to the connection, each reading once
    quint64 acknowledged = 0; ///< confirmed by the broker; with QoS 0 the same as sent
    quint64 waiting = 0; ///< taken and not acknowledged yet
    quint64 discarded = 0; ///< given up because too many were waiting, or refused by the broker
    quint64 failed = 0; ///< ticks at which the sensor had no value

    bool operator==(const DeviceCounts &) const = default;
};

/// What the monitor has seen of the watched device since it began to watch.
struct MonitorCounts
{
    quint64 received = 0; ///< readings, repeated ones not counted
    quint64 lost = 0; ///< missing in the device's count and not come since
    quint64 repeated = 0;
    quint64 refused = 0; ///< payloads that were no reading
    quint64 dropped = 0; ///< readings that came faster than they were taken, and are only counted

    bool operator==(const MonitorCounts &) const = default;
};

} // namespace nightlight

Q_DECLARE_METATYPE(nightlight::Reading)
Q_DECLARE_METATYPE(nightlight::ReceivedBatch)
Q_DECLARE_METATYPE(nightlight::DeviceCounts)
Q_DECLARE_METATYPE(nightlight::MonitorCounts)

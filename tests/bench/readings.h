// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/reading.h"

#include <cmath>

namespace nightlight::bench {

constexpr std::chrono::milliseconds pace{10}; ///< from reading to reading: 100 a second

/// The reading \a seq of a light that wanders, taken at \a takenAt.
inline Reading readingAt(quint64 seq, Timestamp takenAt)
{
    const double phase = double(seq) * 0.001;
    const double light = 500 + 300 * std::sin(phase) + 100 * std::sin(phase * 17) + double(seq * 2654435761U % 97);
    return {seq, takenAt, std::chrono::steady_clock::now(), std::floor(light), false};
}

inline ReceivedReading receivedOf(const Reading &reading)
{
    return {reading.seq, reading.takenAt, reading.measuredAt, reading.light};
}

/// Hands the last \a count readings up to now to \a take, as lists of at most 100,000 in order.
template <typename Take> void lastReadings(quint64 count, Take take)
{
    constexpr quint64 atOnce = 100'000;
    const Timestamp start = currentTimestamp() - pace * qint64(count);
    QList<Reading> readings;
    for (quint64 seq = 1; seq <= count; ++seq) {
        readings.append(readingAt(seq, start + pace * qint64(seq)));
        if (quint64(readings.size()) == atOnce || seq == count) {
            take(readings);
            readings.clear();
        }
    }
}

inline ReceivedBatch batchOf(const QList<Reading> &readings)
{
    ReceivedBatch batch;
    batch.readings.reserve(readings.size());
    for (const Reading &reading : readings)
        batch.readings.append(receivedOf(reading));
    return batch;
}

} // namespace nightlight::bench

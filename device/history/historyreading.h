// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <limits>
#include <optional>
#include <vector>

namespace nightlight {

enum class HistoryKind { Published, Received };

/// Whose readings, and which of them.
struct HistorySeries
{
    QString device;
    QString field = QStringLiteral("light");
    HistoryKind kind = HistoryKind::Published;

    bool operator==(const HistorySeries &) const = default;
};

/// A reading as the history keeps it.
struct HistoryReading
{
    qint64 takenAtMs = 0; ///< since 1970, UTC
    double light = 0; ///< finite
    std::optional<quint64> seq{}; ///< none from a device that speaks MQTT 3.1.1
    std::optional<qint32> latencyMs{}; ///< from the sensor to the monitor, by two clocks; only of what was received

    bool operator==(const HistoryReading &) const = default;
};

/// Readings of one series in any order.
struct HistoryBatch
{
    HistorySeries series;
    std::vector<HistoryReading> readings;
};

/// As much of a reading as a chart draws.
struct HistoryPoint
{
    qint64 takenAtMs = 0;
    double light = 0;

    bool operator==(const HistoryPoint &) const = default;
};

/// What there is of a series.
struct HistorySeriesInfo
{
    HistorySeries series;
    qint64 firstMs = 0; ///< of the first and the last reading there ever was
    qint64 lastMs = 0;
    qint64 count = 0; ///< readings that are still there one by one
    qint64 readingsFromMs = std::numeric_limits<qint64>::min(); ///< before that they have been given up
    qint64 minutesFromMs = std::numeric_limits<qint64>::min(); ///< and before that their minutes
};

/// All that there is.
struct HistoryContents
{
    std::vector<HistorySeriesInfo> series;
    qint64 bytes = 0; ///< of the file
};

} // namespace nightlight

Q_DECLARE_METATYPE(nightlight::HistoryContents)

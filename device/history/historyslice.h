// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historyreading.h"

#include <QList>

namespace nightlight {

/// What a chart asks the history for.
struct HistorySliceRequest
{
    quint64 id = 0; ///< comes back in the answer
    HistorySeries series;
    qint64 fromMs = 0; ///< of the times wanted, since 1970
    qint64 toMs = 0; ///< is not wanted itself
    int columns = 1; ///< pixels that the times are drawn over
};

/// What the points of a slice are.
enum class HistoryResolution {
    Readings, ///< each reading
    Columns, ///< of each pixel column the first, the lowest, the highest and the last reading, exactly
    Minutes, ///< lowest, highest and mean of minutes
    Hours,
};

/// Points of a series for a chart, in order of time; those of the same time as they came, unless one of them was late.
struct HistorySlice
{
    HistorySliceRequest request;
    HistoryResolution resolution = HistoryResolution::Readings; ///< where it is coarsest
    QList<HistoryPoint> points;
    qint64 damaged = 0; ///< readings that could not be read
};

struct HistoryTotalRequest
{
    HistorySeries series;
    qint64 fromMs = 0; ///< since 1970
    qint64 toMs = 0; ///< is not wanted itself

    bool operator==(const HistoryTotalRequest &) const = default;
};

/// What the readings of a time come to.
struct HistoryTotal
{
    HistoryTotalRequest request;
    qint64 count = 0;
    double sum = 0;
    double lowest = 0; ///< if there is one
    double highest = 0;
    bool isRough = false; ///< at its ends there are whole minutes or hours, because the readings have been given up
};

} // namespace nightlight

Q_DECLARE_METATYPE(nightlight::HistoryTotal)
Q_DECLARE_METATYPE(nightlight::HistorySlice)

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historyreading.h"

#include <QByteArray>

#include <span>

namespace nightlight {

/// What is known of a block without reading it.
struct HistorySummary
{
    qint64 fromMs = 0;
    qint64 toMs = 0; ///< of the last reading
    qint64 count = 0;
    double lowest = 0;
    double highest = 0;
    double first = 0;
    double last = 0;
    double sum = 0; ///< the largest number there is, if it is beyond that
};

/// Readings of one series as the history's file holds them: column by column, each as small steps from one reading to
/// the next, with a checksum. What goes in comes out to the last bit.
namespace historyblock {

constexpr std::size_t mostReadings = 1024; ///< of one block

/// \a readings are in order of time, at least one.
HistorySummary summary(std::span<const HistoryReading> readings);
QByteArray encode(std::span<const HistoryReading> readings);

/// Appends the readings of \a block; false, and nothing appended, if it is damaged.
bool decode(const QByteArray &block, std::vector<HistoryReading> &readings);
/// The same for times and lights alone, which is faster.
bool decode(const QByteArray &block, std::vector<HistoryPoint> &points);

} // namespace historyblock

} // namespace nightlight

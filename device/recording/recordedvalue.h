// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csvdialect.h"

#include "device/telemetry/reading.h"

#include <QByteArrayView>

#include <optional>

namespace nightlight {

/// The number that a field is, blanks around it aside; nothing for all else and for infinite ones.
std::optional<double> recordedNumber(QByteArrayView field, CsvDialect dialect);

/// The moment that a field is; nothing for all else and outside the years 1970 to 9999.
///
/// Either ISO 8601, a date and a time of day, as 2026-11-23T06:36:31.5+05:30 or 2026-11-23 06:36; without an offset it
/// is the local time of this machine. Or a number of seconds since 1970 or since any start; from 10^11 on it is taken
/// for milliseconds, from 10^14 on for microseconds, from 10^17 on for nanoseconds. Milliseconds are kept.
std::optional<Timestamp> recordedTime(QByteArrayView field, CsvDialect dialect);

/// In the year 1973. Numbers that are below it rather count the seconds since a recording began.
constexpr Timestamp earliestDate{std::chrono::seconds(100'000'000)};

/// Whether a field holds a moment and nothing else: ISO 8601, or a number that is no less than earliestDate. A smaller
/// one may well be a moment, but may as well be light.
bool isSurelyTime(QByteArrayView field, CsvDialect dialect);

} // namespace nightlight

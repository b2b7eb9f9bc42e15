// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/reading.h"

#include <functional>

class QSqlDatabase;
class QSqlQuery;

namespace nightlight {

/// Takes readings; false: no more.
using TakeReadings = std::function<bool(const QList<Reading> &readings)>;

/// Hands \a take all readings of a damaged journal that SQLite can still read, those between damaged pages too.
void rescueReadings(QSqlDatabase &database, const TakeReadings &take);

/// The reading of a row with its number, time and light. It waited, and was measured long ago.
Reading storedReading(const QSqlQuery &row);

} // namespace nightlight

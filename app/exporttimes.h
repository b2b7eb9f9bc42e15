// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/reading.h"

#include <QString>

#include <optional>

namespace nightlight {

/// The time that a person has typed, as ISO 8601 with an offset or in local time, or a date: its first moment. Nothing
/// for all else.
std::optional<Timestamp> exportStart(const QString &text);

/// The same for a time at which something ends: of a date, the first moment after it.
std::optional<Timestamp> exportEnd(const QString &text);

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace nightlight {

/// \a at as it travels with a message: 2026-11-23T06:36:31.123Z (ISO 8601, UTC). Years 1970 to 9999; beyond them the
/// nearest moment within.
QString toWireTime(Timestamp at);

/// The moment that a message says it was taken. Seconds may have up to nine decimals, of which three count, and the
/// offset may be any, as +05:30; without one it is no moment. Nothing for all else and outside the years 1970 to 9999.
std::optional<Timestamp> fromWireTime(QStringView text);

} // namespace nightlight

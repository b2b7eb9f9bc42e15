// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>

namespace nightlight {

/// How much of a moment a text tells.
enum class TimeDetail { Year, Month, Day, Minute, Second, Millisecond };

/// Local time in the locale's own manner; what is finer than \a detail is left out, and so is what goes without saying.
QString timeText(const QDateTime &at, TimeDetail detail, const QLocale &locale);

} // namespace nightlight

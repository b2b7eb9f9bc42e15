// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace nightlight {

/// How long \a seconds are, to about five figures, in the units that people count such a time in.
QString spanText(double seconds, const QLocale &locale);

} // namespace nightlight

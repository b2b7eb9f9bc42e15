// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace nightlight {

/// How a CSV file writes its rows.
struct CsvDialect
{
    char separator = ','; ///< or a semicolon or a tab

    /// Whether 12,5 is a number too.
    bool takesDecimalComma() const { return separator != ','; }
    bool operator==(const CsvDialect &) const = default;
};

/// What the first lines, which \a head begins with, speak for: the separator that stands equally often in most of them;
/// where several do, tab goes before semicolon before comma, which may be a decimal one.
CsvDialect guessDialect(QByteArrayView head);

} // namespace nightlight

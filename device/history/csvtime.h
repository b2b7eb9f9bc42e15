// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <limits>

namespace nightlight {

/// Writes times as ISO 8601 with the offset of this machine's time zone: 2026-11-23T12:06:31.123+05:30.
class CsvTime
{
public:
    /// \a ms since 1970, of the years 1 to 9999.
    void append(QByteArray &text, qint64 ms);

private:
    // To ask the system for each time would take longer than all the rest.
    qint64 m_knownFromMs = std::numeric_limits<qint64>::min(); ///< the offset holds for a while from there on
    int m_offsetMinutes = 0;
};

} // namespace nightlight

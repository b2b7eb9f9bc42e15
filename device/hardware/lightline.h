// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace nightlight {

/// Why a line holds no light level.
enum class LineFault {
    Blank,
    NoNumber,
    NoColumn, ///< a row of numbers that is too short
    NoField, ///< labels or JSON, but not the field
    BadJson,
};

/// Reads the light level from a board's lines, whichever of these it prints:
///
/// - "light:123,led:1": pairs of the protocol of the Arduino IDE's plotter, with spaces, tabs or commas between them;
///   also "Light value: 123" and "Light level: 123", as the sketches of the lesson do
/// - "123", or a row of numbers with spaces, tabs or commas between them
/// - {"light": 123}, also with words before it, as in "Sending telemetry  {"light": 123}"
///
/// Numbers are written as in C: "-12.5", "1e3".
class LightLine
{
public:
    /// \a field is the label or key, in upper or lower case; with dots it leads into JSON objects, as "data.light".
    /// \a column of a row of numbers counts from 1.
    LightLine(const QString &field, int column);

    /// The light level, which is finite. \a line is UTF-8 without its end.
    tl::expected<double, LineFault> read(std::string_view line) const;

private:
    tl::expected<double, LineFault> readJson(std::string_view text) const;
    tl::expected<double, LineFault> readPairs(std::string_view line) const;
    tl::expected<double, LineFault> readRow(std::string_view line) const;

    QString m_key;
    std::string m_labels[3];
    int m_column;
};

} // namespace nightlight

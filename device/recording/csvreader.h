// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <span>
#include <vector>

class QIODevice;

namespace nightlight {

/// Reads a CSV file of any size row by row in constant memory, as RFC 4180 describes it: fields in quotes may hold the
/// separator, line ends and doubled quotes. Lines end with \n or \r\n, the last one may do without. A byte order mark
/// of UTF-8 is skipped, and so are empty lines and blanks around quotes.
///
/// A row that breaks these rules is given up alone: reading goes on in the line after the one in which it began, so
/// that a quote that is never closed does not swallow the rest of the file.
class CsvReader
{
public:
    static constexpr qsizetype longestRow = 64 * 1024; ///< in bytes, with its line end
    static constexpr qsizetype mostFields = 1000;

    enum class Outcome {
        Row, ///< fields() has it
        BadQuote, ///< a quote that is never closed, or one in the middle of a field
        TooLong,
        TooManyFields,
        Nothing, ///< no row yet: ask again
        End, ///< of the file as it is now; if it grows, asking again goes on
        ReadError, ///< the source says which
    };

    /// Reads \a source, which is open, from where it is.
    CsvReader(QIODevice &source, char separator);

    /// Goes on to the next row, but reads and scans no more than a few times longestRow at once.
    Outcome next();

    /// Of the latest row; valid until next() is called. What stood in quotes is there without them.
    std::span<const QByteArrayView> fields() const { return m_fields; }
    /// In which the latest row or broken row began, from 1.
    qint64 line() const { return m_line; }
    /// How many bytes lie behind.
    qint64 consumed() const { return m_consumed; }

private:
    bool fill();
    Outcome scanRow();
    Outcome giveUp(Outcome outcome);
    void skipLine();
    void consumeLine(char *lineEnd, const char *limit);
    void consume(char *to);

    QIODevice &m_source;
    char m_separator;
    std::vector<char> m_buffer;
    char *m_begin; ///< of what is not consumed
    char *m_end; ///< of what was read
    std::vector<QByteArrayView> m_fields;
    qint64 m_line = 0;
    qint64 m_lineEnds = 0; ///< that lie behind
    qint64 m_consumed = 0;
    bool m_sourceEnded = false; ///< for now
    bool m_skipping = false; ///< the rest of a line that was given up
};

} // namespace nightlight

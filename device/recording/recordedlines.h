// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csvreader.h"
#include "recordingcolumns.h"

#include "device/telemetry/reading.h"

#include <QFile>
#include <QMetaType>

#include <optional>

#include <tl/expected.hpp>

namespace nightlight {

/// A value of a recording and its moment.
struct RecordedPoint
{
    Timestamp takenAt;
    double light = 0;
};

/// Some of the values of a recording, in the order of its rows.
struct RecordedPoints
{
    QList<RecordedPoint> published; ///< of a recording with one line: all
    QList<RecordedPoint> received;
};

/// Reads the lines that a CSV file has for a chart, some rows at a time and in constant memory.
///
/// A file that Nightlight wrote has two, in the columns "published" and "received"; any other one has one, in the
/// column that a replay would take too. A row without a moment or a number is left out and counted.
class RecordedLines
{
public:
    explicit RecordedLines(const QString &path) : m_file(path) { }

    /// Reads the first rows. If nothing can be shown of the file, a translated sentence that says why and what to do.
    std::optional<QString> open();

    bool hasTwo() const { return m_received.has_value(); }
    /// The column of the one line.
    QString name() const { return m_first.light.name; }

    /// Reads up to \a most rows into \a points; false at the end of the file. Else a sentence, as open().
    tl::expected<bool, QString> read(RecordedPoints &points, int most);

    /// How much of the file lies behind, from 0 to 1.
    double share() const;
    quint64 skipped() const { return m_skipped; }

private:
    QString sentence(const QString &text, const QString &more = {}) const;
    bool take(RecordedPoints &points);
    tl::expected<bool, QString> atEnd() const;

    QFile m_file;
    std::optional<CsvReader> m_reader;
    CsvDialect m_dialect;
    RecordingColumns m_first; ///< of the one line, or of what was published
    std::optional<RecordingColumns::Column> m_received;
    qsizetype m_rowsBefore = 0; ///< that are still to come
    quint64 m_taken = 0;
    quint64 m_skipped = 0;
};

} // namespace nightlight

Q_DECLARE_METATYPE(nightlight::RecordedPoints)

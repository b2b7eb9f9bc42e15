// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csvreader.h"
#include "recordingcolumns.h"
#include "skippedrows.h"

#include "device/telemetry/reading.h"
#include "device/telemetry/sensorsettings.h"

#include <QDateTime>
#include <QFile>
#include <QString>

#include <optional>

#include <tl/expected.hpp>

namespace nightlight {

/// A value that was recorded.
struct RecordedRow
{
    qint64 line = 0; ///< of the file, from 1
    std::optional<Timestamp> at; ///< always with the recorded pace
    double light = 0;
};

/// Why a recording cannot be played, as a person is told it.
struct RecordingProblem
{
    enum class Kind { NotThere, NoPermission, NotPlayable };
    Kind kind;
    QString sentence; ///< translated, with what to do about it
};

/// The file that a replay reads its values from, row by row and in constant memory, however large it is.
///
/// A row that has no number, or with the recorded pace no time or one more than a second before the row above, is
/// skipped and counted. A time that lies back less counts as that of the row above.
class Recording
{
public:
    enum class Step {
        Row, ///< row() has it
        Nothing, ///< no row yet: go on
        End, ///< of the file as it is now; if it grows, going on finds the new rows
    };

    explicit Recording(const ReplaySettings &settings) : m_settings(settings) { }

    /// Reads the first rows; next() begins with the first value. Also where it was open before.
    std::optional<RecordingProblem> open();
    void close();
    bool isOpen() const { return m_reader.has_value(); }

    /// Goes on by a row at the most; must be open. After a problem it is closed.
    tl::expected<Step, RecordingProblem> next();
    const RecordedRow &row() const { return m_row; }

    /// A measure of the work that next() has done since this object was made: bytes of the file, roughly.
    qint64 work() const { return m_work; }
    SkippedRows &skipped() { return m_skipped; }

private:
    /// Tells whether a file is still the one it was.
    struct Version
    {
        QDateTime modified{};
        qint64 size = 0;

        bool operator==(const Version &) const = default;
    };

    RecordingProblem problem(RecordingProblem::Kind kind, const QString &sentence, const QString &more = {});
    RecordingProblem forbidden();
    RecordingProblem unreadable();
    std::optional<RecordingProblem> readHead();
    tl::expected<Step, RecordingProblem> atEnd();
    bool takeRow();

    ReplaySettings m_settings;
    QFile m_file;
    std::optional<CsvReader> m_reader;
    CsvDialect m_dialect;
    RecordingColumns m_columns;
    qsizetype m_rowsBefore = 0; ///< that are still to come
    RecordedRow m_row;
    bool m_hasRow = false; ///< since open()
    qint64 m_work = 0;
    SkippedRows m_skipped;

    Version m_version; ///< that was opened last
    std::optional<RecordingProblem> m_barren; ///< all of this version has no value
};

} // namespace nightlight

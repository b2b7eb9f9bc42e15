// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording.h"

#include "firstrows.h"
#include "recordedvalue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <span>
#include <utility>

namespace nightlight {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::Recording)
};

QString whyBroken(CsvReader::Outcome outcome)
{
    switch (outcome) {
    case CsvReader::Outcome::BadQuote:
        return Texts::tr("a quotation mark stands in the wrong place or has no second one");
    case CsvReader::Outcome::TooLong:
        return Texts::tr("it is longer than %1 bytes").arg(CsvReader::longestRow);
    case CsvReader::Outcome::TooManyFields:
        return Texts::tr("it has more than %1 fields").arg(CsvReader::mostFields);
    default:
        return {};
    }
}

QByteArrayView fieldOf(std::span<const QByteArrayView> fields, const RecordingColumns::Column &column)
{
    return column.index < fields.size() ? fields[column.index] : QByteArrayView();
}

} // namespace

std::optional<RecordingProblem> Recording::open()
{
    using Kind = RecordingProblem::Kind;
    close();
    const QFileInfo file(m_settings.file);
    const Version version{file.lastModified(), file.size()};
    if (std::exchange(m_version, version) != version) {
        m_barren.reset();
        m_skipped.forget();
    } else if (m_barren) {
        return m_barren;
    }
    if (m_settings.file.isEmpty())
        return RecordingProblem{Kind::NotThere, Texts::tr("No recording is chosen: choose a CSV file.")};
    if (const QFileInfo folder(file.path()); folder.isDir() && !folder.isExecutable())
        return forbidden();
    if (!file.exists())
        return problem(Kind::NotThere, Texts::tr("There is no recording “%1”: choose another file."));
    if (!file.isFile()) // to open a pipe would wait for who writes into it
        return problem(Kind::NotPlayable, Texts::tr("“%1” is no file: choose a CSV file."));
    m_file.setFileName(m_settings.file);
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return file.isReadable() ? unreadable() : forbidden();
    return readHead();
}

void Recording::close()
{
    m_reader.reset();
    m_file.close();
    m_hasRow = false;
}

std::optional<RecordingProblem> Recording::readHead()
{
    using Kind = RecordingProblem::Kind;
    const QByteArray head = m_file.read(recordingHeadSize);
    m_work += recordingHeadSize;
    if (m_file.error() != QFileDevice::NoError || !m_file.seek(0))
        return unreadable();
    if (head.isEmpty())
        return problem(Kind::NotPlayable, Texts::tr("The recording “%1” is empty: choose another."));
    if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff"))
        return problem(Kind::NotPlayable, Texts::tr("The recording “%1” is written in UTF-16: save it as UTF-8."));
    m_dialect = guessDialect(head);
    auto columns = findColumns(firstRows(head, m_dialect), m_dialect, m_settings);
    if (!columns)
        return problem(Kind::NotPlayable, Texts::tr("The recording “%1” cannot be played: %2"), columns.error());
    m_columns = *std::move(columns);
    m_rowsBefore = m_columns.rowsBefore;
    m_reader.emplace(m_file, m_dialect.separator);
    return {};
}

tl::expected<Recording::Step, RecordingProblem> Recording::next()
{
    constexpr qint64 workOfAStep = 16;
    using Outcome = CsvReader::Outcome;
    const qint64 before = m_reader->consumed();
    const Outcome outcome = m_reader->next();
    m_work += m_reader->consumed() - before + workOfAStep;
    switch (outcome) {
    case Outcome::Row:
        if (m_rowsBefore > 0)
            --m_rowsBefore;
        else if (takeRow())
            return Step::Row;
        return Step::Nothing;
    case Outcome::Nothing:
        return Step::Nothing;
    case Outcome::End:
        return atEnd();
    case Outcome::ReadError:
        return tl::make_unexpected(unreadable());
    case Outcome::BadQuote:
    case Outcome::TooLong:
    case Outcome::TooManyFields:
        break;
    }
    m_skipped.add(m_reader->line(), whyBroken(outcome));
    return Step::Nothing;
}

/// Whether the fields of the row are a value.
bool Recording::takeRow()
{
    constexpr auto bearable = std::chrono::seconds(1);
    const qint64 line = m_reader->line();
    const auto light = recordedNumber(fieldOf(m_reader->fields(), m_columns.light), m_dialect);
    auto at = m_columns.time ? recordedTime(fieldOf(m_reader->fields(), *m_columns.time), m_dialect) : std::nullopt;
    if (!light) {
        m_skipped.add(line, Texts::tr("there is no number in the column “%1”").arg(m_columns.light.name));
        return false;
    }
    if (m_settings.pace == ReplayPace::Recorded) {
        if (!at) {
            m_skipped.add(line, Texts::tr("there is no time in the column “%1”").arg(m_columns.time->name));
            return false;
        }
        if (m_hasRow && *at < *m_row.at - bearable) {
            m_skipped.add(line, Texts::tr("its time is before that of the row above"));
            return false;
        }
        if (m_hasRow)
            at = std::max(*at, *m_row.at);
    }
    m_row = {line, at, *light};
    m_hasRow = true;
    return true;
}

tl::expected<Recording::Step, RecordingProblem> Recording::atEnd()
{
    using Kind = RecordingProblem::Kind;
    if (m_file.size() < m_file.pos())
        return tl::make_unexpected(problem(
            Kind::NotPlayable,
            Texts::tr("The recording “%1” became shorter while it was read: it is played from its start again.")));
    if (m_hasRow)
        return Step::End;
    m_barren = m_skipped.isEmpty()
                   ? problem(Kind::NotPlayable, Texts::tr("The recording “%1” has no values: choose another."))
                   : problem(Kind::NotPlayable,
                             Texts::tr("The recording “%1” has no row that can be played: choose another, or "
                                       "other columns. The first is %2."),
                             m_skipped.first());
    return tl::make_unexpected(*m_barren);
}

RecordingProblem Recording::forbidden()
{
    return problem(RecordingProblem::Kind::NoPermission,
                   Texts::tr("You may not read the recording “%1”: let its owner allow it, or choose another."));
}

RecordingProblem Recording::unreadable()
{
    return problem(RecordingProblem::Kind::NotPlayable, Texts::tr("The recording “%1” cannot be read: %2."),
                   m_file.errorString());
}

/// \a sentence has a %1 for the name of the recording, and may have a %2 for \a more. Closes the file.
RecordingProblem Recording::problem(RecordingProblem::Kind kind, const QString &sentence, const QString &more)
{
    close();
    m_skipped.forget();
    const QString name = QDir::toNativeSeparators(m_settings.file);
    return {kind, more.isNull() ? sentence.arg(name) : sentence.arg(name, more)};
}

} // namespace nightlight

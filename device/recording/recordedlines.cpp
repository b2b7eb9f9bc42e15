// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordedlines.h"

#include "firstrows.h"
#include "recordedvalue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace nightlight {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::RecordedLines)
};

ReplaySettings columnCalled(const QString &name)
{
    ReplaySettings settings;
    settings.lightColumn = name;
    return settings;
}

} // namespace

std::optional<QString> RecordedLines::open()
{
    if (!QFileInfo::exists(m_file.fileName()))
        return sentence(Texts::tr("There is no file “%1”: choose another."));
    if (!QFileInfo(m_file.fileName()).isFile()) // to open a pipe would wait for who writes into it
        return sentence(Texts::tr("“%1” is no file: choose a CSV file."));
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return sentence(Texts::tr("“%1” cannot be opened: %2. Let its owner allow it, or choose another."),
                        m_file.errorString());
    const QByteArray head = m_file.read(recordingHeadSize);
    if (m_file.error() != QFileDevice::NoError || !m_file.seek(0))
        return sentence(Texts::tr("“%1” cannot be read: %2. Choose another file."), m_file.errorString());
    if (head.isEmpty())
        return sentence(Texts::tr("“%1” is empty: choose another file."));
    if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff"))
        return sentence(Texts::tr("“%1” is written in UTF-16: save it as UTF-8."));
    m_dialect = guessDialect(head);
    const auto rows = firstRows(head, m_dialect);
    const auto published = findColumns(rows, m_dialect, columnCalled(QStringLiteral("published")));
    const auto received = findColumns(rows, m_dialect, columnCalled(QStringLiteral("received")));
    const auto only = findColumns(rows, m_dialect, {});
    if (published && received) {
        m_first = *published;
        m_received = received->light;
    } else if (only) {
        m_first = *only;
    } else {
        return sentence(Texts::tr("“%1” cannot be shown: %2"), only.error());
    }
    m_rowsBefore = m_first.rowsBefore;
    m_reader.emplace(m_file, m_dialect.separator);
    return {};
}

tl::expected<bool, QString> RecordedLines::read(RecordedPoints &points, int most)
{
    using Outcome = CsvReader::Outcome;
    for (int count = 0; count < most; ++count) {
        switch (m_reader->next()) {
        case Outcome::Row:
            if (m_rowsBefore > 0)
                --m_rowsBefore;
            else
                ++(take(points) ? m_taken : m_skipped);
            break;
        case Outcome::Nothing:
            break;
        case Outcome::End:
            return atEnd();
        case Outcome::ReadError:
            return tl::make_unexpected(
                sentence(Texts::tr("“%1” cannot be read on: %2. What was read is shown."), m_file.errorString()));
        case Outcome::BadQuote:
        case Outcome::TooLong:
        case Outcome::TooManyFields:
            ++m_skipped;
            break;
        }
    }
    return true;
}

/// Whether the fields of the row are a value.
bool RecordedLines::take(RecordedPoints &points)
{
    const auto fields = m_reader->fields();
    const auto field = [fields](const RecordingColumns::Column &column) {
        return column.index < fields.size() ? fields[column.index] : QByteArrayView();
    };
    const auto at = recordedTime(field(*m_first.time), m_dialect);
    if (!at)
        return false;
    const auto first = recordedNumber(field(m_first.light), m_dialect);
    const auto second = m_received ? recordedNumber(field(*m_received), m_dialect) : std::nullopt;
    if (first)
        points.published.append({*at, *first});
    if (second)
        points.received.append({*at, *second});
    return first || second;
}

tl::expected<bool, QString> RecordedLines::atEnd() const
{
    if (m_taken > 0)
        return false;
    return tl::make_unexpected(sentence(Texts::tr("“%1” has no row with a time and a number: choose another file.")));
}

double RecordedLines::share() const
{
    const qint64 size = m_file.size();
    return size > 0 && m_reader ? std::min(1.0, double(m_reader->consumed()) / double(size)) : 0;
}

/// \a text has a %1 for the file, and may have a %2 for \a more.
QString RecordedLines::sentence(const QString &text, const QString &more) const
{
    const QString name = QDir::toNativeSeparators(m_file.fileName());
    return more.isNull() ? text.arg(name) : text.arg(name, more);
}

} // namespace nightlight

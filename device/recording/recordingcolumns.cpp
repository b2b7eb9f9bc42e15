// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordingcolumns.h"

#include "recordedvalue.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace nightlight {

namespace {

constexpr qsizetype longestNameSaid = 60;

using Column = RecordingColumns::Column;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::RecordingColumns)
};

bool holdsValue(const QByteArray &field, CsvDialect dialect)
{
    return recordedNumber(field, dialect) || recordedTime(field, dialect);
}

/// The first rows, seen column by column.
class Sample
{
public:
    Sample(std::span<const QByteArrayList> rows, CsvDialect dialect) : m_dialect(dialect)
    {
        const auto first = std::ranges::find_if(rows, [&](const QByteArrayList &row) {
            return std::ranges::any_of(row, [&](const QByteArray &field) { return holdsValue(field, dialect); });
        });
        m_rowsBefore = first - rows.begin();
        m_values = rows.subspan(std::size_t(m_rowsBefore));
        if (m_rowsBefore > 0 && !m_values.empty()) {
            for (const QByteArray &field : rows[std::size_t(m_rowsBefore) - 1])
                m_names << QString::fromUtf8(field.trimmed());
        }
        m_width = m_names.size();
        for (const QByteArrayList &row : m_values)
            m_width = std::max(m_width, row.size());
    }

    qsizetype rowsBefore() const { return m_rowsBefore; }
    bool hasValues() const { return !m_values.empty(); }
    qsizetype width() const { return m_width; }
    const QStringList &names() const { return m_names; }

    Column column(qsizetype index) const
    {
        const QString name = m_names.value(index);
        return {std::size_t(index), name.isEmpty() ? QString::number(index + 1) : name.left(longestNameSaid)};
    }

    /// The column with this name, or -1.
    qsizetype called(const QString &name) const
    {
        const auto found = std::ranges::find_if(
            m_names, [&](const QString &each) { return each.compare(name, Qt::CaseInsensitive) == 0; });
        return found == m_names.end() ? -1 : found - m_names.begin();
    }

    /// Whether most of the fields of a column that are not empty are what \a holds asks for.
    template <typename Holds> bool mostly(qsizetype index, Holds holds) const
    {
        int held = 0;
        int others = 0;
        for (const QByteArrayList &row : m_values) {
            const QByteArray field = row.value(index).trimmed();
            if (!field.isEmpty())
                ++(holds(field, m_dialect) ? held : others);
        }
        return held > others;
    }

private:
    CsvDialect m_dialect;
    qsizetype m_rowsBefore = 0;
    std::span<const QByteArrayList> m_values;
    QStringList m_names;
    qsizetype m_width = 0;
};

QString knownColumns(const Sample &sample)
{
    constexpr qsizetype mostNamed = 10;
    QStringList names;
    for (qsizetype index = 0; index < std::min(sample.names().size(), mostNamed); ++index)
        names << sample.column(index).name;
    if (names.isEmpty())
        return Texts::tr("choose a number from 1 to %1").arg(sample.width());
    return Texts::tr("choose one of %1").arg(names.join(QStringLiteral(", ")));
}

tl::expected<Column, QString> chosenColumn(const Sample &sample, const QString &chosen)
{
    const auto named = sample.called(chosen.trimmed());
    if (named >= 0)
        return sample.column(named);
    bool isNumber = false;
    const int number = chosen.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= sample.width())
        return sample.column(number - 1);
    return tl::make_unexpected(Texts::tr("there is no column “%1”; %2.").arg(chosen, knownColumns(sample)));
}

tl::expected<Column, QString> likelyTime(const Sample &sample)
{
    const QStringList usual{QStringLiteral("time"),      QStringLiteral("timestamp"), QStringLiteral("datetime"),
                            QStringLiteral("date_time"), QStringLiteral("date time"), QStringLiteral("date"),
                            QStringLiteral("epoch")};
    for (qsizetype index = 0; index < sample.names().size(); ++index) {
        if (usual.contains(sample.names()[index], Qt::CaseInsensitive) && sample.mostly(index, recordedTime))
            return sample.column(index);
    }
    for (qsizetype index = 0; index < sample.width(); ++index) {
        if (sample.mostly(index, isSurelyTime))
            return sample.column(index);
    }
    return tl::make_unexpected(Texts::tr("there is no column of times; choose the column, or the pace “interval”."));
}

tl::expected<Column, QString> likelyLight(const Sample &sample, const tl::expected<Column, QString> &time)
{
    if (const auto light = sample.called(QStringLiteral("light")); light >= 0)
        return sample.column(light);
    // Where an export of the history has its lights, if it has them.
    for (const QString &name : {QStringLiteral("published"), QStringLiteral("received")}) {
        if (const auto index = sample.called(name); index >= 0 && sample.mostly(index, recordedNumber))
            return sample.column(index);
    }
    for (qsizetype index = 0; index < sample.width(); ++index) {
        if ((!time || time->index != std::size_t(index)) && sample.mostly(index, recordedNumber))
            return sample.column(index);
    }
    return tl::make_unexpected(Texts::tr("there is no column of numbers; choose another recording."));
}

} // namespace

tl::expected<RecordingColumns, QString> findColumns(std::span<const QByteArrayList> rows, CsvDialect dialect,
                                                    const ReplaySettings &settings)
{
    const Sample sample(rows, dialect);
    if (!sample.hasValues())
        return tl::make_unexpected(Texts::tr("there is no number in its first rows; choose another recording."));
    const tl::expected<Column, QString> time =
        settings.timeColumn.isEmpty() ? likelyTime(sample) : chosenColumn(sample, settings.timeColumn);
    const tl::expected<Column, QString> light =
        settings.lightColumn.isEmpty() ? likelyLight(sample, time) : chosenColumn(sample, settings.lightColumn);
    if (!light)
        return tl::make_unexpected(light.error());
    if (!time && settings.pace == ReplayPace::Recorded)
        return tl::make_unexpected(time.error());
    return RecordingColumns{sample.rowsBefore(), *light, time ? std::optional(*time) : std::nullopt};
}

} // namespace nightlight

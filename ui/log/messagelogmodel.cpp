// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagelogmodel.h"

#include "ui/figures.h"
#include "ui/plaintext.h"

#include <QDateTime>

#include <algorithm>

namespace nightlight {

void MessageLogModel::add(const LogBatch &batch)
{
    m_omitted += batch.omitted;
    if (!batch.entries.isEmpty())
        append(batch.entries);
    update(batch.updates);
}

void MessageLogModel::clear()
{
    m_omitted = 0;
    dropOldest(rowCount());
}

void MessageLogModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int MessageLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int MessageLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant MessageLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LogEntry &entry = m_entries[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Direction ? directionWords(entry) : text(entry, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(entry, index.column()));
    case Qt::TextAlignmentRole:
        if (index.column() == Direction)
            return QVariant(Qt::AlignCenter);
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    case NoteRole:
        return entry.direction == LogDirection::Note;
    case WarningRole:
        return entry.warning;
    case SearchRole:
        return QString(text(entry, Topic) + u' ' + text(entry, Payload) + u' ' + text(entry, Remark));
    default:
        return {};
    }
}

QVariant MessageLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return QAbstractTableModel::headerData(section, orientation, role);
    const bool explanation = role == Qt::ToolTipRole;
    switch (section) {
    case Time:
        return explanation ? QVariant() : tr("Time");
    case Direction:
        return explanation ? plainToolTip(tr("↑ to the broker, ↓ from the broker")) : QStringLiteral("↑↓");
    case Topic:
        return explanation ? plainToolTip(tr("The address of the message: whoever subscribed to it receives it."))
                           : tr("Topic");
    case Payload:
        return explanation ? plainToolTip(tr("What the message says.")) : tr("Payload");
    case Remark:
        return explanation ? plainToolTip(tr("What became of the message.")) : tr("Remark");
    default:
        return {};
    }
}

void MessageLogModel::append(const QList<LogEntry> &entries)
{
    const auto added = int(qMin(entries.size(), qsizetype(capacity)));
    const auto skipped = quint64(entries.size() - added);
    dropOldest(qMax(0, rowCount() + added - capacity));
    if (skipped > 0) {
        Q_ASSERT(m_entries.empty());
        m_dropped += skipped;
    }

    beginInsertRows({}, rowCount(), rowCount() + added - 1);
    for (const LogEntry &entry : entries.last(added)) {
        if (entry.id != 0)
            m_places.insert(entry.id, m_dropped + m_entries.size());
        m_entries.push_back(entry);
    }
    endInsertRows();
}

void MessageLogModel::dropOldest(int count)
{
    if (count <= 0)
        return;
    beginRemoveRows({}, 0, count - 1);
    for (int i = 0; i < count; ++i) {
        const auto place = m_places.constFind(m_entries.front().id);
        if (place != m_places.cend() && place.value() == m_dropped)
            m_places.erase(place);
        m_entries.pop_front();
        ++m_dropped;
    }
    endRemoveRows();
}

void MessageLogModel::update(const QList<LogUpdate> &updates)
{
    int first = rowCount();
    int last = -1;
    for (const LogUpdate &update : updates) {
        const auto place = m_places.constFind(update.id);
        if (place == m_places.cend())
            continue; // it has gone, or was omitted
        const auto row = int(place.value() - m_dropped);
        m_entries[size_t(row)].remark = update.remark;
        first = qMin(first, row);
        last = qMax(last, row);
    }
    if (last >= 0)
        emit dataChanged(index(first, Remark), index(last, Remark));
}

QString MessageLogModel::text(const LogEntry &entry, int column) const
{
    const bool note = entry.direction == LogDirection::Note;
    switch (column) {
    case Time:
        return QDateTime::fromMSecsSinceEpoch(entry.at.time_since_epoch().count())
            .toString(QStringLiteral("HH:mm:ss.zzz"));
    case Direction:
        return note ? QString() : entry.direction == LogDirection::Out ? QStringLiteral("↑") : QStringLiteral("↓");
    case Topic:
        return visibleText(entry.topic);
    case Payload:
        return entry.payloadRest == 0
                   ? visibleText(entry.payload)
                   : tr("%1… and %2 bytes more").arg(visibleText(entry.payload), countText(quint64(entry.payloadRest)));
    case Remark:
        return visibleText(entry.remark);
    default:
        return {};
    }
}

QString MessageLogModel::directionWords(const LogEntry &entry) const
{
    switch (entry.direction) {
    case LogDirection::Out:
        return tr("to the broker");
    case LogDirection::In:
        return tr("from the broker");
    case LogDirection::Note:
        break;
    }
    return entry.warning ? tr("warning") : tr("note");
}

QString MessageLogModel::toolTip(const LogEntry &entry, int column) const
{
    if (entry.direction == LogDirection::Note && column != Time)
        return text(entry, Remark);
    return column == Direction ? directionWords(entry) : text(entry, column);
}

} // namespace nightlight

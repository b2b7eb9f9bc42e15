// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/logentry.h"

#include <QAbstractTableModel>
#include <QHash>

#include <deque>

namespace nightlight {

/// The latest messages both ways, and what the program had to say. What comes from outside is given as visibleText().
class MessageLogModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int capacity = 5'000; ///< beyond it the oldest entries go

    enum Column { Time, Direction, Topic, Payload, Remark, ColumnCount };
    enum Role {
        NoteRole = Qt::UserRole, ///< bool: what the program says; only time and remark mean something
        WarningRole, ///< bool
        SearchRole, ///< all that a person may look for, as one text
    };

    using QAbstractTableModel::QAbstractTableModel;

    void add(const LogBatch &batch);
    void clear();
    /// How many entries were too many to be listed, since the last clear().
    quint64 omitted() const { return m_omitted; }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void append(const QList<LogEntry> &entries);
    void dropOldest(int count);
    void update(const QList<LogUpdate> &updates);
    QString text(const LogEntry &entry, int column) const;
    QString directionWords(const LogEntry &entry) const;
    QString toolTip(const LogEntry &entry, int column) const;

    std::deque<LogEntry> m_entries;
    quint64 m_dropped = 0; ///< entries that have gone; the first row's place in the whole
    QHash<quint64, quint64> m_places; ///< by id, counted from the very first entry
    quint64 m_omitted = 0;
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historyblock.h"
#include "sqlitestatement.h"

#include <span>
#include <utility>
#include <vector>

namespace nightlight {

/// The blocks in a history's file, full ones and fresh ones alike. Series go by the number they have in the file.
///
/// Used in the thread of its database, and gone before that is closed.
class HistoryBlocks
{
public:
    using Done = SqliteStatement::Done;
    template <typename Value> using Expected = tl::expected<Value, QSqlError>;

    /// A block by what is known without reading it.
    struct Entry
    {
        qint64 id = 0;
        bool isFresh = false;
        HistorySummary summary;
    };

    explicit HistoryBlocks(QSqlDatabase &database);

    /// Stores \a readings of \a series, which are in order of time, in full blocks as far as they and the fresh ones
    /// fill them. \a late ones are older than readings that were stored before. Within a transaction.
    Done add(qint64 series, bool late, std::vector<HistoryReading> readings);

    /// All blocks with readings from \a fromMs on and before \a toMs, and perhaps more; not in order of time.
    Expected<std::vector<Entry>> find(qint64 series, qint64 fromMs, qint64 toMs);
    /// The readings from \a fromMs on and before \a toMs in order of time; those of damaged blocks are missing, and
    /// counted.
    template <typename Row> Expected<std::vector<Row>> read(qint64 series, qint64 fromMs, qint64 toMs);
    /// Appends the readings of \a entry, all of them. As above if the block is damaged.
    template <typename Row> Done readBlock(const Entry &entry, std::vector<Row> &rows);

    /// How many readings could not be read since the last call.
    qint64 takeDamaged() { return std::exchange(m_damaged, 0); }

private:
    Expected<std::vector<HistoryReading>> takeFresh(qint64 series, bool late);
    Done insert(qint64 series, std::span<const HistoryReading> readings);
    Done insertFresh(qint64 series, bool late, std::span<const HistoryReading> readings);
    Done findIn(SqliteStatement &statement, bool isFresh, qint64 series, qint64 fromMs, qint64 toMs,
                std::vector<Entry> &entries);

    SqliteStatement m_insert;
    SqliteStatement m_insertFresh;
    SqliteStatement m_countFresh;
    SqliteStatement m_selectFresh;
    SqliteStatement m_deleteFresh;
    SqliteStatement m_passOnFresh;
    SqliteStatement m_noteLongest;
    SqliteStatement m_longest;
    SqliteStatement m_find;
    SqliteStatement m_findFresh;
    SqliteStatement m_data;
    SqliteStatement m_freshData;
    qint64 m_damaged = 0;
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyblocks.h"

#include <algorithm>
#include <limits>

namespace nightlight {

namespace {

using historyblock::mostReadings;

bool isBefore(const HistoryReading &a, const HistoryReading &b)
{
    return a.takenAtMs < b.takenAtMs;
}

HistorySummary summaryIn(const SqliteStatement &row, int column)
{
    return {row.integer(column),  row.integer(column + 1), row.integer(column + 2), row.real(column + 3),
            row.real(column + 4), row.real(column + 5),    row.real(column + 6),    row.real(column + 7)};
}

} // namespace

HistoryBlocks::HistoryBlocks(QSqlDatabase &database)
    : m_insert(database,
               "INSERT INTO blocks (series, from_ms, to_ms, count, lowest, highest, first, last, sum, data) VALUES "
               "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      m_insertFresh(database,
                    "INSERT INTO fresh (series, late, from_ms, to_ms, count, lowest, highest, first, last, sum, data) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      m_countFresh(database, "SELECT coalesce(sum(count), 0) FROM fresh WHERE series = ? AND late = ?"),
      m_selectFresh(database, "SELECT id, data FROM fresh WHERE series = ? AND late = ? ORDER BY id"),
      m_deleteFresh(database, "DELETE FROM fresh WHERE series = ? AND late = ?"),
      m_passOnFresh(
          database,
          "INSERT INTO blocks (series, from_ms, to_ms, count, lowest, highest, first, last, sum, data) SELECT "
          "series, from_ms, to_ms, count, lowest, highest, first, last, sum, data FROM fresh WHERE id = ?"),
      m_noteLongest(database, "UPDATE series SET longest_ms = max(longest_ms, ?) WHERE id = ?"),
      m_longest(database, "SELECT longest_ms FROM series WHERE id = ?"),
      m_find(database,
             "SELECT id, from_ms, to_ms, count, lowest, highest, first, last, sum FROM blocks WHERE series = ? AND "
             "from_ms >= ? AND from_ms < ? AND to_ms >= ?"),
      m_findFresh(database,
                  "SELECT id, from_ms, to_ms, count, lowest, highest, first, last, sum FROM fresh WHERE series = ? AND "
                  "from_ms >= ? AND from_ms < ? AND to_ms >= ?"),
      m_data(database, "SELECT data FROM blocks WHERE id = ?"),
      m_freshData(database, "SELECT data FROM fresh WHERE id = ?")
{
}

HistoryBlocks::Done HistoryBlocks::add(qint64 series, bool late, std::vector<HistoryReading> readings)
{
    if (const Done counted = m_countFresh.run(series, late); !counted)
        return counted;
    const qint64 waiting = m_countFresh.next() ? m_countFresh.integer(0) : 0;
    m_countFresh.finish();
    if (std::size_t(waiting) + readings.size() < mostReadings)
        return insertFresh(series, late, readings);
    if (waiting > 0) {
        auto all = takeFresh(series, late);
        if (!all)
            return tl::unexpected(all.error());
        all->insert(all->end(), readings.begin(), readings.end());
        std::ranges::stable_sort(*all, isBefore);
        readings = std::move(*all);
    }
    std::span<const HistoryReading> rest = readings;
    for (; rest.size() >= mostReadings; rest = rest.subspan(mostReadings)) {
        if (const Done inserted = insert(series, rest.first(mostReadings)); !inserted)
            return inserted;
    }
    return rest.empty() ? Done() : insertFresh(series, late, rest);
}

/// Takes the fresh blocks away. A damaged one becomes a full one as it is.
HistoryBlocks::Expected<std::vector<HistoryReading>> HistoryBlocks::takeFresh(qint64 series, bool late)
{
    if (const Done selected = m_selectFresh.run(series, late); !selected)
        return tl::unexpected(selected.error());
    std::vector<HistoryReading> readings;
    std::vector<qint64> damaged;
    while (m_selectFresh.next()) {
        if (!historyblock::decode(m_selectFresh.bytes(1), readings))
            damaged.push_back(m_selectFresh.integer(0));
    }
    if (const Done ended = m_selectFresh.end(); !ended)
        return tl::unexpected(ended.error());
    for (const qint64 id : damaged) {
        if (const Done passedOn = m_passOnFresh.run(id); !passedOn)
            return tl::unexpected(passedOn.error());
    }
    if (const Done deleted = m_deleteFresh.run(series, late); !deleted)
        return tl::unexpected(deleted.error());
    return readings;
}

HistoryBlocks::Done HistoryBlocks::insert(qint64 series, std::span<const HistoryReading> readings)
{
    const HistorySummary s = historyblock::summary(readings);
    return m_insert
        .run(series, s.fromMs, s.toMs, s.count, s.lowest, s.highest, s.first, s.last, s.sum,
             historyblock::encode(readings))
        .and_then([&] { return m_noteLongest.run(s.toMs - s.fromMs, series); });
}

HistoryBlocks::Done HistoryBlocks::insertFresh(qint64 series, bool late, std::span<const HistoryReading> readings)
{
    const HistorySummary s = historyblock::summary(readings);
    return m_insertFresh
        .run(series, late, s.fromMs, s.toMs, s.count, s.lowest, s.highest, s.first, s.last, s.sum,
             historyblock::encode(readings))
        .and_then([&] { return m_noteLongest.run(s.toMs - s.fromMs, series); });
}

HistoryBlocks::Expected<std::vector<HistoryBlocks::Entry>> HistoryBlocks::find(qint64 series, qint64 fromMs,
                                                                               qint64 toMs)
{
    if (const Done known = m_longest.run(series); !known)
        return tl::unexpected(known.error());
    const qint64 longest = m_longest.next() ? m_longest.integer(0) : 0;
    m_longest.finish();
    // A block that begins further back than the longest one cannot reach here.
    const qint64 earliest =
        fromMs < std::numeric_limits<qint64>::min() + longest ? std::numeric_limits<qint64>::min() : fromMs - longest;
    std::vector<Entry> entries;
    for (const bool isFresh : {false, true}) {
        SqliteStatement &statement = isFresh ? m_findFresh : m_find;
        if (const Done selected = statement.run(series, earliest, toMs, fromMs); !selected)
            return tl::unexpected(selected.error());
        while (statement.next())
            entries.push_back({statement.integer(0), isFresh, summaryIn(statement, 1)});
        if (const Done ended = statement.end(); !ended)
            return tl::unexpected(ended.error());
    }
    return entries;
}

template <typename Row> HistoryBlocks::Done HistoryBlocks::readBlock(const Entry &entry, std::vector<Row> &rows)
{
    SqliteStatement &statement = entry.isFresh ? m_freshData : m_data;
    if (const Done selected = statement.run(entry.id); !selected)
        return selected;
    if (!statement.next())
        return statement.end(); // put together with others or given up meanwhile
    if (!historyblock::decode(statement.bytes(0), rows))
        m_damaged += entry.summary.count;
    statement.finish();
    return {};
}

template <typename Row>
HistoryBlocks::Expected<std::vector<Row>> HistoryBlocks::read(qint64 series, qint64 fromMs, qint64 toMs)
{
    const auto isEarlier = [](const Row &a, const Row &b) { return a.takenAtMs < b.takenAtMs; };
    auto entries = find(series, fromMs, toMs);
    if (!entries)
        return tl::unexpected(entries.error());
    std::ranges::stable_sort(*entries, {}, [](const Entry &entry) { return entry.summary.fromMs; });
    std::vector<Row> rows;
    for (const Entry &entry : *entries) {
        const std::size_t before = rows.size();
        if (const Done done = readBlock(entry, rows); !done)
            return tl::unexpected(done.error());
        const auto added = rows.begin() + std::ptrdiff_t(before);
        rows.erase(std::remove_if(added, rows.end(),
                                  [&](const Row &row) { return row.takenAtMs < fromMs || row.takenAtMs >= toMs; }),
                   rows.end());
    }
    if (!std::ranges::is_sorted(rows, isEarlier))
        std::ranges::stable_sort(rows, isEarlier);
    return rows;
}

template HistoryBlocks::Done HistoryBlocks::readBlock(const Entry &, std::vector<HistoryPoint> &);
template HistoryBlocks::Expected<std::vector<HistoryReading>> HistoryBlocks::read(qint64, qint64, qint64);
template HistoryBlocks::Expected<std::vector<HistoryPoint>> HistoryBlocks::read(qint64, qint64, qint64);

} // namespace nightlight

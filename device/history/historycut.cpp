// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycut.h"

#include "historyblock.h"
#include "sqlitestatement.h"

#include <vector>

namespace nightlight {

namespace {

using Done = SqliteStatement::Done;

constexpr int mostBlocks = 50; ///< that are cut at once

/// Where blocks are, and how they are found and changed there.
struct Place
{
    const char *find;
    const char *replace;
    const char *skip;
    const char *remove;
};

// Full blocks are found by their index, which begins with the series.
constexpr Place places[] = {
    {"SELECT b.id, b.series, b.count, b.data FROM series s CROSS JOIN blocks b WHERE b.series = s.id AND b.from_ms < ? "
     "LIMIT ?",
     "UPDATE blocks SET from_ms = ?, to_ms = ?, count = ?, lowest = ?, highest = ?, first = ?, last = ?, sum = ?, "
     "data = ? WHERE id = ?",
     "UPDATE blocks SET from_ms = ? WHERE id = ?", "DELETE FROM blocks WHERE id = ?"},
    {"SELECT id, series, count, data FROM fresh WHERE from_ms < ? LIMIT ?",
     "UPDATE fresh SET from_ms = ?, to_ms = ?, count = ?, lowest = ?, highest = ?, first = ?, last = ?, sum = ?, "
     "data = ? WHERE id = ?",
     "UPDATE fresh SET from_ms = ? WHERE id = ?", "DELETE FROM fresh WHERE id = ?"},
};

struct Block
{
    qint64 id = 0;
    qint64 series = 0;
    qint64 count = 0;
    QByteArray data;
};

tl::expected<std::vector<Block>, QSqlError> find(QSqlDatabase &database, const Place &place, qint64 beforeMs)
{
    SqliteStatement statement(database, place.find);
    if (const Done selected = statement.run(beforeMs, mostBlocks); !selected)
        return tl::unexpected(selected.error());
    std::vector<Block> blocks;
    while (statement.next())
        blocks.push_back({statement.integer(0), statement.integer(1), statement.integer(2), statement.bytes(3)});
    if (const Done ended = statement.end(); !ended)
        return tl::unexpected(ended.error());
    return blocks;
}

Done cut(QSqlDatabase &database, const Place &place, const Block &block, qint64 beforeMs)
{
    std::vector<HistoryReading> readings;
    if (!historyblock::decode(block.data, readings))
        return SqliteStatement(database, place.skip).run(beforeMs, block.id);
    std::erase_if(readings, [beforeMs](const HistoryReading &reading) { return reading.takenAtMs < beforeMs; });
    const auto changed = [&]() -> Done {
        if (readings.empty())
            return SqliteStatement(database, place.remove).run(block.id);
        const HistorySummary s = historyblock::summary(readings);
        return SqliteStatement(database, place.replace)
            .run(s.fromMs, s.toMs, s.count, s.lowest, s.highest, s.first, s.last, s.sum, historyblock::encode(readings),
                 block.id);
    };
    return changed().and_then([&] {
        return SqliteStatement(database, "UPDATE series SET count = count - ? WHERE id = ?")
            .run(block.count - qint64(readings.size()), block.series);
    });
}

} // namespace

tl::expected<bool, QSqlError> cutHistory(QSqlDatabase &database, qint64 beforeMs)
{
    bool wereAny = false;
    for (const Place &place : places) {
        const auto blocks = find(database, place, beforeMs);
        if (!blocks)
            return tl::unexpected(blocks.error());
        for (const Block &block : *blocks) {
            if (const Done done = cut(database, place, block, beforeMs); !done)
                return tl::unexpected(done.error());
        }
        wereAny |= !blocks->empty();
    }
    return wereAny;
}

} // namespace nightlight

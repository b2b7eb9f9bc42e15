// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyschema.h"

#include "sqlitefile.h"

namespace nightlight {

namespace {

// Times are milliseconds since 1970, UTC. What a chart asks for of blocks is in their index, so that it need not leaf
// through the blocks themselves. Fresh blocks are small ones that wait to be put together; those of late readings are
// kept apart, so that the others stay in order.
constexpr SchemaStep firstVersion{
    "CREATE TABLE series (id INTEGER PRIMARY KEY, device TEXT NOT NULL, field TEXT NOT NULL, kind INTEGER NOT NULL, "
    "count INTEGER NOT NULL DEFAULT 0, first_ms INTEGER, last_ms INTEGER, last_seq INTEGER, "
    "longest_ms INTEGER NOT NULL DEFAULT 0, readings_from_ms INTEGER, minutes_from_ms INTEGER, "
    "UNIQUE (device, field, kind))",

    "CREATE TABLE blocks (id INTEGER PRIMARY KEY, series INTEGER NOT NULL, from_ms INTEGER NOT NULL, "
    "to_ms INTEGER NOT NULL, count INTEGER NOT NULL, lowest REAL NOT NULL, highest REAL NOT NULL, "
    "first REAL NOT NULL, last REAL NOT NULL, sum REAL NOT NULL, data BLOB NOT NULL)",
    "CREATE INDEX blocks_in_order ON blocks (series, from_ms, to_ms, count, lowest, highest, first, last, sum)",
    "CREATE INDEX blocks_by_age ON blocks (to_ms)",

    "CREATE TABLE fresh (id INTEGER PRIMARY KEY, series INTEGER NOT NULL, late INTEGER NOT NULL, "
    "from_ms INTEGER NOT NULL, to_ms INTEGER NOT NULL, count INTEGER NOT NULL, lowest REAL NOT NULL, "
    "highest REAL NOT NULL, first REAL NOT NULL, last REAL NOT NULL, sum REAL NOT NULL, data BLOB NOT NULL)",
    "CREATE INDEX fresh_of_series ON fresh (series, late, count)",

    "CREATE TABLE minutes (series INTEGER NOT NULL, start_ms INTEGER NOT NULL, count INTEGER NOT NULL, "
    "lowest REAL NOT NULL, highest REAL NOT NULL, sum REAL NOT NULL, PRIMARY KEY (series, start_ms)) WITHOUT ROWID",
    "CREATE TABLE hours (series INTEGER NOT NULL, start_ms INTEGER NOT NULL, count INTEGER NOT NULL, "
    "lowest REAL NOT NULL, highest REAL NOT NULL, sum REAL NOT NULL, PRIMARY KEY (series, start_ms)) WITHOUT ROWID",
};

// From here on blocks are packed in another way; those that are there stay as they are.
constexpr SchemaStep secondVersion{};

constexpr SchemaStep schema[] = {firstVersion, secondVersion};

/// Takes the next step; the version that the file has then.
tl::expected<qsizetype, QSqlError> takeStep(QSqlDatabase &database, std::span<const SchemaStep> steps)
{
    // Another program may have taken it a moment ago.
    const auto version = valueOf(database, QStringLiteral("PRAGMA user_version"));
    if (!version)
        return tl::unexpected(version.error());
    const qsizetype taken = version->toInt();
    if (taken >= qsizetype(steps.size()))
        return taken;
    for (const char *statement : steps[std::size_t(taken)]) {
        if (const auto done = valueOf(database, QLatin1StringView(statement)); !done)
            return tl::unexpected(done.error());
    }
    const auto done = valueOf(database, QStringLiteral("PRAGMA user_version = %1").arg(taken + 1));
    if (!done)
        return tl::unexpected(done.error());
    return taken + 1;
}

} // namespace

std::span<const SchemaStep> historySchema()
{
    return schema;
}

tl::expected<qsizetype, QSqlError> bringUpToDate(QSqlDatabase &database, std::span<const SchemaStep> steps)
{
    const auto before = valueOf(database, QStringLiteral("PRAGMA user_version"));
    if (!before)
        return tl::unexpected(before.error());
    qsizetype version = before->toInt();
    while (version >= 0 && version < qsizetype(steps.size())) {
        if (const auto begun = valueOf(database, QStringLiteral("BEGIN IMMEDIATE")); !begun)
            return tl::unexpected(begun.error());
        auto reached = takeStep(database, steps);
        if (reached) {
            if (const auto done = valueOf(database, QStringLiteral("COMMIT")); !done)
                reached = tl::unexpected(done.error());
        }
        if (!reached) {
            valueOf(database, QStringLiteral("ROLLBACK")); // the failure before it is the one to tell
            return reached;
        }
        version = *reached;
    }
    return before->toInt();
}

} // namespace nightlight

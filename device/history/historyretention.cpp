// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyretention.h"

#include "historycut.h"
#include "historyunits.h"
#include "sqlitefile.h"

#include <algorithm>

namespace nightlight {

namespace {

constexpr int mostBlocks = 500; ///< that go in one step
constexpr qint64 mostPages = 1'000;
// Free pages are used again; giving back each of them would only make the disk work twice.
constexpr qint64 sparePages = 1'024;
constexpr qint64 minuteBytes = 50; // that a minute takes in the file, about

} // namespace

HistoryFile::Expected<bool> HistoryRetention::step(const HistorySettings &settings, Timestamp now)
{
    QSqlDatabase &database = m_file.database();
    if (const auto begun = valueOf(database, QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return tl::unexpected(m_file.failure(begun.error()));
    Expected<bool> more = takeStep(settings, now.time_since_epoch().count());
    if (more) {
        if (const auto done = valueOf(database, QStringLiteral("COMMIT")); !done)
            more = tl::unexpected(done.error());
    }
    if (!more) {
        valueOf(database, QStringLiteral("ROLLBACK")); // the failure before it is the one to tell
        return tl::unexpected(m_file.failure(more.error()));
    }
    return *more;
}

HistoryRetention::Expected<bool> HistoryRetention::takeStep(const HistorySettings &settings, qint64 nowMs)
{
    const qint64 oldestReading = floorTo(nowMs - std::chrono::milliseconds(settings.readings).count(), hourMs);
    const qint64 oldestMinute = floorTo(nowMs - std::chrono::milliseconds(settings.minutes).count(), hourMs);
    if (const Done done = takeBackFuture(nowMs); !done)
        return tl::unexpected(done.error());
    auto before = tooOld(oldestReading);
    if (before && !*before) {
        if (const Expected<bool> more = cut(oldestReading); !more || *more)
            return more;
        const qint64 bytes = settings.megabytes * 1024 * 1024;
        const auto excess = excessOver(bytes);
        if (!excess)
            return tl::unexpected(excess.error());
        const auto minutesBefore = *excess > 0 ? tooManyMinutes(bytes, nowMs) : std::nullopt;
        if (!minutesBefore)
            return tl::unexpected(minutesBefore.error());
        if (*minutesBefore)
            return removeMinutes(**minutesBefore);
        if (*excess > 0)
            before = oldestReadings(*excess + bytes / 64);
    }
    if (!before)
        return tl::unexpected(before.error());
    if (*before) {
        if (const Done removed = removeReadings(**before); !removed)
            return tl::unexpected(removed.error());
        return true;
    }
    const Expected<bool> minutes = removeMinutes(oldestMinute);
    return minutes && !*minutes ? shrink() : minutes;
}

/// Where a clock was wrong for a time, what was given up by it may lie in the future: that would hide what comes until
/// then.
HistoryRetention::Done HistoryRetention::takeBackFuture(qint64 nowMs)
{
    QSqlDatabase &database = m_file.database();
    return SqliteStatement(database,
                           "UPDATE series SET readings_from_ms = min(?, ifnull((SELECT min(from_ms) FROM blocks WHERE "
                           "blocks.series = series.id), 9e18), ifnull((SELECT min(from_ms) FROM fresh WHERE "
                           "fresh.series = series.id), 9e18)) WHERE readings_from_ms > ?")
        .run(nowMs, nowMs)
        .and_then([&] {
            return SqliteStatement(
                       database, "UPDATE series SET minutes_from_ms = min(?, ifnull((SELECT min(start_ms) FROM minutes "
                                 "WHERE minutes.series = series.id), 9e18)) WHERE minutes_from_ms > ?")
                .run(nowMs, nowMs);
        });
}

/// The time before which readings are to go that are from before \a beforeMs; none if there are none.
HistoryRetention::Expected<std::optional<qint64>> HistoryRetention::tooOld(qint64 beforeMs)
{
    auto oldest = valueOf(m_file.database(), QStringLiteral("SELECT min(ifnull((SELECT min(to_ms) FROM blocks), 9e18), "
                                                            "ifnull((SELECT min(to_ms) FROM fresh), 9e18))"));
    if (!oldest)
        return tl::unexpected(oldest.error());
    if (oldest->toDouble() >= double(beforeMs))
        return std::nullopt;
    const auto next = valueOf(
        m_file.database(), QStringLiteral("SELECT to_ms FROM blocks WHERE to_ms < ? ORDER BY to_ms LIMIT 1 OFFSET ?"),
        {beforeMs, mostBlocks});
    if (!next)
        return tl::unexpected(next.error());
    return next->isValid() ? std::min(beforeMs, floorTo(next->toLongLong(), minuteMs) + minuteMs) : beforeMs;
}

/// By how many bytes the file is larger than \a bytes.
HistoryRetention::Expected<qint64> HistoryRetention::excessOver(qint64 bytes)
{
    const Expected<qint64> pages = pragma("page_count");
    const Expected<qint64> free = pragma("freelist_count");
    const Expected<qint64> pageSize = pragma("page_size");
    for (const auto *number : {&pages, &free, &pageSize}) {
        if (!*number)
            return tl::unexpected(number->error());
    }
    return std::max<qint64>((*pages - *free) * *pageSize - bytes, 0);
}

/// The time before which minutes are to go, if they take more than half of \a bytes: else all readings would have to go
/// before them.
HistoryRetention::Expected<std::optional<qint64>> HistoryRetention::tooManyMinutes(qint64 bytes, qint64 nowMs)
{
    const auto count = valueOf(m_file.database(), QStringLiteral("SELECT count(*) FROM minutes"));
    if (!count)
        return tl::unexpected(count.error());
    if (count->toLongLong() * minuteBytes <= bytes / 2)
        return std::nullopt;
    const auto oldest = valueOf(
        m_file.database(), QStringLiteral("SELECT min(least) FROM (SELECT (SELECT min(start_ms) FROM minutes WHERE "
                                          "minutes.series = s.id) AS least FROM series AS s)"));
    if (!oldest)
        return tl::unexpected(oldest.error());
    constexpr int parts = 32;
    const qint64 oldestMs = oldest->toLongLong();
    return floorTo(oldestMs + std::max<qint64>(nowMs - oldestMs, 0) / parts, hourMs) + hourMs;
}

/// The time before which readings are to go so that \a excess bytes are freed, or some of them for a beginning; none if
/// there are none.
HistoryRetention::Expected<std::optional<qint64>> HistoryRetention::oldestReadings(qint64 excess)
{
    SqliteStatement oldest(m_file.database(), "SELECT to_ms, length(data) FROM blocks ORDER BY to_ms LIMIT ?");
    if (const Done selected = oldest.run(mostBlocks); !selected)
        return tl::unexpected(selected.error());
    std::optional<qint64> last;
    for (qint64 freed = 0; freed < excess && oldest.next(); freed += oldest.integer(1))
        last = oldest.integer(0);
    if (const Done ended = oldest.end(); !ended)
        return tl::unexpected(ended.error());
    return last ? std::optional(floorTo(*last, minuteMs) + minuteMs) : std::nullopt;
}

/// What is too old in blocks that are not yet.
HistoryRetention::Expected<bool> HistoryRetention::cut(qint64 beforeMs)
{
    const Expected<bool> wereAny = cutHistory(m_file.database(), beforeMs);
    if (!wereAny || !*wereAny)
        return wereAny;
    return noteGivenUp(beforeMs).map([] { return true; });
}

HistoryRetention::Done HistoryRetention::noteGivenUp(qint64 beforeMs)
{
    return SqliteStatement(m_file.database(),
                           "UPDATE series SET readings_from_ms = max(ifnull(readings_from_ms, -9e18), ?)")
        .run(beforeMs);
}

HistoryRetention::Done HistoryRetention::removeReadings(qint64 beforeMs)
{
    QSqlDatabase &database = m_file.database();
    for (const char *statement :
         {"UPDATE series SET count = count - (SELECT ifnull(sum(b.count), 0) FROM blocks b WHERE b.to_ms < ? AND "
          "b.series = series.id)",
          "UPDATE series SET count = count - (SELECT ifnull(sum(f.count), 0) FROM fresh f WHERE f.to_ms < ? AND "
          "f.series = series.id)",
          "DELETE FROM blocks WHERE to_ms < ?", "DELETE FROM fresh WHERE to_ms < ?"}) {
        if (const Done done = SqliteStatement(database, statement).run(beforeMs); !done)
            return done;
    }
    return noteGivenUp(beforeMs);
}

HistoryRetention::Expected<bool> HistoryRetention::removeMinutes(qint64 beforeMs)
{
    QSqlDatabase &database = m_file.database();
    SqliteStatement remove(database, "DELETE FROM minutes WHERE series = ? AND start_ms < ?");
    SqliteStatement series(database, "SELECT id FROM series WHERE first_ms < ? AND ifnull(minutes_from_ms, -9e18) < ?");
    if (const Done selected = series.run(beforeMs, beforeMs); !selected)
        return tl::unexpected(selected.error());
    std::vector<qint64> ids;
    while (series.next())
        ids.push_back(series.integer(0));
    if (const Done ended = series.end(); !ended)
        return tl::unexpected(ended.error());
    for (const qint64 id : ids) {
        const Done done = remove.run(id, beforeMs).and_then([&] {
            return SqliteStatement(database, "UPDATE series SET minutes_from_ms = ? WHERE id = ?").run(beforeMs, id);
        });
        if (!done)
            return tl::unexpected(done.error());
    }
    return !ids.empty();
}

/// Gives pages back that are not soon needed again.
HistoryRetention::Expected<bool> HistoryRetention::shrink()
{
    const Expected<qint64> free = pragma("freelist_count");
    if (!free)
        return tl::unexpected(free.error());
    const qint64 pages = std::min(*free - sparePages, mostPages);
    if (pages <= 0)
        return false;
    QSqlQuery vacuum(m_file.database());
    vacuum.setForwardOnly(true);
    vacuum.exec(QStringLiteral("PRAGMA incremental_vacuum(%1)").arg(pages));
    while (vacuum.next()) { } // a page a row
    if (vacuum.lastError().isValid())
        return tl::unexpected(vacuum.lastError());
    const Expected<qint64> left = pragma("freelist_count");
    if (!left)
        return tl::unexpected(left.error());
    const bool hasHelped = *left < *free;
    return hasHelped && *left > sparePages;
}

HistoryRetention::Expected<qint64> HistoryRetention::pragma(const char *name)
{
    const auto value = valueOf(m_file.database(), QStringLiteral("PRAGMA ") + QLatin1StringView(name));
    if (!value)
        return tl::unexpected(value.error());
    return value->toLongLong();
}

} // namespace nightlight

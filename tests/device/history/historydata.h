// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/history/historyfile.h"
#include "device/history/historyreading.h"
#include "device/history/historystore.h"
#include "device/history/historyunits.h"
#include "device/history/sqlitefile.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <random>
#include <tuple>
#include <vector>

namespace nightlight::test {

constexpr qint64 forEver = std::numeric_limits<qint64>::max();
constexpr qint64 noonMs = 1'795'435'200'000; ///< 2026-11-23T12:00Z

inline const HistorySeries desk{QStringLiteral("desk"), QStringLiteral("light"), HistoryKind::Published};
inline const HistorySeries deskReceived{QStringLiteral("desk"), QStringLiteral("light"), HistoryKind::Received};

/// \a count readings from \a fromMs on, roughly each \a intervalMs, as a sensor in a room would give them.
inline std::vector<HistoryReading> walk(std::size_t count, qint64 fromMs, qint64 intervalMs, quint64 firstSeq = 1,
                                        unsigned seed = 1)
{
    std::mt19937 random(seed);
    std::vector<HistoryReading> readings;
    double light = 500;
    qint64 time = fromMs;
    for (std::size_t i = 0; i < count; ++i) {
        light = std::clamp(light + int(random() % 21) - 10, 0.0, 1023.0);
        readings.push_back({time, light, firstSeq + i, {}});
        time += std::max<qint64>(1, intervalMs + int(random() % 3) - 1);
    }
    return readings;
}

inline std::vector<HistoryReading> sorted(std::vector<HistoryReading> readings)
{
    std::ranges::stable_sort(readings, {},
                             [](const HistoryReading &one) { return std::tuple(one.takenAtMs, one.seq); });
    return readings;
}

/// All readings of \a series, by number where they were taken at the same time.
inline std::vector<HistoryReading> allOf(HistoryStore &store, const HistorySeries &series = desk)
{
    std::vector<HistoryReading> all;
    for (qint64 at = std::numeric_limits<qint64>::min(); at < forEver;) {
        std::vector<std::vector<HistoryReading>> lists;
        const auto end = store.readings({series}, at, forEver, lists);
        if (!end)
            return {};
        all.insert(all.end(), lists[0].begin(), lists[0].end());
        at = *end;
    }
    return sorted(all);
}

struct Sums
{
    qint64 count = 0;
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -std::numeric_limits<double>::infinity();
    double sum = 0;

    void add(double light)
    {
        ++count;
        lowest = std::min(lowest, light);
        highest = std::max(highest, light);
        sum += light;
    }

    bool operator==(const Sums &other) const
    {
        return count == other.count && lowest == other.lowest && highest == other.highest
               && std::abs(sum - other.sum) <= 1e-9 * std::max(1.0, std::abs(sum));
    }
};

using SumsByStart = std::map<qint64, Sums>;

inline SumsByStart sumsOf(const std::vector<HistoryReading> &readings, qint64 unit)
{
    SumsByStart sums;
    for (const HistoryReading &reading : readings)
        sums[floorTo(reading.takenAtMs, unit)].add(reading.light);
    return sums;
}

/// What the file says; \a table is minutes or hours. All series together.
inline SumsByStart sumsIn(const QString &path, const char *table)
{
    SqliteFile file(path);
    SumsByStart sums;
    if (!file.open())
        return sums;
    QSqlQuery query(file.database());
    query.exec(QStringLiteral("SELECT start_ms, count, lowest, highest, sum FROM ") + QLatin1StringView(table));
    while (query.next()) {
        sums[query.value(0).toLongLong()] = {query.value(1).toLongLong(), query.value(2).toDouble(),
                                             query.value(3).toDouble(), query.value(4).toDouble()};
    }
    return sums;
}

/// Carries out \a statement in the file, as somebody who meddles with it.
inline bool meddle(const QString &path, const QString &statement)
{
    SqliteFile file(path);
    return file.open() && QSqlQuery(file.database()).exec(statement);
}

} // namespace nightlight::test

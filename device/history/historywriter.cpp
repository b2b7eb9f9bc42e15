// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historywriter.h"

#include "historyunits.h"
#include "sqlitefile.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace nightlight {

namespace {

constexpr qint64 earliest = -62'135'596'800'000; ///< ms since 1970: the years 1 to 9999
constexpr qint64 latest = 253'402'300'799'999;

// The sum is held within what a double can hold: infinities of both signs would make it no number.
constexpr auto addMinute = "INSERT INTO minutes (series, start_ms, count, lowest, highest, sum) VALUES "
                           "(?, ?, ?, ?, ?, ?) ON CONFLICT (series, start_ms) DO UPDATE SET "
                           "count = count + excluded.count, lowest = min(lowest, excluded.lowest), "
                           "highest = max(highest, excluded.highest), "
                           "sum = max(-1.7e308, min(1.7e308, sum + excluded.sum))";
constexpr auto addHour = "INSERT INTO hours (series, start_ms, count, lowest, highest, sum) VALUES "
                         "(?, ?, ?, ?, ?, ?) ON CONFLICT (series, start_ms) DO UPDATE SET "
                         "count = count + excluded.count, lowest = min(lowest, excluded.lowest), "
                         "highest = max(highest, excluded.highest), "
                         "sum = max(-1.7e308, min(1.7e308, sum + excluded.sum))";

bool isUsable(const HistoryReading &reading)
{
    return std::isfinite(reading.light) && reading.takenAtMs >= earliest && reading.takenAtMs <= latest;
}

auto orderOf(const HistoryReading &reading)
{
    return std::tuple(reading.takenAtMs, reading.seq);
}

bool comesBefore(const HistoryReading &a, const HistoryReading &b)
{
    return orderOf(a) < orderOf(b);
}

bool isRepeated(const HistoryReading &a, const HistoryReading &b)
{
    return a.seq && orderOf(a) == orderOf(b);
}

} // namespace

HistoryWriter::HistoryWriter(HistoryFile &file)
    : m_file(file), m_blocks(file.database()),
      m_insertSeries(file.database(),
                     "INSERT INTO series (device, field, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"),
      m_selectSeries(file.database(),
                     "SELECT id, last_ms, last_seq FROM series WHERE device = ? AND field = ? AND kind = ?"),
      m_updateSeries(file.database(), "UPDATE series SET count = count + ?, first_ms = min(ifnull(first_ms, 9e18), ?), "
                                      "last_ms = max(ifnull(last_ms, -9e18), ?), last_seq = ? WHERE id = ?"),
      m_addMinute(file.database(), addMinute), m_addHour(file.database(), addHour)
{
}

HistoryFile::Expected<qint64> HistoryWriter::write(std::vector<HistoryBatch> batches)
{
    QSqlDatabase &database = m_file.database();
    // At once with the right to write: what was read before it could not be relied on.
    if (const auto begun = valueOf(database, QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return tl::unexpected(m_file.failure(begun.error()));
    Expected<qint64> written = writeAll(batches);
    if (written) {
        if (const auto done = valueOf(database, QStringLiteral("COMMIT")); !done)
            written = tl::unexpected(done.error());
    }
    if (!written) {
        valueOf(database, QStringLiteral("ROLLBACK")); // the failure before it is the one to tell
        return tl::unexpected(m_file.failure(written.error()));
    }
    return *written;
}

HistoryWriter::Expected<qint64> HistoryWriter::writeAll(std::vector<HistoryBatch> &batches)
{
    qint64 count = 0;
    for (HistoryBatch &batch : batches) {
        const Expected<qint64> written = writeSeries(batch);
        if (!written)
            return written;
        count += *written;
    }
    return count;
}

HistoryWriter::Expected<qint64> HistoryWriter::writeSeries(HistoryBatch &batch)
{
    std::vector<HistoryReading> &readings = batch.readings;
    std::erase_if(readings, [](const HistoryReading &reading) { return !isUsable(reading); });
    if (readings.empty())
        return 0;
    const Expected<Series> series = seriesOf(batch.series);
    if (!series)
        return tl::unexpected(series.error());
    if (!std::ranges::is_sorted(readings, comesBefore))
        std::ranges::stable_sort(readings, comesBefore);
    if (const Done done = leaveOutRepeated(*series, readings); !done)
        return tl::unexpected(done.error());
    if (readings.empty())
        return 0;
    const auto firstNew = series->lastMs
                              ? std::ranges::lower_bound(readings, *series->lastMs, {}, &HistoryReading::takenAtMs)
                              : readings.begin();
    const std::vector<HistoryReading> late(readings.begin(), firstNew);
    const std::vector<HistoryReading> timely(firstNew, readings.end());
    for (const auto *part : {&late, &timely}) {
        if (part->empty())
            continue;
        if (const Done done = m_blocks.add(series->id, part == &late, *part); !done)
            return tl::unexpected(done.error());
    }
    if (const Done done = rollUp(series->id, readings); !done)
        return tl::unexpected(done.error());
    std::optional<quint64> lastSeq = series->lastSeq;
    for (const HistoryReading &reading : readings)
        lastSeq = std::max(lastSeq, reading.seq);
    const auto count = qint64(readings.size());
    const Done updated = m_updateSeries.run(count, readings.front().takenAtMs, readings.back().takenAtMs,
                                            lastSeq ? QVariant(qint64(*lastSeq)) : QVariant(), series->id);
    if (!updated)
        return tl::unexpected(updated.error());
    return count;
}

HistoryWriter::Expected<HistoryWriter::Series> HistoryWriter::seriesOf(const HistorySeries &series)
{
    for (int i = 0; i < 2; ++i) {
        const Done selected = m_selectSeries.run(series.device, series.field, int(series.kind));
        if (!selected)
            return tl::unexpected(selected.error());
        if (m_selectSeries.next()) {
            Series found{m_selectSeries.integer(0), {}, {}};
            if (!m_selectSeries.isNull(1))
                found.lastMs = m_selectSeries.integer(1);
            if (!m_selectSeries.isNull(2))
                found.lastSeq = quint64(m_selectSeries.integer(2));
            m_selectSeries.finish();
            return found;
        }
        const Done inserted = m_insertSeries.run(series.device, series.field, int(series.kind));
        if (!inserted)
            return tl::unexpected(inserted.error());
    }
    return tl::unexpected(QSqlError(QStringLiteral("a new series is not there")));
}

/// A reading comes again when its acknowledgement was lost in a crash, or when two programs watch the same device.
HistoryWriter::Done HistoryWriter::leaveOutRepeated(const Series &series, std::vector<HistoryReading> &readings)
{
    readings.erase(std::unique(readings.begin(), readings.end(), isRepeated), readings.end());
    const auto mayBeThere = [&series](const HistoryReading &reading) {
        return reading.seq && series.lastSeq && *reading.seq <= *series.lastSeq;
    };
    // What lies far apart is looked up by itself: all that is stored in between may be more than memory holds.
    std::vector<HistoryReading> kept;
    kept.reserve(readings.size());
    for (auto begin = readings.begin(); begin != readings.end();) {
        const auto end =
            std::adjacent_find(begin, readings.end(), [](const HistoryReading &a, const HistoryReading &b) {
                return b.takenAtMs - a.takenAtMs > minuteMs;
            });
        const std::span part(begin, end == readings.end() ? end : std::next(end));
        begin += std::ptrdiff_t(part.size());
        std::vector<HistoryReading> stored;
        if (std::ranges::any_of(part, mayBeThere)) {
            auto found = m_blocks.read<HistoryReading>(series.id, part.front().takenAtMs, part.back().takenAtMs + 1);
            if (!found)
                return tl::unexpected(found.error());
            stored = std::move(*found);
            std::ranges::sort(stored, comesBefore);
        }
        std::ranges::copy_if(part, std::back_inserter(kept), [&](const HistoryReading &reading) {
            return !mayBeThere(reading) || !std::ranges::binary_search(stored, orderOf(reading), {}, orderOf);
        });
    }
    readings = std::move(kept);
    return {};
}

HistoryWriter::Done HistoryWriter::rollUp(qint64 series, std::span<const HistoryReading> readings)
{
    for (const auto &[statement, unit] : {std::pair(&m_addMinute, minuteMs), std::pair(&m_addHour, hourMs)}) {
        for (std::span<const HistoryReading> rest = readings; !rest.empty();) {
            const qint64 start = floorTo(rest.front().takenAtMs, unit);
            const auto end = std::ranges::lower_bound(rest, start + unit, {}, &HistoryReading::takenAtMs);
            const auto within = rest.first(std::size_t(end - rest.begin()));
            const HistorySummary s = historyblock::summary(within);
            if (const Done done = statement->run(series, start, s.count, s.lowest, s.highest, s.sum); !done)
                return done;
            rest = rest.subspan(within.size());
        }
    }
    return {};
}

} // namespace nightlight

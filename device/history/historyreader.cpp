// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyreader.h"

#include "historycolumns.h"
#include "historyunits.h"

#include <algorithm>
#include <cmath>

namespace nightlight {

namespace {

constexpr qint64 mostBlocks = 20'000; ///< that are looked at for a slice
constexpr int pointsPerColumn = 4;

qint64 length(HistoryResolution unit)
{
    return unit == HistoryResolution::Hours ? hourMs : minuteMs;
}

/// What others write meanwhile is not seen, and the file is locked once only, not for each statement.
class Snapshot
{
public:
    explicit Snapshot(QSqlDatabase &database) : m_database(database) { m_database.transaction(); }
    ~Snapshot() { m_database.commit(); }
    Q_DISABLE_COPY_MOVE(Snapshot)

private:
    QSqlDatabase &m_database;
};

void coarsen(HistorySlice &slice, HistoryResolution resolution)
{
    slice.resolution = std::max(slice.resolution, resolution);
}

void add(HistoryTotal &total, qint64 count, double sum, double lowest, double highest)
{
    if (count == 0)
        return;
    total.lowest = total.count == 0 ? lowest : std::min(total.lowest, lowest);
    total.highest = total.count == 0 ? highest : std::max(total.highest, highest);
    total.count += count;
    total.sum += sum;
}

} // namespace

HistoryReader::HistoryReader(HistoryFile &file)
    : m_file(file), m_blocks(file.database()),
      m_series(
          file.database(),
          "SELECT id, device, field, kind, first_ms, last_ms, count, readings_from_ms, minutes_from_ms FROM series "
          "WHERE first_ms IS NOT NULL ORDER BY device, field, kind"),
      m_count(file.database(), "SELECT ifnull(sum(count), 0) FROM hours WHERE series = ? AND start_ms >= ? AND "
                               "start_ms < ?"),
      m_minutes(file.database(), "SELECT start_ms, lowest, highest, sum / count, count FROM minutes WHERE series = ? "
                                 "AND start_ms >= ? AND start_ms < ? ORDER BY start_ms"),
      m_hours(file.database(), "SELECT start_ms, lowest, highest, sum / count, count FROM hours WHERE series = ? AND "
                               "start_ms >= ? AND start_ms < ? ORDER BY start_ms"),
      m_endOf(file.database(), "SELECT from_ms FROM blocks WHERE series = ? AND from_ms > ? ORDER BY from_ms LIMIT 1 "
                               "OFFSET ?")
{
}

HistoryReader::Expected<HistoryContents> HistoryReader::contents()
{
    const auto all = allSeries();
    if (!all)
        return tl::unexpected(m_file.failure(all.error()));
    HistoryContents contents;
    for (const Known &known : *all)
        contents.series.push_back(known.info);
    contents.bytes = m_file.size();
    return contents;
}

HistoryReader::Expected<HistorySlice> HistoryReader::slice(const HistorySliceRequest &request)
{
    HistorySlice slice{request, HistoryResolution::Readings, {}, 0};
    const Snapshot snapshot(m_file.database());
    m_blocks.takeDamaged();
    const auto series = find(request.series);
    if (!series)
        return tl::unexpected(m_file.failure(series.error()));
    if (!*series)
        return slice;
    if (const Done filled = fill(slice, **series); !filled)
        return tl::unexpected(m_file.failure(filled.error()));
    slice.damaged = m_blocks.takeDamaged();
    return slice;
}

HistoryReader::Expected<HistoryTotal> HistoryReader::total(const HistoryTotalRequest &request)
{
    HistoryTotal total{request};
    const Snapshot snapshot(m_file.database());
    const auto series = find(request.series);
    if (!series)
        return tl::unexpected(m_file.failure(series.error()));
    if (!*series)
        return total;
    const qint64 from = std::max(request.fromMs, floorTo((*series)->info.firstMs, hourMs));
    const qint64 to = std::min(request.toMs, (*series)->info.lastMs + 1);
    const qint64 hoursFrom = floorTo(from + hourMs - 1, hourMs);
    const qint64 hoursTo = floorTo(to, hourMs);
    Done done;
    if (hoursFrom >= hoursTo) {
        done = addTotal(total, **series, from, to);
    } else {
        done = addTotal(total, **series, from, hoursFrom)
                   .and_then([&] {
                       return addTotalOfSums(total, HistoryResolution::Hours, (*series)->id, hoursFrom, hoursTo);
                   })
                   .and_then([&] { return addTotal(total, **series, hoursTo, to); });
    }
    if (!done)
        return tl::unexpected(m_file.failure(done.error()));
    m_blocks.takeDamaged(); // what is drawn tells of them
    return total;
}

HistoryReader::Expected<std::vector<HistoryReading>> HistoryReader::readings(const HistorySeries &series, qint64 fromMs,
                                                                             qint64 toMs)
{
    const Snapshot snapshot(m_file.database());
    const auto known = find(series);
    if (!known)
        return tl::unexpected(m_file.failure(known.error()));
    if (!*known)
        return std::vector<HistoryReading>();
    return m_blocks.read<HistoryReading>((*known)->id, fromMs, toMs).map_error([this](const QSqlError &error) {
        return m_file.failure(error);
    });
}

HistoryReader::Expected<qint64> HistoryReader::endOf(qint64 count, const HistorySeries &series, qint64 fromMs,
                                                     qint64 toMs)
{
    const auto known = find(series);
    if (!known)
        return tl::unexpected(m_file.failure(known.error()));
    if (!*known)
        return toMs;
    const auto blocks = count / qint64(historyblock::mostReadings);
    if (const Done selected = m_endOf.run((*known)->id, fromMs, blocks); !selected)
        return tl::unexpected(m_file.failure(selected.error()));
    const qint64 end = m_endOf.next() ? std::min(m_endOf.integer(0), toMs) : toMs;
    m_endOf.finish();
    return end;
}

HistoryReader::Found<std::vector<HistoryReader::Known>> HistoryReader::allSeries()
{
    if (const Done selected = m_series.run(); !selected)
        return tl::unexpected(selected.error());
    std::vector<Known> all;
    while (m_series.next()) {
        Known known;
        known.id = m_series.integer(0);
        HistorySeriesInfo &info = known.info;
        info.series = {m_series.text(1), m_series.text(2), HistoryKind(m_series.integer(3))};
        info.firstMs = m_series.integer(4);
        info.lastMs = m_series.integer(5);
        info.count = m_series.integer(6);
        if (!m_series.isNull(7))
            info.readingsFromMs = m_series.integer(7);
        if (!m_series.isNull(8))
            info.minutesFromMs = m_series.integer(8);
        all.push_back(known);
    }
    if (const Done ended = m_series.end(); !ended)
        return tl::unexpected(ended.error());
    return all;
}

HistoryReader::Found<std::optional<HistoryReader::Known>> HistoryReader::find(const HistorySeries &series)
{
    const auto all = allSeries();
    if (!all)
        return tl::unexpected(all.error());
    const auto found = std::ranges::find_if(*all, [&](const Known &known) { return known.info.series == series; });
    return found == all->end() ? std::nullopt : std::optional(*found);
}

HistoryReader::Done HistoryReader::fill(HistorySlice &slice, const Known &series)
{
    const qint64 from = std::max(slice.request.fromMs, floorTo(series.info.firstMs, hourMs));
    const qint64 to = std::min(slice.request.toMs, series.info.lastMs + 1);
    if (from >= to)
        return {};
    const qint64 readingsFrom = std::clamp(series.info.readingsFromMs, from, to);
    if (from < readingsFrom) {
        if (const Done done = addMeans(slice, series, from, readingsFrom); !done)
            return done;
    }
    if (readingsFrom == to)
        return {};
    const auto count = countAbout(series.id, readingsFrom, to);
    if (!count)
        return tl::unexpected(count.error());
    if (*count <= mostReadings)
        return addReadings(slice, series, readingsFrom, to);
    const auto column = (slice.request.toMs - slice.request.fromMs) / slice.request.columns;
    const bool areMany = *count / qint64(historyblock::mostReadings) > mostBlocks;
    return areMany && column >= minuteMs ? addSums(slice, series, readingsFrom, to)
                                         : addColumns(slice, series, readingsFrom, to);
}

HistoryReader::Done HistoryReader::addReadings(HistorySlice &slice, const Known &series, qint64 fromMs, qint64 toMs)
{
    const auto points = m_blocks.read<HistoryPoint>(series.id, fromMs, toMs);
    if (!points)
        return tl::unexpected(points.error());
    slice.points.append(QList<HistoryPoint>(points->begin(), points->end()));
    return {};
}

/// A block that lies within a column is not read, so that the work goes by the columns, not by the readings.
HistoryReader::Done HistoryReader::addColumns(HistorySlice &slice, const Known &series, qint64 fromMs, qint64 toMs)
{
    const auto entries = m_blocks.find(series.id, fromMs, toMs);
    if (!entries)
        return tl::unexpected(entries.error());
    HistoryColumns columns(slice.request.fromMs, slice.request.toMs, slice.request.columns);
    for (const HistoryBlocks::Entry &entry : *entries) {
        if (const Done done = addBlock(columns, entry, fromMs, toMs); !done)
            return done;
    }
    const std::vector<HistoryPoint> points = columns.points();
    slice.points.append(QList<HistoryPoint>(points.begin(), points.end()));
    coarsen(slice, HistoryResolution::Columns);
    return {};
}

HistoryReader::Done HistoryReader::addBlock(HistoryColumns &columns, const HistoryBlocks::Entry &entry, qint64 fromMs,
                                            qint64 toMs)
{
    const HistorySummary &s = entry.summary;
    if (s.fromMs >= fromMs && s.toMs < toMs && columns.columnOf(s.fromMs) == columns.columnOf(s.toMs)) {
        const qint64 middle = s.fromMs + (s.toMs - s.fromMs) / 2;
        for (const HistoryPoint &point : {HistoryPoint{s.fromMs, s.first}, HistoryPoint{middle, s.lowest},
                                          HistoryPoint{middle, s.highest}, HistoryPoint{s.toMs, s.last}})
            columns.add(point);
        return {};
    }
    std::vector<HistoryPoint> points;
    if (const Done read = m_blocks.readBlock(entry, points); !read)
        return read;
    const auto begin = std::ranges::lower_bound(points, fromMs, {}, &HistoryPoint::takenAtMs);
    const auto end = std::ranges::lower_bound(points, toMs, {}, &HistoryPoint::takenAtMs);
    if (begin < end)
        columns.add(std::span(begin, end));
    return {};
}

/// Where even the blocks are too many.
HistoryReader::Done HistoryReader::addSums(HistorySlice &slice, const Known &series, qint64 fromMs, qint64 toMs)
{
    const auto column = (slice.request.toMs - slice.request.fromMs) / slice.request.columns;
    const auto unit = column >= hourMs ? HistoryResolution::Hours : HistoryResolution::Minutes;
    const auto found = sums(unit, series.id, fromMs, toMs);
    if (!found)
        return tl::unexpected(found.error());
    HistoryColumns columns(slice.request.fromMs, slice.request.toMs, slice.request.columns);
    for (const Sum &sum : *found) {
        const qint64 start = std::max(sum.startMs, fromMs);
        const qint64 last = std::min(sum.startMs + length(unit), toMs) - 1;
        const qint64 middle = start + (last - start) / 2;
        for (const HistoryPoint &point : {HistoryPoint{start, sum.mean}, HistoryPoint{middle, sum.lowest},
                                          HistoryPoint{middle, sum.highest}, HistoryPoint{last, sum.mean}})
            columns.add(point);
    }
    const std::vector<HistoryPoint> points = columns.points();
    slice.points.append(QList<HistoryPoint>(points.begin(), points.end()));
    coarsen(slice, unit);
    return {};
}

/// Where the readings have gone: a point in the middle of each minute or hour, and where those are too many as well,
/// the lowest and the highest of each column.
HistoryReader::Done HistoryReader::addMeans(HistorySlice &slice, const Known &series, qint64 fromMs, qint64 toMs)
{
    const qint64 most = qint64(slice.request.columns) * pointsPerColumn;
    const qint64 minutesFrom = std::clamp(series.info.minutesFromMs, fromMs, toMs);
    const bool wantsMinutes = (toMs - fromMs) / minuteMs <= most;
    const qint64 boundary = wantsMinutes ? minutesFrom : toMs;
    std::vector<HistoryPoint> points;
    for (const auto unit : {HistoryResolution::Hours, HistoryResolution::Minutes}) {
        const qint64 from = unit == HistoryResolution::Hours ? fromMs : boundary;
        const qint64 to = unit == HistoryResolution::Hours ? boundary : toMs;
        if (from >= to)
            continue;
        const auto found = sums(unit, series.id, from, to);
        if (!found)
            return tl::unexpected(found.error());
        HistoryColumns columns(slice.request.fromMs, slice.request.toMs, slice.request.columns);
        for (const Sum &sum : *found) {
            const qint64 middle = std::clamp(sum.startMs + length(unit) / 2, from, to - 1);
            if (qint64(found->size()) <= most) {
                points.push_back({middle, sum.mean});
            } else {
                columns.add({middle, sum.lowest});
                columns.add({middle, sum.highest});
            }
        }
        const std::vector<HistoryPoint> some = columns.points();
        points.insert(points.end(), some.begin(), some.end());
        if (!found->empty())
            coarsen(slice, unit);
    }
    slice.points.append(QList<HistoryPoint>(points.begin(), points.end()));
    return {};
}

/// As exactly as what has been given up allows.
HistoryReader::Done HistoryReader::addTotal(HistoryTotal &total, const Known &series, qint64 fromMs, qint64 toMs)
{
    if (fromMs >= toMs)
        return {};
    const qint64 readingsFrom = std::clamp(series.info.readingsFromMs, fromMs, toMs);
    const qint64 minutesFrom = std::clamp(series.info.minutesFromMs, fromMs, readingsFrom);
    const qint64 before = total.count;
    return addTotalOfSums(total, HistoryResolution::Hours, series.id, fromMs, minutesFrom)
        .and_then(
            [&] { return addTotalOfSums(total, HistoryResolution::Minutes, series.id, minutesFrom, readingsFrom); })
        .and_then([&] {
            total.isRough |= total.count > before;
            return addTotalOfReadings(total, series.id, readingsFrom, toMs);
        });
}

HistoryReader::Done HistoryReader::addTotalOfReadings(HistoryTotal &total, qint64 series, qint64 fromMs, qint64 toMs)
{
    if (fromMs >= toMs)
        return {};
    const auto entries = m_blocks.find(series, fromMs, toMs);
    if (!entries)
        return tl::unexpected(entries.error());
    for (const HistoryBlocks::Entry &entry : *entries) {
        const HistorySummary &s = entry.summary;
        if (s.fromMs >= fromMs && s.toMs < toMs) {
            add(total, s.count, s.sum, s.lowest, s.highest);
            continue;
        }
        std::vector<HistoryPoint> points;
        if (const Done read = m_blocks.readBlock(entry, points); !read)
            return read;
        for (const HistoryPoint &point : points) {
            if (point.takenAtMs >= fromMs && point.takenAtMs < toMs)
                add(total, 1, point.light, point.light, point.light);
        }
    }
    return {};
}

/// Of the minutes or hours that begin within the times.
HistoryReader::Done HistoryReader::addTotalOfSums(HistoryTotal &total, HistoryResolution unit, qint64 series,
                                                  qint64 fromMs, qint64 toMs)
{
    if (fromMs >= toMs)
        return {};
    const auto found = sums(unit, series, fromMs, toMs);
    if (!found)
        return tl::unexpected(found.error());
    for (const Sum &sum : *found)
        add(total, sum.count, sum.mean * double(sum.count), sum.lowest, sum.highest);
    return {};
}

/// By the hours: not less than there are.
HistoryReader::Found<qint64> HistoryReader::countAbout(qint64 series, qint64 fromMs, qint64 toMs)
{
    if (const Done counted = m_count.run(series, floorTo(fromMs, hourMs), toMs); !counted)
        return tl::unexpected(counted.error());
    const qint64 count = m_count.next() ? m_count.integer(0) : 0;
    m_count.finish();
    return count;
}

HistoryReader::Found<std::vector<HistoryReader::Sum>> HistoryReader::sums(HistoryResolution unit, qint64 series,
                                                                          qint64 fromMs, qint64 toMs)
{
    SqliteStatement &statement = unit == HistoryResolution::Hours ? m_hours : m_minutes;
    if (const Done selected = statement.run(series, floorTo(fromMs, length(unit)), toMs); !selected)
        return tl::unexpected(selected.error());
    std::vector<Sum> sums;
    while (statement.next())
        sums.push_back(
            {statement.integer(0), statement.real(1), statement.real(2), statement.real(3), statement.integer(4)});
    if (const Done ended = statement.end(); !ended)
        return tl::unexpected(ended.error());
    return sums;
}

} // namespace nightlight

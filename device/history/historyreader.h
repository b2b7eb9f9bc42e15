// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historyblocks.h"
#include "historyfile.h"
#include "historyslice.h"

namespace nightlight {

class HistoryColumns;

/// Answers what is asked of a history's file.
///
/// Gone before the file is closed, opened again or replaced.
class HistoryReader
{
public:
    template <typename Value> using Expected = HistoryFile::Expected<Value>;

    static constexpr qint64 mostReadings = 200'000; ///< that a slice has one by one

    explicit HistoryReader(HistoryFile &file);

    Expected<HistoryContents> contents();
    /// As fine as it can be without many more points than pixels. Of a series that there is not, no points.
    Expected<HistorySlice> slice(const HistorySliceRequest &request);
    /// Takes the hours that lie within the times as they are, so that a year costs little more than a day.
    Expected<HistoryTotal> total(const HistoryTotalRequest &request);
    /// Each reading of \a series from \a fromMs on and before \a toMs, in order of time.
    Expected<std::vector<HistoryReading>> readings(const HistorySeries &series, qint64 fromMs, qint64 toMs);
    /// Until when, from \a fromMs on, there are roughly \a count readings of \a series and before \a toMs; that if
    /// there are fewer.
    Expected<qint64> endOf(qint64 count, const HistorySeries &series, qint64 fromMs, qint64 toMs);

    /// How many readings could not be read since the last call.
    qint64 takeDamaged() { return m_blocks.takeDamaged(); }

private:
    using Done = SqliteStatement::Done;
    template <typename Value> using Found = tl::expected<Value, QSqlError>;

    /// A minute or an hour.
    struct Sum
    {
        qint64 startMs = 0;
        double lowest = 0;
        double highest = 0;
        double mean = 0;
        qint64 count = 0;
    };

    struct Known
    {
        qint64 id = 0;
        HistorySeriesInfo info;
    };

    Found<std::vector<Known>> allSeries();
    Found<std::optional<Known>> find(const HistorySeries &series);
    Done fill(HistorySlice &slice, const Known &series);
    Done addReadings(HistorySlice &slice, const Known &series, qint64 fromMs, qint64 toMs);
    Done addColumns(HistorySlice &slice, const Known &series, qint64 fromMs, qint64 toMs);
    Done addSums(HistorySlice &slice, const Known &series, qint64 fromMs, qint64 toMs);
    Done addMeans(HistorySlice &slice, const Known &series, qint64 fromMs, qint64 toMs);
    Done addBlock(HistoryColumns &columns, const HistoryBlocks::Entry &entry, qint64 fromMs, qint64 toMs);
    Done addTotal(HistoryTotal &total, const Known &series, qint64 fromMs, qint64 toMs);
    Done addTotalOfReadings(HistoryTotal &total, qint64 series, qint64 fromMs, qint64 toMs);
    Done addTotalOfSums(HistoryTotal &total, HistoryResolution unit, qint64 series, qint64 fromMs, qint64 toMs);
    Found<qint64> countAbout(qint64 series, qint64 fromMs, qint64 toMs);
    Found<std::vector<Sum>> sums(HistoryResolution unit, qint64 series, qint64 fromMs, qint64 toMs);

    HistoryFile &m_file;
    HistoryBlocks m_blocks;
    SqliteStatement m_series;
    SqliteStatement m_count;
    SqliteStatement m_minutes;
    SqliteStatement m_hours;
    SqliteStatement m_endOf;
};

} // namespace nightlight

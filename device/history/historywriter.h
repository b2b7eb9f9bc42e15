// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historyblocks.h"
#include "historyfile.h"

namespace nightlight {

/// Writes readings into a history's file, with the sums over minutes and hours.
///
/// Gone before the file is closed, opened again or replaced.
class HistoryWriter
{
public:
    explicit HistoryWriter(HistoryFile &file);

    /// Stores all of \a batches or nothing, and returns how many readings are new. A reading that is there already with
    /// the same number and time is not stored again; those that cannot be drawn, being infinite or beyond all times,
    /// are left out.
    HistoryFile::Expected<qint64> write(std::vector<HistoryBatch> batches);

private:
    template <typename Value> using Expected = tl::expected<Value, QSqlError>;
    using Done = SqliteStatement::Done;

    struct Series
    {
        qint64 id = 0;
        std::optional<qint64> lastMs; ///< of the readings that are stored
        std::optional<quint64> lastSeq; ///< the highest
    };

    Expected<qint64> writeAll(std::vector<HistoryBatch> &batches);
    Expected<qint64> writeSeries(HistoryBatch &batch);
    Expected<Series> seriesOf(const HistorySeries &series);
    Done leaveOutRepeated(const Series &series, std::vector<HistoryReading> &readings);
    Done rollUp(qint64 series, std::span<const HistoryReading> readings);

    HistoryFile &m_file;
    HistoryBlocks m_blocks;
    SqliteStatement m_insertSeries;
    SqliteStatement m_selectSeries;
    SqliteStatement m_updateSeries;
    SqliteStatement m_addMinute;
    SqliteStatement m_addHour;
};

} // namespace nightlight

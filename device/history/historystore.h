// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/reading.h"
#include "device/telemetry/settings.h"
#include "historyfile.h"
#include "historyslice.h"

#include <QStringList>

#include <memory>
#include <utility>

namespace nightlight {

/// The history of a profile: its file with all that reads and writes it. Opened when it is needed, and again when
/// another program has replaced the file. One that turns out damaged is moved aside, and what was to be done is done
/// with a new one.
///
/// It belongs in one thread; every function may take as long as the disk takes.
class HistoryStore
{
public:
    template <typename Value> using Expected = HistoryFile::Expected<Value>;

    explicit HistoryStore(const QString &path, HistoryFile::Access access = HistoryFile::Access::Write);
    ~HistoryStore();
    Q_DISABLE_COPY_MOVE(HistoryStore)

    const QString &path() const { return m_path; }
    /// Whether there is a file.
    bool exists() const;
    Expected<void> open();
    /// After a failure: the next call opens the file anew.
    void close();

    /// As HistoryWriter::write() does.
    Expected<qint64> write(const std::vector<HistoryBatch> &batches);
    /// As HistoryRetention::step() does.
    Expected<bool> giveUp(const HistorySettings &settings, Timestamp now);
    Expected<HistoryContents> contents();
    Expected<HistorySlice> slice(const HistorySliceRequest &request);
    Expected<HistoryTotal> total(const HistoryTotalRequest &request);
    /// The readings from \a fromMs on and before the time that is returned, which is not after \a toMs, of all that
    /// \a series are: roughly 16,000 of each. In order of time, a list for each series.
    Expected<qint64> readings(const std::vector<HistorySeries> &series, qint64 fromMs, qint64 toMs,
                              std::vector<std::vector<HistoryReading>> &lists);

    /// What there is to say about files that were moved aside, translated.
    QStringList takeRemarks() { return std::exchange(m_remarks, {}); }
    /// How many readings could not be read since the last call, slices aside.
    qint64 takeDamaged() { return std::exchange(m_damaged, 0); }

private:
    struct Parts;

    template <typename Work> auto attempt(Work work) -> decltype(work());

    const QString m_path;
    const HistoryFile::Access m_access;
    std::unique_ptr<Parts> m_parts; ///< while the file is open
    QStringList m_remarks;
    qint64 m_damaged = 0;
};

} // namespace nightlight

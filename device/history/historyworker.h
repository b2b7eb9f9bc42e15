// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ageclock.h"
#include "csvfileexport.h"
#include "historyintake.h"
#include "historystore.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace nightlight {

/// Writes and reads a history in whatever thread it lives: readings about once a second, or when there are many; what
/// cannot be written is held and tried again.
class HistoryWorker : public QObject
{
    Q_OBJECT

public:
    explicit HistoryWorker(const QString &path, HistoryFile::Access access = HistoryFile::Access::Write);
    ~HistoryWorker() override;

    /// For the threads that have readings.
    const std::shared_ptr<HistoryIntake> &intake() const { return m_intake; }

    void take(const HistoryBatch &batch);
    void setSettings(const HistorySettings &settings);
    void tellContents();
    void tellSlice(quint64 view, const HistorySliceRequest &request);
    void tellTotal(const HistoryTotalRequest &request);
    void startExport(const CsvExportRequest &request);
    void cancelExport(quint64 id);
    /// Writes what is held.
    void flush();

signals:
    void contentsTold(const nightlight::HistoryContents &contents);
    /// In place of contentsTold(), of a file that is only read and cannot be; translated.
    void unreadable(const QString &sentence);
    /// What \a view asked for; empty if it cannot be read.
    void sliceTold(quint64 view, const nightlight::HistorySlice &slice);
    /// None if it cannot be read.
    void totalTold(const nightlight::HistoryTotal &total);
    /// \a share from 0 to 1.
    void exportProgressed(quint64 id, double share);
    /// \a problem is empty if the file is written, with \a rows rows, \a damaged readings being missing.
    void exportEnded(quint64 id, const QString &problem, qint64 rows, qint64 damaged);
    /// A sentence for the person, translated.
    void noted(const QString &sentence);
    void warned(const QString &sentence);

private:
    struct Export
    {
        quint64 id = 0;
        std::unique_ptr<CsvFileExport> file;
    };

    void write();
    void writeIfPossible();
    void fail(const QString &sentence);
    void tellLeftOut();
    void giveUpOld();
    void goOnExporting();
    bool isReady();
    tl::expected<Timestamp, HistoryError> ageTime();
    void tellRemarks();

    const std::shared_ptr<HistoryIntake> m_intake;
    const HistoryFile::Access m_access;
    HistoryStore m_store;
    HistorySettings m_settings;
    std::optional<AgeClock> m_age; ///< from the first look at what is there on
    std::vector<HistoryBatch> m_held; ///< not written yet, one for each series
    qint64 m_heldCount = 0;
    std::vector<Export> m_exports;
    QTimer m_writeLater;
    QTimer m_sound; ///< running until it is said that readings are kept again
    QTimer m_giveUpLater;
    QTimer m_exportLater;
    bool m_failing = false; ///< and that is said
    bool m_damageTold = false;
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csvexport.h"
#include "device/telemetry/settings.h"
#include "historyintake.h"
#include "historyslice.h"

#include <QHash>
#include <QObject>
#include <QThread>

#include <memory>
#include <optional>

namespace nightlight {

class HistoryWorker;

/// The history of a profile: keeps what is published and received in a file, and answers what is asked of it, all in a
/// thread of its own, so that no disk holds anybody up.
class History : public QObject
{
    Q_OBJECT

public:
    /// Of the profile that keeps its data in \a folder. Nothing happens before start().
    explicit History(const QString &folder, QObject *parent = nullptr);
    /// Reads the history in \a file, and leaves it as it is. Nothing happens before startReading().
    static std::unique_ptr<History> ofFile(const QString &file);
    /// Waits until all readings are written.
    ~History() override;

    /// Where the threads that have readings take them; only as long as this object lives.
    const std::shared_ptr<HistoryIntake> &intake() const { return m_intake; }

    void start(const HistorySettings &settings);
    void startReading();
    /// Writes what there is to write, then emits finished(). All that gives readings is to have ended.
    void close();
    bool isRunning() const { return m_thread.isRunning(); }

    void setSettings(const HistorySettings &settings);
    /// Emits contentsTold(), or unreadable() of a file that is only read.
    void requestContents();
    /// Emits sliceTold() for \a view, unless that asks for another slice before the worker gets to this one.
    void requestSlice(quint64 view, const HistorySliceRequest &request);
    /// Emits totalTold().
    void requestTotal(const HistoryTotalRequest &request);
    /// Writes the file that \a request names. Emits exportProgressed() now and then, and exportEnded().
    void startExport(const CsvExportRequest &request);
    /// Leaves nothing behind; exportEnded() does not follow, but it may be under way.
    void cancelExport(quint64 id);

signals:
    void contentsTold(const nightlight::HistoryContents &contents);
    /// One translated sentence that says why.
    void unreadable(const QString &sentence);
    /// As it was asked for; without points if the history cannot be read.
    void sliceTold(quint64 view, const nightlight::HistorySlice &slice);
    /// As it was asked for; of no readings if the history cannot be read.
    void totalTold(const nightlight::HistoryTotal &total);
    /// \a share from 0 to 1.
    void exportProgressed(quint64 id, double share);
    /// \a problem is one translated sentence, empty if the file is written with \a rows rows; \a damaged readings could
    /// not be read and are missing in it.
    void exportEnded(quint64 id, const QString &problem, qint64 rows, qint64 damaged);
    /// One translated sentence; a warning is of readings that are not kept.
    void noted(const QString &sentence);
    void warned(const QString &sentence);
    /// After close().
    void finished();

private:
    /// What a view has asked for.
    struct Asked
    {
        bool isUnderWay = false;
        std::optional<HistorySliceRequest> next;
    };

    History(std::unique_ptr<HistoryWorker> worker, QObject *parent);
    void postSlice(quint64 view, const HistorySliceRequest &request);
    void onSlice(quint64 view, const HistorySlice &slice);

    QThread m_thread;
    HistoryWorker *m_worker; ///< deleted in its thread, when that ends
    std::shared_ptr<HistoryIntake> m_intake;
    QHash<quint64, Asked> m_asked; ///< by view
    bool m_isStarted = false;
    bool m_isClosing = false;
};

} // namespace nightlight

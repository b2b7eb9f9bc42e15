// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordingworker.h"

#include <QThread>

namespace nightlight {

/// Brings the points of a CSV file, however large, in pieces that hold nobody up; the next one is read while one is
/// taken.
class RecordingLoader final : public QObject
{
    Q_OBJECT

public:
    explicit RecordingLoader(const QString &path, QObject *parent = nullptr);
    /// Waits until the piece that is being read is.
    ~RecordingLoader() override;

    void start();
    /// What has come is all that comes; finished() is not told.
    void cancel();

signals:
    /// Before the first points: \a name is of the one line; empty if there are two.
    void opened(const QString &name);
    void loaded(const nightlight::RecordedPoints &points, double share);
    /// So many rows were no value.
    void finished(quint64 skipped);
    /// Nothing more comes; \a sentence says why and what to do.
    void failed(const QString &sentence);

private:
    void askForPiece();
    void onRead(const RecordedPoints &points, double share, RecordingWorker::After what, quint64 skipped);

    QThread m_thread;
    RecordingWorker *m_worker; ///< deleted in its thread, when that ends
    bool m_cancelled = false;
};

} // namespace nightlight

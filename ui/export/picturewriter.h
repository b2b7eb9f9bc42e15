// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictureworker.h"

#include <QThread>

namespace nightlight {

/// Writes pictures into files without holding anybody up, one at a time.
class PictureWriter final : public QObject
{
    Q_OBJECT

public:
    explicit PictureWriter(QObject *parent = nullptr);
    /// Waits until the file that is being written is whole or given up; the latter is asked for.
    ~PictureWriter() override;

    /// Returns at once; must not be busy.
    void write(const QString &path, const QImage &image);
    void write(const QString &path, const QByteArray &document);
    /// What is being written is given up, unless it is whole by then.
    void cancel();
    bool isBusy() const { return m_cancelled != nullptr; }

signals:
    /// From 0 to 1, of what is being written.
    void progressed(double share);
    void written(const QString &path);
    void cancelled();
    /// \a trouble is what the system says of it.
    void failed(const QString &path, const QString &trouble);

private:
    void post(PictureJob job);
    void onDone(const QString &trouble);

    QThread m_thread; ///< runs from the first picture on
    PictureWorker *m_worker; ///< deleted in its thread, when that ends
    QString m_path;
    Cancellation m_cancelled; ///< of what is being written
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictureworker.h"

#include <QThread>

#include <functional>

namespace nightlight {

/// Writes pictures into files without holding anybody up, one at a time.
class PictureWriter final : public QObject
{
    Q_OBJECT

public:
    /// Draws \a count rows of a picture from \a top on.
    using DrawRows = std::function<QImage(int top, int count)>;

    explicit PictureWriter(QObject *parent = nullptr);
    /// Waits until the file that is being written is whole or given up; the latter is asked for.
    ~PictureWriter() override;

    /// As a PNG, which is never in memory as a whole: \a draw is called for a part of it each, in this thread, between
    /// other work. Both return at once; must not be busy.
    void write(const QString &path, QSize size, DrawRows draw);
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
    void begin(const QString &path);
    void drawRows();
    void onDone(const QString &trouble);

    QThread m_thread; ///< runs from the first picture on
    PictureWorker *m_worker; ///< deleted in its thread, when that ends
    QString m_path;
    QSize m_size;
    int m_drawn = 0; ///< rows
    DrawRows m_draw;
    Cancellation m_cancelled; ///< of what is being written
};

} // namespace nightlight

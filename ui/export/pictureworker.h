// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pngfile.h"

#include <QObject>
#include <QSaveFile>

#include <atomic>
#include <memory>
#include <optional>

namespace nightlight {

/// Whether the person wants a job no more; shared with the thread that does it.
using Cancellation = std::shared_ptr<std::atomic<bool>>;

/// Puts pictures into files; lives in a thread of its own, for that an image is packed and a disk is slow.
///
/// It writes into a new file beside the target and puts that in its place once it is whole: a disk that is full, or a
/// person who cancels, leaves what was there.
class PictureWorker final : public QObject
{
    Q_OBJECT

public:
    /// \a document is drawn already.
    void writeDocument(const QString &path, const QByteArray &document, const Cancellation &cancelled);
    /// Begins a PNG of \a size, whose rows come by addRows(), from top to bottom.
    void beginPng(const QString &path, QSize size, const Cancellation &cancelled);
    void addRows(const QImage &rows);

signals:
    /// From 0 to 1.
    void progressed(double share);
    /// The rows are packed, and more are wanted.
    void rowsWanted();
    /// \a trouble is what the system says of it; empty if the picture is there.
    void done(const QString &trouble);

private:
    bool goOn(double share);
    void finish(bool isWhole);

    std::optional<QSaveFile> m_file;
    std::optional<PngFile> m_png;
    int m_height = 0; ///< of the PNG
    Cancellation m_cancelled;
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>

#include <atomic>
#include <memory>

namespace nightlight {

/// Whether the person wants a job no more; shared with the thread that does it.
using Cancellation = std::shared_ptr<std::atomic<bool>>;

/// A picture that is to be written: an image, or a document that is drawn already.
struct PictureJob
{
    QString path;
    QImage image; ///< is written as PNG
    QByteArray document; ///< in place of an image
    Cancellation cancelled;
};

/// Puts pictures into files; lives in a thread of its own, for that an image is packed and a disk is slow.
class PictureWorker final : public QObject
{
    Q_OBJECT

public:
    /// Writes into a new file beside the target and puts that in its place once it is whole: a disk that is full, or a
    /// person who cancels, leaves what was there.
    void write(const PictureJob &job);

signals:
    /// From 0 to 1.
    void progressed(double share);
    /// \a trouble is what the system says of it; empty if the picture is there.
    void done(const QString &trouble);
};

} // namespace nightlight

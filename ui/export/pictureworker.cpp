// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictureworker.h"

#include <QSaveFile>

namespace nightlight {

namespace {

/// A file into which nothing goes any more once that has failed or is not wanted; who writes it is not told before the
/// end, for the packer of images would complain on its own.
class WantedFile final : public QSaveFile
{
public:
    WantedFile(const QString &path, Cancellation cancelled) : QSaveFile(path), m_cancelled(std::move(cancelled)) { }

    bool isWhole() const { return !m_failed && !*m_cancelled; }

protected:
    qint64 writeData(const char *data, qint64 size) override
    {
        m_failed = m_failed || (!*m_cancelled && QSaveFile::writeData(data, size) != size);
        return size;
    }

private:
    Cancellation m_cancelled;
    bool m_failed = false;
};

} // namespace

void PictureWorker::write(const PictureJob &job)
{
    WantedFile file(job.path, job.cancelled);
    const auto put = [&] {
        return job.document.isEmpty() ? job.image.save(&file, "PNG") : file.write(job.document) == job.document.size();
    };
    // commit() alone would not notice that what is still in memory finds no room, and put an empty file in place.
    const bool written = file.open(QIODevice::WriteOnly) && put() && file.flush() && file.isWhole() && file.commit();
    emit done(written ? QString() : file.errorString());
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictureworker.h"

#include <QSaveFile>

namespace nightlight {

namespace {

/// A file that takes nothing more once it is not wanted any more.
class WantedFile final : public QSaveFile
{
public:
    WantedFile(const QString &path, Cancellation cancelled) : QSaveFile(path), m_cancelled(std::move(cancelled)) { }

protected:
    qint64 writeData(const char *data, qint64 size) override
    {
        return *m_cancelled ? -1 : QSaveFile::writeData(data, size);
    }

private:
    Cancellation m_cancelled;
};

} // namespace

void PictureWorker::write(const PictureJob &job)
{
    WantedFile file(job.path, job.cancelled);
    const auto put = [&] {
        return job.document.isEmpty() ? job.image.save(&file, "PNG") : file.write(job.document) == job.document.size();
    };
    // commit() alone would not notice that what is still in memory finds no room, and put an empty file in place.
    const bool written = file.open(QIODevice::WriteOnly) && put() && file.flush() && !*job.cancelled && file.commit();
    emit done(written ? QString() : file.errorString());
}

} // namespace nightlight

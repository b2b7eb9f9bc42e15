// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictureworker.h"

#include "pngfile.h"

#include <QSaveFile>

#include <algorithm>

namespace nightlight {

namespace {

constexpr qsizetype bytesAtOnce = 1 << 16;

bool writeDocument(const QByteArray &document, QIODevice &file, const GoOn &goOn)
{
    for (qsizetype at = 0; at < document.size(); at += bytesAtOnce) {
        const qsizetype size = std::min(bytesAtOnce, document.size() - at);
        if (!goOn(double(at) / double(document.size())) || file.write(document.constData() + at, size) != size)
            return false;
    }
    return goOn(1);
}

} // namespace

void PictureWorker::write(const PictureJob &job)
{
    QSaveFile file(job.path);
    const auto goOn = [&](double share) {
        emit progressed(share);
        return !*job.cancelled;
    };
    const auto put = [&] {
        return job.document.isEmpty() ? writePng(job.image, file, goOn) : writeDocument(job.document, file, goOn);
    };
    // commit() alone would not notice that what is still in memory finds no room, and put an empty file in place.
    const bool written = file.open(QIODevice::WriteOnly) && put() && file.flush() && file.commit();
    emit done(written ? QString() : file.errorString());
}

} // namespace nightlight

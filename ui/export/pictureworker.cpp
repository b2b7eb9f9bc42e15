// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictureworker.h"

#include <algorithm>
#include <cerrno>

namespace nightlight {

namespace {

constexpr qsizetype bytesAtOnce = 1 << 16;

} // namespace

void PictureWorker::writeDocument(const QString &path, const QByteArray &document, const Cancellation &cancelled)
{
    m_cancelled = cancelled;
    m_file.emplace(path);
    bool isWhole = m_file->open(QIODevice::WriteOnly);
    for (qsizetype at = 0; isWhole && at < document.size(); at += bytesAtOnce) {
        const qsizetype size = std::min(bytesAtOnce, document.size() - at);
        isWhole =
            m_file->write(document.constData() + at, size) == size && goOn(double(at + size) / double(document.size()));
    }
    finish(isWhole);
}

void PictureWorker::beginPng(const QString &path, QSize size, const Cancellation &cancelled)
{
    m_cancelled = cancelled;
    m_file.emplace(path);
    if (!m_file->open(QIODevice::WriteOnly)) {
        finish(false);
        return;
    }
    m_png.emplace(*m_file, size);
    m_height = size.height();
    emit rowsWanted();
}

void PictureWorker::addRows(const QImage &rows)
{
    if (!m_png->add(rows, [this] { return goOn(double(m_png->rowCount()) / m_height); }))
        finish(false);
    else if (m_png->rowCount() == m_height)
        finish(m_png->finish());
    else
        emit rowsWanted();
}

bool PictureWorker::goOn(double share)
{
    emit progressed(share);
    return !*m_cancelled;
}

void PictureWorker::finish(bool isWhole)
{
    m_png.reset();
    // commit() alone would not notice that what is still in memory finds no room, and put an empty file in place.
    const bool written = isWhole && m_file->flush() && m_file->commit();
    const QString trouble = m_file->error() == QFileDevice::NoError ? qt_error_string(ENOMEM) : m_file->errorString();
    m_file.reset();
    emit done(written ? QString() : trouble);
}

} // namespace nightlight

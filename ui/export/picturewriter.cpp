// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picturewriter.h"

#include <algorithm>
#include <utility>

namespace nightlight {

namespace {

constexpr int pixelsAtOnce = 1 << 21; ///< are drawn in a few frames' time

} // namespace

PictureWriter::PictureWriter(QObject *parent) : QObject(parent), m_worker(new PictureWorker)
{
    m_thread.setObjectName(QStringLiteral("pictures"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &PictureWorker::progressed, this, &PictureWriter::progressed);
    connect(m_worker, &PictureWorker::rowsWanted, this, &PictureWriter::drawRows);
    connect(m_worker, &PictureWorker::done, this, &PictureWriter::onDone);
}

PictureWriter::~PictureWriter()
{
    if (!m_thread.isRunning()) {
        delete m_worker;
        return;
    }
    cancel();
    m_thread.quit();
    m_thread.wait();
}

void PictureWriter::begin(const QString &path)
{
    if (!m_thread.isRunning())
        m_thread.start();
    m_path = path;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
}

void PictureWriter::write(const QString &path, QSize size, DrawRows draw)
{
    begin(path);
    m_size = size;
    m_drawn = 0;
    m_draw = std::move(draw);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, path, size, cancelled = m_cancelled] {
        worker->beginPng(path, size, cancelled);
    });
}

void PictureWriter::write(const QString &path, const QByteArray &document)
{
    begin(path);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, path, document, cancelled = m_cancelled] {
        worker->writeDocument(path, document, cancelled);
    });
}

void PictureWriter::drawRows()
{
    const int count = std::clamp(pixelsAtOnce / m_size.width(), 1, m_size.height() - m_drawn);
    const QImage rows = *m_cancelled ? QImage() : m_draw(m_drawn, count);
    m_drawn += count;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, rows] { worker->addRows(rows); });
}

void PictureWriter::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void PictureWriter::onDone(const QString &trouble)
{
    m_draw = {};
    const Cancellation job = std::exchange(m_cancelled, nullptr);
    if (trouble.isEmpty())
        emit written(m_path);
    else if (*job)
        emit cancelled();
    else
        emit failed(m_path, trouble);
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picturewriter.h"

namespace nightlight {

PictureWriter::PictureWriter(QObject *parent) : QObject(parent), m_worker(new PictureWorker)
{
    m_thread.setObjectName(QStringLiteral("pictures"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &PictureWorker::progressed, this, &PictureWriter::progressed);
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

void PictureWriter::write(const QString &path, const QImage &image)
{
    post({path, image, {}, {}});
}

void PictureWriter::write(const QString &path, const QByteArray &document)
{
    post({path, {}, document, {}});
}

void PictureWriter::post(PictureJob job)
{
    if (!m_thread.isRunning())
        m_thread.start();
    m_path = job.path;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    job.cancelled = m_cancelled;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, job] { worker->write(job); });
}

void PictureWriter::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void PictureWriter::onDone(const QString &trouble)
{
    const Cancellation job = std::exchange(m_cancelled, nullptr);
    if (trouble.isEmpty())
        emit written(m_path);
    else if (*job)
        emit cancelled();
    else
        emit failed(m_path, trouble);
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordingloader.h"

namespace nightlight {

RecordingLoader::RecordingLoader(const QString &path, QObject *parent)
    : QObject(parent), m_worker(new RecordingWorker(path))
{
    qRegisterMetaType<RecordedPoints>();
    m_thread.setObjectName(QStringLiteral("recording"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &RecordingWorker::opened, this, [this](const QString &name) {
        if (m_cancelled)
            return;
        askForPiece();
        emit opened(name);
    });
    connect(m_worker, &RecordingWorker::read, this, &RecordingLoader::onRead);
    connect(m_worker, &RecordingWorker::failed, this, [this](const QString &sentence) {
        if (!m_cancelled)
            emit failed(sentence);
    });
}

RecordingLoader::~RecordingLoader()
{
    if (!m_thread.isRunning()) {
        delete m_worker;
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

void RecordingLoader::start()
{
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, &RecordingWorker::open);
}

void RecordingLoader::cancel()
{
    m_cancelled = true;
}

void RecordingLoader::askForPiece()
{
    QMetaObject::invokeMethod(m_worker, &RecordingWorker::readPiece);
}

void RecordingLoader::onRead(const RecordedPoints &points, double share, RecordingWorker::After what, quint64 skipped)
{
    if (m_cancelled)
        return;
    if (what == RecordingWorker::After::Piece)
        askForPiece();
    emit loaded(points, share);
    if (what == RecordingWorker::After::LastPiece)
        emit finished(skipped);
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history.h"

#include "historyfile.h"
#include "historyworker.h"

#include <QMetaObject>

#include <utility>

namespace nightlight {

History::History(const QString &folder, QObject *parent)
    : History(std::make_unique<HistoryWorker>(HistoryFile::pathIn(folder)), parent)
{
}

std::unique_ptr<History> History::ofFile(const QString &file)
{
    auto worker = std::make_unique<HistoryWorker>(file, HistoryFile::Access::Read);
    worker->intake()->setOpen(false);
    return std::unique_ptr<History>(new History(std::move(worker), nullptr));
}

History::History(std::unique_ptr<HistoryWorker> worker, QObject *parent)
    : QObject(parent), m_worker(worker.release()), m_intake(m_worker->intake())
{
    m_thread.setObjectName(QStringLiteral("history"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(&m_thread, &QThread::finished, this, &History::finished);
    connect(m_worker, &HistoryWorker::contentsTold, this, &History::contentsTold);
    connect(m_worker, &HistoryWorker::unreadable, this, &History::unreadable);
    connect(m_worker, &HistoryWorker::sliceTold, this, &History::onSlice);
    connect(m_worker, &HistoryWorker::totalTold, this, &History::totalTold);
    connect(m_worker, &HistoryWorker::exportProgressed, this, &History::exportProgressed);
    connect(m_worker, &HistoryWorker::exportEnded, this, &History::exportEnded);
    connect(m_worker, &HistoryWorker::noted, this, &History::noted);
    connect(m_worker, &HistoryWorker::warned, this, &History::warned);
}

History::~History()
{
    if (!m_isStarted) {
        delete m_worker;
        return;
    }
    close();
    m_thread.wait();
}

void History::start(const HistorySettings &settings)
{
    startReading();
    setSettings(settings);
}

void History::startReading()
{
    m_isStarted = true;
    m_thread.start();
}

void History::close()
{
    if (!m_isStarted || std::exchange(m_isClosing, true))
        return;
    // Calls like those that bring readings, behind the last of them.
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, thread = &m_thread] {
        worker->flush();
        thread->quit();
    });
}

void History::setSettings(const HistorySettings &settings)
{
    if (!m_isClosing)
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, settings] { worker->setSettings(settings); });
}

void History::requestContents()
{
    if (!m_isClosing)
        QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->tellContents(); });
}

void History::requestSlice(quint64 view, const HistorySliceRequest &request)
{
    Asked &asked = m_asked[view];
    if (asked.isUnderWay)
        asked.next = request;
    else
        postSlice(view, request);
}

void History::postSlice(quint64 view, const HistorySliceRequest &request)
{
    if (m_isClosing)
        return;
    m_asked[view].isUnderWay = true;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, view, request] { worker->tellSlice(view, request); });
}

void History::onSlice(quint64 view, const HistorySlice &slice)
{
    Asked &asked = m_asked[view];
    asked.isUnderWay = false;
    if (const auto next = std::exchange(asked.next, std::nullopt))
        postSlice(view, *next);
    emit sliceTold(view, slice);
}

void History::requestTotal(const HistoryTotalRequest &request)
{
    if (!m_isClosing)
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, request] { worker->tellTotal(request); });
}

void History::startExport(const CsvExportRequest &request)
{
    if (!m_isClosing)
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, request] { worker->startExport(request); });
}

void History::cancelExport(quint64 id)
{
    if (!m_isClosing)
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, id] { worker->cancelExport(id); });
}

} // namespace nightlight

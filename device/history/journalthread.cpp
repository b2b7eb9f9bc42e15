// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalthread.h"

#include "journalworker.h"

#include <QMetaObject>

#include <chrono>

namespace nightlight {

using namespace std::chrono_literals;

JournalThread::JournalThread(QObject *parent) : QObject(parent), m_patience(this)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(2s);
    connect(&m_patience, &QTimer::timeout, this, &JournalThread::silent);
}

JournalThread::~JournalThread()
{
    if (!m_thread)
        return;
    // A call like the steps, behind the last of them.
    QMetaObject::invokeMethod(m_worker, [thread = m_thread.get()] { thread->quit(); });
    m_thread->wait();
}

void JournalThread::post(const JournalStep &step)
{
    if (!m_thread) {
        m_thread = std::make_unique<QThread>();
        m_thread->setObjectName(QStringLiteral("journal"));
        m_worker = new JournalWorker;
        m_worker->moveToThread(m_thread.get());
        connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
        connect(m_worker, &JournalWorker::done, this, &JournalThread::onDone);
        m_thread->start();
    }
    if (m_underWay++ == 0)
        m_patience.start();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, step] { worker->take(step); });
}

void JournalThread::onDone(const JournalAnswer &answer)
{
    if (--m_underWay == 0)
        m_patience.stop();
    else
        m_patience.start();
    emit answered(answer);
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journalstep.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>

namespace nightlight {

class JournalWorker;

/// Takes steps with a journal in a thread of its own, so that no disk, however slow, holds anybody up.
class JournalThread : public QObject
{
    Q_OBJECT

public:
    explicit JournalThread(QObject *parent = nullptr);
    /// Waits until all steps are done.
    ~JournalThread() override;

    /// Returns at once. Steps are taken in their order.
    void post(const JournalStep &step);
    bool isBusy() const { return m_underWay > 0; }

signals:
    /// Once for each step, in their order.
    void answered(const nightlight::JournalAnswer &answer);
    /// For two seconds no answer has come that was due.
    void silent();

private:
    void onDone(const JournalAnswer &answer);

    std::unique_ptr<QThread> m_thread; ///< made with the first step, in the thread that this object has by then
    JournalWorker *m_worker = nullptr; ///< deleted in its thread, when that ends
    QTimer m_patience;
    int m_underWay = 0;
};

} // namespace nightlight

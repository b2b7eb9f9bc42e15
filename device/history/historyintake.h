// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/reading.h"
#include "historyreading.h"

#include <atomic>

namespace nightlight {

class HistoryWorker;

/// Takes readings to the history straight from the threads that they come from, without a stop in between, and sees to
/// it that they do not pile up without end while the disk does not answer: of more than mostWaiting the newest are left
/// out, and counted.
///
/// Its functions may be called in any thread, as long as the worker lives.
class HistoryIntake
{
public:
    static constexpr qint64 mostWaiting = 1'000'000; ///< readings, 40 MB

    explicit HistoryIntake(HistoryWorker *worker) : m_worker(worker) { }

    void addPublished(const QString &deviceId, const QList<Reading> &readings);
    void addReceived(const ReceivedBatch &batch);

    /// Whether readings are taken at all.
    void setOpen(bool open) { m_isOpen = open; }
    /// \a count of those that were waiting are stored or given up.
    void settle(qint64 count) { m_waiting -= count; }
    /// How many were left out since the last call.
    qint64 takeLeftOut() { return m_leftOut.exchange(0); }

private:
    bool mayTake(qint64 count);
    void post(HistoryBatch batch);

    HistoryWorker *m_worker;
    std::atomic<bool> m_isOpen = true;
    std::atomic<qint64> m_waiting = 0;
    std::atomic<qint64> m_leftOut = 0;
};

} // namespace nightlight

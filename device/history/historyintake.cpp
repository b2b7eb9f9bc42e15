// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyintake.h"

#include "historyworker.h"

#include <QMetaObject>

#include <utility>

namespace nightlight {

void HistoryIntake::addPublished(const QString &deviceId, const QList<Reading> &readings)
{
    if (!mayTake(readings.size()))
        return;
    HistoryBatch batch{{deviceId, QStringLiteral("light"), HistoryKind::Published}, {}};
    batch.readings.reserve(std::size_t(readings.size()));
    for (const Reading &reading : readings)
        batch.readings.push_back({reading.takenAt.time_since_epoch().count(), reading.light, reading.seq, {}});
    post(std::move(batch));
}

void HistoryIntake::addReceived(const ReceivedBatch &received)
{
    if (!mayTake(received.readings.size()))
        return;
    HistoryBatch batch{{received.deviceId, received.field, HistoryKind::Received}, {}};
    batch.readings.reserve(std::size_t(received.readings.size()));
    for (const ReceivedReading &reading : received.readings) {
        std::optional<qint32> latency;
        if (reading.latency && std::in_range<qint32>(reading.latency->count())) // else it says nothing, and is not kept
            latency = qint32(reading.latency->count());
        batch.readings.push_back({reading.takenAt.time_since_epoch().count(), reading.light, reading.seq, latency});
    }
    post(std::move(batch));
}

bool HistoryIntake::mayTake(qint64 count)
{
    if (!m_isOpen || count == 0)
        return false;
    if (m_waiting.fetch_add(count) + count <= mostWaiting)
        return true;
    m_waiting -= count;
    m_leftOut += count;
    return false;
}

void HistoryIntake::post(HistoryBatch batch)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, batch = std::move(batch)] { worker->take(batch); }, Qt::QueuedConnection);
}

} // namespace nightlight

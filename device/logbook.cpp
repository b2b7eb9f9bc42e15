// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logbook.h"

#include <atomic>
#include <utility>

namespace nightlight {

namespace {

constexpr qsizetype longestPayload = 1024;

/// Unique among all log books: their lines meet in one log.
quint64 nextId()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

LogEntry message(LogDirection direction, const QString &topic, const QByteArray &payload, const QString &remark)
{
    LogEntry entry;
    entry.direction = direction;
    entry.topic = topic;
    entry.payload = payload.first(qMin(payload.size(), longestPayload));
    entry.remark = remark;
    return entry;
}

} // namespace

quint64 LogBook::sent(const QString &topic, const QByteArray &payload, const QString &remark)
{
    LogEntry entry = message(LogDirection::Out, topic, payload, remark);
    const quint64 id = nextId();
    entry.id = id;
    add(std::move(entry));
    return id;
}

void LogBook::received(const QString &topic, const QByteArray &payload, const QString &remark, bool warning)
{
    LogEntry entry = message(LogDirection::In, topic, payload, remark);
    entry.warning = warning;
    add(std::move(entry));
}

void LogBook::note(const QString &sentence)
{
    add(message(LogDirection::Note, {}, {}, sentence));
}

void LogBook::warn(const QString &sentence)
{
    LogEntry entry = message(LogDirection::Note, {}, {}, sentence);
    entry.warning = true;
    add(std::move(entry));
}

void LogBook::update(quint64 id, const QString &remark)
{
    if (m_batch.updates.size() < mostInAFrame)
        m_batch.updates.append({id, remark});
}

LogBatch LogBook::take()
{
    return std::exchange(m_batch, {});
}

void LogBook::add(LogEntry entry)
{
    if (m_batch.entries.size() >= mostInAFrame) {
        ++m_batch.omitted;
        return;
    }
    entry.at = currentTimestamp();
    m_batch.entries.append(std::move(entry));
}

} // namespace nightlight

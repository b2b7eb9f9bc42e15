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
    return addMessage(message(LogDirection::Out, topic, payload, remark));
}

quint64 LogBook::received(const QString &topic, const QByteArray &payload, const QString &remark, bool warning)
{
    LogEntry entry = message(LogDirection::In, topic, payload, remark);
    entry.warning = warning;
    return addMessage(std::move(entry));
}

void LogBook::note(const QString &sentence)
{
    addNote(sentence, false);
}

void LogBook::warn(const QString &sentence)
{
    addNote(sentence, true);
}

void LogBook::update(quint64 id, const QString &remark)
{
    if (id != 0)
        m_batch.updates.append({id, remark});
}

LogBatch LogBook::take()
{
    m_messages = 0;
    m_notes = 0;
    return std::exchange(m_batch, {});
}

quint64 LogBook::addMessage(LogEntry entry)
{
    if (!hasRoom(m_messages, mostInAFrame))
        return 0;
    const quint64 id = nextId();
    entry.id = id;
    add(std::move(entry));
    return id;
}

void LogBook::addNote(const QString &sentence, bool warning)
{
    if (!hasRoom(m_notes, mostNotesInAFrame))
        return;
    LogEntry entry = message(LogDirection::Note, {}, {}, sentence);
    entry.warning = warning;
    add(std::move(entry));
}

/// Takes one of the \a most places of a frame, or counts what finds none.
bool LogBook::hasRoom(qsizetype &taken, qsizetype most)
{
    if (taken < most) {
        ++taken;
        return true;
    }
    ++m_batch.omitted;
    return false;
}

void LogBook::add(LogEntry entry)
{
    entry.at = currentTimestamp();
    m_batch.entries.append(std::move(entry));
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logbook.h"

#include <atomic>
#include <utility>

namespace nightlight {

namespace {

constexpr qsizetype longestPayload = 1024; // bytes
constexpr qsizetype longestTopic = 256; // characters

/// The first \a most bytes of \a utf8, or some less, so that no character is cut.
QByteArray beginning(const QByteArray &utf8, qsizetype most)
{
    constexpr qsizetype longestCharacter = 4;
    if (utf8.size() <= most)
        return utf8;
    const auto goesOnAt = [&utf8](qsizetype i) { return (utf8[i] & 0xc0) == 0x80; };
    qsizetype end = most;
    while (end > most - longestCharacter && goesOnAt(end))
        --end;
    return utf8.first(goesOnAt(end) ? most : end);
}

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
    entry.topic = topic.size() > longestTopic ? topic.first(longestTopic) + u'…' : topic;
    entry.payload = beginning(payload, longestPayload);
    entry.payloadRest = payload.size() - entry.payload.size();
    entry.remark = remark;
    return entry;
}

} // namespace

quint64 LogBook::sent(const QString &topic, const QByteArray &payload, const QString &remark)
{
    return addMessage(LogDirection::Out, topic, payload, remark, false);
}

quint64 LogBook::received(const QString &topic, const QByteArray &payload, const QString &remark, bool warning)
{
    return addMessage(LogDirection::In, topic, payload, remark, warning);
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

LogBatch LogBook::take(const std::shared_ptr<const void> &receipt)
{
    m_batch.receipt = receipt;
    m_messages = 0;
    m_notes = 0;
    return std::exchange(m_batch, {});
}

quint64 LogBook::addMessage(LogDirection direction, const QString &topic, const QByteArray &payload,
                            const QString &remark, bool warning)
{
    if (!takeRoom(m_messages, mostInAFrame))
        return 0;
    LogEntry entry = message(direction, topic, payload, remark);
    const quint64 id = nextId();
    entry.id = id;
    entry.warning = warning;
    add(std::move(entry));
    return id;
}

void LogBook::addNote(const QString &sentence, bool warning)
{
    if (!takeRoom(m_notes, mostNotesInAFrame))
        return;
    LogEntry entry = message(LogDirection::Note, {}, {}, sentence);
    entry.warning = warning;
    add(std::move(entry));
}

/// Takes one of the \a most places of a frame, or counts what finds none.
bool LogBook::takeRoom(qsizetype &taken, qsizetype most)
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

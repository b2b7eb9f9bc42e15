// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/logentry.h"

namespace nightlight {

/// Gathers what a worker has to log until the next display frame, and no more than a person could ever read.
class LogBook
{
public:
    static constexpr qsizetype mostInAFrame = 200; ///< messages
    static constexpr qsizetype mostNotesInAFrame = 50; ///< of their own, so that no flood of messages hides a warning

    /// These return the id by which update() can add a remark later; 0 if the line was omitted.
    quint64 sent(const QString &topic, const QByteArray &payload, const QString &remark = {});
    quint64 received(const QString &topic, const QByteArray &payload, const QString &remark = {}, bool warning = false);
    /// Whether another message finds a place before the next take(): a remark about one that does not need not be made.
    bool hasRoom() const { return m_messages < mostInAFrame; }
    void note(const QString &sentence);
    void warn(const QString &sentence);
    /// What became of the line \a id; nothing happens if that was omitted.
    void update(quint64 id, const QString &remark);

    bool isEmpty() const { return m_batch.entries.isEmpty() && m_batch.updates.isEmpty() && m_batch.omitted == 0; }
    /// Counts lines that there was no time to write.
    void omit(quint64 count) { m_batch.omitted += count; }
    /// What has been gathered since the last call, with \a receipt.
    LogBatch take(const std::shared_ptr<const void> &receipt = {});

private:
    quint64 addMessage(LogDirection direction, const QString &topic, const QByteArray &payload, const QString &remark,
                       bool warning);
    void addNote(const QString &sentence, bool warning);
    bool takeRoom(qsizetype &taken, qsizetype most);
    void add(LogEntry entry);

    LogBatch m_batch;
    qsizetype m_messages = 0; ///< in this frame
    qsizetype m_notes = 0;
};

} // namespace nightlight

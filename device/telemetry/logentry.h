// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

#include <memory>

namespace nightlight {

enum class LogDirection {
    Out, ///< to the broker
    In, ///< from the broker
    Note, ///< what the program itself has to say; no topic and no payload
};

/// One line of the log. Topic and payload come from outside: show them as plain text only.
struct LogEntry
{
    quint64 id = 0; ///< what a LogUpdate refers to; 0 if none will follow
    Timestamp at;
    LogDirection direction = LogDirection::Note;
    bool warning = false;
    QString topic;
    QByteArray payload; ///< its first 1,024 bytes
    qsizetype payloadRest = 0; ///< bytes that are left out
    QString remark; ///< what became of it, or the sentence of a note; translated
};

/// A remark that became known later, as that the broker acknowledged a message.
struct LogUpdate
{
    quint64 id = 0;
    QString remark;
};

/// What a worker has to log, at most once a display frame.
struct LogBatch
{
    QList<LogEntry> entries;
    QList<LogUpdate> updates;
    quint64 omitted = 0; ///< entries that were too many for one frame and are only counted
    std::shared_ptr<const void> receipt; ///< goes back to the sender with the last copy; see Receipts
};

} // namespace nightlight

Q_DECLARE_METATYPE(nightlight::LogBatch)

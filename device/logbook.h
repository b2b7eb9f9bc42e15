// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/logentry.h"

namespace nightlight {

/// Gathers what a worker has to log until the next display frame, and no more than a person could ever read.
class LogBook
{
public:
    static constexpr qsizetype mostInAFrame = 200;

    /// Returns the id by which update() can add a remark later.
    quint64 sent(const QString &topic, const QByteArray &payload, const QString &remark = {});
    void received(const QString &topic, const QByteArray &payload, const QString &remark, bool warning = false);
    void note(const QString &sentence);
    void warn(const QString &sentence);
    void update(quint64 id, const QString &remark);

    bool isEmpty() const { return m_batch.entries.isEmpty() && m_batch.updates.isEmpty() && m_batch.omitted == 0; }
    /// What has been gathered since the last call.
    LogBatch take();

private:
    void add(LogEntry entry);

    LogBatch m_batch;
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace nightlight {

/// Counts the rows of a recording that could not be used, for a line in the log now and then.
class SkippedRows
{
public:
    /// \a reason is a translated part of a sentence. Lines that were counted before, in an earlier round, are not
    /// again.
    void add(qint64 line, const QString &reason);
    /// Lines count anew: the file is another one.
    void forget();

    /// What was skipped since the last sentence, as a translated one about the recording \a name; at most one a minute.
    /// \a now is the time since any fixed moment.
    std::optional<QString> takeSentence(const QString &name, std::chrono::milliseconds now);
    bool isEmpty() const { return m_count == 0; }
    /// The first row that was skipped since the last sentence, as “line 120: it has no number”; there must be one.
    QString first() const;

private:
    qint64 m_count = 0;
    qint64 m_firstLine = 0;
    QString m_reason;
    qint64 m_furthestLine = 0;
    std::optional<std::chrono::milliseconds> m_said;
};

} // namespace nightlight

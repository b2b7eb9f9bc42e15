// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal.h"
#include "journalstep.h"

#include <QObject>

#include <optional>

namespace nightlight {

/// Takes steps with a journal, in whatever thread it lives. The file is opened when a step needs it, and again with the
/// next step after a failure.
class JournalWorker : public QObject
{
    Q_OBJECT

public slots:
    void take(const nightlight::JournalStep &step);

signals:
    /// Once for each step.
    void done(const nightlight::JournalAnswer &answer);

private:
    std::optional<JournalError> open(const JournalStep &step, JournalAnswer &answer);
    std::optional<JournalError> carryOut(const JournalStep &step, JournalAnswer &answer);

    QString m_file;
    std::unique_ptr<Journal> m_journal; ///< only while its file is open
};

} // namespace nightlight

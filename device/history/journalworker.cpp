// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalworker.h"

#include <algorithm>

namespace nightlight {

void JournalWorker::take(const JournalStep &step)
{
    JournalAnswer answer;
    answer.device = step.device;
    answer.stored = quint64(step.taken.size());
    std::optional<JournalError> error = open(step, answer);
    if (!error)
        error = carryOut(step, answer);
    if (error && error->kind == JournalError::Kind::Damaged && m_journal) {
        error.reset();
        if (const auto repaired = m_journal->repair()) {
            answer.remark = *repaired;
            error = carryOut(step, answer);
        } else {
            error = repaired.error();
        }
    }
    if (error) {
        answer.problem = error->sentence;
        m_journal.reset();
    } else {
        answer.count = m_journal->count();
        answer.lastSeq = m_journal->lastSeq();
    }
    emit done(answer);
}

std::optional<JournalError> JournalWorker::open(const JournalStep &step, JournalAnswer &answer)
{
    if (m_journal && m_file == step.file && !step.again)
        return std::nullopt;
    m_journal.reset(); // before the next one, which may be the same file
    m_file = step.file;
    m_journal = std::make_unique<Journal>(m_file);
    const auto opened = m_journal->open();
    if (!opened) {
        m_journal.reset();
        return opened.error();
    }
    answer.opened = true;
    answer.remark = *opened;
    return std::nullopt;
}

std::optional<JournalError> JournalWorker::carryOut(const JournalStep &step, JournalAnswer &answer)
{
    if (const auto recorded = m_journal->record(step.taken, step.delivered); !recorded)
        return recorded.error();
    const auto trimmed = m_journal->trim(step.most, step.oldest);
    if (!trimmed)
        return trimmed.error();
    answer.givenUp += trimmed->count;
    answer.givenUpTo = std::max(answer.givenUpTo, trimmed->upTo);
    if (step.fetch) {
        const auto fetched = m_journal->waiting(step.fetch->after, step.fetch->upTo, step.fetch->most);
        if (!fetched)
            return fetched.error();
        answer.fetch = step.fetch;
        answer.fetched = *fetched;
    }
    return std::nullopt;
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sequencetracker.h"

namespace nightlight {

SequenceTracker::Arrival SequenceTracker::arrived(quint64 seq, Timestamp takenAt)
{
    const Known reading{seq, takenAt};
    Known &known = m_known[seq % knownReadings];
    if (known == reading)
        return Arrival::Repeated;
    known = reading;
    return judge(seq, takenAt);
}

SequenceTracker::Arrival SequenceTracker::judge(quint64 seq, Timestamp takenAt)
{
    // First, for the clock may have been set back since the missing one was taken.
    if (m_begun && seq > m_first && fill(seq))
        return Arrival::Late;
    const bool restarted = seq <= m_highest && takenAt > m_highestTakenAt;
    if (!m_begun || restarted || hasLeapt(seq, takenAt)) {
        beginAt(seq, takenAt);
        return Arrival::New;
    }
    if (seq > m_highest) {
        if (seq - m_highest > 1) {
            m_lost += seq - m_highest - 1;
            addGap(m_highest + 1, seq - 1);
        }
        m_highest = seq;
        m_highestTakenAt = takenAt;
        return Arrival::New;
    }
    if (fill(seq) || (m_forgottenUpTo && seq <= *m_forgottenUpTo))
        return Arrival::Late;
    return Arrival::Repeated;
}

bool SequenceTracker::hasLeapt(quint64 seq, Timestamp takenAt) const
{
    // The clock may have been set, either way.
    const auto elapsed = std::chrono::abs(takenAt - m_highestTakenAt);
    return seq > m_highest && seq - m_highest > longestJump + quint64(elapsed.count());
}

void SequenceTracker::beginAt(quint64 seq, Timestamp takenAt)
{
    m_begun = true;
    m_first = seq;
    m_highest = seq;
    m_highestTakenAt = takenAt;
    m_gaps.clear();
    m_forgottenUpTo.reset();
    if (seq > 0)
        addGap(0, seq - 1);
}

/// Whether \a seq was missing; it no longer is.
bool SequenceTracker::fill(quint64 seq)
{
    auto gap = m_gaps.upper_bound(seq);
    if (gap == m_gaps.begin())
        return false;
    --gap;
    const auto [first, last] = *gap;
    if (seq > last)
        return false;

    m_gaps.erase(gap);
    if (seq > first)
        addGap(first, seq - 1);
    if (seq < last)
        addGap(seq + 1, last);
    if (seq > m_first)
        --m_lost;
    return true;
}

void SequenceTracker::addGap(quint64 first, quint64 last)
{
    m_gaps.emplace(first, last);
    if (m_gaps.size() > mostGaps) {
        m_forgottenUpTo = m_gaps.begin()->second;
        m_gaps.erase(m_gaps.begin());
    }
}

} // namespace nightlight

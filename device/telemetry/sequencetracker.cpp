// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sequencetracker.h"

namespace nightlight {

SequenceTracker::Arrival SequenceTracker::arrived(quint64 seq, Timestamp takenAt, Moment arrivedAt)
{
    const Known reading{seq, takenAt};
    Known &known = m_known[seq % knownReadings];
    if (known == reading)
        return Arrival::Repeated;
    known = reading;
    return judge(seq, takenAt, arrivedAt);
}

SequenceTracker::Arrival SequenceTracker::judge(quint64 seq, Timestamp takenAt, Moment arrivedAt)
{
    // First, for the clock may have been set back since the missing one was taken.
    if (m_begun && seq > m_first && fill(seq))
        return Arrival::Late;
    const bool mayHaveRestarted = seq <= m_highest && takenAt > m_highestTakenAt;
    if (m_begun && mayHaveRestarted && isFromTheFuture(takenAt, arrivedAt) && fill(seq))
        return Arrival::Late;
    if (!m_begun || mayHaveRestarted || hasLeapt(seq, takenAt)) {
        beginAt(seq);
        setHighest(seq, takenAt, arrivedAt);
        return Arrival::New;
    }
    if (seq > m_highest) {
        if (seq - m_highest > 1) {
            m_lost += seq - m_highest - 1;
            addGap(m_highest + 1, seq - 1);
        }
        setHighest(seq, takenAt, arrivedAt);
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

bool SequenceTracker::isFromTheFuture(Timestamp takenAt, Moment arrivedAt) const
{
    using namespace std::chrono_literals;
    constexpr auto drift = 10s; // between the two clocks, and on the way
    // In nanoseconds, the time of a device that is in the year 9999 would overflow.
    const auto elapsed = std::chrono::floor<std::chrono::milliseconds>(arrivedAt - m_highestArrivedAt);
    return takenAt - m_highestTakenAt > elapsed + drift;
}

void SequenceTracker::setHighest(quint64 seq, Timestamp takenAt, Moment arrivedAt)
{
    m_highest = seq;
    m_highestTakenAt = takenAt;
    m_highestArrivedAt = arrivedAt;
}

void SequenceTracker::beginAt(quint64 seq)
{
    m_begun = true;
    m_first = seq;
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

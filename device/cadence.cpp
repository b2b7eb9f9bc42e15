// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cadence.h"

#include <algorithm>

namespace nightlight {

Cadence::Cadence(Moment start, std::chrono::milliseconds interval) : m_due(start), m_last(start), m_interval(interval)
{
    Q_ASSERT(interval.count() > 0);
}

void Cadence::taken(Moment now)
{
    m_started = true;
    const auto missed = std::max((now - m_due) / m_interval, Moment::rep(0));
    m_last = m_due + missed * m_interval;
    m_due = m_last + m_interval;
}

void Cadence::setInterval(std::chrono::milliseconds interval, Moment now)
{
    Q_ASSERT(interval.count() > 0);
    m_interval = interval;
    if (m_started)
        m_due = std::max(m_last + interval, now);
}

} // namespace nightlight

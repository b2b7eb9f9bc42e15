// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ageclock.h"

#include <chrono>

namespace nightlight {

using namespace std::chrono_literals;

Timestamp AgeClock::now(Timestamp ofDay, Moment now)
{
    constexpr auto farAhead = 48h;
    constexpr auto longEnough = 24h;
    m_believed += std::chrono::floor<std::chrono::milliseconds>(now - m_at);
    m_at = now;
    if (ofDay > m_believed + farAhead) {
        if (!m_doubtedSince)
            m_doubtedSince = now;
        if (now - *m_doubtedSince < longEnough)
            return m_believed;
    }
    m_doubtedSince.reset();
    m_believed = ofDay;
    return ofDay;
}

} // namespace nightlight

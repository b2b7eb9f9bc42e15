// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratelimit.h"

#include <algorithm>
#include <limits>

namespace nightlight {

using namespace std::chrono_literals;

void RateLimit::setPerSecond(int most)
{
    m_perSecond = most;
}

int RateLimit::allowance(Moment now)
{
    if (m_perSecond == 0)
        return std::numeric_limits<int>::max();
    const double atOnce = std::max(m_perSecond / 5.0, 1.0);
    const double gained = std::chrono::duration<double>(now - m_lookedAt).count() * m_perSecond;
    m_allowance = std::min(m_allowance + gained, atOnce);
    m_lookedAt = now;
    return int(m_allowance);
}

void RateLimit::take()
{
    m_allowance = std::max(m_allowance - 1, 0.0);
}

std::chrono::milliseconds RateLimit::pause() const
{
    constexpr std::chrono::milliseconds shortest = 20ms; // several go then, at a high rate
    if (m_perSecond == 0)
        return 0ms;
    const std::chrono::duration<double> untilNext((1 - m_allowance) / m_perSecond);
    return std::max(shortest, std::chrono::ceil<std::chrono::milliseconds>(untilNext));
}

} // namespace nightlight

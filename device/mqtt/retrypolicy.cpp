// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "retrypolicy.h"

#include <algorithm>
#include <utility>

namespace nightlight {

using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds shortestPause = 1s;
constexpr std::chrono::milliseconds longestPause = 30s;
constexpr auto eagerTime = 1min;
} // namespace

RetryPolicy::RetryPolicy(std::function<double()> random) : m_random(std::move(random)), m_pause(shortestPause)
{
}

std::chrono::milliseconds RetryPolicy::nextPause(Moment now)
{
    if (!m_outageSince)
        m_outageSince = now;
    if (now - *m_outageSince >= eagerTime)
        m_pause = std::min(longestPause, m_pause * 3 / 2);
    return m_pause - std::chrono::floor<std::chrono::milliseconds>(m_pause * m_random() / 5);
}

void RetryPolicy::reset()
{
    m_outageSince.reset();
    m_pause = shortestPause;
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "silence.h"

#include <algorithm>

namespace nightlight::test {

void Silence::begin(Moment now, After after)
{
    m_since = now;
    m_after = after;
    ++m_count[int(after)];
}

void Silence::arrived(Moment now)
{
    if (!m_since)
        return;
    std::chrono::nanoseconds &longest = m_longest[int(m_after)];
    longest = std::max<std::chrono::nanoseconds>(longest, now - *m_since);
    m_since = now;
}

void Silence::end(Moment now)
{
    arrived(now);
    m_since.reset();
}

} // namespace nightlight::test

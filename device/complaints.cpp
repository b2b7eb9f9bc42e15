// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "complaints.h"

#include <algorithm>

namespace nightlight {

void Complaints::setInterval(std::chrono::milliseconds interval)
{
    m_untilForgotten = std::max<std::chrono::milliseconds>(std::chrono::minutes(1), interval * 3 / 2);
}

bool Complaints::isNews(const QString &sentence, Moment now)
{
    constexpr qsizetype mostAtOnce = 100;
    m_lastHeard.removeIf([&](const auto &heard) { return now - heard.value() >= m_untilForgotten; });
    const bool isNews = !m_lastHeard.contains(sentence);
    if (isNews && m_lastHeard.size() >= mostAtOnce)
        return false;
    m_lastHeard.insert(sentence, now);
    return isNews;
}

} // namespace nightlight

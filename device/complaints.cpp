// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "complaints.h"

#include <chrono>

namespace nightlight {

bool Complaints::isNews(const QString &sentence, Moment now)
{
    constexpr std::chrono::minutes forgotten(1);
    constexpr qsizetype mostAtOnce = 100;
    m_lastHeard.removeIf([&](const auto &heard) { return now - heard.value() >= forgotten; });
    const bool isNews = !m_lastHeard.contains(sentence);
    if (isNews && m_lastHeard.size() >= mostAtOnce)
        return false;
    m_lastHeard.insert(sentence, now);
    return isNews;
}

} // namespace nightlight

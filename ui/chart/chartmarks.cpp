// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartmarks.h"

#include <algorithm>
#include <cmath>

namespace nightlight {

void ChartMarks::put(double time)
{
    if (m_times.size() < 2)
        m_times.push_back(time);
    else
        m_times[std::abs(time - m_times[0]) <= std::abs(time - m_times[1]) ? 0 : 1] = time;
}

std::optional<std::pair<double, double>> ChartMarks::span() const
{
    if (m_times.size() < 2)
        return {};
    return std::minmax({m_times[0], m_times[1]});
}

} // namespace nightlight

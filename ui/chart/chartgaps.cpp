// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartgaps.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace nightlight {

bool ChartGaps::note(bool up, double at)
{
    const bool isDown = !m_gaps.empty() && std::isinf(m_gaps.back().to);
    if (up != isDown)
        return false;
    if (up) {
        m_gaps.back().to = std::max(at, m_gaps.back().from);
        return true;
    }
    if (m_gaps.size() == largestCount) {
        m_gaps.erase(m_gaps.begin());
        m_hasFirst = false;
    }
    const double from = m_gaps.empty() ? at : std::max(at, m_gaps.back().to);
    m_gaps.push_back({from, std::numeric_limits<double>::infinity()});
    return true;
}

void ChartGaps::setFirst(ChartGap gap)
{
    if (std::exchange(m_hasFirst, false))
        m_gaps.erase(m_gaps.begin());
    if (!m_gaps.empty())
        gap.to = std::min(gap.to, m_gaps.front().from);
    if (gap.from >= gap.to)
        return;
    m_gaps.insert(m_gaps.begin(), gap);
    m_hasFirst = true;
}

std::span<const ChartGap> ChartGaps::touching(double from, double to) const
{
    const auto first =
        std::partition_point(m_gaps.begin(), m_gaps.end(), [from](const ChartGap &gap) { return gap.to < from; });
    const auto last = std::partition_point(first, m_gaps.end(), [to](const ChartGap &gap) { return gap.from <= to; });
    return {first, last};
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartpast.h"

#include <algorithm>
#include <cmath>

namespace nightlight {

void ChartPast::setBegin(std::optional<double> begin)
{
    m_begin = begin;
    m_asked.reset();
}

std::optional<ChartPast::Part> ChartPast::ask(double from, double to, double secondsPerPixel, double liveFrom)
{
    constexpr double fineEnough = 1.5; // so much coarser nobody sees
    constexpr double aside = 0.25; // of the times shown, on either side
    const double few = 2 * secondsPerPixel;
    if (!m_begin || !(secondsPerPixel > 0))
        return {};
    const double first = std::max(from, *m_begin);
    const double last = std::min(to, liveFrom);
    if (last - first <= few)
        return {};
    if (m_asked && m_asked->from <= first + few && m_asked->to >= last - few
        && m_asked->secondsPerPixel <= secondsPerPixel * fineEnough)
        return {};
    const double more = (to - from) * aside;
    m_asked = Asked{std::max(from - more, *m_begin), std::min(to + more, liveFrom), secondsPerPixel};
    const double pixels = std::ceil((m_asked->to - m_asked->from) / secondsPerPixel);
    return Part{m_asked->from, m_asked->to, int(std::clamp(pixels, 1.0, 1e5))};
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartview.h"

#include <algorithm>
#include <cmath>

namespace nightlight {

namespace {

constexpr double shortestAll = 10; // a single reading alone has no width

double secondsOf(ChartSpan span)
{
    switch (span) {
    case ChartSpan::Minute:
        return 60;
    case ChartSpan::FiveMinutes:
        return 300;
    case ChartSpan::Hour:
        return 3600;
    case ChartSpan::All:
    case ChartSpan::Zoomed:
        break;
    }
    return 0;
}

} // namespace

void ChartView::update(const Extent &extent)
{
    m_extent = extent;
    if (!m_following)
        return;
    if (m_span == ChartSpan::All) {
        showAll();
        return;
    }
    const double width = this->width();
    m_to = edgeFor(extent.now, width);
    m_from = m_to - width;
}

/// The step is a power of two, so that it stays the same while the width grows by a little.
double ChartView::edgeFor(double time, double width) const
{
    if (m_columns <= 0)
        return time;
    const double step = std::exp2(std::floor(std::log2(width / m_columns)));
    return std::ceil(time / step) * step;
}

void ChartView::setSpan(ChartSpan span)
{
    if (span == ChartSpan::Zoomed)
        return;
    m_span = span;
    if (span == ChartSpan::All)
        showAll();
    else
        m_from = m_to - secondsOf(span);
    update(m_extent);
}

void ChartView::setFollowing(bool following)
{
    m_following = following;
    update(m_extent);
}

void ChartView::zoom(double factor, double time)
{
    const double wanted = std::clamp(width() * factor, shortestWidth, longestWidth);
    const double fixed = m_following ? m_to : time;
    const double share = wanted / width();
    m_from = fixed - (fixed - m_from) * share;
    m_to = m_from + wanted;
    m_span = ChartSpan::Zoomed;
    stayNear();
    update(m_extent);
}

void ChartView::pan(double seconds)
{
    m_following = false;
    m_from += seconds;
    m_to += seconds;
    stayNear();
    if (m_span == ChartSpan::All)
        m_span = ChartSpan::Zoomed;
}

void ChartView::show(double from, double to)
{
    const double wanted = std::clamp(to - from, shortestWidth, longestWidth);
    const bool sameWidth = std::abs(wanted - width()) < width() * 0.001;
    m_following = false;
    m_from = from;
    m_to = from + wanted;
    if (!sameWidth || m_span == ChartSpan::All)
        m_span = ChartSpan::Zoomed;
    stayNear();
}

void ChartView::goToStart()
{
    pan(m_extent.first - m_from);
}

void ChartView::showAll()
{
    const double width = std::max(m_extent.last - m_extent.first, shortestAll);
    m_to = m_following ? edgeFor(m_extent.last, width) : m_extent.last;
    m_from = std::min(m_extent.first, m_to - shortestAll);
}

void ChartView::stayNear()
{
    const double shift = std::clamp(0.0, m_extent.first - m_to, m_extent.last - m_from);
    m_from += shift;
    m_to += shift;
}

} // namespace nightlight

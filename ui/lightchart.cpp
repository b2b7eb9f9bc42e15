// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightchart.h"

namespace nightlight {

struct LightChart::Parts
{
    bool following = true;
    ChartSpan span = ChartSpan::Minute;
};

LightChart::LightChart(QWidget *parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
}

LightChart::~LightChart() = default;

bool LightChart::isFollowing() const
{
    return m_parts->following;
}

ChartSpan LightChart::span() const
{
    return m_parts->span;
}

qsizetype LightChart::publishedCount() const
{
    return 0;
}

qsizetype LightChart::receivedCount() const
{
    return 0;
}

std::optional<double> LightChart::latestPublished() const
{
    return std::nullopt;
}

std::optional<double> LightChart::latestReceived() const
{
    return std::nullopt;
}

LightChart::Times LightChart::shownTimes() const
{
    return {};
}

LightRange LightChart::shownValues() const
{
    return {};
}

QSize LightChart::minimumSizeHint() const
{
    return {320, 200};
}

QSize LightChart::sizeHint() const
{
    return {800, 420};
}

void LightChart::addPublished(const QList<Reading> &)
{
}

void LightChart::addReceived(const ReceivedBatch &)
{
}

void LightChart::clearReceived()
{
}

void LightChart::showLink(bool, Timestamp)
{
}

void LightChart::setThreshold(double)
{
}

void LightChart::setThresholdVisible(bool)
{
}

void LightChart::setLightRange(LightRange)
{
}

void LightChart::setSpan(ChartSpan span)
{
    if (std::exchange(m_parts->span, span) != span)
        emit spanChanged(span);
}

void LightChart::setFollowing(bool following)
{
    if (std::exchange(m_parts->following, following) != following)
        emit followingChanged(following);
}

void LightChart::fit()
{
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overviewhandle.h"

#include <algorithm>

namespace nightlight {

OverviewHandle::OverviewHandle(QCPAxisRect *rect)
    : QCPLayerable(rect->parentPlot(), QStringLiteral("overlay")), m_rect(rect)
{
}

void OverviewHandle::setTimes(double from, double to)
{
    m_from = from;
    m_to = to;
}

QRectF OverviewHandle::frame() const
{
    const QCPAxis *times = m_rect->axis(QCPAxis::atBottom);
    const QRectF area(m_rect->rect());
    double left = std::clamp(times->coordToPixel(m_from), area.left(), area.right());
    double right = std::clamp(times->coordToPixel(m_to), area.left(), area.right());
    if (right - left < leastWidth) {
        left = std::clamp((left + right - leastWidth) / 2, area.left(), area.right() - leastWidth);
        right = left + leastWidth;
    }
    return {left, area.top(), right - left, area.height()};
}

void OverviewHandle::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(true);
}

void OverviewHandle::draw(QCPPainter *painter)
{
    const QRectF area(m_rect->rect());
    const QRectF inside = frame();
    QColor veil = m_theme.background;
    veil.setAlphaF(0.6F);
    painter->fillRect(QRectF(area.topLeft(), inside.bottomLeft()), veil);
    painter->fillRect(QRectF(inside.topRight(), area.bottomRight()), veil);
    painter->setPen(QPen(m_theme.published, 1.6));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(inside.adjusted(0, 0.8, 0, -0.8), 3, 3);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.published);
    constexpr double gripWidth = 5;
    const double gripHeight = std::min(area.height() * 0.5, 18.0);
    for (const double x : {inside.left(), inside.right()}) {
        const QRectF grip(x - gripWidth / 2, area.center().y() - gripHeight / 2, gripWidth, gripHeight);
        painter->drawRoundedRect(grip, gripWidth / 2, gripWidth / 2);
    }
}

} // namespace nightlight

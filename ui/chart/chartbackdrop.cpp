// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartbackdrop.h"

#include <algorithm>

namespace nightlight {

ChartBackdrop::ChartBackdrop(QCPAxisRect *rect, const ChartGaps &gaps)
    : QCPLayerable(rect->parentPlot(), QStringLiteral("background")), m_rect(rect), m_gaps(gaps)
{
}

void ChartBackdrop::setTheme(const ChartTheme &theme, const QFont &font)
{
    m_theme = theme;
    m_font = font;
}

QPen ChartBackdrop::thresholdPen(const ChartTheme &theme)
{
    QPen pen(theme.threshold, 2, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.01, 2.5}); // round caps make dots of dashes without length
    return pen;
}

void ChartBackdrop::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(true);
}

void ChartBackdrop::draw(QCPPainter *painter)
{
    drawGaps(painter);
    drawThreshold(painter);
}

void ChartBackdrop::drawGaps(QCPPainter *painter) const
{
    const QCPAxis *times = m_rect->axis(QCPAxis::atBottom);
    const QCPRange range = times->range();
    const QRectF area(m_rect->rect());
    const QFontMetricsF metrics(m_font);
    const double textWidth = metrics.horizontalAdvance(m_gapText);
    for (const ChartGap &gap : m_gaps.touching(range.lower, range.upper)) {
        const double left = times->coordToPixel(std::max(gap.from, range.lower));
        const double right = times->coordToPixel(std::min(gap.to, range.upper));
        const QRectF band(left, area.top(), std::max(right - left, 1.0), area.height());
        painter->fillRect(band, m_theme.gap);
        if (band.width() < textWidth + metrics.height())
            continue;
        painter->setFont(m_font);
        painter->setPen(m_theme.quietText);
        painter->drawText(band.adjusted(0, metrics.height() / 2, 0, 0), Qt::AlignHCenter | Qt::AlignTop, m_gapText);
    }
}

void ChartBackdrop::drawThreshold(QCPPainter *painter) const
{
    const double y = m_rect->axis(QCPAxis::atLeft)->coordToPixel(m_threshold);
    if (y < m_rect->top() || y > m_rect->bottom())
        return;
    painter->setPen(thresholdPen(m_theme));
    painter->drawLine(QPointF(m_rect->left(), y), QPointF(m_rect->right(), y));
}

} // namespace nightlight

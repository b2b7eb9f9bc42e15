// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartbackdrop.h"

#include <algorithm>
#include <cmath>

namespace nightlight {

namespace {

constexpr double thresholdHeight = 4; // pixels, with room around the dots

} // namespace

ChartBackdrop::ChartBackdrop(QCPAxisRect *rect, const ChartGaps &gaps)
    : QCPLayerable(rect->parentPlot(), QStringLiteral("background")), m_rect(rect), m_gaps(gaps)
{
}

void ChartBackdrop::setTheme(const ChartTheme &theme, const QFont &font)
{
    m_theme = theme;
    m_font = font;
    m_thresholdImage = {};
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
    const auto gaps = m_gaps.touching(range.lower, range.upper);
    if (gaps.empty())
        return;
    const QFontMetricsF metrics(m_font);
    const double textWidth = metrics.horizontalAdvance(m_gapText);
    for (const ChartGap &gap : gaps) {
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

void ChartBackdrop::drawThreshold(QCPPainter *painter)
{
    const double y = m_rect->axis(QCPAxis::atLeft)->coordToPixel(m_threshold);
    if (y < m_rect->top() || y > m_rect->bottom())
        return;
    if (painter->modes().testFlag(QCPPainter::pmVectorized)) {
        painter->setPen(thresholdPen(m_theme));
        painter->drawLine(QPointF(m_rect->left(), y), QPointF(m_rect->right(), y));
        return;
    }
    const double scale = painter->deviceTransform().m11();
    if (m_thresholdImage.devicePixelRatio() != scale || m_thresholdImage.width() != int(m_rect->width() * scale))
        m_thresholdImage = thresholdImage(scale);
    const double top = y - thresholdHeight / 2;
    painter->drawImage(QPointF(m_rect->left(), std::round(top * scale) / scale), m_thresholdImage);
}

QImage ChartBackdrop::thresholdImage(double scale) const
{
    QImage image(int(m_rect->width() * scale), int(std::ceil(thresholdHeight * scale)),
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(thresholdPen(m_theme));
    painter.drawLine(QPointF(0, thresholdHeight / 2), QPointF(m_rect->width(), thresholdHeight / 2));
    return image;
}

} // namespace nightlight

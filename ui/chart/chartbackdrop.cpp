// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartbackdrop.h"

#include <QPixmapCache>

#include <algorithm>
#include <cmath>

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
    if (painter->modes() & (QCPPainter::pmVectorized | QCPPainter::pmNoCaching)) {
        painter->setPen(thresholdPen(m_theme));
        painter->drawLine(QPointF(m_rect->left(), y), QPointF(m_rect->right(), y));
        return;
    }
    const double scale = painter->device()->devicePixelRatioF();
    const QPixmap dots = thresholdDots(scale);
    const double height = dots.deviceIndependentSize().height();
    const double top = std::round((y - height / 2) * scale) / scale; // elsewhere each dot would be painted anew
    painter->drawTiledPixmap(QRectF(m_rect->left(), top, m_rect->width(), height), dots);
}

/// Some dots of the threshold, which go on with the next such picture: to stroke them takes longer than all the rest.
QPixmap ChartBackdrop::thresholdDots(double scale) const
{
    constexpr int periods = 50; // of 5.02 pixels: nearly a whole number of them
    const QPen pen = thresholdPen(m_theme);
    const double period = (pen.dashPattern()[0] + pen.dashPattern()[1]) * pen.widthF();
    const QSizeF size(std::round(periods * period), std::ceil(pen.widthF()) + 2);
    const QString key =
        QStringLiteral("nightlight-threshold-%1-%2").arg(m_theme.threshold.name(QColor::HexArgb)).arg(scale);
    QPixmap dots;
    if (QPixmapCache::find(key, &dots))
        return dots;
    dots = QPixmap((size * scale).toSize());
    dots.setDevicePixelRatio(scale);
    dots.fill(Qt::transparent);
    QPainter painter(&dots);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    // From outside: the dot at either end is half in this picture and half in the next.
    painter.drawLine(QPointF(-period, size.height() / 2), QPointF(size.width() + period, size.height() / 2));
    painter.end();
    QPixmapCache::insert(key, dots);
    return dots;
}

} // namespace nightlight

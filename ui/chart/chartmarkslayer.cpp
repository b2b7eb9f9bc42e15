// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartmarkslayer.h"

#include <algorithm>
#include <cmath>

namespace nightlight {

ChartMarksLayer::ChartMarksLayer(QCPAxisRect *rect) : QCPLayerable(rect->parentPlot()), m_rect(rect)
{
    moveToLayer(rect->parentPlot()->layer(QStringLiteral("overlay")), true); // before the cursor, so beneath it
    setVisible(false);
}

void ChartMarksLayer::setMarks(const ChartMarks &marks)
{
    m_marks = marks;
    setVisible(!marks.isEmpty()); // so that nothing of its layer is drawn meanwhile
}

void ChartMarksLayer::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(true);
}

void ChartMarksLayer::draw(QCPPainter *painter)
{
    const QCPAxis *times = m_rect->axis(QCPAxis::atBottom);
    const double left = m_rect->left();
    const double right = m_rect->right() + 1;
    if (const auto span = m_marks.span()) {
        const double from = std::clamp(times->coordToPixel(span->first), left, right);
        const double to = std::clamp(times->coordToPixel(span->second), left, right);
        QColor shade = m_theme.published;
        shade.setAlphaF(0.12F);
        painter->fillRect(QRectF(from, m_rect->top(), to - from, m_rect->height()), shade);
    }
    for (const double time : m_marks.times()) {
        const double x = times->coordToPixel(time);
        if (x >= left && x <= right)
            drawMark(painter, std::round(x) + 0.5);
    }
}

void ChartMarksLayer::drawMark(QCPPainter *painter, double x) const
{
    constexpr double grip = 6; // half its width
    const double top = m_rect->top();
    painter->setPen(QPen(m_theme.published, 1.4));
    painter->drawLine(QPointF(x, top), QPointF(x, m_rect->bottom()));
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.published);
    painter->drawPolygon(QPolygonF({QPointF(x - grip, top), QPointF(x + grip, top), QPointF(x, top + 1.5 * grip)}));
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartcursor.h"

#include "charttext.h"
#include "ui/figures.h"

#include <algorithm>

namespace nightlight {

ChartCursor::ChartCursor(QCPAxisRect *rect) : QCPLayerable(rect->parentPlot(), QStringLiteral("overlay")), m_rect(rect)
{
    setVisible(false);
}

void ChartCursor::setTheme(const ChartTheme &theme, const QFont &font)
{
    m_theme = theme;
    m_font = font;
}

bool ChartCursor::setPosition(std::optional<QPointF> position)
{
    if (position && !QRectF(m_rect->rect()).contains(*position))
        position.reset();
    setVisible(position.has_value()); // so that nothing of its layer is drawn meanwhile
    return std::exchange(m_position, position) != position;
}

void ChartCursor::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(true);
}

double ChartCursor::time() const
{
    return m_rect->axis(QCPAxis::atBottom)->pixelToCoord(m_position->x());
}

std::optional<ChartPoint> ChartCursor::shownPoint(const Row &row) const
{
    const auto point = row.series->nearest(time());
    return point && m_rect->axis(QCPAxis::atBottom)->range().contains(point->time) ? point : std::nullopt;
}

QString ChartCursor::timeLine() const
{
    const QLocale locale = mParentPlot->locale();
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(qint64(time() * 1000));
    const bool fine = m_rect->axis(QCPAxis::atBottom)->range().size() < 2 * m_rect->width();
    const QString clock = timeText(at, fine ? TimeDetail::Millisecond : TimeDetail::Second, locale);
    return at.date() == QDate::currentDate() ? clock
                                             : timeText(at, TimeDetail::Day, locale) + QStringLiteral("  ") + clock;
}

QString ChartCursor::lightOf(const Row &row) const
{
    const auto point = shownPoint(row);
    return point ? lightText(point->light, mParentPlot->locale()) : QStringLiteral("–");
}

QString ChartCursor::differenceText() const
{
    const auto first = shownPoint(m_rows[0]);
    const auto second = shownPoint(m_rows[1]);
    return first && second ? lightText(first->light - second->light, mParentPlot->locale()) : QStringLiteral("–");
}

QStringList ChartCursor::readout() const
{
    if (!m_position)
        return {};
    QStringList lines{timeLine()};
    for (const Row &row : m_rows)
        lines << row.name + u' ' + lightOf(row);
    if (hasDifference())
        lines << m_differenceName + u' ' + differenceText();
    return lines;
}

void ChartCursor::draw(QCPPainter *painter)
{
    if (!m_position)
        return;
    QColor hair = m_theme.quietText;
    hair.setAlphaF(0.7F);
    const double x = std::round(m_position->x()) + 0.5;
    painter->setPen(QPen(hair, 1));
    painter->drawLine(QPointF(x, m_rect->top()), QPointF(x, m_rect->bottom()));
    for (const Row &row : m_rows) {
        const auto point = shownPoint(row);
        const double y = point ? m_rect->axis(QCPAxis::atLeft)->coordToPixel(point->light) : -1;
        if (y < m_rect->top() || y > m_rect->bottom())
            continue;
        row.style.drawMarker(*painter, {m_rect->axis(QCPAxis::atBottom)->coordToPixel(point->time), y});
    }
    drawReadout(painter);
}

void ChartCursor::drawReadout(QCPPainter *painter) const
{
    const QFontMetricsF metrics(m_font);
    const double em = metrics.height();
    const double lineHeight = metrics.height() * 1.3;
    const double swatch = 1.8 * em;
    const QString time = timeLine();
    double nameWidth = 0;
    double lightWidth = metrics.horizontalAdvance(QStringLiteral("0000"));
    for (const Row &row : m_rows) {
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(row.name));
        lightWidth = std::max(lightWidth, metrics.horizontalAdvance(lightOf(row)));
    }
    if (hasDifference()) {
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(m_differenceName));
        lightWidth = std::max(lightWidth, metrics.horizontalAdvance(differenceText()));
    }
    const double padding = 0.6 * em;
    const double content = std::max(swatch + nameWidth + em + lightWidth, metrics.horizontalAdvance(time));
    const auto lines = m_rows.size() + (hasDifference() ? 2 : 1);
    QRectF box(0, 0, content + 2 * padding, lineHeight * double(lines) + 1.4 * padding);
    box.moveTopLeft({m_position->x() + em, m_rect->top() + 0.5 * em});
    if (box.right() > m_rect->right())
        box.moveRight(m_position->x() - em);

    painter->setPen(QPen(m_theme.grid, 1));
    painter->setBrush(m_theme.background);
    painter->drawRoundedRect(box, 5, 5);
    painter->setFont(m_font);
    QRectF line(box.left() + padding, box.top() + 0.7 * padding, content, lineHeight);
    painter->setPen(m_theme.quietText);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, time);
    for (const Row &row : m_rows) {
        line.translate(0, lineHeight);
        const QPointF middle(line.left() + swatch / 2 - 0.2 * em, line.center().y());
        row.style.drawMarker(*painter, middle);
        painter->setPen(m_theme.text);
        painter->drawText(line.adjusted(swatch, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, row.name);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, lightOf(row));
    }
    if (!hasDifference())
        return;
    line.translate(0, lineHeight);
    painter->setPen(m_theme.quietText);
    painter->drawText(line.adjusted(swatch, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_differenceName);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, differenceText());
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lampwidget.h"

#include "ui/colours.h"
#include "ui/plaintext.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>

namespace nightlight {

LampWidget::LampWidget(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
}

void LampWidget::setOn(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    retranslate();
    update();
}

QSize LampWidget::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics(); // of the font; size() also knows those that other scripts come from
    const QSize words = metrics.size(0, tr("Lamp on")).expandedTo(metrics.size(0, tr("Lamp off")));
    return {qMax(words.width() + 4, bulbSize()), bulbSize() + words.height()};
}

int LampWidget::bulbSize() const
{
    return fontMetrics().height() * 3;
}

void LampWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawBulb(painter, QRectF((width() - bulbSize()) / 2.0, 0, bulbSize(), bulbSize()));
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(0, bulbSize(), width(), height() - bulbSize()), Qt::AlignHCenter | Qt::AlignTop,
                     m_on ? tr("Lamp on") : tr("Lamp off"));
}

void LampWidget::drawBulb(QPainter &painter, const QRectF &square) const
{
    const qreal unit = square.width() / 24;
    painter.save();
    painter.translate(square.topLeft());
    painter.scale(unit, unit);

    const QColor glow = colourOf(Meaning::Glow, palette());
    if (m_on) {
        QRadialGradient halo(QPointF(12, 10), 12);
        QColor faint = glow;
        faint.setAlphaF(0.55F);
        halo.setColorAt(0.4, faint);
        faint.setAlphaF(0);
        halo.setColorAt(1, faint);
        painter.fillRect(QRectF(0, 0, 24, 24), halo);
    }

    QPainterPath glass;
    glass.moveTo(9.6, 17);
    glass.cubicTo(9.6, 14.6, 6, 13.4, 6, 9.6);
    glass.arcTo(QRectF(6, 3.6, 12, 12), 180, -180);
    glass.cubicTo(18, 13.4, 14.4, 14.6, 14.4, 17);
    glass.closeSubpath();
    const QColor line = colourOf(m_on ? Meaning::Busy : Meaning::Quiet, palette());
    painter.setPen(QPen(line, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(m_on ? QBrush(glow) : QBrush(Qt::NoBrush));
    painter.drawPath(glass);
    painter.drawLine(QPointF(9.8, 19.4), QPointF(14.2, 19.4));
    painter.drawLine(QPointF(10.8, 21.6), QPointF(13.2, 21.6));
    painter.restore();
}

void LampWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::PaletteChange)
        update();
}

void LampWidget::retranslate()
{
    setAccessibleName(m_on ? tr("Lamp on") : tr("Lamp off"));
    explain(this, tr("The device's lamp. A command from the broker, as {\"led_on\": true}, switches it."));
    update();
}

} // namespace nightlight

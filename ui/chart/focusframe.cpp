// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "focusframe.h"

#include <QFocusEvent>
#include <QPainter>
#include <QWidget>

namespace nightlight {

FocusFrame::FocusFrame(QWidget *widget) : QObject(widget), m_widget(widget)
{
    widget->installEventFilter(this);
}

void FocusFrame::setColor(const QColor &color)
{
    m_color = color;
    m_widget->update();
}

bool FocusFrame::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        onFocus(*static_cast<QFocusEvent *>(event));
        break;
    case QEvent::Paint:
        if (m_isShown)
            paint();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void FocusFrame::onFocus(const QFocusEvent &event)
{
    if (event.reason() == Qt::ActiveWindowFocusReason)
        return; // the same widget has it again
    m_isShown = event.gotFocus() && event.reason() != Qt::MouseFocusReason;
    m_widget->update();
}

void FocusFrame::paint() const
{
    QPainter painter(m_widget);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_color, 2));
    painter.drawRoundedRect(QRectF(m_widget->rect()).adjusted(2, 2, -2, -2), 4, 4);
}

} // namespace nightlight

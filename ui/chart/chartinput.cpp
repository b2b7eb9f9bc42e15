// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartinput.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QWidget>

#include <cmath>

namespace nightlight {

namespace {

constexpr double zoomPerNotch = 0.8;
constexpr double anglePerNotch = 120; // eighths of a degree
constexpr double stepShare = 0.1;

} // namespace

ChartInput::ChartInput(QWidget *chart) : QObject(chart), m_chart(chart)
{
    chart->setMouseTracking(true);
    chart->setFocusPolicy(Qt::StrongFocus);
    chart->installEventFilter(this);
}

bool ChartInput::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove:
        return move(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        return release(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonDblClick:
        if (static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton)
            return false;
        emit fitWanted();
        return true;
    case QEvent::Wheel:
        return wheel(*static_cast<QWheelEvent *>(event));
    case QEvent::KeyPress:
        return key(*static_cast<QKeyEvent *>(event));
    case QEvent::Leave:
        emit left();
        return false;
    default:
        return QObject::eventFilter(watched, event);
    }
}

bool ChartInput::press(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    m_pressed = true;
    m_last = event.position();
    return true;
}

bool ChartInput::move(const QMouseEvent &event)
{
    const QPointF by = event.position() - m_last;
    if (m_pressed && !m_dragging && by.manhattanLength() >= QApplication::startDragDistance()) {
        m_dragging = true;
        m_chart->setCursor(Qt::ClosedHandCursor);
    }
    if (m_dragging) {
        m_last = event.position();
        emit dragged(by);
    }
    emit pointed(event.position());
    return true;
}

bool ChartInput::release(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    const bool pressed = std::exchange(m_pressed, false); // not by a double click
    if (std::exchange(m_dragging, false))
        m_chart->unsetCursor();
    else if (pressed)
        emit clicked(event.position());
    return true;
}

bool ChartInput::wheel(const QWheelEvent &event)
{
    const double notches = event.angleDelta().y() / anglePerNotch;
    if (notches == 0)
        return false;
    const double factor = std::pow(zoomPerNotch, notches);
    if (event.modifiers().testFlag(Qt::ControlModifier))
        emit valuesZoomed(factor, event.position());
    else
        emit timesZoomed(factor, event.position());
    return true;
}

bool ChartInput::key(const QKeyEvent &event)
{
    const QPointF middle = QRectF(m_chart->rect()).center();
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    const bool zooms = event.key() == Qt::Key_Plus || event.key() == Qt::Key_Equal || event.key() == Qt::Key_Minus;
    if (event.modifiers().testFlag(Qt::AltModifier) || (control && !zooms))
        return false;
    const auto zoom = [&](double factor) {
        control ? emit valuesZoomed(factor, middle) : emit timesZoomed(factor, middle);
    };
    switch (event.key()) {
    case Qt::Key_Left:
        emit steppedInTime(-stepShare);
        return true;
    case Qt::Key_Right:
        emit steppedInTime(stepShare);
        return true;
    case Qt::Key_Up:
        emit steppedInValues(stepShare);
        return true;
    case Qt::Key_Down:
        emit steppedInValues(-stepShare);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the same key without Shift on many keyboards
        zoom(zoomPerNotch);
        return true;
    case Qt::Key_Minus:
        zoom(1 / zoomPerNotch);
        return true;
    case Qt::Key_Home:
        emit startWanted();
        return true;
    case Qt::Key_End:
        emit nowWanted();
        return true;
    case Qt::Key_F:
        emit fitWanted();
        return true;
    default:
        return false;
    }
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panelcolumn.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QScrollBar>
#include <QSlider>
#include <QVBoxLayout>

namespace nightlight {

namespace {

bool takesTheWheel(const QWidget *widget)
{
    return qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
           || qobject_cast<const QSlider *>(widget);
}

} // namespace

PanelColumn::PanelColumn(const QList<QWidget *> &panels, QWidget *parent) : QScrollArea(parent)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(4, 4, 4, 4);
    for (QWidget *panel : panels)
        layout->addWidget(panel);
    layout->addStretch(1);
    setWidget(content);
    watch(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QSize PanelColumn::minimumSizeHint() const
{
    const int bar = verticalScrollBar()->sizeHint().width();
    return {widget()->minimumSizeHint().width() + bar + 2 * frameWidth(), 120};
}

QSize PanelColumn::sizeHint() const
{
    constexpr int comfortableCharacters = 48; // so that the slider can be moved finely
    return minimumSizeHint().expandedTo(QSize(fontMetrics().averageCharWidth() * comfortableCharacters, 0));
}

/// Sees the wheel over \a widget and all in it, also over what is put there later.
void PanelColumn::watch(QWidget *widget)
{
    if (takesTheWheel(widget))
        widget->setFocusPolicy(Qt::StrongFocus); // not by the wheel itself
    widget->installEventFilter(this);
    for (QObject *child : widget->children()) {
        if (auto *inside = qobject_cast<QWidget *>(child))
            watch(inside);
    }
}

bool PanelColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ChildPolished) {
        if (auto *added = qobject_cast<QWidget *>(static_cast<QChildEvent *>(event)->child()))
            watch(added);
    }
    const auto *control = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::Wheel && takesTheWheel(control) && !control->hasFocus()) {
        event->ignore();
        return true;
    }
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace nightlight

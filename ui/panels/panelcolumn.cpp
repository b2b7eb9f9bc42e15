// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panelcolumn.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace nightlight {

PanelColumn::PanelColumn(const QList<QWidget *> &panels, QWidget *parent) : QScrollArea(parent)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(4, 4, 4, 4);
    for (QWidget *panel : panels)
        layout->addWidget(panel);
    layout->addStretch(1);
    setWidget(content);
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

bool PanelColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "topbar.h"

#include "viewactions.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace nightlight {

TopBar::TopBar(ViewActions *actions, QWidget *link, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    layout->addWidget(addButton(actions->pause()));
    layout->addSpacing(12);
    for (QAction *span : actions->spans())
        layout->addWidget(addButton(span));
    layout->addSpacing(12);
    layout->addWidget(addButton(actions->fit()));
    layout->addStretch(1);
    layout->addWidget(link, 0);
}

QToolButton *TopBar::addButton(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    const auto describe = [button, action] {
        button->setAccessibleName(action->iconText());
        // The button shows "Pause" and "Follow" in turn and shall not make its neighbours move.
        button->setMinimumWidth(qMax(button->minimumWidth(), button->sizeHint().width()));
    };
    connect(action, &QAction::changed, button, describe);
    describe();
    return button;
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "topbar.h"

#include "plaintext.h"
#include "ui/export/chartexport.h"
#include "viewactions.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace nightlight {

TopBar::TopBar(ViewActions *actions, ChartExport *exporter, QWidget *words, QWidget *parent)
    : QWidget(parent), m_export(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    if (actions->pause()->isVisible()) {
        layout->addWidget(addButton(actions->pause()));
        layout->addSpacing(12);
    }
    for (QAction *span : actions->spans())
        layout->addWidget(addButton(span));
    layout->addSpacing(12);
    layout->addWidget(addButton(actions->fit()));
    layout->addSpacing(12);
    layout->addWidget(m_export);
    layout->addStretch(1);
    layout->addWidget(words, 0);

    auto *menu = new QMenu(m_export);
    menu->setToolTipsVisible(true);
    menu->addActions(exporter->actions());
    m_export->setMenu(menu);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setAutoRaise(true);
    m_export->setFocusPolicy(Qt::StrongFocus);
    retranslate();
}

void TopBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TopBar::retranslate()
{
    m_export->setText(tr("Export"));
    explain(m_export, tr("Takes what the chart shows out of the window: into a file, or to the clipboard."));
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

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QToolButton;

namespace nightlight {

class ViewActions;

/// The buttons for the chart on one side, whether it gets through on the other.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    TopBar(ViewActions *actions, QWidget *link, QWidget *parent = nullptr);

private:
    QToolButton *addButton(QAction *action);
};

} // namespace nightlight

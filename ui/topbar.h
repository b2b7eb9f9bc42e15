// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QToolButton;

namespace nightlight {

class ChartExport;
class ViewActions;

/// The buttons for a chart on one side, a few words on the other, as whether it gets through.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    /// \a words stands at the far end.
    TopBar(ViewActions *actions, ChartExport *exporter, QWidget *words, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(QAction *action);
    void retranslate();

    QToolButton *m_export;
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace nightlight {

/// Panels below each other: always wide enough for them, scrolling where the window is too low. The wheel scrolls it,
/// and changes a control only if that has the focus.
class PanelColumn final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PanelColumn(const QList<QWidget *> &panels, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch(QWidget *widget);
};

} // namespace nightlight

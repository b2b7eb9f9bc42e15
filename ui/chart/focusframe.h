// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>

class QFocusEvent;
class QWidget;

namespace nightlight {

/// A frame at the edge of a widget while that has the keyboard's focus, unless the mouse gave it.
///
/// It is painted with the widget's background: what the widget shows is to leave four pixels on each side.
class FocusFrame final : public QObject
{
    Q_OBJECT

public:
    /// Owned by \a widget.
    explicit FocusFrame(QWidget *widget);

    void setColor(const QColor &color);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onFocus(const QFocusEvent &event);
    void paint() const;

    QWidget *m_widget;
    QColor m_color;
    bool m_isShown = false;
};

} // namespace nightlight

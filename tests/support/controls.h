// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QWidget>

#include <stdexcept>

namespace nightlight {

/// What a screen reader calls \a widget.
inline QString spokenName(QWidget *widget)
{
    if (!widget->accessibleName().isEmpty())
        return widget->accessibleName(); // of a combo box the interface itself tells only what is chosen
    const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

/// The control of this kind that a screen reader calls \a name.
/// Throws if there is none, for a test can do nothing without it.
template <typename Widget> Widget *control(const QWidget &window, const QString &name)
{
    for (Widget *widget : window.findChildren<Widget *>()) {
        if (spokenName(widget) == name)
            return widget;
    }
    throw std::runtime_error("no control is named \"" + name.toStdString() + '"');
}

} // namespace nightlight

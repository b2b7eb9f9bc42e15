// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QWidget>

namespace nightlight::test {

/// The window of that kind that somebody else has made; none if there is none.
template <typename Window> Window *topWindow()
{
    Window *found = nullptr;
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        if (auto *window = qobject_cast<Window *>(widget))
            found = window;
    }
    return found;
}

} // namespace nightlight::test

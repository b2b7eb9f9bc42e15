// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/windowsettings.h"

class QSettings;

namespace nightlight {

/// How the window was left; the defaults for what is not in \a file.
WindowSettings loadWindow(const QSettings &file);

/// Stores what differs from \a before, and no more.
void saveWindow(QSettings &file, const WindowSettings &before, const WindowSettings &now);

} // namespace nightlight

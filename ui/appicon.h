// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace nightlight {

/// The program's icon in all sizes that a desktop asks for, drawn without Qt's SVG plugin: Debian 13 has it in a
/// package of its own, which Debian 12 does not know.
QIcon appIcon();

} // namespace nightlight

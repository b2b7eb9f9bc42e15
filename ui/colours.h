// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace nightlight {

/// The few colours that mean something, each but Glow, which fills, readable as text on the palette's window, light or
/// dark.
///
/// None of them ever stands alone: words say the same beside it.
enum class Meaning { Good, Busy, Bad, Quiet, Glow };

bool isDark(const QPalette &palette);
QColor colourOf(Meaning meaning, const QPalette &palette);

/// Text that is less important than the rest, still with enough contrast to be read.
QPalette quietText(QPalette palette);
/// Of a hint in an empty field. Themes that change a field's colours may leave it at what suits white paper.
QColor placeholderColour(const QPalette &palette);
/// Text that tells of a trouble.
QPalette warningText(QPalette palette);

} // namespace nightlight

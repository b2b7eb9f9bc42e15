// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpio.h"

namespace nightlight {

/// Takes the line that \a name names, and sets it \a high or low. The name is the line's own, as "GPIO5", or
/// LABEL/OFFSET of its chip, as "pinctrl-bcm2711/5"; a label may end with "*" for whatever follows. A name that several
/// lines have is refused: no one of them is any better. Else one translated sentence that says what is wrong and what
/// to do.
tl::expected<std::unique_ptr<GpioOutput>, QString> requestGpioLine(Gpio &gpio, const QString &name, bool high);

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowlamp.h"

namespace nightlight {

void WindowLamp::switchTo(bool on)
{
    emit switched(on);
}

} // namespace nightlight

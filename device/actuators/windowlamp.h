// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lamp.h"

namespace nightlight {

/// The lamp that the window draws; it shows what switched() tells. Switching it always succeeds.
class WindowLamp final : public Lamp
{
    Q_OBJECT

public:
    using Lamp::Lamp;

    void switchTo(bool on) override;
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lamp.h"

#include "device/telemetry/settings.h"

#include <memory>
#include <vector>

namespace nightlight {

class SharedHardware;

/// The lamps that \a settings choose, made for the calling thread; the first one is the window's.
std::vector<std::unique_ptr<Lamp>> createLamps(const DeviceSettings &settings, SharedHardware &hardware);

/// Whether createLamps() would make the same ones of both.
bool sameLamps(const DeviceSettings &one, const DeviceSettings &other);

} // namespace nightlight

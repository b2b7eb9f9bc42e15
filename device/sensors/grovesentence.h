// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/hardware/grovehat.h"
#include "sensor.h"

namespace nightlight {

/// What a person is told of \a error on /dev/i2c-\a bus.
SensorError groveTrouble(const GroveError &error, int bus);

/// The same for a hat that has not answered in time.
SensorError groveSilence(int bus);

} // namespace nightlight

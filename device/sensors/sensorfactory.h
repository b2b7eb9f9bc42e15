// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sensor.h"

#include <memory>

namespace nightlight {

/// The light source that \a settings choose, made for the calling thread.
std::unique_ptr<Sensor> createSensor(const SensorSettings &settings);

} // namespace nightlight

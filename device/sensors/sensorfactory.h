// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sensortype.h"

#include <span>

namespace nightlight {

/// All kinds of sensors, in the order of the picker.
std::span<const SensorType *const> sensorTypes();

/// The kind with this key; the first one if there is none.
const SensorType &sensorType(const QString &key);

/// The light source that \a settings choose, made for the calling thread.
std::unique_ptr<Sensor> createSensor(const SensorSettings &settings, SharedHardware &hardware);

/// Whether both choose the same light source. What only the lamps take from them, as the port of a board while the
/// sensor is another one, makes no difference.
bool sameSensor(SensorSettings one, SensorSettings other);

/// What the light source that \a settings choose can answer.
LightRange lightRange(const SensorSettings &settings);

} // namespace nightlight

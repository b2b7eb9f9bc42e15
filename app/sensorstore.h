// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/settings.h"

#include <QSettings>

namespace nightlight {

class SettingsDifference;

/// The part of SettingsStore that keeps the settings of sensors and lamps.
SensorSettings loadSensor(const QSettings &file);
LampSettings loadLamps(const QSettings &file);
void saveSensor(SettingsDifference &store, const SensorSettings &before, const SensorSettings &now);
void saveLamps(SettingsDifference &store, const LampSettings &before, const LampSettings &now);

} // namespace nightlight

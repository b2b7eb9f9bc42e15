// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sensorfactory.h"

#include "counterfitsensor.h"
#include "grovesensor.h"
#include "replaysensor.h"
#include "serialsensor.h"
#include "slidersensor.h"
#include "wavesensor.h"

#include <algorithm>
#include <iterator>

namespace nightlight {

namespace {

constexpr const SensorType *types[] = {
    &SliderSensor::type, &WaveSensor::type,       &ReplaySensor::type,
    &SerialSensor::type, &CounterFitSensor::type, &GroveSensor::type,
};

} // namespace

std::span<const SensorType *const> sensorTypes()
{
    return types;
}

const SensorType &sensorType(const QString &key)
{
    const auto found = std::ranges::find_if(types, [&](const SensorType *type) { return key == type->key; });
    return found == std::end(types) ? *types[0] : **found;
}

std::unique_ptr<Sensor> createSensor(const SensorSettings &settings, SharedHardware &hardware)
{
    return sensorType(settings.kind).create(settings, hardware);
}

bool sameSensor(SensorSettings one, SensorSettings other)
{
    for (SensorSettings *settings : {&one, &other}) {
        if (settings->kind != sensorkind::serial)
            settings->serial = {};
        if (settings->kind != sensorkind::counterFit)
            settings->counterFit = {};
    }
    return one == other;
}

LightRange lightRange(const SensorSettings &settings)
{
    return sensorType(settings.kind).range(settings);
}

} // namespace nightlight

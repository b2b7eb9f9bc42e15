// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sensorfactory.h"

#include "slidersensor.h"
#include "wavesensor.h"

#include <QRandomGenerator>

namespace nightlight {

namespace {

WaveSensor::Clock sinceNow()
{
    return [start = std::chrono::steady_clock::now()] {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
    };
}

} // namespace

std::unique_ptr<Sensor> createSensor(const SensorSettings &settings)
{
    switch (settings.kind) {
    case SensorKind::Slider:
        return std::make_unique<SliderSensor>(settings.sliderLight);
    case SensorKind::Wave:
        return std::make_unique<WaveSensor>(settings.wave, sinceNow(), QRandomGenerator::global()->generate());
    }
    Q_UNREACHABLE();
}

} // namespace nightlight

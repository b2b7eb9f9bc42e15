// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slidersensor.h"

#include <algorithm>
#include <cmath>

namespace nightlight {

namespace {

constexpr LightRange range;

tl::expected<SensorSettings, QString> read(const QString &text, SensorSettings settings)
{
    bool isNumber = false;
    settings.sliderLight = text.toDouble(&isNumber);
    const bool inRange = settings.sliderLight >= range.lowest && settings.sliderLight <= range.highest; // no for NaN
    if (isNumber && inRange)
        return settings;
    return tl::make_unexpected(SliderSensor::tr("The slider's value must be a number from %1 to %2, but is “%3”.")
                                   .arg(range.lowest)
                                   .arg(range.highest)
                                   .arg(text));
}

} // namespace

const SensorType SliderSensor::type{
    .key = sensorkind::slider,
    .syntax = QLatin1StringView("slider[:VALUE]"),
    .title = [] { return tr("Slider"); },
    .range = [](const SensorSettings &) { return range; },
    .create = [](const SensorSettings &settings, SharedHardware &) -> std::unique_ptr<Sensor> {
        return std::make_unique<SliderSensor>(settings.sliderLight);
    },
    .read = read,
};

SliderSensor::SliderSensor(double light, QObject *parent) : Sensor(parent)
{
    setLight(light);
}

void SliderSensor::setLight(double light)
{
    if (!std::isnan(light))
        m_light = std::clamp(light, range.lowest, range.highest);
}

void SliderSensor::measure()
{
    emit measured(m_light);
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slidersensor.h"

#include <algorithm>
#include <cmath>

namespace nightlight {

SliderSensor::SliderSensor(double light, QObject *parent) : Sensor(parent)
{
    setLight(light);
}

void SliderSensor::setLight(double light)
{
    if (!std::isnan(light))
        m_light = std::clamp(light, range().lowest, range().highest);
}

void SliderSensor::measure()
{
    emit measured(m_light);
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sensortype.h"

namespace nightlight {

/// The light that a person sets with the slider.
class SliderSensor final : public Sensor
{
    Q_OBJECT

public:
    static const SensorType type;

    explicit SliderSensor(double light, QObject *parent = nullptr);

    /// The nearest value within the range is taken; one that is no number changes nothing.
    void setLight(double light);
    void measure() override;

private:
    double m_light = 0;
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sensortype.h"

#include "device/hardware/counterfitclient.h"

namespace nightlight {

/// A light sensor of CounterFit, the lesson's virtual hardware.
///
/// CounterFit tells nothing by itself, so each measure() asks it. If the sensor is missing, it is made once for each
/// question where the settings say so: CounterFit forgets its sensors when it is started again.
class CounterFitSensor final : public Sensor
{
    Q_OBJECT

public:
    static const SensorType type;

    explicit CounterFitSensor(const CounterFitSettings &settings, QObject *parent = nullptr);

    void measure() override;

private:
    void ask();
    void onValue(const tl::expected<double, CounterFitFault> &value);
    void create();
    void fail(CounterFitFault fault);

    CounterFitSettings m_settings;
    CounterFitClient m_client;
    bool m_mayCreate = false; ///< for the question that is open
};

} // namespace nightlight

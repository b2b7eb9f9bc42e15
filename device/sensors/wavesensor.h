// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sensortype.h"

#include <chrono>
#include <functional>
#include <random>

namespace nightlight {

/// A simulated light that changes by itself, for demonstrations and tests. In whole numbers, as a 10-bit converter
/// gives.
///
/// A day is dark for half of the period and has a smooth dawn and dusk; sine, square wave and ramp start dark as well.
/// The random walk starts in the middle, takes a step each sixtieth of the period, and never leaves the range.
class WaveSensor final : public Sensor
{
    Q_OBJECT

public:
    static const SensorType type;

    using Clock = std::function<std::chrono::milliseconds()>;

    /// \a now tells the time since any fixed moment; the same \a seed gives the same random walk.
    WaveSensor(const WaveSettings &settings, Clock now, quint32 seed, QObject *parent = nullptr);

    void measure() override;

private:
    double share();
    double walk(std::chrono::milliseconds elapsed);

    WaveSettings m_settings;
    Clock m_now;
    std::mt19937 m_random;
    double m_walked = 0.5;
    std::chrono::milliseconds::rep m_stepsWalked = 0;
};

} // namespace nightlight

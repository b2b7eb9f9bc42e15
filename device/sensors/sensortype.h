// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sensor.h"

#include <QLatin1StringView>

#include <memory>
#include <optional>

#include <tl/expected.hpp>

namespace nightlight {

class SharedHardware;

/// A kind of sensor, as the factory, the window's picker and --sensor know it. Each sensor's file defines its own.
struct SensorType
{
    QLatin1StringView key; ///< "slider": stored in the settings, and what --sensor begins with
    QLatin1StringView syntax; ///< of --sensor, as "slider[:VALUE]"
    QString (*title)(); ///< translated
    LightRange (*range)(const SensorSettings &settings);
    std::unique_ptr<Sensor> (*create)(const SensorSettings &settings, SharedHardware &hardware);
    /// Takes what stands behind the colon of --sensor into \a settings, or returns what is wrong with it as a
    /// translated sentence. nullptr: nothing may stand there.
    tl::expected<SensorSettings, QString> (*read)(const QString &text, SensorSettings settings) = nullptr;
};

} // namespace nightlight

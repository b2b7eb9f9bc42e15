// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/settings.h"

#include <QString>

#include <tl/expected.hpp>

namespace nightlight {

/// What the command line's --sensor chooses: slider[:VALUE] or wave[:SHAPE], SHAPE being day, sine, square, ramp or
/// walk. What the text leaves open is as in \a settings. Else one translated sentence that says what is wrong.
tl::expected<SensorSettings, QString> parseSensorText(const QString &text, const SensorSettings &settings = {});

/// The text that chooses the sensor of \a settings, as "slider:512" or "wave:day".
QString toSensorText(const SensorSettings &settings);

} // namespace nightlight

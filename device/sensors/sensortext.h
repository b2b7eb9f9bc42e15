// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/sensorsettings.h"

#include <QStringList>

#include <tl/expected.hpp>

namespace nightlight {

/// What the command line's --sensor chooses: the key of a SensorType, then a colon and what its read() takes, as
/// "slider:512"; before "?" and options the colon may be left out, as in "grove?bus=3". What the text leaves open is as
/// in \a settings. Else one translated sentence that says what is wrong.
tl::expected<SensorSettings, QString> parseSensorText(const QString &text, const SensorSettings &settings = {});

/// What --sensor takes, as "slider[:VALUE]" and "wave[:SHAPE]".
QStringList sensorTextSyntax();

} // namespace nightlight

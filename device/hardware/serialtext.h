// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/sensorsettings.h"

#include <QString>

#include <tl/expected.hpp>

namespace nightlight {

/// Takes "PORT[@BAUD]" of the command line into \a settings: the port may be a name or a path, and whichever device is
/// at it is meant. Else one translated sentence that says what is wrong.
tl::expected<SerialSettings, QString> readSerialPort(const QString &text, SerialSettings settings);

/// The same with "?value=mean&column=2&field=lux" behind it, or a part of that.
tl::expected<SerialSettings, QString> readSerialSensor(const QString &text, const SerialSettings &settings);

} // namespace nightlight

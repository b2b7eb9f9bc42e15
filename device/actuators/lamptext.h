// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/settings.h"

#include <QStringList>

#include <tl/expected.hpp>

namespace nightlight {

/// The lamps that the command line's --lamp chooses, with commas between them: window, which is always there,
/// counterfit[:[HOST[:PORT]/]PIN], gpio[:LINE] and serial[:PORT[@BAUD]]. What the text leaves open is as in \a
/// settings; the lamps that it does not name are off. Else one translated sentence that says what is wrong.
tl::expected<DeviceSettings, QString> parseLampText(const QString &text, const DeviceSettings &settings = {});

/// What --lamp takes, as "window" and "gpio[:LINE]".
QStringList lampTextSyntax();

} // namespace nightlight

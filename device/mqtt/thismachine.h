// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/settings.h"

#include <QString>

namespace nightlight {

/// Whether what is sent to \a host, a name or an address, does not leave this machine.
bool isThisMachine(const QString &host);

/// Whether a password would cross the network so that others can read it.
bool sendsPasswordOpenly(const BrokerSettings &settings);

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/settings.h"

#include <QString>

#include <tl/expected.hpp>

namespace nightlight {

/// Reads "builtin", "mqtt://[user@]host[:port]" or "mqtts://[user@]host[:port]" into the kind, host, port, TLS and user
/// of broker settings. Ports left out are MQTT's 1883, with TLS 8883. On failure: one translated sentence.
tl::expected<BrokerSettings, QString> brokerFromText(const QString &text);

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectoptions.h"

struct mosquitto;

namespace nightlight::qtmqtt {

/// What stands against connecting with \a options, as far as libmosquitto would refuse it or cut it short.
QMqttClient::ClientError findObstacle(const ConnectOptions &options);

/// Tells the library who connects and what its last will is. Returns what stands against it.
QMqttClient::ClientError setIdentity(mosquitto *library, const ConnectOptions &options);

/// In seconds, as near to what is wanted as libmosquitto can: 0, or 5 and more.
int possibleKeepAlive(const ConnectOptions &options);

} // namespace nightlight::qtmqtt

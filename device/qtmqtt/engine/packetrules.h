// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packetscanner.h"

#include <QtMqtt/qmqttclient.h>

namespace nightlight::qtmqtt {

/// Whether a broker may send \a packet, whose fixed header is known, before or after it has accepted the client.
/// libmosquitto looks less closely.
bool mayComeFromBroker(const PacketScanner &packet, QMqttClient::ProtocolVersion version, bool accepted);

/// Whether libmosquitto does not tell all that \a packet says.
bool saysMoreThanLibraryTells(const PacketScanner &packet);

/// Whether \a packet begins a message that is released by a second packet only.
bool isQos2Publish(const PacketScanner &packet);

} // namespace nightlight::qtmqtt

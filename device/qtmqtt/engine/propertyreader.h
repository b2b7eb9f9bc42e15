// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events.h"

struct mqtt5__property;

namespace nightlight::qtmqtt {

/// Turns properties that libmosquitto received into the classes of Qt MQTT.
struct PropertyReader
{
    static void read(const mqtt5__property *list, ConnectAnswer &answer, QMqttClient::ProtocolVersion version);
    static void read(const mqtt5__property *list, SubscriptionAnswer &answer);
    static QMqttPublishProperties messageProperties(const mqtt5__property *list);
    static QMqttMessageStatusProperties statusProperties(const mqtt5__property *list, int reasonCode);
    /// For a message that arrived.
    static QMqttMessageStatusProperties statusProperties(const QMqttPublishProperties &properties);
};

} // namespace nightlight::qtmqtt

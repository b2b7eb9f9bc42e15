// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtMqtt/qmqttclient.h>

namespace nightlight::qtmqtt {

/// What a QMqttClient is told before it connects.
struct ConnectOptions
{
    QString hostname;
    quint16 port = 0;
    QString clientId;
    quint16 keepAlive = 60; // seconds
    bool autoKeepAlive = true;
    QMqttClient::ProtocolVersion version = QMqttClient::MQTT_3_1_1;
    QString username;
    QString password;
    bool cleanSession = true;
    QString willTopic; // empty: no last will
    QByteArray willMessage;
    quint8 willQoS = 0;
    bool willRetain = false;
    QMqttConnectionProperties properties;
    QMqttLastWillProperties willProperties;
};

} // namespace nightlight::qtmqtt

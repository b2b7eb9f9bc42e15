// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtMqtt/qmqttclient.h>

#include <deque>
#include <variant>

namespace nightlight::qtmqtt {

/// The broker's answer to the wish to connect.
struct ConnectAnswer
{
    int flags = 0;
    int code = 0; // a return code of MQTT 3.1.1 or a reason code of MQTT 5, by the version spoken
    QMqttServerConnectionProperties properties;
    QString assignedClientId;
};

/// The broker's answer to a subscription or to its end.
struct SubscriptionAnswer
{
    bool ends = false;
    int requestId = 0;
    quint8 reasonCode = 0;
    QString reason;
    QMqttUserProperties userProperties;
};

/// A message that the client had published, or a received one of QoS 2, came one step further.
struct MessageProgress
{
    qint32 id = 0;
    QMqtt::MessageStatus status = QMqtt::MessageStatus::Unknown;
    QMqttMessageStatusProperties properties;
    bool sent = false; // and with that, the broker has it for good
};

struct PingAnswer
{
};

/// The last event of each connection that was not ended by disconnectFromHost().
struct Closed
{
    QMqttClient::ClientError error = QMqttClient::NoError;
};

using Event = std::variant<QMqttMessage, MessageProgress, SubscriptionAnswer, PingAnswer, ConnectAnswer, Closed>;

/// What has happened and was not told yet: libmosquitto's callbacks put in, the connection takes out when no call
/// into the library is on the stack any more.
using EventQueue = std::deque<Event>;

} // namespace nightlight::qtmqtt

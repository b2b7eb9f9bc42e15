// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/testbroker.h"

#include <QtMqtt/QMqttClient>
#include <QtMqtt/QMqttMessage>
#include <QtMqtt/QMqttSubscription>

#include <QSignalSpy>
#include <QTcpServer>

#include <functional>

namespace nightlight::test {

/// The rows "3.1.1" and "5.0" with a column "version".
void addVersionRows();
/// The same for each QoS, with columns "version" and "qos".
void addVersionAndQosRows();
/// Of the current row.
QMqttClient::ProtocolVersion versionOfRow();

/// Lets \a client know the port on this machine and the row's version.
void prepare(QMqttClient &client, quint16 port);
bool waitForState(QMqttClient &client, QMqttClient::ClientState state);
/// Prepares \a client and waits until it is connected.
bool connectClient(QMqttClient &client, quint16 port);
/// Subscribes and waits until the broker has confirmed; null if it does not.
QMqttSubscription *subscribed(QMqttClient &client, const QString &filter, quint8 qos = 0,
                              const QMqttSubscriptionProperties &properties = {});

/// The payloads of the messages that a spy has seen, of either class's messageReceived().
QByteArrayList payloads(const QSignalSpy &spy);

/// A server on a free port of 127.0.0.1 that answers as a test wants, for what no broker would do.
class OddServer
{
public:
    /// Is called with all that has come over a connection so far: empty at first, and again each time more comes.
    using Answer = std::function<void(QTcpSocket &socket, const QByteArray &received)>;
    explicit OddServer(const Answer &answer);

    quint16 port() const { return m_server.serverPort(); }

private:
    QTcpServer m_server;
};

/// A CONNACK of the row's version: a return code of MQTT 3.1.1 or a reason code of MQTT 5.0.
QByteArray connAck(quint8 code = 0);

} // namespace nightlight::test

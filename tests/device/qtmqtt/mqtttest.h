// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/testbroker.h"

#include <QtMqtt/QMqttClient>

#include <functional>

namespace nightlight::test {

/// The rows "3.1.1" and "5.0" with a column "version".
void addVersionRows();
/// The same for each QoS, with columns "version" and "qos".
void addVersionAndQosRows();
/// Of the current row.
QMqttClient::ProtocolVersion versionOfRow();

/// Lets \a client know \a broker and the row's version.
void prepare(QMqttClient &client, const TestBroker &broker);
/// Prepares \a client and waits until it is connected.
bool connectClient(QMqttClient &client, const TestBroker &broker);
/// Subscribes and waits until the broker has confirmed; null if it does not.
QMqttSubscription *subscribed(QMqttClient &client, const QString &filter, quint8 qos = 0,
                              const QMqttSubscriptionProperties &properties = {});

/// A server on a free port of 127.0.0.1 that answers as a test wants, for what no broker would do.
class OddServer
{
public:
    using Answer = std::function<void(QTcpSocket &)>;
    /// \a onConnect is called for each connection, \a onData each time something comes over it.
    explicit OddServer(Answer onConnect, Answer onData = {});
    ~OddServer();
    Q_DISABLE_COPY_MOVE(OddServer)

    quint16 port() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace nightlight::test

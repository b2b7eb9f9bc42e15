// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtttest.h"

#include <QTcpServer>
#include <QTest>

namespace nightlight::test {

namespace {

constexpr int patienceMs = 20'000;

} // namespace

void addVersionRows()
{
    QTest::addColumn<int>("version");
    QTest::newRow("3.1.1") << int(QMqttClient::MQTT_3_1_1);
    QTest::newRow("5.0") << int(QMqttClient::MQTT_5_0);
}

void addVersionAndQosRows()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<int>("qos");
    for (int qos = 0; qos <= 2; ++qos) {
        QTest::addRow("3.1.1, QoS %d", qos) << int(QMqttClient::MQTT_3_1_1) << qos;
        QTest::addRow("5.0, QoS %d", qos) << int(QMqttClient::MQTT_5_0) << qos;
    }
}

QMqttClient::ProtocolVersion versionOfRow()
{
    QFETCH(int, version);
    return QMqttClient::ProtocolVersion(version);
}

void prepare(QMqttClient &client, const TestBroker &broker)
{
    client.setHostname(QStringLiteral("127.0.0.1"));
    client.setPort(broker.port());
    client.setProtocolVersion(versionOfRow());
}

bool connectClient(QMqttClient &client, const TestBroker &broker)
{
    prepare(client, broker);
    client.connectToHost();
    return QTest::qWaitFor([&] { return client.state() == QMqttClient::Connected; }, patienceMs);
}

QMqttSubscription *subscribed(QMqttClient &client, const QString &filter, quint8 qos,
                              const QMqttSubscriptionProperties &properties)
{
    QMqttSubscription *subscription = client.subscribe(filter, properties, qos);
    const auto confirmed = [&] { return subscription->state() == QMqttSubscription::Subscribed; };
    return subscription && QTest::qWaitFor(confirmed, patienceMs) ? subscription : nullptr;
}

class OddServer::Private
{
public:
    QTcpServer server;
};

OddServer::OddServer(Answer onConnect, Answer onData) : d(std::make_unique<Private>())
{
    d->server.listen(QHostAddress::LocalHost);
    QObject::connect(&d->server, &QTcpServer::newConnection, &d->server, [this, onConnect, onData] {
        QTcpSocket *socket = d->server.nextPendingConnection();
        if (onData)
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, onData] { onData(*socket); });
        if (onConnect)
            onConnect(*socket);
    });
}

OddServer::~OddServer() = default;

quint16 OddServer::port() const
{
    return d->server.serverPort();
}

} // namespace nightlight::test

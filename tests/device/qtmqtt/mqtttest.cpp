// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtttest.h"

#include <QTest>

#include <memory>

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

void prepare(QMqttClient &client, quint16 port)
{
    client.setHostname(QStringLiteral("127.0.0.1"));
    client.setPort(port);
    client.setProtocolVersion(versionOfRow());
}

bool waitForState(QMqttClient &client, QMqttClient::ClientState state)
{
    return QTest::qWaitFor([&] { return client.state() == state; }, patienceMs);
}

bool connectClient(QMqttClient &client, quint16 port)
{
    prepare(client, port);
    client.connectToHost();
    return waitForState(client, QMqttClient::Connected);
}

QMqttSubscription *subscribed(QMqttClient &client, const QString &filter, quint8 qos,
                              const QMqttSubscriptionProperties &properties)
{
    QMqttSubscription *subscription = client.subscribe(filter, properties, qos);
    const auto confirmed = [&] { return subscription->state() == QMqttSubscription::Subscribed; };
    return subscription && QTest::qWaitFor(confirmed, patienceMs) ? subscription : nullptr;
}

QByteArrayList payloads(const QSignalSpy &spy)
{
    QByteArrayList result;
    for (const QList<QVariant> &arguments : spy) {
        const QVariant &first = arguments.first();
        result << (first.canConvert<QMqttMessage>() ? first.value<QMqttMessage>().payload() : first.toByteArray());
    }
    return result;
}

OddServer::OddServer(const Answer &answer)
{
    m_server.listen(QHostAddress::LocalHost);
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, answer] {
        QTcpSocket *socket = m_server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket,
                         [socket, answer, received = std::make_shared<QByteArray>()] {
                             *received += socket->readAll();
                             answer(*socket, *received);
                         });
        answer(*socket, {});
    });
}

QByteArray connAck(quint8 code)
{
    if (versionOfRow() == QMqttClient::MQTT_5_0)
        return QByteArray::fromHex("200300") + char(code) + '\0';
    return QByteArray::fromHex("200200") + char(code);
}

} // namespace nightlight::test

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/mqtt/mqttlink.h"

#include <QList>
#include <QTest>

namespace nightlight::test {

/// A broker on this machine, without encryption or password.
inline Endpoint endpointAt(quint16 port, MqttVersion version = MqttVersion::V5)
{
    Endpoint endpoint;
    endpoint.host = QStringLiteral("127.0.0.1");
    endpoint.port = port;
    endpoint.version = version;
    return endpoint;
}

/// Another client of the broker, who hears everything: the world around the part under test.
class TestClient
{
public:
    explicit TestClient(quint16 port, MqttVersion version = MqttVersion::V5,
                        const QString &filter = QStringLiteral("#"), quint8 qos = 2)
    {
        QObject::connect(&m_link, &MqttLink::received, &m_link,
                         [this](const MqttMessage &message) { m_messages.append(message); });
        m_link.open(endpointAt(port, version), {QStringLiteral("test_client"), {}, {{filter, qos}}});
    }

    bool waitForConnection()
    {
        return QTest::qWaitFor([this] { return m_link.isConnected(); }, 10'000);
    }

    void publish(const QString &topic, const QByteArray &payload, int qos = 1, bool retain = false,
                 const QList<MqttMessage::UserProperty> &properties = {})
    {
        m_link.publish({topic, payload, qos, retain, properties});
    }

    /// What came on \a topic so far.
    QList<MqttMessage> on(const QString &topic) const
    {
        QList<MqttMessage> result;
        for (const MqttMessage &message : m_messages) {
            if (message.topic == topic)
                result.append(message);
        }
        return result;
    }

    MqttLink &link() { return m_link; }

private:
    MqttLink m_link;
    QList<MqttMessage> m_messages;
};

} // namespace nightlight::test

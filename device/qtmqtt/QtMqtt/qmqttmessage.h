// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtMqtt/qmqttpublishproperties.h>
#include <QtMqtt/qmqtttopicname.h>

#include <QByteArray>
#include <QMetaType>
#include <QObject>

namespace nightlight::qtmqtt {
class Session;
}

/// A message that arrived for a subscription.
class QMqttMessage
{
    Q_GADGET
    Q_PROPERTY(QMqttTopicName topic READ topic CONSTANT)
    Q_PROPERTY(QByteArray payload READ payload CONSTANT)
    Q_PROPERTY(quint16 id READ id CONSTANT)
    Q_PROPERTY(quint8 qos READ qos CONSTANT)
    Q_PROPERTY(bool duplicate READ duplicate CONSTANT)
    Q_PROPERTY(bool retain READ retain CONSTANT)

public:
    QMqttMessage() = default;

    bool operator==(const QMqttMessage &other) const;
    bool operator!=(const QMqttMessage &other) const { return !(*this == other); }

    const QByteArray &payload() const { return m_payload; }
    quint8 qos() const { return m_qos; }
    /// 0 with QoS 0.
    quint16 id() const { return m_id; }
    QMqttTopicName topic() const { return m_topic; }
    /// Whether the broker says that it may have come before. Not with QoS 2: there each message is handed on once.
    bool duplicate() const { return m_duplicate; }
    /// Whether the broker had kept it from before the subscription.
    bool retain() const { return m_retain; }
    /// With MQTT 5.
    QMqttPublishProperties publishProperties() const { return m_properties; }

private:
    friend class nightlight::qtmqtt::Session;

    QMqttTopicName m_topic;
    QByteArray m_payload;
    QMqttPublishProperties m_properties;
    quint16 m_id = 0;
    quint8 m_qos = 0;
    bool m_duplicate = false;
    bool m_retain = false;
};

Q_DECLARE_METATYPE(QMqttMessage)

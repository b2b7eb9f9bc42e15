// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtMqtt/qmqtttype.h>

#include <QByteArray>
#include <QList>
#include <QString>

namespace nightlight::qtmqtt {
struct PropertyReader;
}

/// What MQTT 5 attaches to a message.
class QMqttPublishProperties
{
public:
    enum PublishPropertyDetail : quint32 {
        None = 0x00000000,
        PayloadFormatIndicator = 0x00000001,
        MessageExpiryInterval = 0x00000002,
        TopicAlias = 0x00000004,
        ResponseTopic = 0x00000008,
        CorrelationData = 0x00000010,
        UserProperty = 0x00000020,
        SubscriptionIdentifier = 0x00000040,
        ContentType = 0x00000080,
    };
    Q_DECLARE_FLAGS(PublishPropertyDetails, PublishPropertyDetail)

    /// Which of these were set, or came with the message.
    PublishPropertyDetails availableProperties() const { return m_details; }

    QMqtt::PayloadFormatIndicator payloadFormatIndicator() const { return m_format; }
    void setPayloadFormatIndicator(QMqtt::PayloadFormatIndicator indicator);

    /// Seconds after which the broker need not deliver it any more.
    quint32 messageExpiryInterval() const { return m_expiry; }
    void setMessageExpiryInterval(quint32 interval);

    /// 1 to what the broker allows; 0 is ignored.
    quint16 topicAlias() const { return m_topicAlias; }
    void setTopicAlias(quint16 alias);

    QString responseTopic() const { return m_responseTopic; }
    void setResponseTopic(const QString &topic);

    QByteArray correlationData() const { return m_correlationData; }
    void setCorrelationData(const QByteArray &correlation);

    QMqttUserProperties userProperties() const { return m_userProperties; }
    void setUserProperties(const QMqttUserProperties &properties);

    /// Of the subscriptions that the message came for. Only a broker may set them; a list with a 0 in it is ignored.
    QList<quint32> subscriptionIdentifiers() const { return m_subscriptionIdentifiers; }
    void setSubscriptionIdentifiers(const QList<quint32> &ids);

    QString contentType() const { return m_contentType; }
    void setContentType(const QString &type);

private:
    PublishPropertyDetails m_details = None;
    quint32 m_expiry = 0;
    quint16 m_topicAlias = 0;
    QMqtt::PayloadFormatIndicator m_format = QMqtt::PayloadFormatIndicator::Unspecified;
    QString m_responseTopic;
    QByteArray m_correlationData;
    QMqttUserProperties m_userProperties;
    QList<quint32> m_subscriptionIdentifiers;
    QString m_contentType;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(QMqttPublishProperties::PublishPropertyDetails)

/// What the broker said about a message on its way.
class QMqttMessageStatusProperties
{
public:
    QMqtt::ReasonCode reasonCode() const { return m_reasonCode; }
    QString reason() const { return m_reason; }
    QMqttUserProperties userProperties() const { return m_userProperties; }

private:
    friend struct nightlight::qtmqtt::PropertyReader;

    QMqttUserProperties m_userProperties;
    QString m_reason;
    QMqtt::ReasonCode m_reasonCode = QMqtt::ReasonCode::Success;
};

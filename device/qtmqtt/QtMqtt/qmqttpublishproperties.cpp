// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qmqttpublishproperties.h"

void QMqttPublishProperties::setPayloadFormatIndicator(QMqtt::PayloadFormatIndicator indicator)
{
    m_details |= PayloadFormatIndicator;
    m_format = indicator;
}

void QMqttPublishProperties::setMessageExpiryInterval(quint32 interval)
{
    m_details |= MessageExpiryInterval;
    m_expiry = interval;
}

void QMqttPublishProperties::setTopicAlias(quint16 alias)
{
    if (alias == 0)
        return;
    m_details |= TopicAlias;
    m_topicAlias = alias;
}

void QMqttPublishProperties::setResponseTopic(const QString &topic)
{
    m_details |= ResponseTopic;
    m_responseTopic = topic;
}

void QMqttPublishProperties::setCorrelationData(const QByteArray &correlation)
{
    m_details |= CorrelationData;
    m_correlationData = correlation;
}

void QMqttPublishProperties::setUserProperties(const QMqttUserProperties &properties)
{
    m_details |= UserProperty;
    m_userProperties = properties;
}

void QMqttPublishProperties::setSubscriptionIdentifiers(const QList<quint32> &ids)
{
    if (ids.contains(0U))
        return;
    m_details |= SubscriptionIdentifier;
    m_subscriptionIdentifiers = ids;
}

void QMqttPublishProperties::setContentType(const QString &type)
{
    m_details |= ContentType;
    m_contentType = type;
}

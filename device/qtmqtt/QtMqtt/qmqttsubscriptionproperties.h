// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtMqtt/qmqtttype.h>

/// What MQTT 5 lets a client say about a subscription.
class QMqttSubscriptionProperties
{
public:
    QMqttUserProperties userProperties() const { return m_userProperties; }
    void setUserProperties(const QMqttUserProperties &properties) { m_userProperties = properties; }

    /// Comes with each message for this subscription; 1 to 268,435,455, or 0 for none.
    quint32 subscriptionIdentifier() const { return m_identifier; }
    void setSubscriptionIdentifier(quint32 id) { m_identifier = id; }

    /// Whether the broker is not to send the client its own messages.
    bool noLocal() const { return m_noLocal; }
    void setNoLocal(bool noLocal) { m_noLocal = noLocal; }

private:
    QMqttUserProperties m_userProperties;
    quint32 m_identifier = 0;
    bool m_noLocal = false;
};

/// What MQTT 5 lets a client say when it ends a subscription.
class QMqttUnsubscriptionProperties
{
public:
    QMqttUserProperties userProperties() const { return m_userProperties; }
    void setUserProperties(const QMqttUserProperties &properties) { m_userProperties = properties; }

private:
    QMqttUserProperties m_userProperties;
};

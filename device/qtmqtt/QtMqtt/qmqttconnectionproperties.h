// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtMqtt/qmqtttype.h>

#include <QByteArray>
#include <QString>

#include <limits>

namespace nightlight::qtmqtt {
struct PropertyReader;
}

/// What MQTT 5 lets a client say about its last will.
class QMqttLastWillProperties
{
public:
    /// Seconds between the loss of the client and its last will.
    quint32 willDelayInterval() const { return m_delay; }
    void setWillDelayInterval(quint32 delay) { m_delay = delay; }

    QMqtt::PayloadFormatIndicator payloadFormatIndicator() const { return m_format; }
    void setPayloadFormatIndicator(QMqtt::PayloadFormatIndicator format) { m_format = format; }

    /// Seconds after which the broker need not deliver it any more; 0 means it always must.
    quint32 messageExpiryInterval() const { return m_expiry; }
    void setMessageExpiryInterval(quint32 expiry) { m_expiry = expiry; }

    QString contentType() const { return m_contentType; }
    void setContentType(const QString &type) { m_contentType = type; }

    QString responseTopic() const { return m_responseTopic; }
    void setResponseTopic(const QString &topic) { m_responseTopic = topic; }

    QByteArray correlationData() const { return m_correlationData; }
    void setCorrelationData(const QByteArray &data) { m_correlationData = data; }

    QMqttUserProperties userProperties() const { return m_userProperties; }
    void setUserProperties(const QMqttUserProperties &properties) { m_userProperties = properties; }

private:
    QString m_contentType;
    QString m_responseTopic;
    QByteArray m_correlationData;
    QMqttUserProperties m_userProperties;
    quint32 m_delay = 0;
    quint32 m_expiry = 0;
    QMqtt::PayloadFormatIndicator m_format = QMqtt::PayloadFormatIndicator::Unspecified;
};

/// What MQTT 5 lets a client ask of the broker when it connects.
class QMqttConnectionProperties
{
public:
    /// Seconds that the session outlives the connection; 0 ends it at once, the highest number never.
    quint32 sessionExpiryInterval() const { return m_sessionExpiry; }
    void setSessionExpiryInterval(quint32 expiry) { m_sessionExpiry = expiry; }

    /// How many messages of QoS 1 and 2 may be under way to this side at once; 0 is ignored.
    quint16 maximumReceive() const { return m_maximumReceive; }
    void setMaximumReceive(quint16 maximumReceive);

    /// In bytes, of one whole packet; 0 is ignored.
    quint32 maximumPacketSize() const { return m_maximumPacketSize; }
    void setMaximumPacketSize(quint32 packetSize);

    quint16 maximumTopicAlias() const { return m_maximumTopicAlias; }
    void setMaximumTopicAlias(quint16 alias) { m_maximumTopicAlias = alias; }

    bool requestResponseInformation() const { return m_wantsResponseInformation; }
    void setRequestResponseInformation(bool response) { m_wantsResponseInformation = response; }

    bool requestProblemInformation() const { return m_wantsProblemInformation; }
    void setRequestProblemInformation(bool problem) { m_wantsProblemInformation = problem; }

    QMqttUserProperties userProperties() const { return m_userProperties; }
    void setUserProperties(const QMqttUserProperties &properties) { m_userProperties = properties; }

    QString authenticationMethod() const { return m_authenticationMethod; }
    void setAuthenticationMethod(const QString &method) { m_authenticationMethod = method; }

    QByteArray authenticationData() const { return m_authenticationData; }
    void setAuthenticationData(const QByteArray &data) { m_authenticationData = data; }

private:
    QMqttUserProperties m_userProperties;
    QString m_authenticationMethod;
    QByteArray m_authenticationData;
    quint32 m_sessionExpiry = 0;
    quint32 m_maximumPacketSize = std::numeric_limits<quint32>::max();
    quint16 m_maximumReceive = std::numeric_limits<quint16>::max();
    quint16 m_maximumTopicAlias = 0;
    bool m_wantsResponseInformation = false;
    bool m_wantsProblemInformation = true;
};

/// What a broker of MQTT 5 answered when the client connected; what it left out has the standard's default.
class QMqttServerConnectionProperties : public QMqttConnectionProperties
{
public:
    enum ServerPropertyDetail : quint32 {
        None = 0x00000000,
        SessionExpiryInterval = 0x00000001,
        MaximumReceive = 0x00000002,
        MaximumQoS = 0x00000004,
        RetainAvailable = 0x00000010,
        MaximumPacketSize = 0x00000020,
        AssignedClientId = 0x00000040,
        MaximumTopicAlias = 0x00000080,
        ReasonString = 0x00000100,
        UserProperty = 0x00000200,
        WildCardSupported = 0x00000400,
        SubscriptionIdentifierSupport = 0x00000800,
        SharedSubscriptionSupport = 0x00001000,
        ServerKeepAlive = 0x00002000,
        ResponseInformation = 0x00004000,
        ServerReference = 0x00008000,
        AuthenticationMethod = 0x00010000,
        AuthenticationData = 0x00020000,
    };
    Q_DECLARE_FLAGS(ServerPropertyDetails, ServerPropertyDetail)

    /// Which of these the broker named.
    ServerPropertyDetails availableProperties() const { return m_details; }
    /// Whether a broker of MQTT 5 has answered.
    bool isValid() const { return m_valid; }

    quint8 maximumQoS() const { return m_maximumQoS; }
    bool retainAvailable() const { return m_retainAvailable; }
    /// Whether the broker chose the client id; see QMqttClient::clientId().
    bool clientIdAssigned() const { return m_details.testFlag(AssignedClientId); }
    QString reason() const { return m_reason; }
    QMqtt::ReasonCode reasonCode() const { return m_reasonCode; }
    bool wildcardSupported() const { return m_wildcards; }
    bool subscriptionIdentifierSupported() const { return m_subscriptionIdentifiers; }
    bool sharedSubscriptionSupported() const { return m_sharedSubscriptions; }
    /// Seconds; takes the place of the client's own keep-alive.
    quint16 serverKeepAlive() const { return m_keepAlive; }
    QString responseInformation() const { return m_responseInformation; }
    /// Another broker to go to.
    QString serverReference() const { return m_serverReference; }

private:
    friend struct nightlight::qtmqtt::PropertyReader;

    ServerPropertyDetails m_details = None;
    QString m_reason;
    QString m_responseInformation;
    QString m_serverReference;
    quint16 m_keepAlive = 0;
    quint8 m_maximumQoS = 2;
    QMqtt::ReasonCode m_reasonCode = QMqtt::ReasonCode::Success;
    bool m_valid = false;
    bool m_retainAvailable = true;
    bool m_wildcards = true;
    bool m_subscriptionIdentifiers = true;
    bool m_sharedSubscriptions = true;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(QMqttServerConnectionProperties::ServerPropertyDetails)

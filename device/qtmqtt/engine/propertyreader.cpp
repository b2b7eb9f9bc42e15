// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "propertyreader.h"

#include <mosquitto.h>
#include <mqtt_protocol.h>

#include <cstdlib>

namespace nightlight::qtmqtt {

namespace {

QString text(const mosquitto_property *property)
{
    char *utf8 = nullptr;
    mosquitto_property_read_string(property, mosquitto_property_identifier(property), &utf8, false);
    const QString result = QString::fromUtf8(utf8);
    std::free(utf8);
    return result;
}

QByteArray binary(const mosquitto_property *property)
{
    void *data = nullptr;
    quint16 size = 0;
    mosquitto_property_read_binary(property, mosquitto_property_identifier(property), &data, &size, false);
    const QByteArray result(static_cast<const char *>(data), size);
    std::free(data);
    return result;
}

QMqttStringPair stringPair(const mosquitto_property *property)
{
    char *name = nullptr;
    char *value = nullptr;
    mosquitto_property_read_string_pair(property, MQTT_PROP_USER_PROPERTY, &name, &value, false);
    const QMqttStringPair result(QString::fromUtf8(name), QString::fromUtf8(value));
    std::free(name);
    std::free(value);
    return result;
}

quint8 byte(const mosquitto_property *property)
{
    quint8 value = 0;
    mosquitto_property_read_byte(property, mosquitto_property_identifier(property), &value, false);
    return value;
}

quint16 shortNumber(const mosquitto_property *property)
{
    quint16 value = 0;
    mosquitto_property_read_int16(property, mosquitto_property_identifier(property), &value, false);
    return value;
}

quint32 longNumber(const mosquitto_property *property)
{
    quint32 value = 0;
    mosquitto_property_read_int32(property, mosquitto_property_identifier(property), &value, false);
    return value;
}

quint32 variableNumber(const mosquitto_property *property)
{
    quint32 value = 0;
    mosquitto_property_read_varint(property, mosquitto_property_identifier(property), &value, false);
    return value;
}

} // namespace

void PropertyReader::read(const mosquitto_property *list, ConnectAnswer &answer, QMqttClient::ProtocolVersion version)
{
    using Server = QMqttServerConnectionProperties;
    Server &server = answer.properties;
    QMqttUserProperties userProperties;
    for (const mosquitto_property *p = list; p; p = mosquitto_property_next(p)) {
        switch (mosquitto_property_identifier(p)) {
        case MQTT_PROP_SESSION_EXPIRY_INTERVAL:
            server.m_details |= Server::SessionExpiryInterval;
            server.setSessionExpiryInterval(longNumber(p));
            break;
        case MQTT_PROP_RECEIVE_MAXIMUM:
            server.m_details |= Server::MaximumReceive;
            server.setMaximumReceive(shortNumber(p));
            break;
        case MQTT_PROP_MAXIMUM_QOS:
            server.m_details |= Server::MaximumQoS;
            server.m_maximumQoS = byte(p);
            break;
        case MQTT_PROP_RETAIN_AVAILABLE:
            server.m_details |= Server::RetainAvailable;
            server.m_retainAvailable = byte(p) == 1;
            break;
        case MQTT_PROP_MAXIMUM_PACKET_SIZE:
            server.m_details |= Server::MaximumPacketSize;
            server.setMaximumPacketSize(longNumber(p));
            break;
        case MQTT_PROP_ASSIGNED_CLIENT_IDENTIFIER:
            server.m_details |= Server::AssignedClientId;
            answer.assignedClientId = text(p);
            break;
        case MQTT_PROP_TOPIC_ALIAS_MAXIMUM:
            server.m_details |= Server::MaximumTopicAlias;
            server.setMaximumTopicAlias(shortNumber(p));
            break;
        case MQTT_PROP_REASON_STRING:
            server.m_details |= Server::ReasonString;
            server.m_reason = text(p);
            break;
        case MQTT_PROP_USER_PROPERTY:
            server.m_details |= Server::UserProperty;
            userProperties.append(stringPair(p));
            break;
        case MQTT_PROP_WILDCARD_SUB_AVAILABLE:
            server.m_details |= Server::WildCardSupported;
            server.m_wildcards = byte(p) == 1;
            break;
        case MQTT_PROP_SUBSCRIPTION_ID_AVAILABLE:
            server.m_details |= Server::SubscriptionIdentifierSupport;
            server.m_subscriptionIdentifiers = byte(p) == 1;
            break;
        case MQTT_PROP_SHARED_SUB_AVAILABLE:
            server.m_details |= Server::SharedSubscriptionSupport;
            server.m_sharedSubscriptions = byte(p) == 1;
            break;
        case MQTT_PROP_SERVER_KEEP_ALIVE:
            server.m_details |= Server::ServerKeepAlive;
            server.m_keepAlive = shortNumber(p);
            break;
        case MQTT_PROP_RESPONSE_INFORMATION:
            server.m_details |= Server::ResponseInformation;
            server.m_responseInformation = text(p);
            break;
        case MQTT_PROP_SERVER_REFERENCE:
            server.m_details |= Server::ServerReference;
            server.m_serverReference = text(p);
            break;
        case MQTT_PROP_AUTHENTICATION_METHOD:
            server.m_details |= Server::AuthenticationMethod;
            server.setAuthenticationMethod(text(p));
            break;
        case MQTT_PROP_AUTHENTICATION_DATA:
            server.m_details |= Server::AuthenticationData;
            server.setAuthenticationData(binary(p));
            break;
        default:
            break;
        }
    }
    server.setUserProperties(userProperties);
    server.m_reasonCode = QMqtt::ReasonCode(answer.code);
    server.m_valid = version == QMqttClient::MQTT_5_0;
}

void PropertyReader::read(const mosquitto_property *list, SubscriptionAnswer &answer)
{
    for (const mosquitto_property *p = list; p; p = mosquitto_property_next(p)) {
        if (mosquitto_property_identifier(p) == MQTT_PROP_REASON_STRING)
            answer.reason = text(p);
        else if (mosquitto_property_identifier(p) == MQTT_PROP_USER_PROPERTY)
            answer.userProperties.append(stringPair(p));
    }
}

QMqttPublishProperties PropertyReader::messageProperties(const mosquitto_property *list)
{
    QMqttPublishProperties properties;
    QMqttUserProperties userProperties;
    QList<quint32> subscriptionIdentifiers;
    for (const mosquitto_property *p = list; p; p = mosquitto_property_next(p)) {
        switch (mosquitto_property_identifier(p)) {
        case MQTT_PROP_PAYLOAD_FORMAT_INDICATOR:
            properties.setPayloadFormatIndicator(QMqtt::PayloadFormatIndicator(byte(p)));
            break;
        case MQTT_PROP_MESSAGE_EXPIRY_INTERVAL:
            properties.setMessageExpiryInterval(longNumber(p));
            break;
        case MQTT_PROP_CONTENT_TYPE:
            properties.setContentType(text(p));
            break;
        case MQTT_PROP_RESPONSE_TOPIC:
            properties.setResponseTopic(text(p));
            break;
        case MQTT_PROP_CORRELATION_DATA:
            properties.setCorrelationData(binary(p));
            break;
        case MQTT_PROP_SUBSCRIPTION_IDENTIFIER:
            subscriptionIdentifiers.append(variableNumber(p));
            break;
        case MQTT_PROP_USER_PROPERTY:
            userProperties.append(stringPair(p));
            break;
        default:
            break;
        }
    }
    if (!userProperties.isEmpty())
        properties.setUserProperties(userProperties);
    if (!subscriptionIdentifiers.isEmpty())
        properties.setSubscriptionIdentifiers(subscriptionIdentifiers);
    return properties;
}

QMqttMessageStatusProperties PropertyReader::statusProperties(const mosquitto_property *list, int reasonCode)
{
    QMqttMessageStatusProperties properties;
    properties.m_reasonCode = QMqtt::ReasonCode(reasonCode);
    for (const mosquitto_property *p = list; p; p = mosquitto_property_next(p)) {
        if (mosquitto_property_identifier(p) == MQTT_PROP_REASON_STRING)
            properties.m_reason = text(p);
        else if (mosquitto_property_identifier(p) == MQTT_PROP_USER_PROPERTY)
            properties.m_userProperties.append(stringPair(p));
    }
    return properties;
}

QMqttMessageStatusProperties PropertyReader::statusProperties(const QMqttPublishProperties &properties)
{
    QMqttMessageStatusProperties status;
    status.m_userProperties = properties.userProperties();
    return status;
}

} // namespace nightlight::qtmqtt

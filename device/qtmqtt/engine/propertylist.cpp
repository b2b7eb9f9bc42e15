// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "propertylist.h"

#include "textrules.h"

#include <mosquitto.h>
#include <mqtt_protocol.h>

#include <limits>

namespace nightlight::qtmqtt {

namespace {

constexpr qint64 identifierBytes = 1;
constexpr qint64 lengthBytes = 2; // of a text or data
constexpr qsizetype mostBytes = std::numeric_limits<quint16>::max();

} // namespace

void PropertyList::Free::operator()(mqtt5__property *list) const
{
    mosquitto_property_free_all(&list);
}

// libmosquitto appends to the list it is given, and makes the first element where there is none.
void PropertyList::note(int code, mqtt5__property *list, qint64 size)
{
    m_list.reset(list);
    m_size += identifierBytes + size;
    m_valid = m_valid && code == MOSQ_ERR_SUCCESS;
}

void PropertyList::addByte(int identifier, quint8 value)
{
    mqtt5__property *list = m_list.release();
    const int code = mosquitto_property_add_byte(&list, identifier, value);
    note(code, list, sizeof value);
}

void PropertyList::addShort(int identifier, quint16 value)
{
    mqtt5__property *list = m_list.release();
    const int code = mosquitto_property_add_int16(&list, identifier, value);
    note(code, list, sizeof value);
}

void PropertyList::addLong(int identifier, quint32 value)
{
    mqtt5__property *list = m_list.release();
    const int code = mosquitto_property_add_int32(&list, identifier, value);
    note(code, list, sizeof value);
}

void PropertyList::addVariable(int identifier, quint32 value)
{
    mqtt5__property *list = m_list.release();
    const int code = mosquitto_property_add_varint(&list, identifier, value);
    note(code, list, bytesOfNumber(value));
}

void PropertyList::addText(int identifier, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    m_valid = m_valid && isLegalText(utf8);
    if (!m_valid)
        return;
    mqtt5__property *list = m_list.release();
    const int code = mosquitto_property_add_string(&list, identifier, utf8.constData());
    note(code, list, lengthBytes + utf8.size());
}

void PropertyList::addBinary(int identifier, const QByteArray &data)
{
    m_valid = m_valid && data.size() <= mostBytes;
    if (!m_valid)
        return;
    mqtt5__property *list = m_list.release();
    const int code = mosquitto_property_add_binary(&list, identifier, data.constData(), quint16(data.size()));
    note(code, list, lengthBytes + data.size());
}

void PropertyList::addUserProperties(const QMqttUserProperties &properties)
{
    for (const QMqttStringPair &pair : properties) {
        const QByteArray name = pair.name().toUtf8();
        const QByteArray value = pair.value().toUtf8();
        m_valid = m_valid && isLegalText(name) && isLegalText(value);
        if (!m_valid)
            return;
        mqtt5__property *list = m_list.release();
        const int code =
            mosquitto_property_add_string_pair(&list, MQTT_PROP_USER_PROPERTY, name.constData(), value.constData());
        note(code, list, lengthBytes + name.size() + lengthBytes + value.size());
    }
}

PropertyList listOf(const QMqttConnectionProperties &properties)
{
    PropertyList list;
    if (properties.sessionExpiryInterval() > 0)
        list.addLong(MQTT_PROP_SESSION_EXPIRY_INTERVAL, properties.sessionExpiryInterval());
    // Always named: libmosquitto says 20 otherwise, where the standard's default is the highest number.
    list.addShort(MQTT_PROP_RECEIVE_MAXIMUM, properties.maximumReceive());
    if (properties.maximumPacketSize() < std::numeric_limits<quint32>::max())
        list.addLong(MQTT_PROP_MAXIMUM_PACKET_SIZE, properties.maximumPacketSize());
    if (properties.requestResponseInformation())
        list.addByte(MQTT_PROP_REQUEST_RESPONSE_INFORMATION, 1);
    if (!properties.requestProblemInformation())
        list.addByte(MQTT_PROP_REQUEST_PROBLEM_INFORMATION, 0);
    if (!properties.authenticationMethod().isEmpty()) {
        list.addText(MQTT_PROP_AUTHENTICATION_METHOD, properties.authenticationMethod());
        if (!properties.authenticationData().isEmpty())
            list.addBinary(MQTT_PROP_AUTHENTICATION_DATA, properties.authenticationData());
    }
    list.addUserProperties(properties.userProperties());
    return list;
}

PropertyList listOf(const QMqttLastWillProperties &properties)
{
    PropertyList list;
    if (properties.willDelayInterval() > 0)
        list.addLong(MQTT_PROP_WILL_DELAY_INTERVAL, properties.willDelayInterval());
    if (properties.payloadFormatIndicator() != QMqtt::PayloadFormatIndicator::Unspecified)
        list.addByte(MQTT_PROP_PAYLOAD_FORMAT_INDICATOR, quint8(properties.payloadFormatIndicator()));
    if (properties.messageExpiryInterval() > 0)
        list.addLong(MQTT_PROP_MESSAGE_EXPIRY_INTERVAL, properties.messageExpiryInterval());
    if (!properties.contentType().isEmpty())
        list.addText(MQTT_PROP_CONTENT_TYPE, properties.contentType());
    if (!properties.responseTopic().isEmpty())
        list.addText(MQTT_PROP_RESPONSE_TOPIC, properties.responseTopic());
    if (!properties.correlationData().isEmpty())
        list.addBinary(MQTT_PROP_CORRELATION_DATA, properties.correlationData());
    list.addUserProperties(properties.userProperties());
    return list;
}

PropertyList listOf(const QMqttPublishProperties &properties)
{
    PropertyList list;
    if (properties.payloadFormatIndicator() != QMqtt::PayloadFormatIndicator::Unspecified)
        list.addByte(MQTT_PROP_PAYLOAD_FORMAT_INDICATOR, quint8(properties.payloadFormatIndicator()));
    if (properties.messageExpiryInterval() > 0)
        list.addLong(MQTT_PROP_MESSAGE_EXPIRY_INTERVAL, properties.messageExpiryInterval());
    if (!properties.responseTopic().isEmpty())
        list.addText(MQTT_PROP_RESPONSE_TOPIC, properties.responseTopic());
    if (!properties.correlationData().isEmpty())
        list.addBinary(MQTT_PROP_CORRELATION_DATA, properties.correlationData());
    if (!properties.contentType().isEmpty())
        list.addText(MQTT_PROP_CONTENT_TYPE, properties.contentType());
    list.addUserProperties(properties.userProperties());
    return list;
}

PropertyList listOf(const QMqttSubscriptionProperties &properties)
{
    PropertyList list;
    if (properties.subscriptionIdentifier() > 0)
        list.addVariable(MQTT_PROP_SUBSCRIPTION_IDENTIFIER, properties.subscriptionIdentifier());
    list.addUserProperties(properties.userProperties());
    return list;
}

PropertyList listOf(const QMqttUnsubscriptionProperties &properties)
{
    PropertyList list;
    list.addUserProperties(properties.userProperties());
    return list;
}

} // namespace nightlight::qtmqtt

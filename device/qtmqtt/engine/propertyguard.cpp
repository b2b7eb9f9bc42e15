// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "propertyguard.h"

#include <mqtt_protocol.h>

#include <algorithm>
#include <utility>

namespace nightlight::qtmqtt {

void PropertyGuard::begin(const PacketScanner &packet)
{
    m_skip = m_left = m_number = m_maximumPacketSize = 0;
    m_bytes = 0;
    m_hasPacketId = packet.flags() & 6; // a PUBLISH of QoS 1 or 2
    m_step = Step::ListLength;
    switch (packet.type()) {
    case PacketScanner::Publish:
        m_step = Step::Topic;
        break;
    case PacketScanner::ConnAck: // flags and code
    case PacketScanner::SubAck: // id
    case PacketScanner::UnsubAck:
        m_skip = 2;
        break;
    case PacketScanner::PubAck: // id and code
    case PacketScanner::PubRec:
    case PacketScanner::PubRel:
    case PacketScanner::PubComp:
        m_skip = 3;
        break;
    case PacketScanner::Disconnect: // code
    case PacketScanner::Auth:
        m_skip = 1;
        break;
    case PacketScanner::PingResp:
        m_step = Step::Done;
        break;
    }
}

void PropertyGuard::take(QByteArrayView data)
{
    while (!data.isEmpty() && m_step != Step::Done && m_step != Step::Broken) {
        const qsizetype skipped = std::min<qsizetype>(data.size(), m_skip);
        m_skip -= quint32(skipped);
        data = data.sliced(skipped);
        if (m_skip == 0 && m_step == Step::Identifier && m_left == 0)
            m_step = Step::Done;
        else if (!data.isEmpty()) {
            takeByte(quint8(data.front()));
            data = data.sliced(1);
        }
    }
}

void PropertyGuard::takeByte(quint8 byte)
{
    switch (m_step) {
    case Step::Topic:
        if (addLengthByte(byte)) {
            m_skip = m_number + (m_hasPacketId ? 2 : 0);
            m_number = 0;
            m_step = Step::ListLength;
        }
        break;
    case Step::ListLength:
        takeListLength(byte);
        break;
    case Step::Identifier:
        takeIdentifier(byte);
        break;
    case Step::Text:
        takeText(byte);
        break;
    case Step::Number:
        skipInList(1);
        if (m_step == Step::Number && !(byte & 0x80))
            nextProperty();
        m_skip = 0; // this byte was it
        break;
    case Step::PacketSize:
        takePacketSize(byte);
        break;
    case Step::Done:
    case Step::Broken:
        break;
    }
}

void PropertyGuard::takeListLength(quint8 byte)
{
    constexpr int mostBytes = 4;
    m_left |= quint32(byte & 0x7F) << (7 * m_bytes);
    ++m_bytes;
    if (byte & 0x80)
        m_step = m_bytes < mostBytes ? Step::ListLength : Step::Broken;
    else
        nextProperty();
}

/// MQTT 5.0, section 2.2.2.2.
void PropertyGuard::takeIdentifier(quint8 byte)
{
    --m_left;
    switch (byte) {
    case MQTT_PROP_PAYLOAD_FORMAT_INDICATOR:
    case MQTT_PROP_REQUEST_PROBLEM_INFORMATION:
    case MQTT_PROP_REQUEST_RESPONSE_INFORMATION:
    case MQTT_PROP_MAXIMUM_QOS:
    case MQTT_PROP_RETAIN_AVAILABLE:
    case MQTT_PROP_WILDCARD_SUB_AVAILABLE:
    case MQTT_PROP_SUBSCRIPTION_ID_AVAILABLE:
    case MQTT_PROP_SHARED_SUB_AVAILABLE:
        skipInList(1);
        break;
    case MQTT_PROP_SERVER_KEEP_ALIVE:
    case MQTT_PROP_RECEIVE_MAXIMUM:
    case MQTT_PROP_TOPIC_ALIAS_MAXIMUM:
    case MQTT_PROP_TOPIC_ALIAS:
        skipInList(2);
        break;
    case MQTT_PROP_MESSAGE_EXPIRY_INTERVAL:
    case MQTT_PROP_SESSION_EXPIRY_INTERVAL:
    case MQTT_PROP_WILL_DELAY_INTERVAL:
        skipInList(4);
        break;
    case MQTT_PROP_MAXIMUM_PACKET_SIZE:
        m_step = Step::PacketSize;
        break;
    case MQTT_PROP_SUBSCRIPTION_IDENTIFIER:
        m_step = Step::Number;
        break;
    case MQTT_PROP_USER_PROPERTY:
        m_texts = 2;
        m_step = Step::Text;
        break;
    case MQTT_PROP_CONTENT_TYPE:
    case MQTT_PROP_RESPONSE_TOPIC:
    case MQTT_PROP_CORRELATION_DATA:
    case MQTT_PROP_ASSIGNED_CLIENT_IDENTIFIER:
    case MQTT_PROP_AUTHENTICATION_METHOD:
    case MQTT_PROP_AUTHENTICATION_DATA:
    case MQTT_PROP_RESPONSE_INFORMATION:
    case MQTT_PROP_SERVER_REFERENCE:
    case MQTT_PROP_REASON_STRING:
        m_texts = 1;
        m_step = Step::Text;
        break;
    default:
        m_step = Step::Broken;
        break;
    }
}

void PropertyGuard::takeText(quint8 byte)
{
    skipInList(1);
    m_skip = 0; // this byte was it
    if (m_step == Step::Broken || !addLengthByte(byte))
        return;
    skipInList(m_number);
    m_number = 0;
    if (m_step == Step::Text && --m_texts == 0)
        nextProperty();
}

void PropertyGuard::takePacketSize(quint8 byte)
{
    constexpr int bytes = 4;
    skipInList(1);
    m_skip = 0; // this byte was it
    m_number = m_number << 8 | byte;
    if (m_step == Step::Broken || ++m_bytes < bytes)
        return;
    m_maximumPacketSize = std::exchange(m_number, 0);
    nextProperty();
}

/// Whether \a byte is the second of the two that a length has.
bool PropertyGuard::addLengthByte(quint8 byte)
{
    m_number = m_number << 8 | byte;
    m_bytes = (m_bytes + 1) % 2;
    return m_bytes == 0;
}

void PropertyGuard::skipInList(quint32 count)
{
    if (count > m_left) {
        m_step = Step::Broken;
        return;
    }
    m_left -= count;
    m_skip = count;
}

void PropertyGuard::nextProperty()
{
    m_bytes = 0;
    m_step = m_left > 0 || m_skip > 0 ? Step::Identifier : Step::Done;
}

} // namespace nightlight::qtmqtt

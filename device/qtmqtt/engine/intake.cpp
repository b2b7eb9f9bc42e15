// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake.h"

#include <QtEndian>

namespace nightlight::qtmqtt {

void Intake::begin(QMqttClient::ProtocolVersion version, quint32 largest)
{
    m_packet = {};
    m_bytes.clear();
    m_version = version;
    m_largest = largest;
}

Intake::Piece Intake::take(QByteArrayView &data, bool accepted)
{
    if (!advance(data, accepted))
        return Piece::Illegal;
    if (!m_packet.hasHeader())
        return Piece::Unfinished;
    if (!saysMoreThanLibraryTells(m_packet))
        return Piece::Plain;
    const bool startEnds = isQos2Publish(m_packet) && m_publishId == 0 && findPublishId();
    if (m_packet.isComplete())
        return Piece::Packet;
    if (startEnds)
        return Piece::MessageStart;
    if (isQos2Publish(m_packet) && m_publishId == 0)
        return Piece::Unfinished;
    return m_packet.type() == PacketScanner::Publish ? Piece::Plain : Piece::Unfinished;
}

/// It stands behind the topic: MQTT 5.0, section 3.3.2.
bool Intake::findPublishId()
{
    constexpr qsizetype bytes = 2; // of the topic's length, and of the id
    const QByteArrayView body = QByteArrayView(m_bytes).sliced(m_headerSize);
    if (body.size() < bytes)
        return false;
    const qsizetype at = bytes + qFromBigEndian<quint16>(body.data());
    if (body.size() < at + bytes)
        return false;
    m_publishId = qFromBigEndian<quint16>(body.sliced(at).data());
    return m_publishId != 0;
}

/// False if the broker must not send what there is of the packet.
bool Intake::advance(QByteArrayView &data, bool accepted)
{
    const bool inBody = m_packet.isInBody();
    const QByteArrayView taken = data.first(m_packet.advance(data));
    data = data.sliced(taken.size());
    m_bytes.append(taken.data(), taken.size());
    if (m_packet.isMalformed())
        return false;
    if (inBody) {
        if (m_version == QMqttClient::MQTT_5_0)
            m_guard.take(taken);
        return !m_guard.isBroken();
    }
    if (!m_packet.hasHeader())
        return true;
    m_guard.begin(m_packet);
    m_headerSize = m_bytes.size();
    m_publishId = 0;
    return m_packet.length() <= m_largest && mayComeFromBroker(m_packet, m_version, accepted);
}

} // namespace nightlight::qtmqtt

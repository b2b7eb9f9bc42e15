// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake.h"

#include "packetrules.h"

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
    if (m_packet.isComplete())
        return Piece::Packet;
    return m_packet.type() == PacketScanner::Publish ? Piece::Plain : Piece::Unfinished;
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
    return m_packet.length() <= m_largest && mayComeFromBroker(m_packet, m_version, accepted);
}

} // namespace nightlight::qtmqtt

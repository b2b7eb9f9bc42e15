// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packetrules.h"
#include "packetscanner.h"
#include "propertyguard.h"

#include <QtMqtt/qmqttclient.h>

#include <QByteArray>

#include <limits>
#include <utility>

namespace nightlight::qtmqtt {

/// Cuts what comes from the broker into pieces: those that libmosquitto may read at once, and the packets that have to
/// be looked at as well.
class Intake
{
public:
    enum class Piece {
        Unfinished, ///< not to be told yet what it is
        Plain, ///< a packet, or a part of one, that needs no look
        MessageStart, ///< a PUBLISH of QoS 2 from its begin until its packetId() is known, or further
        Packet, ///< one that needs a look: all of it, or of a PUBLISH the end
        Illegal,
    };

    /// For a new connection. No packet may have more than \a largest bytes behind its fixed header.
    void begin(QMqttClient::ProtocolVersion version, quint32 largest);

    /// Takes the next piece off the beginning of \a data. \a accepted: whether the client is, by now.
    Piece take(QByteArrayView &data, bool accepted);
    /// The bytes of the pieces since the last call.
    QByteArray takeBytes() { return std::exchange(m_bytes, {}); }
    /// The one that the last piece is of.
    const PacketScanner &packet() const { return m_packet; }
    quint16 packetId() const { return isQos2Publish(m_packet) ? m_publishId : m_packet.packetId(); }
    /// What it names as the broker's Maximum Packet Size, if it is a CONNACK; 0 if it does not.
    quint32 maximumPacketSize() const { return m_guard.maximumPacketSize(); }

private:
    bool findPublishId();
    bool advance(QByteArrayView &data, bool accepted);

    PacketScanner m_packet;
    PropertyGuard m_guard;
    QByteArray m_bytes;
    qsizetype m_headerSize = 0; // in bytes, of the fixed header
    quint16 m_publishId = 0;
    QMqttClient::ProtocolVersion m_version = QMqttClient::MQTT_3_1_1;
    quint32 m_largest = std::numeric_limits<quint32>::max();
};

} // namespace nightlight::qtmqtt

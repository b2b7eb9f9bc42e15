// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>

namespace nightlight::qtmqtt {

/// Follows the packets in a stream of MQTT: where each begins and ends, and the few bytes of it that libmosquitto
/// keeps to itself. Fixed header: MQTT 5.0, section 2.1, and the same since 3.1.
class PacketScanner
{
public:
    enum Type : quint8 {
        ConnAck = 2,
        Publish = 3,
        PubAck = 4,
        PubRec = 5,
        PubRel = 6,
        PubComp = 7,
        SubAck = 9,
        UnsubAck = 11,
        PingResp = 13,
        Disconnect = 14,
        Auth = 15,
    };

    /// Goes on to the end of the fixed header, else to the end of the packet, but not beyond \a data; returns how many
    /// bytes that were.
    qsizetype advance(QByteArrayView data);

    /// Whether the last advance() ended a packet; its bytes can be asked for until the next.
    bool isComplete() const { return m_part == Part::Done; }
    /// Whether no packet is begun and not ended.
    bool isBetweenPackets() const { return m_part == Part::Done || m_part == Part::Start; }
    /// Whether the fixed header is read, and not all that belongs to it.
    bool isInBody() const { return m_part == Part::Body; }
    /// Whether the length is longer than four bytes.
    bool isMalformed() const { return m_part == Part::Broken; }
    /// Whether type, flags and length are known.
    bool hasHeader() const { return m_part == Part::Body || m_part == Part::Done; }

    Type type() const { return Type(m_header >> 4); }
    quint8 flags() const { return m_header & 0x0F; }
    /// Bytes of the packet without its fixed header.
    quint32 length() const { return m_length; }
    /// Byte \a index behind the fixed header, 0 to 2; 0 if there is none.
    quint8 body(size_t index) const { return m_start[index]; }
    quint16 packetId() const { return quint16(m_start[0] << 8 | m_start[1]); }
    quint8 lastByte() const { return m_last; }

private:
    void takeHeaderByte(quint8 byte);
    qsizetype takeBody(QByteArrayView data);

    enum class Part { Start, Length, Body, Done, Broken };
    Part m_part = Part::Start;
    quint8 m_header = 0;
    quint8 m_last = 0;
    quint32 m_length = 0;
    quint32 m_seen = 0; // bytes of the body
    int m_shift = 0;
    std::array<quint8, 3> m_start{};
};

} // namespace nightlight::qtmqtt

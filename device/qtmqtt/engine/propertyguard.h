// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packetscanner.h"

namespace nightlight::qtmqtt {

/// Reads along in the packets of MQTT 5 and stops those whose properties are not of this standard, or not as long as
/// they say: libmosquitto 2.0 ends the whole program when it meets a property that it does not know.
class PropertyGuard
{
public:
    /// For a packet whose fixed header \a packet has just taken in.
    void begin(const PacketScanner &packet);
    /// Takes the next bytes behind the fixed header.
    void take(QByteArrayView data);
    /// What a CONNACK whose properties are read names as the broker's Maximum Packet Size; 0 if it does not.
    quint32 maximumPacketSize() const { return m_maximumPacketSize; }
    bool isBroken() const { return m_step == Step::Broken; }

private:
    enum class Step { Topic, ListLength, Identifier, Text, Number, PacketSize, Done, Broken };

    void takeByte(quint8 byte);
    void takeListLength(quint8 byte);
    void takeIdentifier(quint8 byte);
    void takeText(quint8 byte);
    void takePacketSize(quint8 byte);
    bool addLengthByte(quint8 byte);
    void skipInList(quint32 count);
    void nextProperty();

    Step m_step = Step::Done;
    quint32 m_skip = 0; // bytes until the next step
    quint32 m_left = 0; // bytes of the list
    quint32 m_number = 0; // what is being read
    quint32 m_maximumPacketSize = 0;
    int m_bytes = 0; // of it
    int m_texts = 0; // that the property still has
    bool m_hasPacketId = false;
};

} // namespace nightlight::qtmqtt

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packetrules.h"

namespace nightlight::qtmqtt {

namespace {

bool isDuplicate(const PacketScanner &publish)
{
    return publish.flags() & 8;
}

int qosOf(const PacketScanner &publish)
{
    return (publish.flags() >> 1) & 3;
}

bool isPublishWellFormed(const PacketScanner &packet)
{
    return qosOf(packet) < 3 && (qosOf(packet) > 0 || !isDuplicate(packet));
}

} // namespace

bool mayComeFromBroker(const PacketScanner &packet, QMqttClient::ProtocolVersion version, bool accepted)
{
    const bool v5 = version == QMqttClient::MQTT_5_0;
    const bool plain = packet.flags() == 0;
    const bool twoBytes = packet.length() == 2 || (v5 && packet.length() > 2); // before MQTT 5 they say no more
    switch (packet.type()) {
    case PacketScanner::ConnAck:
        return plain && !accepted && twoBytes;
    case PacketScanner::Publish:
        return accepted && isPublishWellFormed(packet);
    case PacketScanner::PubRel:
        return accepted && packet.flags() == 2 && twoBytes;
    case PacketScanner::PubAck:
    case PacketScanner::PubRec:
    case PacketScanner::PubComp:
    case PacketScanner::UnsubAck:
        return accepted && plain && twoBytes;
    case PacketScanner::SubAck:
        return accepted && plain && packet.length() > 2;
    case PacketScanner::PingResp:
        return accepted && plain && packet.length() == 0;
    case PacketScanner::Disconnect:
        return accepted && plain && v5;
    case PacketScanner::Auth:
        return plain && v5;
    }
    return false;
}

bool saysMoreThanLibraryTells(const PacketScanner &packet)
{
    switch (packet.type()) {
    case PacketScanner::ConnAck: // that it came
    case PacketScanner::PubAck:
    case PacketScanner::PubRec:
    case PacketScanner::PubRel:
    case PacketScanner::PubComp:
    case PacketScanner::PingResp:
    case PacketScanner::UnsubAck: // its reason code
    case PacketScanner::Disconnect:
    case PacketScanner::Auth:
        return true;
    case PacketScanner::Publish:
        return isDuplicate(packet) || isQos2Publish(packet);
    default:
        return false;
    }
}

bool isQos2Publish(const PacketScanner &packet)
{
    return packet.type() == PacketScanner::Publish && qosOf(packet) == 2;
}

} // namespace nightlight::qtmqtt

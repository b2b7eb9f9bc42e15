// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectoptions.h"
#include "packetsize.h"

#include <memory>

struct mqtt5__property;

namespace nightlight::qtmqtt {

/// MQTT 5 properties as libmosquitto keeps them, freed with this object.
class PropertyList
{
public:
    PropertyList() = default;

    void addByte(int identifier, quint8 value);
    void addShort(int identifier, quint16 value);
    void addLong(int identifier, quint32 value);
    void addVariable(int identifier, quint32 value);
    void addText(int identifier, const QString &text);
    void addBinary(int identifier, const QByteArray &data);
    void addUserProperties(const QMqttUserProperties &properties);

    /// False if something could not be added: text that is not legal, data above 65,535 bytes.
    bool isValid() const { return m_valid; }
    /// Bytes of the list in a packet, with those that tell its length.
    qint64 sizeInPacket() const { return bytesOfNumber(m_size) + m_size; }
    const mqtt5__property *get() const { return m_list.get(); }
    /// Gives the list away, as to mosquitto_will_set_v5.
    mqtt5__property *release() { return m_list.release(); }

private:
    void note(int code, mqtt5__property *list, qint64 size);

    struct Free
    {
        void operator()(mqtt5__property *list) const;
    };
    std::unique_ptr<mqtt5__property, Free> m_list;
    qint64 m_size = 0; // bytes in a packet
    bool m_valid = true;
};

PropertyList listOf(const QMqttConnectionProperties &properties);
PropertyList listOf(const QMqttLastWillProperties &properties);
PropertyList listOf(const QMqttPublishProperties &properties);
PropertyList listOf(const QMqttSubscriptionProperties &properties);
PropertyList listOf(const QMqttUnsubscriptionProperties &properties);

} // namespace nightlight::qtmqtt

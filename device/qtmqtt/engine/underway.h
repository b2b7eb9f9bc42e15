// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <optional>

namespace nightlight::qtmqtt {

/// The messages that the broker has not confirmed, and the ids of packets.
class UnderWay
{
public:
    struct Message
    {
        quint8 qos = 0;
        qint64 size = 0; // bytes, should it be sent again
    };

    /// For a session without memory of the one before.
    void beginAnew();

    /// For the last packet that was given an id, 1 to 65,535.
    void setLastId(int packetId) { m_lastId = packetId; }
    /// The library takes one id after the other, for messages of QoS 0 too, without looking.
    bool isNextIdFree() const;
    /// What the client calls the message: ids go on where those of the session before ended.
    qint32 publicId(int packetId) const;

    void add(int packetId, const Message &message) { m_messages.insert(packetId, message); }
    std::optional<Message> find(int packetId) const;
    void remove(int packetId) { m_messages.remove(packetId); }
    /// The broker has the message itself, whatever steps are still to come.
    void setReceived(int packetId);
    /// In bytes, of those that may have to be sent again.
    qint64 largest() const;

private:
    QHash<int, Message> m_messages; // by packet id
    int m_lastId = 0;
    int m_firstPublicId = 0;
};

} // namespace nightlight::qtmqtt

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privatepipe.h"

#include <QByteArray>

#include <memory>
#include <span>

struct mosquitto;
struct mqtt5__property;

namespace nightlight::qtmqtt {

/// The shortest PUBREL for a message: MQTT 5.0, section 3.6.
QByteArray releaseOf(quint16 packetId);

/// libmosquitto's client, whose network is a private pipe: what comes out of it and goes into it is ours to carry.
class Library
{
public:
    Library() = default;
    Q_DISABLE_COPY_MOVE(Library)

    /// Makes a new client that remembers nothing of one before. False if there is none.
    bool create(const QByteArray &clientId, bool cleanSession, void *userData);
    /// For calls that end without our help; null before create().
    mosquitto *get() const { return m_client.get(); }

    /// Begins a connection: the CONNECT is ready to be taken. False if that is not possible.
    bool open(int keepAlive, const mqtt5__property *properties);
    /// Ends the connection without a word.
    void close();
    bool isOpen() const { return m_pipe.isOpen(); }

    /// Lets the client read \a data, and call back. If that ends with the end of a packet, \a packets is how many end
    /// in it, which saves asking for what is left; else 0. False if the client has ended the connection over it.
    bool feed(QByteArrayView data, int packets);
    /// Makes the client release the first message with id \a packetId of QoS 2, as if the broker had asked for it; the
    /// broker is not told. Not in the middle of a packet. False if the client has ended the connection over it.
    bool release(quint16 packetId);
    /// Gives what the client has for the broker; 0 if there is nothing now.
    qsizetype takeOutgoing(std::span<char> space);
    /// Whether it may have more than fitted into the space, or than its pipe took.
    bool hasMore(qsizetype taken, std::span<char> space) const;

private:
    struct Destroy
    {
        void operator()(mosquitto *client) const;
    };

    bool letRead(int packets);
    qsizetype readOut(std::span<char> space);

    std::unique_ptr<mosquitto, Destroy> m_client;
    PrivatePipe m_pipe;
    QByteArray m_waiting; // came out already
};

} // namespace nightlight::qtmqtt

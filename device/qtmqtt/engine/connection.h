// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectoptions.h"
#include "events.h"
#include "session.h"

#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>

#include <array>
#include <chrono>
#include <optional>

namespace nightlight::qtmqtt {

/// Carries the bytes of a Session over a socket or another device, keeps it alive, and tells what happens.
///
/// What happens is told when no call into the library is on the stack: a slot may do anything, delete the connection
/// included.
class Connection : public QObject
{
    Q_OBJECT

public:
    explicit Connection(QObject *parent);
    ~Connection() override;

    void setTransport(QIODevice *device, QMqttClient::TransportType type);
    QIODevice *transport() const { return m_transport; }

    /// Makes a socket if none was set. False if there is no host to connect one to.
    bool prepareTransport(const ConnectOptions &options, const std::optional<QSslConfiguration> &tls);
    /// Begins to connect over the prepared transport; what comes of it is told by happened().
    void open(const ConnectOptions &options);
    /// Says goodbye to the broker if it has accepted, and closes the transport. Nothing is told any more.
    void close();
    bool isOpen() const { return m_open; }

    /// Hands what the session has to the transport. To be called after each call to it.
    void send();
    /// Asks the broker for a sign of life; gives the connection up if it owes two already.
    bool ping();
    /// From now on asks by itself.
    void keepAlive(std::chrono::seconds interval);
    Session &session() { return m_session; }

signals:
    void happened(const nightlight::qtmqtt::Event &event);

private:
    void retireTransport();
    void watchTransport();
    void connectSocket(QAbstractSocket *socket);
    void greet();
    void receive();
    void readAvailable();
    void sendUpTo(qint64 limit);
    void flush();
    void pass(QByteArrayView data);
    void write(QByteArrayView data);
    void transportEnded();
    void giveUp(QMqttClient::ClientError error);
    void tearDown();
    void tell();
    void tellLater();

    EventQueue m_events;
    Session m_session{m_events};
    ConnectOptions m_options;
    std::optional<QSslConfiguration> m_tls;
    QPointer<QIODevice> m_transport;
    QMqttClient::TransportType m_type = QMqttClient::AbstractSocket;
    QTimer m_pingTimer{this};
    PacketScanner m_outgoing;
    QByteArray m_unsent; // what the transport has not taken
    std::array<char, 64 * 1024> m_buffer;
    int m_unansweredPings = 0;
    bool m_pingDue = false;
    bool m_ownsTransport = false;
    bool m_open = false;
    bool m_busy = false; // in a call to the transport, which may answer by a signal at once
    bool m_inSignal = false; // of the transport, which must not be deleted meanwhile
};

} // namespace nightlight::qtmqtt

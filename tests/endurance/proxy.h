// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTcpServer>
#include <QTimer>

#include <chrono>
#include <limits>

namespace nightlight::test {

/// The network between a client and the broker, on 127.0.0.1: it can be slow, or break.
class Proxy : public QObject
{
    Q_OBJECT

public:
    /// How it passes on what it is given, either way.
    struct Pace
    {
        std::chrono::milliseconds delay{30}; ///< something is always under way, to be lost when it breaks
        qsizetype bytesPerBeat = std::numeric_limits<qsizetype>::max(); ///< a hundred beats a second
        bool stalled = false; ///< passes on nothing, and keeps it
    };

    /// To the broker at \a brokerPort; closed until setOpen().
    explicit Proxy(quint16 brokerPort, QObject *parent = nullptr);

    quint16 port() const { return m_port; }
    /// Whether new connections are taken. False if that cannot be.
    bool setOpen(bool open);
    Pace &pace() { return m_pace; }
    const Pace &pace() const { return m_pace; }
    /// Ends the connections at once; what is under way is lost.
    void cut();
    /// As cut(), and both ends are told that it was no orderly end.
    void reset();

signals:
    void beat();
    void broken(bool hard);

private:
    void takeConnections();

    const quint16 m_brokerPort;
    const quint16 m_port;
    QTcpServer m_server;
    QTimer m_beat;
    Pace m_pace;
};

} // namespace nightlight::test

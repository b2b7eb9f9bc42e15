// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proxy.h"

#include <QByteArray>
#include <QObject>

#include <chrono>
#include <deque>

class QTcpSocket;

namespace nightlight::test {

/// One connection through the proxy; deletes itself when it has ended.
class Passage : public QObject
{
    Q_OBJECT

public:
    /// Takes \a client.
    Passage(QTcpSocket *client, quint16 brokerPort, Proxy &proxy);

private:
    using Clock = std::chrono::steady_clock;

    struct Piece
    {
        Clock::time_point due;
        QByteArray bytes;
    };
    /// One way.
    struct Lane
    {
        QTcpSocket *from;
        QTcpSocket *to;
        std::deque<Piece> underWay;
        qsizetype size = 0; ///< of what is under way
    };

    void run(Lane &lane, qsizetype most);
    void take(Lane &lane) const;
    void endIfOver();
    void breakOff(bool hard);

    const Proxy &m_proxy;
    QTcpSocket *m_client;
    QTcpSocket *m_broker;
    Lane m_lanes[2];
};

} // namespace nightlight::test

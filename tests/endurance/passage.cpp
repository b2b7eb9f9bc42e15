// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "passage.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <algorithm>
#include <limits>
#include <sys/socket.h>

namespace nightlight::test {

namespace {

constexpr qsizetype mostUnderWay = 16 * 1024; // bytes; beyond that the sender waits, as in a real network

} // namespace

Passage::Passage(QTcpSocket *client, quint16 brokerPort, Proxy &proxy)
    : QObject(&proxy), m_proxy(proxy), m_client(client),
      m_broker(new QTcpSocket(this)), m_lanes{{m_client, m_broker, {}}, {m_broker, m_client, {}}}
{
    m_client->setParent(this);
    for (Lane &lane : m_lanes) {
        lane.from->setReadBufferSize(mostUnderWay);
        connect(lane.from, &QTcpSocket::readyRead, this, [this, &lane] {
            if (m_proxy.pace().bytesPerBeat == Proxy::Pace().bytesPerBeat)
                run(lane, std::numeric_limits<qsizetype>::max());
        });
        connect(lane.from, &QTcpSocket::disconnected, this, &Passage::endIfOver);
    }
    connect(m_broker, &QTcpSocket::errorOccurred, this, &Passage::endIfOver);
    connect(&proxy, &Proxy::beat, this, [this] {
        for (Lane &lane : m_lanes)
            run(lane, m_proxy.pace().bytesPerBeat);
        endIfOver();
    });
    connect(&proxy, &Proxy::broken, this, &Passage::breakOff);
    m_broker->connectToHost(QHostAddress(QHostAddress::LocalHost), brokerPort);
}

void Passage::run(Lane &lane, qsizetype most)
{
    take(lane);
    const Clock::time_point now = Clock::now();
    while (most > 0 && !m_proxy.pace().stalled && !lane.underWay.empty() && lane.underWay.front().due <= now
           && lane.to->state() == QAbstractSocket::ConnectedState && lane.to->bytesToWrite() < mostUnderWay) {
        QByteArray &bytes = lane.underWay.front().bytes;
        const qsizetype count = std::min(most, bytes.size());
        lane.to->write(bytes.first(count));
        most -= count;
        lane.size -= count;
        if (count == bytes.size())
            lane.underWay.pop_front();
        else
            bytes.remove(0, count);
        take(lane);
    }
}

void Passage::take(Lane &lane) const
{
    while (lane.from->bytesAvailable() > 0 && lane.size < mostUnderWay) {
        Clock::time_point due = Clock::now() + m_proxy.pace().delay;
        if (!lane.underWay.empty())
            due = std::max(due, lane.underWay.back().due); // what came earlier arrives earlier
        const QByteArray bytes = lane.from->read(mostUnderWay);
        lane.size += bytes.size();
        lane.underWay.push_back({due, bytes});
    }
}

/// What one end said before it left, the other one is still to get.
void Passage::endIfOver()
{
    for (const Lane &lane : m_lanes) {
        const bool isOver = lane.from->state() == QAbstractSocket::UnconnectedState && lane.underWay.empty()
                            && lane.from->bytesAvailable() == 0;
        if (isOver && lane.to->state() == QAbstractSocket::ConnectedState)
            lane.to->disconnectFromHost();
    }
    const auto hasEnded = [](const Lane &lane) { return lane.from->state() == QAbstractSocket::UnconnectedState; };
    if (std::ranges::all_of(m_lanes, hasEnded))
        deleteLater();
}

void Passage::breakOff(bool hard)
{
    m_client->disconnect(this);
    m_broker->disconnect(this);
    for (QTcpSocket *socket : {m_client, m_broker}) {
        if (hard && socket->socketDescriptor() >= 0) {
            const linger atOnce{1, 0};
            ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        }
        socket->abort();
    }
    deleteLater();
}

} // namespace nightlight::test

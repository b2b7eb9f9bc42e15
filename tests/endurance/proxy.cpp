// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxy.h"

#include "passage.h"
#include "support/testbroker.h"

namespace nightlight::test {

using namespace std::chrono_literals;

Proxy::Proxy(quint16 brokerPort, QObject *parent)
    : QObject(parent), m_brokerPort(brokerPort), m_port(freePort()), m_server(this), m_beat(this)
{
    connect(&m_server, &QTcpServer::newConnection, this, &Proxy::takeConnections);
    connect(&m_beat, &QTimer::timeout, this, &Proxy::beat);
    m_beat.start(10ms);
}

bool Proxy::setOpen(bool open)
{
    if (open)
        return m_server.isListening() || m_server.listen(QHostAddress::LocalHost, m_port);
    m_server.close();
    return true;
}

void Proxy::cut()
{
    emit broken(false);
}

void Proxy::reset()
{
    emit broken(true);
}

void Proxy::takeConnections()
{
    while (QTcpSocket *client = m_server.nextPendingConnection())
        new Passage(client, m_brokerPort, *this);
}

} // namespace nightlight::test

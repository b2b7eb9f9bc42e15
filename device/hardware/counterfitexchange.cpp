// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counterfitexchange.h"

#include <QNetworkProxy>

namespace nightlight {

namespace {

QByteArray bytesOf(const CounterFitExchange::Request &request, const QString &host, quint16 port)
{
    const QString authority = host.contains(u':') ? QStringLiteral("[%1]").arg(host) : host;
    return request.method + ' ' + request.target + " HTTP/1.0\r\nHost: " + authority.toUtf8() + ':'
           + QByteArray::number(port) + "\r\nContent-Type: application/json\r\nContent-Length: "
           + QByteArray::number(request.json.size()) + "\r\n\r\n" + request.json;
}

} // namespace

CounterFitExchange::CounterFitExchange(QObject *parent) : QObject(parent), m_socket(this)
{
    m_socket.setProxy(QNetworkProxy::NoProxy); // CounterFit runs in this machine or in this network
    connect(&m_socket, &QTcpSocket::readyRead, this, &CounterFitExchange::onReadyRead);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &CounterFitExchange::onError);
}

CounterFitExchange::~CounterFitExchange()
{
    m_socket.disconnect(this);
}

void CounterFitExchange::start(const QString &host, quint16 port, const Request &request)
{
    m_mostBytes = request.mostBytes;
    m_socket.setReadBufferSize(m_mostBytes + 1);
    connect(&m_socket, &QTcpSocket::connected, this,
            [this, bytes = bytesOf(request, host, port)] { m_socket.write(bytes); });
    m_socket.connectToHost(host, port);
}

void CounterFitExchange::onReadyRead()
{
    m_received += m_socket.readAll();
    decode(false);
}

void CounterFitExchange::onError(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::RemoteHostClosedError: // the usual end
        m_received += m_socket.readAll();
        decode(true);
        break;
    case QAbstractSocket::HostNotFoundError:
        finish(tl::make_unexpected(CounterFitFault::HostNotFound));
        break;
    default:
        finish(tl::make_unexpected(CounterFitFault::Unreachable));
        break;
    }
}

void CounterFitExchange::decode(bool isAll)
{
    if (m_received.size() > m_mostBytes)
        finish(tl::make_unexpected(CounterFitFault::TooLong));
    else if (const auto answer = decodeReply(m_received, isAll))
        finish(*answer);
}

void CounterFitExchange::finish(const Answer &answer)
{
    m_socket.disconnect(this);
    m_socket.abort();
    emit finished(answer);
}

} // namespace nightlight

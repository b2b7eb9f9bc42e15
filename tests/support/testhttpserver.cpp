// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testhttpserver.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>

namespace nightlight::test {

namespace {

QByteArray header(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        const auto colon = line.indexOf(':');
        if (line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

} // namespace

TestHttpServer::TestHttpServer(const QString &host) : m_host(host)
{
}

TestHttpServer::~TestHttpServer() = default;

bool TestHttpServer::start()
{
    m_server = std::make_unique<QTcpServer>();
    connect(m_server.get(), &QTcpServer::newConnection, this, &TestHttpServer::onConnection);
    const bool listens = m_server->listen(QHostAddress(m_host), m_port);
    m_port = m_server->serverPort();
    return listens;
}

void TestHttpServer::stop()
{
    m_server.reset(); // owns its sockets
}

void TestHttpServer::onConnection()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onReadyRead(socket); });
    }
}

void TestHttpServer::onReadyRead(QTcpSocket *socket)
{
    const QByteArray received = socket->peek(socket->bytesAvailable());
    const auto headLength = received.indexOf("\r\n\r\n") + 4;
    const QByteArray head = received.left(headLength);
    const auto length = headLength + header(head, "Content-Length").toLongLong();
    if (headLength < 4 || received.size() < length)
        return;
    socket->skip(length);

    const QList<QByteArray> line = head.left(head.indexOf('\r')).split(' ');
    const QUrl url = QUrl::fromEncoded(line.value(1));
    m_requests << line.value(0) + ' ' + line.value(1);
    const HttpRequest request{line.value(0), url.path().toLatin1(),
                              QUrlQuery(url).queryItemValue(QStringLiteral("port")), header(head, "Content-Type"),
                              received.sliced(headLength, length - headLength)};
    QTimer::singleShot(m_delay, socket, [this, socket, request] { answer(socket, request); });
}

void TestHttpServer::answer(QTcpSocket *socket, const HttpRequest &request)
{
    for (const QByteArray &path : {QByteArray(), request.path}) {
        if (m_oddities.contains(path)) {
            misbehave(socket, m_oddities.value(path));
            return;
        }
    }
    const HttpResponse response = respond(request);
    socket->write("HTTP/1.1 " + response.status + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                  + QByteArray::number(response.body.size()) + "\r\n\r\n" + response.body);
}

void TestHttpServer::misbehave(QTcpSocket *socket, const Oddity &oddity)
{
    socket->write(oddity.sent);
    switch (oddity.then) {
    case Oddity::Then::Close:
        socket->disconnectFromHost();
        break;
    case Oddity::Then::Hang:
        break;
    case Oddity::Then::Trickle: {
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket] { socket->write("1"); });
        timer->start(std::chrono::seconds(1));
        break;
    }
    case Oddity::Then::Flood:
        connect(socket, &QTcpSocket::bytesWritten, this, [this, socket] { flood(socket); });
        flood(socket);
        break;
    }
}

void TestHttpServer::flood(QTcpSocket *socket)
{
    constexpr qint64 most = 100'000'000;
    constexpr qint64 atOnce = 65'536;
    if (m_bytesFlooded >= most || socket->bytesToWrite() >= atOnce)
        return;
    m_bytesFlooded += socket->write(QByteArray(atOnce, '1'));
}

} // namespace nightlight::test

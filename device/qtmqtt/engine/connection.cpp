// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include <QScopedValueRollback>
#include <QSslSocket>

#include <algorithm>
#include <limits>
#include <utility>

namespace nightlight::qtmqtt {

namespace {

constexpr qint64 mostWaiting = 1024 * 1024; // bytes that the transport may have in hand before it gets more
constexpr int mostUnansweredPings = 2;
constexpr std::chrono::seconds longestFarewell{10}; // for the last bytes, when the client connects anew
constexpr int farewellMs = 500; // for the last bytes, when the client goes while the network is slow

qint64 bytesWaiting(const QIODevice &device)
{
    const auto *tls = qobject_cast<const QSslSocket *>(&device);
    return device.bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

bool isReady(const QAbstractSocket &socket, bool encrypted)
{
    const auto *tls = qobject_cast<const QSslSocket *>(&socket);
    return socket.state() == QAbstractSocket::ConnectedState && (!encrypted || !tls || tls->isEncrypted());
}

} // namespace

Connection::Connection(QObject *parent) : QObject(parent)
{
    connect(&m_pingTimer, &QTimer::timeout, this, &Connection::ping);
}

Connection::~Connection()
{
    close();
    auto *socket = qobject_cast<QAbstractSocket *>(m_transport.data());
    if (!m_ownsTransport || !socket)
        return;
    if (socket->state() == QAbstractSocket::ClosingState)
        socket->waitForDisconnected(farewellMs);
    if (m_inSignal) {
        socket->setParent(nullptr);
        socket->deleteLater();
    }
}

void Connection::setTransport(QIODevice *device, QMqttClient::TransportType type)
{
    retireTransport();
    m_ownsTransport = false;
    m_transport = device;
    m_type = type;
}

bool Connection::prepareTransport(const ConnectOptions &options, const std::optional<QSslConfiguration> &tls)
{
    m_tls = tls;
    if (m_transport && !m_ownsTransport)
        return true;
    retireTransport();
    m_transport.clear();
    if (options.hostname.isEmpty() || options.port == 0)
        return false;
    m_transport = tls ? new QSslSocket(this) : new QTcpSocket(this);
    m_type = tls ? QMqttClient::SecureSocket : QMqttClient::AbstractSocket;
    m_ownsTransport = true;
    return true;
}

/// Lets a socket of our own go, once it has sent its last bytes.
void Connection::retireTransport()
{
    if (!m_ownsTransport || !m_transport)
        return;
    auto *socket = qobject_cast<QAbstractSocket *>(m_transport.data());
    if (!socket || socket->state() != QAbstractSocket::ClosingState) {
        m_transport->deleteLater();
        return;
    }
    connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(longestFarewell, socket, &QObject::deleteLater);
}

void Connection::open(const ConnectOptions &options)
{
    const QScopedValueRollback busy(m_busy, true);
    m_options = options;
    m_open = true;
    watchTransport();
    if (m_type == QMqttClient::IODevice) {
        if (m_transport->isOpen() || m_transport->open(QIODevice::ReadWrite))
            greet();
        else
            giveUp(QMqttClient::TransportInvalid);
        return;
    }
    auto *socket = qobject_cast<QAbstractSocket *>(m_transport.data());
    if (socket)
        connectSocket(socket);
    else
        giveUp(QMqttClient::TransportInvalid);
}

void Connection::watchTransport()
{
    QIODevice *device = m_transport;
    connect(device, &QIODevice::readyRead, this, &Connection::receive);
    connect(device, &QIODevice::bytesWritten, this, &Connection::send);
    connect(device, &QIODevice::aboutToClose, this, &Connection::transportEnded);
    connect(device, &QObject::destroyed, this, &Connection::transportEnded);
    if (auto *socket = qobject_cast<QAbstractSocket *>(device)) {
        connect(socket, &QAbstractSocket::errorOccurred, this, &Connection::transportEnded);
        connect(socket, &QAbstractSocket::disconnected, this, &Connection::transportEnded);
    }
    if (auto *tls = qobject_cast<QSslSocket *>(device))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &Connection::send);
}

void Connection::connectSocket(QAbstractSocket *socket)
{
    auto *tls = m_type == QMqttClient::SecureSocket ? qobject_cast<QSslSocket *>(socket) : nullptr;
    if (isReady(*socket, tls)) {
        greet();
        return;
    }
    if (tls)
        connect(tls, &QSslSocket::encrypted, this, &Connection::greet);
    else
        connect(socket, &QAbstractSocket::connected, this, &Connection::greet);
    if (socket->state() != QAbstractSocket::UnconnectedState)
        return;
    if (tls && m_tls && !m_tls->isNull())
        tls->setSslConfiguration(*m_tls);
    if (tls)
        tls->connectToHostEncrypted(m_options.hostname, m_options.port);
    else
        socket->connectToHost(m_options.hostname, m_options.port);
}

void Connection::greet()
{
    if (auto *socket = qobject_cast<QAbstractSocket *>(m_transport.data()))
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_outgoing = {};
    if (const QMqttClient::ClientError error = m_session.start(m_options); error != QMqttClient::NoError)
        giveUp(error);
    else
        send();
}

void Connection::receive()
{
    if (m_busy) {
        QMetaObject::invokeMethod(this, &Connection::receive, Qt::QueuedConnection);
        return;
    }
    const QPointer<Connection> alive(this);
    const bool before = std::exchange(m_inSignal, true);
    readAvailable();
    send();
    flush(); // before the messages are told of: the broker waits for their acknowledgements
    if (alive)
        tell();
    if (alive)
        flush(); // what was published over it
    if (alive)
        m_inSignal = before;
}

void Connection::readAvailable()
{
    while (m_session.isRunning() && m_transport) {
        const qint64 count = m_transport->read(m_buffer.data(), qint64(m_buffer.size()));
        if (count <= 0)
            break;
        m_session.receive(QByteArrayView(m_buffer.data(), count));
    }
}

void Connection::send()
{
    sendUpTo(mostWaiting);
}

void Connection::sendUpTo(qint64 limit)
{
    const QScopedValueRollback busy(m_busy, true);
    if (!m_unsent.isEmpty())
        write(std::exchange(m_unsent, {}));
    while (m_transport && m_unsent.isEmpty() && bytesWaiting(*m_transport) < limit) {
        if (m_pingDue && m_outgoing.isBetweenPackets())
            pass({});
        const qsizetype count = m_session.takeOutgoing(m_buffer);
        if (count == 0)
            return;
        const bool mayHaveMore = m_session.hasMoreOutgoing(count, m_buffer);
        pass(QByteArrayView(m_buffer.data(), count));
        if (!mayHaveMore)
            return;
    }
}

/// Lets a socket send now what it would send with the next turn of the event loop.
void Connection::flush()
{
    auto *socket = qobject_cast<QAbstractSocket *>(m_transport.data());
    if (m_open && socket && socket->bytesToWrite() > 0)
        socket->flush();
}

/// Writes \a data, with a due PINGREQ at the first place where that fits.
void Connection::pass(QByteArrayView data)
{
    constexpr char pingRequest[] = {char(0xC0), 0}; // MQTT 5.0, section 3.12
    qsizetype at = 0;
    while (at < data.size() && !(m_pingDue && m_outgoing.isBetweenPackets()))
        at += m_outgoing.advance(data.sliced(at));
    write(data.first(at));
    if (!m_pingDue || !m_outgoing.isBetweenPackets())
        return;
    m_pingDue = false;
    write(QByteArrayView(pingRequest, sizeof pingRequest));
    pass(data.sliced(at));
}

void Connection::write(QByteArrayView data)
{
    if (!m_transport || data.isEmpty())
        return;
    const qint64 written = m_unsent.isEmpty() ? m_transport->write(data.data(), data.size()) : 0;
    if (written < 0)
        giveUp(QMqttClient::TransportInvalid);
    else if (written < data.size())
        m_unsent += data.sliced(written).toByteArray();
}

bool Connection::ping()
{
    if (!m_session.isAccepted())
        return false;
    if (m_unansweredPings >= mostUnansweredPings) {
        giveUp(QMqttClient::ServerUnavailable);
        return false;
    }
    ++m_unansweredPings;
    m_pingDue = true;
    send();
    return true;
}

void Connection::keepAlive(std::chrono::seconds interval)
{
    m_pingTimer.start(interval);
}

void Connection::transportEnded()
{
    const QPointer<Connection> alive(this);
    const bool before = std::exchange(m_inSignal, true);
    if (m_transport && m_transport->isOpen())
        readAvailable(); // a refusal or a goodbye may have come last; nothing can be sent any more
    giveUp(QMqttClient::TransportInvalid);
    tell();
    if (alive)
        m_inSignal = before;
}

void Connection::giveUp(QMqttClient::ClientError error)
{
    if (m_transport)
        disconnect(m_transport, nullptr, this, nullptr);
    m_pingTimer.stop();
    m_session.stop();
    m_events.emplace_back(Closed{error});
    tellLater();
}

void Connection::close()
{
    if (m_open && m_session.isAccepted()) {
        if (m_transport)
            disconnect(m_transport, nullptr, this, nullptr); // if it fails now, that is nobody's business any more
        m_session.sayGoodbye();
        sendUpTo(std::numeric_limits<qint64>::max());
        if (auto *socket = qobject_cast<QAbstractSocket *>(m_transport.data()))
            socket->flush();
    }
    tearDown();
    m_events.clear();
}

void Connection::tearDown()
{
    if (!m_open)
        return;
    m_open = false;
    m_pingTimer.stop();
    m_session.stop();
    m_unsent.clear();
    m_pingDue = false;
    m_unansweredPings = 0;
    if (m_transport) {
        disconnect(m_transport, nullptr, this, nullptr);
        m_transport->close();
    }
}

void Connection::tell()
{
    if (m_busy) {
        tellLater();
        return;
    }
    const QPointer<Connection> alive(this);
    while (alive && !m_events.empty()) {
        const Event event = std::move(m_events.front());
        m_events.pop_front();
        if (std::holds_alternative<PingAnswer>(event))
            m_unansweredPings = std::max(0, m_unansweredPings - 1);
        if (std::holds_alternative<Closed>(event)) {
            m_events.clear();
            tearDown();
        }
        emit happened(event);
    }
}

/// For what comes up within a call of the client's, whose caller expects no signal yet.
void Connection::tellLater()
{
    QMetaObject::invokeMethod(this, &Connection::tell, Qt::QueuedConnection);
}

} // namespace nightlight::qtmqtt

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttlink.h"

#include "device/telemetry/logging.h"
#include "device/telemetry/payload.h"
#include "linksentence.h"
#include "tlsconfiguration.h"
#include "tlssocket.h"

#include <QRandomGenerator>
#include <QSslSocket>
#include <QtMqtt/QMqttClient>
#include <QtMqtt/QMqttSubscription>

#include <algorithm>
#include <chrono>
#include <utility>

namespace nightlight {

using namespace std::chrono_literals;

namespace {

constexpr auto answerTime = 10s; // from the first packet to the broker's CONNACK
constexpr quint16 keepAliveSeconds = 15; // the broker sends the last will after one and a half of it
constexpr auto promptTime = 1s; // a broker that can be reached is, by then
constexpr auto steadyTime = 3s; // a connection that breaks sooner belongs to the same outage
constexpr qint64 readAtOnce = 16 * 1024; // bytes, so that a flood keeps no timer waiting
constexpr quint32 largestWanted = largestPayload + 64 * 1024; // bytes, with topic and properties
// Without MQTT 5 a broker cannot be told, and what it has retained would end each connection anew.
constexpr quint32 largestBearable = 16 * 1024 * 1024; // bytes
constexpr qsizetype mostProperties = 32; // of a message, told to others

QMqttPublishProperties publishProperties(const QList<MqttMessage::UserProperty> &properties)
{
    QMqttPublishProperties result;
    if (properties.isEmpty())
        return result;
    QMqttUserProperties user;
    for (const auto &[key, value] : properties)
        user.append(QMqttStringPair(key, value));
    result.setUserProperties(user);
    return result;
}

/// At the most, by MQTT 5.0, section 3.3.
qint64 packetSize(const MqttMessage &message, bool withProperties)
{
    constexpr qint64 fixedHeader = 5;
    constexpr qint64 packetId = 2;
    constexpr qint64 text = 2; // its length
    constexpr qint64 propertiesLength = 4;
    qint64 size = fixedHeader + text + message.topic.toUtf8().size() + packetId + message.payload.size();
    if (withProperties) {
        size += propertiesLength;
        for (const auto &[key, value] : message.properties)
            size += 1 + text + key.toUtf8().size() + text + value.toUtf8().size();
    }
    return size;
}

MqttMessage fromQt(const QMqttMessage &message)
{
    MqttMessage result{message.topic().name(), message.payload(), message.qos(), message.retain(), {}};
    const QMqttUserProperties user = message.publishProperties().userProperties();
    for (qsizetype i = 0; i < std::min(user.size(), mostProperties); ++i)
        result.properties.append({user[i].name(), user[i].value()});
    return result;
}

QMqttConnectionProperties connectionProperties(const Endpoint &endpoint, const MqttLink::Client &client)
{
    const bool v5 = endpoint.version == MqttVersion::V5;
    QMqttConnectionProperties properties;
    properties.setMaximumPacketSize(v5 ? largestWanted : largestBearable);
    if (v5)
        properties.setSessionExpiryInterval(quint32(client.sessionExpiry.count()));
    return properties;
}

} // namespace

MqttLink::MqttLink(QObject *parent)
    : QObject(parent), m_retryTimer(this), m_patience(this),
      m_retry([] { return QRandomGenerator::global()->generateDouble(); })
{
    m_retryTimer.setSingleShot(true);
    m_patience.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &MqttLink::connectNow);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(sentenceForSilence(m_status.broker)); });
}

MqttLink::~MqttLink()
{
    blockSignals(true);
    close();
    qDeleteAll(findChildren<QMqttClient *>(Qt::FindDirectChildrenOnly)); // before the sockets that they still have
}

void MqttLink::open(const Endpoint &endpoint, const Client &client)
{
    if (m_endpoint == endpoint && m_identity == client)
        return;
    close();
    m_endpoint = endpoint;
    m_identity = client;
    m_retry.reset();
    connectNow();
}

void MqttLink::close()
{
    if (m_client && isConnected())
        sayGoodbye();
    drop();
    m_endpoint.reset();
    setStatus({.state = LinkState::Off});
}

void MqttLink::sayGoodbye()
{
    m_client->disconnect(this);
    m_socket->disconnect(this);
    if (const auto &will = m_identity.will) {
        // A goodbye makes the broker forget the will. With QoS 0 it does not queue behind what is unacknowledged.
        const MqttMessage lastWords{will->topic, will->payload, 0, true, {}};
        if (publish(lastWords))
            emit saidGoodbye(lastWords);
    }
    m_socket->flush();
    // QMqttClient waits until its goodbye has left, which may take for ever. Where the broker takes nothing now, it is
    // left without a goodbye, and sends the will itself.
    if (bytesWaiting() == 0)
        m_client->disconnectFromHost();
    else
        m_socket->abort();
}

void MqttLink::retryNow()
{
    const bool hangs = m_status.state == LinkState::Connecting && m_socket->state() != QAbstractSocket::ConnectedState
                       && std::chrono::steady_clock::now() - m_triedAt >= promptTime;
    if (m_status.state != LinkState::Waiting && !hangs)
        return;
    m_retry.reset();
    connectNow();
}

std::optional<qint32> MqttLink::publish(const MqttMessage &message)
{
    if (!isConnected())
        return std::nullopt;
    bool withProperties = m_endpoint->version == MqttVersion::V5 && !message.properties.isEmpty();
    if (withProperties && !isTaken(message, true)) {
        withProperties = false;
        if (!std::exchange(m_warnedOfSize, true))
            emit warned(tr("The broker takes only very small messages: readings go without their time and number."));
    }
    if (!isTaken(message, withProperties))
        return std::nullopt;
    const qint32 id =
        m_client->publish(QMqttTopicName(message.topic),
                          withProperties ? publishProperties(message.properties) : QMqttPublishProperties(),
                          message.payload, quint8(message.qos), message.retain);
    if (id < 0)
        return std::nullopt;
    return id;
}

bool MqttLink::isTaken(const MqttMessage &message, bool withProperties) const
{
    return !m_limits.packetBytes || packetSize(message, withProperties) <= *m_limits.packetBytes;
}

qint64 MqttLink::bytesWaiting() const
{
    const auto *tls = qobject_cast<QSslSocket *>(m_socket);
    return m_socket ? m_socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0) : 0;
}

void MqttLink::connectNow()
{
    drop();
    setStatus({.state = LinkState::Connecting});
    m_patience.start(answerTime);
    m_triedAt = std::chrono::steady_clock::now();
    if (!makeSocket())
        return;
    m_socket->setReadBufferSize(readAtOnce);
    // Also tells that the broker has closed the connection. That QMqttClient has closed it, QMqttClient tells itself.
    connect(m_socket, &QTcpSocket::errorOccurred, this, &MqttLink::onSocketEnded);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &MqttLink::drained);

    if (auto *socket = qobject_cast<QSslSocket *>(m_socket))
        socket->connectToHostEncrypted(m_endpoint->host, m_endpoint->port);
    else
        m_socket->connectToHost(m_endpoint->host, m_endpoint->port);
}

/// False if a file for TLS is no good, which is then told.
bool MqttLink::makeSocket()
{
    if (!m_endpoint->tls) {
        m_socket = new QTcpSocket(this);
        connect(m_socket, &QTcpSocket::connected, this, &MqttLink::speakMqtt);
        return true;
    }
    const auto configuration = tlsConfiguration(m_endpoint->tlsSettings);
    if (!configuration) {
        const TlsFileTrouble &trouble = configuration.error();
        fail(tlsSentence(trouble.failure, trouble.file), trouble.failure);
        return false;
    }
    auto *socket = new TlsSocket(*configuration, m_endpoint->tlsSettings.pinnedSha256, this);
    m_socket = socket;
    connect(socket, &TlsSocket::trusted, this, &MqttLink::speakMqtt);
    connect(socket, &QSslSocket::encryptedBytesWritten, this, &MqttLink::drained);
    return true;
}

void MqttLink::speakMqtt()
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);

    m_client = new QMqttClient(this);
    m_client->setProtocolVersion(m_endpoint->version == MqttVersion::V5 ? QMqttClient::MQTT_5_0
                                                                        : QMqttClient::MQTT_3_1_1);
    m_client->setHostname(m_endpoint->host);
    m_client->setPort(m_endpoint->port);
    m_client->setClientId(m_identity.id);
    m_client->setUsername(m_endpoint->user);
    m_client->setPassword(m_endpoint->password);
    m_client->setKeepAlive(keepAliveSeconds);
    m_client->setCleanSession(m_identity.sessionExpiry == 0s);
    m_client->setConnectionProperties(connectionProperties(*m_endpoint, m_identity));
    if (m_identity.will) {
        m_client->setWillTopic(m_identity.will->topic);
        m_client->setWillMessage(m_identity.will->payload);
        m_client->setWillQoS(1);
        m_client->setWillRetain(true);
    }
    m_client->setTransport(m_socket, m_endpoint->tls ? QMqttClient::SecureSocket : QMqttClient::AbstractSocket);
    connect(m_client, &QMqttClient::brokerSessionRestored, this, [this] { m_resumed = true; });
    connect(m_client, &QMqttClient::connected, this, &MqttLink::onConnected);
    connect(m_client, &QMqttClient::disconnected, this, &MqttLink::onClientEnded);
    connect(m_client, &QMqttClient::messageStatusChanged, this,
            [this](qint32 id, QMqtt::MessageStatus, const QMqttMessageStatusProperties &properties) {
                if (properties.reasonCode() >= QMqtt::ReasonCode::UnspecifiedError)
                    m_refused.insert(id);
            });
    connect(m_client, &QMqttClient::messageSent, this,
            [this](qint32 id) { emit acknowledged(id, !m_refused.remove(id)); });
    m_client->connectToHost();
}

void MqttLink::onConnected()
{
    m_patience.stop();
    m_connectedAt = std::chrono::steady_clock::now();
    const QMqttServerConnectionProperties properties = m_client->serverConnectionProperties();
    const auto available = properties.availableProperties();
    if (m_endpoint->version == MqttVersion::V5 && (available & QMqttServerConnectionProperties::MaximumReceive))
        m_limits.messages = properties.maximumReceive();
    if (available & QMqttServerConnectionProperties::MaximumPacketSize)
        m_limits.packetBytes = properties.maximumPacketSize();
    const auto &subscriptions = m_identity.subscriptions;
    for (auto it = subscriptions.cbegin(); it != subscriptions.cend(); ++it)
        subscribe(it.key(), it.value());
    setStatus({.state = LinkState::Connected});
}

void MqttLink::onClientEnded()
{
    const bool rubbish = isConnected() && m_client->error() == QMqttClient::ProtocolViolation;
    fail(rubbish ? sentenceForRubbish(m_status.broker) : sentenceForClient(*m_client, m_status.broker));
}

void MqttLink::onSocketEnded()
{
    if (isConnected() && m_socket->error() == QAbstractSocket::RemoteHostClosedError) {
        fail(sentenceForEnd(m_status.broker));
        return;
    }
    const auto *tls = qobject_cast<TlsSocket *>(m_socket);
    const TlsFailure failure = tls && !isConnected() ? tls->failure() : TlsFailure::None;
    const bool isAboutKey = failure == TlsFailure::KeyUnfit;
    QString sentence = tlsSentence(failure, isAboutKey ? keyFileOf(m_endpoint->tlsSettings) : m_status.broker);
    if (sentence.isEmpty())
        sentence = sentenceForSocket(*m_socket, m_status.broker);
    fail(sentence, failure, failure == TlsFailure::None ? std::nullopt : tls->certificate());
}

void MqttLink::fail(const QString &sentence, TlsFailure tlsFailure,
                    const std::optional<PresentedCertificate> &certificate)
{
    const Moment now = std::chrono::steady_clock::now();
    if (isConnected() && now - m_connectedAt >= steadyTime)
        m_retry.reset();
    drop();
    const std::chrono::milliseconds pause = m_retry.nextPause(now);
    m_retryTimer.start(pause);
    setStatus({.state = LinkState::Waiting,
               .sentence = sentence,
               .retryIn = pause,
               .tlsFailure = tlsFailure,
               .certificate = certificate});
}

void MqttLink::drop()
{
    m_retryTimer.stop();
    m_patience.stop();
    m_refused.clear();
    m_warnedOfSize = false;
    m_resumed = false;
    m_limits = {};
    if (m_client) {
        m_client->disconnect(this);
        m_client->deleteLater();
        m_client = nullptr;
    }
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->deleteLater(); // after the client, which still has it
        m_socket = nullptr;
    }
}

void MqttLink::subscribe(const QString &filter, int qos)
{
    QMqttSubscription *subscription = m_client->subscribe(QMqttTopicFilter(filter), quint8(qos));
    if (!subscription) {
        emit warned(tr("%1 could not be subscribed to.").arg(filter));
        return;
    }
    connect(subscription, &QMqttSubscription::messageReceived, this,
            [this, client = m_client](const QMqttMessage &message) {
                if (client == m_client) // else it is of a connection that was given up
                    emit received(fromQt(message));
            });
    connect(subscription, &QMqttSubscription::stateChanged, this, [this, filter](auto state) {
        if (state == QMqttSubscription::Error)
            emit warned(tr("The broker does not let this client subscribe to %1.").arg(filter));
    });
}

/// All of \a status but the broker, which is told of here.
void MqttLink::setStatus(LinkStatus status)
{
    if (m_endpoint)
        status.broker = QStringLiteral("%1:%2").arg(m_endpoint->host).arg(m_endpoint->port);
    if (m_status == status)
        return;
    m_status = status;
    static constexpr const char *words[] = {"off", "connecting", "connected", "waiting"}; // in the order of the enum
    qCDebug(linkLog).noquote() << m_identity.id << status.broker << words[int(status.state)] << status.sentence;
    emit statusChanged(status);
}

} // namespace nightlight

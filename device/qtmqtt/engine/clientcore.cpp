// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientcore.h"

#include "propertyreader.h"

#include <QUuid>

namespace nightlight::qtmqtt {

namespace {

/// 23 letters and digits, which each broker has to accept (MQTT 3.1.1, section 3.1.3.1).
QString randomClientId()
{
    constexpr qsizetype length = 23;
    return QUuid::createUuid().toString(QUuid::Id128).first(length);
}

/// For the return codes of MQTT 3.1.1, section 3.2.2.3.
QMqttClient::ClientError errorOfReturnCode(int code)
{
    const bool known = code >= QMqttClient::NoError && code <= QMqttClient::NotAuthorized;
    return known ? QMqttClient::ClientError(code) : QMqttClient::ProtocolViolation;
}

/// For the reason codes of MQTT 5.0, section 3.2.2.2.
QMqttClient::ClientError errorOfReasonCode(int code)
{
    using enum QMqtt::ReasonCode;
    switch (QMqtt::ReasonCode(code)) {
    case Success:
        return QMqttClient::NoError;
    case UnsupportedProtocolVersion:
        return QMqttClient::InvalidProtocolVersion;
    case InvalidClientId:
        return QMqttClient::IdRejected;
    case ServerNotAvailable:
    case ServerBusy:
    case UseAnotherServer:
    case ServerMoved:
        return QMqttClient::ServerUnavailable;
    case InvalidUserNameOrPassword:
        return QMqttClient::BadUsernameOrPassword;
    case NotAuthorized:
        return QMqttClient::NotAuthorized;
    case UnspecifiedError:
        return QMqttClient::UnknownError;
    case ImplementationSpecificError:
    case ClientBanned:
    case InvalidAuthenticationMethod:
    case InvalidTopicName:
    case PacketTooLarge:
    case QuotaExceeded:
    case InvalidPayloadFormat:
    case RetainNotSupported:
    case QoSNotSupported:
    case ExceededConnectionRate:
        return QMqttClient::Mqtt5SpecificError;
    default:
        return QMqttClient::ProtocolViolation;
    }
}

} // namespace

ClientCore::ClientCore(QMqttClient *client) : m_client(client), m_connection(client), m_subscriptions(client)
{
    m_options.clientId = randomClientId();
    QObject::connect(&m_connection, &Connection::happened, &m_connection,
                     [this](const Event &event) { std::visit([this](const auto &what) { handle(what); }, event); });
}

void ClientCore::connectToHost(const std::optional<QSslConfiguration> &tls)
{
    if (m_state != QMqttClient::Disconnected)
        return;
    if (!m_connection.prepareTransport(m_options, tls)) {
        setError(QMqttClient::TransportInvalid);
        return;
    }
    m_error = QMqttClient::NoError;
    const QPointer<QMqttClient> alive(m_client);
    setState(QMqttClient::Connecting);
    if (alive && m_state == QMqttClient::Connecting && !m_connection.isOpen())
        m_connection.open(m_options);
}

void ClientCore::disconnectFromHost()
{
    end(QMqttClient::NoError);
}

void ClientCore::end(QMqttClient::ClientError error)
{
    const QPointer<QMqttClient> alive(m_client);
    m_connection.close();
    m_subscriptions.clear();
    const auto stillEnds = [&] { return alive && !m_connection.isOpen(); }; // a slot may have begun anew
    if (stillEnds() && error != QMqttClient::NoError)
        setError(error);
    if (stillEnds())
        setState(QMqttClient::Disconnected);
}

void ClientCore::setState(QMqttClient::ClientState state)
{
    if (m_state == state)
        return;
    m_state = state;
    const QPointer<QMqttClient> alive(m_client);
    emit m_client->stateChanged(state);
    if (!alive || m_state != state)
        return;
    if (state == QMqttClient::Disconnected)
        emit m_client->disconnected();
    else if (state == QMqttClient::Connected)
        emit m_client->connected();
}

void ClientCore::setError(QMqttClient::ClientError error)
{
    if (m_error == error)
        return;
    m_error = error;
    emit m_client->errorChanged(error);
}

qint32 ClientCore::publish(const QMqttTopicName &topic, const QMqttPublishProperties &properties,
                           const QByteArray &payload, quint8 qos, bool retain)
{
    if (m_state != QMqttClient::Connected)
        return -1;
    const qint32 id = m_connection.session().publish(topic, properties, payload, qos, retain);
    m_connection.send();
    return id;
}

QMqttSubscription *ClientCore::subscribe(const QMqttTopicFilter &filter, const QMqttSubscriptionProperties &properties,
                                         quint8 qos)
{
    if (m_state != QMqttClient::Connected || !filter.isValid() || qos > 2)
        return nullptr;
    if (QMqttSubscription *there = m_subscriptions.find(filter))
        return there;
    const int requestId = m_connection.session().subscribe(filter.filter(), properties, qos);
    m_connection.send();
    return requestId < 0 ? nullptr : m_subscriptions.add(filter, qos, requestId, m_options.version);
}

void ClientCore::unsubscribe(const QMqttTopicFilter &filter, const QMqttUnsubscriptionProperties &properties)
{
    if (QMqttSubscription *there = m_subscriptions.find(filter))
        unsubscribe(there, properties);
}

void ClientCore::unsubscribe(QMqttSubscription *subscription, const QMqttUnsubscriptionProperties &properties)
{
    const int requestId = m_connection.session().unsubscribe(SubscriptionBook::wireFilter(*subscription), properties);
    m_connection.send();
    if (requestId >= 0)
        m_subscriptions.awaitEnd(subscription, requestId);
}

void ClientCore::handle(const ConnectAnswer &answer)
{
    const QPointer<QMqttClient> alive(m_client);
    constexpr int sessionPresent = 1;
    if (answer.flags > sessionPresent) {
        end(QMqttClient::ProtocolViolation);
        return;
    }
    m_serverProperties = answer.properties;
    const bool v5 = m_options.version == QMqttClient::MQTT_5_0;
    const QMqttClient::ClientError error = v5 ? errorOfReasonCode(answer.code) : errorOfReturnCode(answer.code);
    if (error != QMqttClient::NoError) {
        end(error);
        return;
    }
    const auto stillHolds = [&] { return alive && m_connection.session().isAccepted(); }; // a slot may have ended it
    if (answer.properties.clientIdAssigned())
        set(&ConnectOptions::clientId, answer.assignedClientId, &QMqttClient::clientIdChanged);
    if (stillHolds() && answer.properties.availableProperties() & QMqttServerConnectionProperties::ServerKeepAlive)
        set(&ConnectOptions::keepAlive, answer.properties.serverKeepAlive(), &QMqttClient::keepAliveChanged);
    if (stillHolds() && answer.flags == sessionPresent)
        emit m_client->brokerSessionRestored();
    if (!stillHolds())
        return;
    if (m_options.autoKeepAlive && m_options.keepAlive > 0)
        m_connection.keepAlive(std::chrono::seconds(m_options.keepAlive));
    setState(QMqttClient::Connected);
}

void ClientCore::handle(const QMqttMessage &message)
{
    const QPointer<QMqttClient> alive(m_client);
    emit m_client->messageReceived(message.payload(), message.topic());
    if (alive && message.id() != 0) {
        emit m_client->messageStatusChanged(message.id(), QMqtt::MessageStatus::Published,
                                            PropertyReader::statusProperties(message.publishProperties()));
    }
    if (alive)
        m_subscriptions.deliver(message);
}

void ClientCore::handle(const MessageProgress &progress)
{
    const QPointer<QMqttClient> alive(m_client);
    emit m_client->messageStatusChanged(progress.id, progress.status, progress.properties);
    if (alive && progress.sent)
        emit m_client->messageSent(progress.id);
}

void ClientCore::handle(const SubscriptionAnswer &answer)
{
    const QPointer<QMqttClient> alive(m_client);
    if (!m_subscriptions.settle(answer, m_options.version) && alive)
        end(QMqttClient::ProtocolViolation);
}

void ClientCore::handle(const PingAnswer &)
{
    emit m_client->pingResponseReceived();
}

void ClientCore::handle(const Closed &closed)
{
    end(closed.error);
}

} // namespace nightlight::qtmqtt

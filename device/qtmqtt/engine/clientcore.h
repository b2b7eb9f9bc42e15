// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "connectoptions.h"
#include "subscriptionbook.h"

#include <optional>
#include <type_traits>

namespace nightlight::qtmqtt {

/// What a QMqttClient knows and does: its settings and states, and what it makes of what happens on the connection.
class ClientCore
{
public:
    explicit ClientCore(QMqttClient *client);

    ConnectOptions &options() { return m_options; }
    QMqttClient::ClientState state() const { return m_state; }
    QMqttClient::ClientError error() const { return m_error; }
    const QMqttServerConnectionProperties &serverProperties() const { return m_serverProperties; }
    Connection &connection() { return m_connection; }

    /// Sets one of the options, while Disconnected, and tells if it is another.
    template <typename Value, typename Signal>
    void change(Value ConnectOptions::*option, const std::type_identity_t<Value> &value, Signal signal)
    {
        if (m_state == QMqttClient::Disconnected)
            set(option, value, signal);
    }

    void connectToHost(const std::optional<QSslConfiguration> &tls);
    void disconnectFromHost();
    void setState(QMqttClient::ClientState state);
    void setError(QMqttClient::ClientError error);

    qint32 publish(const QMqttTopicName &topic, const QMqttPublishProperties &properties, const QByteArray &payload,
                   quint8 qos, bool retain);
    QMqttSubscription *subscribe(const QMqttTopicFilter &filter, const QMqttSubscriptionProperties &properties,
                                 quint8 qos);
    void unsubscribe(const QMqttTopicFilter &filter, const QMqttUnsubscriptionProperties &properties);
    void unsubscribe(QMqttSubscription *subscription, const QMqttUnsubscriptionProperties &properties);

private:
    template <typename Value, typename Signal>
    void set(Value ConnectOptions::*option, const Value &value, Signal signal)
    {
        if (m_options.*option == value)
            return;
        m_options.*option = value;
        emit(m_client->*signal)(value);
    }

    void handle(const ConnectAnswer &answer);
    void handle(const QMqttMessage &message);
    void handle(const MessageProgress &progress);
    void handle(const SubscriptionAnswer &answer);
    void handle(const PingAnswer &answer);
    void handle(const Closed &closed);
    void end(QMqttClient::ClientError error);

    QMqttClient *m_client;
    ConnectOptions m_options;
    Connection m_connection;
    SubscriptionBook m_subscriptions;
    QMqttServerConnectionProperties m_serverProperties;
    QMqttClient::ClientState m_state = QMqttClient::Disconnected;
    QMqttClient::ClientError m_error = QMqttClient::NoError;
};

} // namespace nightlight::qtmqtt

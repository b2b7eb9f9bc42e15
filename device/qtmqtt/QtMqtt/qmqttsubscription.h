// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtMqtt/qmqttmessage.h>
#include <QtMqtt/qmqtttopicfilter.h>

#include <QObject>
#include <QPointer>

class QMqttClient;

namespace nightlight::qtmqtt {
class SubscriptionBook;
}

/// One subscription of a QMqttClient, made by QMqttClient::subscribe() and owned by the client.
///
/// It serves the connection that it was made on: when that ends, it is Unsubscribed and stays so. After the next
/// connect, subscribe() gives a new one, also where the broker has restored the session.
class QMqttSubscription : public QObject
{
    Q_OBJECT
    Q_PROPERTY(SubscriptionState state READ state NOTIFY stateChanged)
    Q_PROPERTY(quint8 qos READ qos NOTIFY qosChanged)
    Q_PROPERTY(QMqttTopicFilter topic READ topic)
    Q_PROPERTY(QString reason READ reason)
    Q_PROPERTY(QMqtt::ReasonCode reasonCode READ reasonCode)
    Q_PROPERTY(bool sharedSubscription READ isSharedSubscription)
    Q_PROPERTY(QString sharedSubscriptionName READ sharedSubscriptionName)

public:
    enum SubscriptionState {
        Unsubscribed = 0,
        SubscriptionPending, ///< asked for, the broker has not answered
        Subscribed,
        UnsubscriptionPending,
        Error, ///< the broker refused; see reasonCode()
    };
    Q_ENUM(SubscriptionState)

    /// Ends the subscription at the broker as well.
    ~QMqttSubscription() override;

    SubscriptionState state() const { return m_state; }
    /// With MQTT 5, for a shared subscription, without "$share/" and the group.
    QMqttTopicFilter topic() const { return m_topic; }
    /// The highest QoS that messages come with; what the broker grants may be less than what was asked for.
    quint8 qos() const { return m_qos; }
    QString reason() const { return m_reason; }
    QMqtt::ReasonCode reasonCode() const { return m_reasonCode; }
    QMqttUserProperties userProperties() const { return m_userProperties; }

    bool isSharedSubscription() const { return !m_shareName.isEmpty(); }
    QString sharedSubscriptionName() const { return m_shareName; }

signals:
    void stateChanged(SubscriptionState state);
    void qosChanged(quint8 qos); ///< the broker granted another one than was asked for
    void messageReceived(QMqttMessage msg);

public slots:
    void unsubscribe();

private:
    Q_DISABLE_COPY(QMqttSubscription)
    friend class nightlight::qtmqtt::SubscriptionBook;

    explicit QMqttSubscription(QMqttClient *client);
    void setState(SubscriptionState state);

    QPointer<QMqttClient> m_client;
    QMqttTopicFilter m_topic;
    QMqttTopicFilter m_wireFilter; // as the broker knows it
    QString m_shareName;
    QString m_reason;
    QMqttUserProperties m_userProperties;
    SubscriptionState m_state = Unsubscribed;
    QMqtt::ReasonCode m_reasonCode = QMqtt::ReasonCode::Success;
    quint8 m_qos = 0;
};

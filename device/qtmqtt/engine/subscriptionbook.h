// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events.h"

#include <QHash>
#include <QList>
#include <QPointer>

namespace nightlight::qtmqtt {

/// The subscriptions of the current connection.
class SubscriptionBook
{
public:
    using Subscription = QPointer<QMqttSubscription>;

    explicit SubscriptionBook(QMqttClient *client) : m_client(client) { }

    /// The one that is on for just \a filter, which names its group if it is a shared one; or null.
    QMqttSubscription *find(const QMqttTopicFilter &filter) const;
    /// \a version decides whether `$share` is understood.
    QMqttSubscription *add(const QMqttTopicFilter &filter, quint8 qos, int requestId,
                           QMqttClient::ProtocolVersion version);
    void awaitEnd(QMqttSubscription *subscription, int requestId);

    /// What the broker knows \a subscription by.
    static QString wireFilter(const QMqttSubscription &subscription) { return subscription.m_wireFilter.filter(); }

    /// Takes the broker's answer. False if it is none that a broker may give.
    bool settle(const SubscriptionAnswer &answer, QMqttClient::ProtocolVersion version);
    /// Hands \a message to each subscription that it is for.
    void deliver(const QMqttMessage &message) const;
    /// Ends them all.
    void clear();

private:
    bool settleBegin(QMqttSubscription *subscription, const SubscriptionAnswer &answer, bool v5);
    bool settleEnd(QMqttSubscription *subscription, const SubscriptionAnswer &answer);

    QMqttClient *m_client;
    QList<Subscription> m_current;
    QHash<int, Subscription> m_pending; // by the id of the request
};

} // namespace nightlight::qtmqtt

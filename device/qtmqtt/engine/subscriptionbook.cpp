// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "subscriptionbook.h"

#include "topicrules.h"

#include <utility>

namespace nightlight::qtmqtt {

namespace {

bool mayRefuse(QMqtt::ReasonCode code, bool v5)
{
    using enum QMqtt::ReasonCode;
    switch (code) {
    case UnspecifiedError:
        return true;
    case NoSubscriptionExisted:
    case ImplementationSpecificError:
    case NotAuthorized:
    case InvalidTopicFilter:
    case MessageIdInUse:
    case QuotaExceeded:
    case SharedSubscriptionsNotSupported:
    case SubscriptionIdsNotSupported:
    case WildCardSubscriptionsNotSupported:
        return v5;
    default:
        return false;
    }
}

} // namespace

QMqttSubscription *SubscriptionBook::find(const QMqttTopicFilter &filter) const
{
    for (const Subscription &one : m_current) {
        if (one && one->m_wireFilter == filter && one->state() != QMqttSubscription::UnsubscriptionPending)
            return one;
    }
    return nullptr;
}

QMqttSubscription *SubscriptionBook::add(const QMqttTopicFilter &filter, quint8 qos, int requestId,
                                         QMqttClient::ProtocolVersion version)
{
    auto *added = new QMqttSubscription(m_client);
    added->m_topic = added->m_wireFilter = filter;
    if (version == QMqttClient::MQTT_5_0) {
        added->m_shareName = filter.sharedSubscriptionName();
        added->m_topic.setFilter(withoutShare(filter.filter()).toString());
    }
    added->m_qos = qos;
    added->m_state = QMqttSubscription::SubscriptionPending;
    m_current.removeAll(nullptr);
    m_current.append(added);
    m_pending.insert(requestId, added);
    return added;
}

void SubscriptionBook::awaitEnd(QMqttSubscription *subscription, int requestId)
{
    m_pending.insert(requestId, subscription);
    subscription->setState(QMqttSubscription::UnsubscriptionPending);
}

bool SubscriptionBook::settle(const SubscriptionAnswer &answer, QMqttClient::ProtocolVersion version)
{
    const Subscription subscription = m_pending.take(answer.requestId);
    if (!subscription)
        return true; // deleted since
    subscription->m_reasonCode = QMqtt::ReasonCode(answer.reasonCode);
    subscription->m_reason = answer.reason;
    subscription->m_userProperties = answer.userProperties;
    return answer.ends ? settleEnd(subscription, answer)
                       : settleBegin(subscription, answer, version == QMqttClient::MQTT_5_0);
}

bool SubscriptionBook::settleBegin(QMqttSubscription *subscription, const SubscriptionAnswer &answer, bool v5)
{
    const Subscription alive(subscription);
    if (answer.reasonCode <= 2) {
        if (std::exchange(subscription->m_qos, answer.reasonCode) != answer.reasonCode)
            emit subscription->qosChanged(answer.reasonCode);
        if (alive && alive->m_state == QMqttSubscription::SubscriptionPending)
            alive->setState(QMqttSubscription::Subscribed);
        return true;
    }
    if (!mayRefuse(QMqtt::ReasonCode(answer.reasonCode), v5))
        return false;
    m_current.removeAll(alive); // so that another try is made when it is asked for again
    subscription->setState(QMqttSubscription::Error);
    return true;
}

bool SubscriptionBook::settleEnd(QMqttSubscription *subscription, const SubscriptionAnswer &answer)
{
    m_current.removeAll(Subscription(subscription));
    if (answer.reasonCode == 0)
        subscription->setState(QMqttSubscription::Unsubscribed);
    else if (mayRefuse(QMqtt::ReasonCode(answer.reasonCode), true))
        subscription->setState(QMqttSubscription::Error);
    else
        return false;
    return true;
}

void SubscriptionBook::deliver(const QMqttMessage &message) const
{
    const QString topic = message.topic().name();
    const QList<Subscription> current = m_current; // a slot may change it, or end it all
    for (const Subscription &one : current) {
        if (one && filterMatches(withoutShare(one->m_wireFilter.filter()), topic, true))
            emit one->messageReceived(message);
    }
}

void SubscriptionBook::clear()
{
    m_pending.clear();
    const QList<Subscription> former = std::exchange(m_current, {});
    for (const Subscription &one : former) {
        if (one)
            one->setState(QMqttSubscription::Unsubscribed);
    }
}

} // namespace nightlight::qtmqtt

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qmqttsubscription.h"

#include "device/qtmqtt/engine/clientcore.h"
#include "qmqttclient.h"

QMqttSubscription::QMqttSubscription(QMqttClient *client) : QObject(client), m_client(client)
{
}

QMqttSubscription::~QMqttSubscription()
{
    unsubscribe();
}

void QMqttSubscription::unsubscribe()
{
    if (m_client && (m_state == Subscribed || m_state == SubscriptionPending))
        m_client->m_core->unsubscribe(this, {});
}

void QMqttSubscription::setState(SubscriptionState state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

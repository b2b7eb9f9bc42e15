// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publisher.h"

#include "device/mqtt/mqttlink.h"
#include "device/telemetry/payload.h"
#include "device/telemetry/wiretime.h"
#include "logbook.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace nightlight {

using namespace std::chrono_literals;

namespace {

constexpr int mostInOneGo = 200; // so that a long backlog never keeps a tick waiting
constexpr int mostOnTheWay = 1000;
constexpr int keptFree = 2; // of what the broker takes at a time: for the device's status
// After an outage others come back as well; what waited is not to be there before they have subscribed.
constexpr auto holdTime = 400ms;
constexpr qint64 fullBuffer = 256 * 1024; // bytes; with QoS 0 nothing else tells that the broker is slow

} // namespace

Publisher::Publisher(MqttLink &link, LogBook &log, QObject *parent)
    : QObject(parent), m_link(link), m_log(log), m_continue(this), m_hold(this)
{
    m_continue.setSingleShot(true);
    m_hold.setSingleShot(true);
    connect(&m_hold, &QTimer::timeout, this, &Publisher::sendMore);
    connect(&m_continue, &QTimer::timeout, this, &Publisher::sendMore);
    connect(&link, &MqttLink::statusChanged, this, &Publisher::onLinkChanged);
    connect(&link, &MqttLink::acknowledged, this, &Publisher::onAcknowledged);
    connect(&link, &MqttLink::drained, this, &Publisher::sendMore);
}

void Publisher::add(const Reading &reading, const QString &topic)
{
    Reading kept = reading;
    kept.waited = !m_link.isConnected() || m_hold.isActive();
    m_outbox.add({kept, topic});
    sendMore();
    emit countsChanged();
}

DeviceCounts Publisher::counts() const
{
    DeviceCounts counts;
    counts.sent = m_sent;
    counts.acknowledged = m_acknowledged;
    counts.waiting = m_outbox.waiting();
    counts.discarded = m_outbox.discarded() + m_refused;
    return counts;
}

void Publisher::endHold()
{
    m_hold.stop();
    sendMore();
}

void Publisher::sendMore()
{
    for (int i = 0; i < mostInOneGo; ++i) {
        const Outbox::Item *item = m_outbox.next();
        if (!item || !hasRoom() || !send(*item))
            return;
    }
    m_continue.start();
}

bool Publisher::hasRoom() const
{
    const int most = std::clamp(m_link.receiveMaximum() - keptFree, 1, mostOnTheWay);
    return m_link.isConnected() && !m_hold.isActive() && m_link.bytesWaiting() < fullBuffer
           && m_outbox.onTheWay() < most;
}

bool Publisher::send(const Outbox::Item &item)
{
    const Reading reading = item.reading;
    const MqttMessage message{
        item.topic,
        encodeTelemetry(reading.light),
        m_delivery.qos,
        m_delivery.retain,
        {{QStringLiteral("time"), toWireTime(reading.takenAt)}, {QStringLiteral("seq"), QString::number(reading.seq)}}};
    const std::optional<qint32> packetId = m_link.publish(message);
    if (!packetId) {
        warnOnce(tr("The broker does not take readings as they are. They wait until it does, or another broker is "
                    "chosen."));
        return false;
    }

    const bool handedOver = m_delivery.qos == 0;
    const quint64 logId = m_log.sent(message.topic, message.payload, handedOver ? tr("handed over") : tr("on its way"));
    const bool firstTime = m_outbox.sent(*packetId);
    if (handedOver) {
        m_outbox.acknowledge(*packetId);
        ++m_acknowledged;
    } else {
        m_logIds.insert(*packetId, logId);
    }
    if (firstTime) {
        ++m_sent;
        emit published(reading);
    }
    emit countsChanged();
    return true;
}

void Publisher::onAcknowledged(qint32 packetId, bool accepted)
{
    if (!m_outbox.acknowledge(packetId))
        return;
    ++(accepted ? m_acknowledged : m_refused);
    m_log.update(m_logIds.take(packetId), accepted ? tr("acknowledged") : tr("refused by the broker"));
    if (accepted)
        m_warned = false;
    else
        warnOnce(tr("The broker refuses the readings. Check what this user may publish."));
    emit countsChanged();
    sendMore();
}

void Publisher::warnOnce(const QString &sentence)
{
    if (!std::exchange(m_warned, true))
        m_log.warn(sentence);
}

void Publisher::onLinkChanged()
{
    m_warned = false;
    if (m_link.isConnected()) {
        m_hold.start(holdTime);
        return;
    }
    m_hold.stop();
    m_outbox.connectionLost();
    for (const quint64 logId : std::as_const(m_logIds))
        m_log.update(logId, tr("not acknowledged, is sent again"));
    m_logIds.clear();
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor.h"

#include "device/telemetry/payload.h"
#include "device/telemetry/topics.h"
#include "device/telemetry/wiretime.h"

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>
#include <utility>

namespace nightlight {

using namespace std::chrono_literals;

namespace {

constexpr qint64 fullBuffer = 256 * 1024; // bytes
// So long the broker keeps what comes while only this connection is cut. Without MQTT 5 it would keep it for ever.
constexpr auto longestCut = 5min;
// A repeated command does no harm. With QoS 2 one would be lost if the session went on with a client made anew.
constexpr int highestCommandQos = 1;

/// The device's own time, if it is one that a clock could show, perhaps set wrong by a day: a year off, and it would
/// spoil every chart.
std::optional<Timestamp> deviceTime(const MqttMessage &message, Timestamp arrival)
{
    const std::optional<QString> text = message.property(QStringLiteral("time"));
    const std::optional<Timestamp> time = text ? fromWireTime(*text) : std::nullopt;
    if (time && *time > arrival - std::chrono::years(1) && *time < arrival + std::chrono::days(2))
        return time;
    return std::nullopt;
}

std::optional<quint64> deviceSeq(const MqttMessage &message)
{
    bool isNumber = false;
    const quint64 seq = message.property(QStringLiteral("seq")).value_or(QString()).toULongLong(&isNumber);
    return isNumber ? std::optional(seq) : std::nullopt;
}

} // namespace

Monitor::Monitor()
    : m_clientSuffix(QStringLiteral("nightlight_monitor_")
                     + QString::number(QRandomGenerator::system()->generate(), 36)),
      m_frame(this), m_link(this)
{
    connect(&m_frame, &FrameTimer::due, this, [this] { m_receipts.mayGive() ? passOn() : m_frame.request(); });
    connect(&m_link, &MqttLink::received, this, &Monitor::take);
    connect(&m_link, &MqttLink::warned, this, &Monitor::warn);
    connect(&m_link, &MqttLink::drained, this, &Monitor::sendWaitingAnswer);
    connect(&m_link, &MqttLink::acknowledged, this, [this](qint32, bool accepted) {
        if (!accepted && !std::exchange(m_refused, true))
            warn(tr("The broker refuses commands. Check what this user may publish."));
        --m_answersOnTheWay;
        sendWaitingAnswer();
    });
    connect(&m_link, &MqttLink::statusChanged, this, [this](const LinkStatus &status) {
        m_answersOnTheWay = 0;
        m_refused = false;
        m_waitingAnswer.reset();
        passOn(); // what came before the link changed is told before it
        emit linkChanged(status);
    });
}

void Monitor::setWatch(const QString &ownId, const MonitorSettings &settings)
{
    const QString watched = settings.watchedId.isEmpty() ? ownId : settings.watchedId;
    m_settings = settings;
    if (!settings.answers)
        m_waitingAnswer.reset();
    if (watched == m_watched)
        return;
    passOn();
    m_watched = watched;
    m_telemetryTopic = Topics(watched).telemetry();
    m_batch.deviceId = watched;
    m_sequence = {};
    m_counts = {};
    m_countsChanged = true;
    m_frame.request();
    connectLink();
}

void Monitor::setBroker(const std::optional<Endpoint> &endpoint, const Delivery &delivery)
{
    m_endpoint = endpoint;
    m_delivery = delivery;
    connectLink();
}

void Monitor::sendCommand(bool ledOn)
{
    if (!publishCommand(ledOn))
        warn(tr("The command for the lamp was not sent: there is no connection to the broker."));
}

void Monitor::retryNow()
{
    m_link.retryNow();
}

void Monitor::shutDown()
{
    m_link.close();
    passOn();
    emit finished();
}

void Monitor::connectLink()
{
    if (!m_endpoint || m_watched.isEmpty()) {
        m_link.close();
        return;
    }
    const Topics topics(m_watched);
    const int qos = std::max(m_delivery.qos, 1); // the broker delivers with this one or the sender's, if that is lower
    const bool mayLast = m_endpoint->version == MqttVersion::V5;
    m_link.open(*m_endpoint, {m_watched + m_clientSuffix,
                              {},
                              {{topics.telemetry(), qos}, {topics.status(), qos}},
                              mayLast ? std::chrono::seconds(longestCut) : 0s});
}

void Monitor::take(const MqttMessage &message)
{
    if (message.topic == m_telemetryTopic)
        onTelemetry(message);
    else
        m_log.received(message.topic, message.payload, {});
    m_frame.request();
}

void Monitor::onTelemetry(const MqttMessage &message)
{
    const Moment arrivedAt = std::chrono::steady_clock::now();
    const Timestamp arrival = currentTimestamp();
    m_countsChanged = true;
    const auto light = decodeTelemetry(message.payload);
    if (!light) {
        ++m_counts.refused;
        m_log.received(message.topic, message.payload, tr("refused: %1").arg(light.error().sentence), true);
        return;
    }
    const std::optional<Timestamp> time = deviceTime(message, arrival);
    // Without the device's time, a repeated number could not be told from that of a device that counts anew.
    const std::optional<quint64> seq = time ? deviceSeq(message) : std::nullopt;
    if (seq && m_sequence.arrived(*seq, *time, arrivedAt) == SequenceTracker::Arrival::Repeated) {
        if (!message.retain) // the broker's kept copy comes once more with each subscription
            ++m_counts.repeated;
        m_log.received(message.topic, message.payload, tr("repeated"));
        return;
    }
    if (!time && message.retain && m_counts.received > 0) {
        m_log.received(message.topic, message.payload, tr("kept by the broker, of unknown age"));
        return;
    }
    ++m_counts.received;
    m_counts.lost = m_sequence.lost();
    const auto way = arrival - time.value_or(arrival);
    hold({seq, time.value_or(arrival), arrivedAt, *light, time ? std::optional(way) : std::nullopt});
    if (!m_log.hasRoom())
        m_log.omit(1);
    else
        m_log.received(message.topic, message.payload,
                       time && way >= 0ms ? tr("after %1 ms").arg(way.count()) : QString());
    if (m_settings.answers)
        answer(*light);
}

void Monitor::answer(double light)
{
    m_waitingAnswer = light < m_settings.threshold;
    sendWaitingAnswer();
}

void Monitor::sendWaitingAnswer()
{
    if (!m_waitingAnswer || m_link.bytesWaiting() > fullBuffer || m_answersOnTheWay >= m_link.receiveMaximum())
        return;
    if (publishCommand(*m_waitingAnswer))
        m_waitingAnswer.reset();
}

bool Monitor::publishCommand(bool ledOn)
{
    const MqttMessage message{
        Topics(m_watched).commands(), encodeCommand(ledOn), std::min(m_delivery.qos, highestCommandQos), false, {}};
    const std::optional<qint32> packetId = m_link.publish(message);
    if (!packetId)
        return false;
    if (message.qos > 0)
        ++m_answersOnTheWay;
    m_log.sent(message.topic, message.payload, ledOn ? tr("lamp on") : tr("lamp off"));
    m_frame.request();
    return true;
}

void Monitor::warn(const QString &sentence)
{
    m_log.warn(sentence);
    m_frame.request();
}

void Monitor::hold(const ReceivedReading &reading)
{
    if (m_batch.readings.size() >= mostHeld) {
        m_batch.readings.removeFirst();
        ++m_counts.dropped;
    }
    m_batch.readings.append(reading);
}

void Monitor::passOn()
{
    if (!m_batch.readings.isEmpty())
        emit received({m_batch.deviceId, m_batch.field, std::exchange(m_batch.readings, {})});
    if (std::exchange(m_countsChanged, false))
        emit countsChanged(m_counts);
    if (!m_log.isEmpty())
        emit logged(m_log.take(m_receipts.give())); // last, so that with its receipt all of it was taken
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publisher.h"

#include "device/mqtt/mqttlink.h"
#include "device/telemetry/payload.h"
#include "device/telemetry/wiretime.h"
#include "logbook.h"

#include <QLocale>

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
constexpr auto forgetTime = 1s; // a crash in between repeats readings
constexpr std::size_t manyDelivered = 200;
constexpr auto retryTime = 5s;
constexpr auto soundTime = 10s; // a disk that is all but full takes a little now and then
constexpr qint64 fullBuffer = 256 * 1024; // bytes; with QoS 0 nothing else tells that the broker is slow

} // namespace

Publisher::Publisher(MqttLink &link, LogBook &log, std::function<Timestamp()> ofDay, QObject *parent)
    : QObject(parent), m_link(link), m_log(log), m_ofDay(std::move(ofDay)), m_journal(this), m_continue(this),
      m_hold(this), m_forgetLater(this), m_retry(this), m_sound(this)
{
    m_rate.setPerSecond(m_outage.rate);
    for (QTimer *timer : {&m_continue, &m_hold, &m_forgetLater, &m_retry, &m_sound})
        timer->setSingleShot(true);
    connect(&m_hold, &QTimer::timeout, this, &Publisher::goLive);
    connect(&m_continue, &QTimer::timeout, this, &Publisher::sendMore);
    connect(&m_forgetLater, &QTimer::timeout, this, [this] {
        m_stepDue = true;
        work();
    });
    connect(&m_retry, &QTimer::timeout, this, [this] {
        m_outbox.storeAgain();
        m_stepDue = true;
        work();
    });
    connect(&m_sound, &QTimer::timeout, this, [this] {
        m_problems.clear();
        m_log.note(tr("Readings are stored again before they are published."));
        emit countsChanged();
    });
    connect(&m_journal, &JournalThread::answered, this, &Publisher::onAnswered);
    connect(&m_journal, &JournalThread::silent, this, &Publisher::onSilent);
    connect(&link, &MqttLink::statusChanged, this, &Publisher::onLinkChanged);
    connect(&link, &MqttLink::acknowledged, this, &Publisher::onAcknowledged);
    connect(&link, &MqttLink::drained, this, &Publisher::sendMore);
}

Publisher::~Publisher()
{
    leaveFile();
}

void Publisher::open(const QString &file, const QString &topic)
{
    if (file != m_file) {
        if (const quint64 left = m_outbox.waiting(); left > 0) {
            m_log.note(tr("Readings left waiting for %1: %2. They are sent when that device runs again.")
                           .arg(m_topic, QLocale().toString(left)));
        }
        leaveFile();
        m_file = file;
        m_topic = topic;
        ++m_device;
        m_problems.clear();
        m_sound.stop();
    }
    m_retry.stop();
    m_rests = false;
    m_opening = true;
    m_again = true;
    m_stepDue = true;
    work();
}

/// Stores what only memory has. What waits then stays in the file until its device runs again.
void Publisher::leaveFile()
{
    if (m_file.isEmpty())
        return;
    m_outbox.connectionLost();
    m_outbox.storeAgain();
    while (m_outbox.hasWork() || m_outbox.delivered() > 0)
        m_journal.post(nextStep());
    m_outbox.clear();
    m_logIds.clear();
}

void Publisher::setOutage(const OutageSettings &outage)
{
    m_outage = outage;
    m_rate.setPerSecond(outage.rate);
    m_stepDue = true;
    work();
    sendMore();
}

void Publisher::add(const Reading &reading)
{
    if (m_outage.keep == Keep::None && !m_link.isConnected()) {
        m_outbox.giveUp(1);
        emit countsChanged();
        return;
    }
    m_outbox.add(reading);
    m_outbox.trim(std::min<std::size_t>(mostKept(), Outbox::mostHeld));
    if (!m_outbox.usesJournal())
        emit used(reading.seq);
    work();
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
    if (!m_hold.isActive())
        return;
    m_hold.stop();
    goLive();
}

/// Takes the next step with the journal, if there is one to take and the last one is done.
void Publisher::work()
{
    if (m_file.isEmpty() || m_journal.isBusy() || m_retry.isActive())
        return;
    if (m_stepDue || m_outbox.hasWork() || m_outbox.delivered() >= manyDelivered)
        m_journal.post(nextStep());
}

JournalStep Publisher::nextStep()
{
    m_stepDue = false;
    m_forgetLater.stop();
    JournalStep step;
    step.device = m_device;
    step.file = m_file;
    step.again = std::exchange(m_again, false);
    if (!m_rests) {
        step.most = mostKept();
        step.oldest = m_ofDay() - m_outage.longest;
    }
    m_outbox.fill(step);
    return step;
}

quint64 Publisher::mostKept() const
{
    if (m_link.isConnected() || m_outage.keep == Keep::Every)
        return quint64(m_outage.most);
    return m_outage.keep == Keep::Newest ? 1 : 0;
}

void Publisher::onAnswered(const JournalAnswer &answer)
{
    if (!answer.remark.isEmpty())
        m_log.warn(answer.remark);
    if (answer.device != m_device) {
        if (!answer.problem.isEmpty() && answer.stored > 0) {
            m_outbox.giveUp(answer.stored);
            m_log.warn(answer.problem);
            emit countsChanged();
        }
        work(); // it held up the first step of the present device
        return;
    }
    if (answer.problem.isEmpty()) {
        m_outbox.stored(answer);
        if (!m_outbox.usesJournal())
            m_outbox.useJournal(true);
        if (!m_problems.isEmpty() && !m_sound.isActive())
            m_sound.start(soundTime);
        emit used(answer.lastSeq);
        if (!m_again)
            endOpening(answer.lastSeq);
    } else {
        m_outbox.notStored(answer);
        m_retry.start(retryTime);
        goOnWithoutJournal(answer.problem);
    }
    work();
    sendMore();
    emit countsChanged();
}

void Publisher::onSilent()
{
    goOnWithoutJournal(tr("The disk does not answer: readings are published without being stored first. Check the disk "
                          "that holds %1.")
                           .arg(m_file));
    sendMore();
    emit countsChanged();
}

void Publisher::goOnWithoutJournal(const QString &problem)
{
    m_sound.stop();
    if (!m_problems.contains(problem)) {
        m_problems.append(problem);
        m_log.warn(problem);
    }
    m_outbox.useJournal(false);
    emit used(m_outbox.lastSeq());
    endOpening(0);
}

void Publisher::endOpening(quint64 lastSeq)
{
    if (std::exchange(m_opening, false))
        emit opened(lastSeq);
}

void Publisher::goLive()
{
    m_outbox.goLive();
    work();
    sendMore();
}

void Publisher::sendMore()
{
    const Moment now = std::chrono::steady_clock::now();
    for (int i = 0; i < mostInOneGo; ++i) {
        if (!hasRoom())
            return;
        const int allowance = m_rate.allowance(now);
        const Reading *reading = m_outbox.next(allowance);
        if (!reading) {
            if (allowance == 0)
                m_continue.start(m_rate.pause());
            work();
            return;
        }
        if (reading->waited)
            m_rate.take();
        if (!send(*reading))
            return;
    }
    m_continue.start(0ms);
}

bool Publisher::hasRoom() const
{
    const int most = std::clamp(m_link.receiveMaximum() - keptFree, 1, mostOnTheWay);
    return m_link.isConnected() && m_outbox.isLive() && m_link.bytesWaiting() < fullBuffer
           && m_outbox.onTheWay() < most;
}

bool Publisher::send(const Reading &next)
{
    const Reading reading = next; // which an acknowledgement takes away
    const MqttMessage message{
        m_topic,
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
    const bool firstTime = m_outbox.sent(reading.seq, *packetId);
    if (firstTime) {
        ++m_sent;
        emit published(reading);
    }
    if (handedOver) {
        m_outbox.acknowledge(*packetId);
        ++m_acknowledged;
        if (!m_forgetLater.isActive())
            m_forgetLater.start(forgetTime);
    } else {
        m_logIds.insert(*packetId, logId);
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
    if (!m_forgetLater.isActive())
        m_forgetLater.start(forgetTime);
    emit countsChanged();
    work();
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
        tellGivenUp();
        m_hold.start(holdTime);
        return;
    }
    m_hold.stop();
    m_continue.stop();
    m_outbox.connectionLost();
    m_outbox.trim(std::min<std::size_t>(mostKept(), Outbox::mostHeld));
    for (const quint64 logId : std::as_const(m_logIds))
        m_log.update(logId, m_outage.keep == Keep::None ? tr("not acknowledged, is given up")
                                                        : tr("not acknowledged, is sent again"));
    m_logIds.clear();
    m_stepDue = true; // for what is not to be kept
    work();
}

void Publisher::tellGivenUp()
{
    const quint64 givenUp = m_outbox.discarded() - m_givenUpTold;
    m_givenUpTold = m_outbox.discarded();
    if (givenUp > 0)
        m_log.note(tr("Readings given up in the outage: %1.").arg(QLocale().toString(givenUp)));
}

} // namespace nightlight

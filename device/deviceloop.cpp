// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deviceloop.h"

#include "device/actuators/lampfactory.h"
#include "device/sensors/sensorfactory.h"
#include "device/telemetry/payload.h"
#include "devicefile.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace nightlight {

using namespace std::chrono_literals;

namespace {

constexpr auto timeForLastWords = 500ms;
constexpr qsizetype mostHeld = 100'000; // readings, and commands, until they are taken
const QByteArray online = QByteArrayLiteral("online");
const QByteArray offline = QByteArrayLiteral("offline");

Moment now()
{
    return std::chrono::steady_clock::now();
}

/// Appends \a value to \a list if that is not too long. Whether it is in it now.
template <typename Value> bool hold(QList<Value> &list, const Value &value)
{
    if (list.size() >= mostHeld)
        return false;
    list.append(value);
    return true;
}

} // namespace

DeviceLoop::DeviceLoop(const QString &folder, const Clocks &clocks)
    : m_folder(folder), m_clocks(clocks), m_frame(this), m_link(this), m_commandLink(this),
      m_publisher(m_link, m_log, clocks.ofDay, this),
      m_hardware(availableSerialPorts, [this](const QString &sentence) { note(sentence); }), m_lamps(this),
      m_sampler(m_hardware, clocks, this), m_lastWords(this)
{
    m_lastWords.setSingleShot(true);
    connect(&m_lastWords, &QTimer::timeout, this, [this] { m_ending ? finish() : connectLink(); });
    connect(&m_frame, &FrameTimer::due, this, [this] { m_receipts.mayGive() ? passOn() : m_frame.request(); });
    connect(&m_link, &MqttLink::statusChanged, this, &DeviceLoop::onLinkChanged);
    connect(&m_commandLink, &CommandLink::received, this, &DeviceLoop::onMessage);
    connect(&m_commandLink, &CommandLink::passedOver, this, [this](const MqttMessage &message, const QString &remark) {
        m_log.received(message.topic, message.payload, remark);
        m_frame.request();
    });
    connect(&m_commandLink, &CommandLink::failing, this, [this](const QString &sentence) {
        if (m_link.isConnected()) // else the link says it
            complain(tr("No commands come: %1").arg(sentence));
    });
    connect(&m_commandLink, &CommandLink::warned, this, &DeviceLoop::warn);
    connect(&m_link, &MqttLink::warned, this, &DeviceLoop::warn);
    connect(&m_link, &MqttLink::acknowledged, this, &DeviceLoop::onAcknowledged);
    connect(&m_link, &MqttLink::saidGoodbye, this, [this](const MqttMessage &lastWords) {
        m_log.sent(lastWords.topic, lastWords.payload);
        m_frame.request();
    });
    connect(&m_publisher, &Publisher::countsChanged, &m_frame, &FrameTimer::request);
    connect(&m_publisher, &Publisher::opened, this, &DeviceLoop::onJournalOpened);
    connect(&m_publisher, &Publisher::used, this, &DeviceLoop::keepCount);
    connect(&m_publisher, &Publisher::published, this, [this](const Reading &reading) {
        if (!hold(m_published, reading))
            m_log.omit(1);
    });
    connect(&m_sampler, &Sampler::measured, this, &DeviceLoop::onMeasured);
    connect(&m_sampler, &Sampler::failed, this, &DeviceLoop::complain);
    connect(&m_sampler, &Sampler::noted, this, &DeviceLoop::note);
    connect(&m_sampler, &Sampler::changed, &m_frame, &FrameTimer::request);
    connect(&m_lamps, &LampGroup::windowLampSwitched, this, [this](bool on) { m_lampOn = on; });
    connect(&m_lamps, &LampGroup::failed, this, &DeviceLoop::complain);
    connect(&m_lamps, &LampGroup::settled, this, &DeviceLoop::onLampsSettled);
}

DeviceLoop::~DeviceLoop() = default;

void DeviceLoop::start(const DeviceSettings &settings)
{
    m_settings = settings;
    m_settings.running = false;
    setDevice(settings);
}

void DeviceLoop::setDevice(const DeviceSettings &settings)
{
    const DeviceSettings before = std::exchange(m_settings, settings);
    m_settings.interval =
        std::clamp(settings.interval, DeviceSettings::shortestInterval, DeviceSettings::longestInterval);
    m_complaints.setInterval(m_settings.interval);
    if (!settings.running)
        m_publisher.rest();
    m_publisher.setOutage(settings.outage);
    if (settings.running && (!before.running || settings.id != before.id))
        openJournal();
    if (!settings.running && (settings.id != before.id || settings.commands.missed == MissedCommands::None))
        m_commandLink.leave();
    if (settings.running != before.running) {
        startOrStop();
    } else {
        if (!sameSensor(settings.sensor, before.sensor))
            m_sampler.use(settings.sensor);
        if (m_sampler.isRunning() && !sameLamps(settings, before))
            m_lamps.use(createLamps(settings, m_hardware));
        if (m_settings.interval != before.interval)
            m_sampler.setInterval(m_settings.interval);
    }
    leaveOrConnect();
}

void DeviceLoop::startOrStop()
{
    if (m_settings.running) {
        m_sampler.start(m_settings.sensor, m_settings.interval);
        m_lamps.use(createLamps(m_settings, m_hardware));
    } else {
        m_sampler.stop();
        m_lamps.use({});
    }
}

void DeviceLoop::setBroker(const std::optional<Endpoint> &endpoint, const Delivery &delivery)
{
    m_endpoint = endpoint;
    m_delivery = delivery;
    m_publisher.setDelivery(delivery);
    connectLink();
}

void DeviceLoop::setSliderLight(double light)
{
    m_settings.sensor.sliderLight = light;
    m_sampler.setSliderLight(light);
}

void DeviceLoop::retryNow()
{
    m_link.retryNow();
    m_commandLink.retryNow();
}

void DeviceLoop::shutDown()
{
    m_commandLink.close(); // what comes from now on is kept
    m_sampler.stop();
    m_ending = true;
    m_publisher.endHold();
    m_lastWords.start(hasLastWords() ? timeForLastWords : 0ms);
}

void DeviceLoop::finish()
{
    m_settings.running = false;
    connectLink();
    if (const std::size_t lost = m_publisher.unsaved() + std::size_t(m_unnumbered.size()); lost > 0) {
        warn(tr("The broker did not take all readings before the end, and they could not be stored. Lost: %1. Check "
                "the connection and the disk before the next start.")
                 .arg(lost));
    }
    passOn();
    emit finished();
}

void DeviceLoop::onMeasured(double light)
{
    m_light = light;
    m_frame.request();
    if (!m_sampler.isRunning())
        return;
    const Reading reading{0, m_clocks.ofDay(), now(), light};
    if (m_publisher.isOpen())
        number(reading);
    else
        m_unnumbered.append(reading);
}

void DeviceLoop::number(Reading reading)
{
    reading.seq = m_seq->next();
    m_publisher.add(reading);
}

void DeviceLoop::onJournalOpened(quint64 lastSeq)
{
    m_seq->continueAfter(lastSeq);
    for (const Reading &reading : std::exchange(m_unnumbered, {}))
        number(reading);
}

void DeviceLoop::keepCount(quint64 seq)
{
    const bool kept = m_seq->problem().isEmpty();
    m_seq->continueAfter(seq);
    m_seq->keep(seq);
    if (kept && !m_seq->problem().isEmpty())
        warn(m_seq->problem());
}

void DeviceLoop::onLinkChanged(const LinkStatus &status)
{
    m_onlineMessage.reset();
    if (status.state == LinkState::Connected) {
        m_commandLink.retryNow();
        const QString topic = Topics(m_settings.id).status();
        m_onlineMessage = m_link.publish({topic, online, 1, true, {}});
        if (m_onlineMessage)
            m_log.sent(topic, online);
    }
    emit linkChanged(status);
    m_frame.request();
}

void DeviceLoop::onAcknowledged(qint32 packetId, bool accepted)
{
    if (packetId != m_onlineMessage)
        return;
    m_onlineMessage.reset();
    if (!accepted)
        warn(tr("The broker does not let this device say that it is online. Check what this user may publish."));
}

void DeviceLoop::onMessage(const MqttMessage &message)
{
    const auto command = decodeCommand(message.payload);
    if (!m_settings.running) {
        m_log.received(message.topic, message.payload, tr("ignored: the device is stopped"));
    } else if (command) {
        if (!hold(m_commands, *command))
            m_log.omit(1);
        m_lamps.switchTo(*command, m_log.received(message.topic, message.payload));
    } else {
        m_log.received(message.topic, message.payload, tr("refused: %1").arg(command.error().sentence), true);
    }
    m_frame.request();
}

void DeviceLoop::onLampsSettled(quint64 command, bool on, LampGroup::Outcome outcome)
{
    switch (outcome) {
    case LampGroup::Outcome::Switched:
        m_log.update(command, on ? tr("lamp on") : tr("lamp off"));
        break;
    case LampGroup::Outcome::Failed:
        m_log.update(command, tr("a lamp failed"));
        break;
    case LampGroup::Outcome::Overtaken:
        m_log.update(command, tr("overtaken by a newer command"));
        break;
    }
    m_frame.request();
}

/// Goes on with the count and the waiting readings of this device, which another program may have run meanwhile.
void DeviceLoop::openJournal()
{
    const QString &id = m_settings.id;
    passOnPublished(); // it is of the device that was before
    m_publishedId = id;
    m_seq = std::make_unique<SequenceCounter>(m_folder, id);
    if (!m_seq->problem().isEmpty())
        warn(m_seq->problem());
    m_publisher.open(deviceFile(m_folder, id, QStringLiteral(".journal")), Topics(id).telemetry());
}

void DeviceLoop::connectLink()
{
    if (!m_settings.running || !m_endpoint) {
        m_commandLink.close();
        m_link.close();
        return;
    }
    m_commandLink.open(*m_endpoint, m_settings.id, m_settings.commands);
    const QString statusTopic = Topics(m_settings.id).status();
    m_link.open(*m_endpoint, {Topics::deviceClientId(m_settings.id), MqttLink::LastWill{statusTopic, offline}, {}});
}

/// A device that was stopped leaves the broker once what waits has arrived, or after a moment.
void DeviceLoop::leaveOrConnect()
{
    if (m_ending)
        return;
    if (m_settings.running || !hasLastWords()) {
        m_lastWords.stop();
        connectLink();
    } else if (!m_lastWords.isActive()) {
        m_commandLink.close();
        m_lastWords.start(timeForLastWords);
        m_publisher.endHold();
    }
}

bool DeviceLoop::hasLastWords() const
{
    return m_link.isConnected() && m_publisher.waiting() > 0;
}

void DeviceLoop::note(const QString &sentence)
{
    m_complaints.isNews(sentence, now()); // a failure that says the same needs no line of its own
    m_log.note(sentence);
    m_frame.request();
}

void DeviceLoop::warn(const QString &sentence)
{
    m_log.warn(sentence);
    m_frame.request();
}

void DeviceLoop::complain(const QString &sentence)
{
    if (m_complaints.isNews(sentence, now()))
        warn(sentence);
}

void DeviceLoop::passOnPublished()
{
    if (!m_published.isEmpty())
        emit published(std::exchange(m_published, {}), m_publishedId);
}

void DeviceLoop::passOn()
{
    passOnPublished();
    if (m_light)
        emit measured(*std::exchange(m_light, std::nullopt));
    if (!m_commands.isEmpty())
        emit commanded(std::exchange(m_commands, {}));
    if (m_lampOn)
        emit lampSwitched(*std::exchange(m_lampOn, std::nullopt));
    DeviceCounts counts = m_publisher.counts();
    counts.failed = m_sampler.failedTicks();
    if (counts != m_counts) {
        m_counts = counts;
        emit countsChanged(counts);
    }
    if (m_sampler.status() != m_toldStatus) {
        m_toldStatus = m_sampler.status();
        emit sensorStatusChanged(m_toldStatus);
    }
    if (!m_log.isEmpty())
        emit logged(m_log.take(m_receipts.give())); // last, so that with its receipt all of it was taken
    if (m_publisher.waiting() == 0 && m_lastWords.isActive())
        m_lastWords.start(0ms);
}

} // namespace nightlight

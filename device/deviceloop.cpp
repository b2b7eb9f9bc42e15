// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deviceloop.h"

#include "device/actuators/lampfactory.h"
#include "device/sensors/sensorfactory.h"
#include "device/sensors/slidersensor.h"
#include "device/telemetry/payload.h"
#include "devicefile.h"

#include <algorithm>
#include <chrono>
#include <cmath>
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
      m_tick(this), m_lastWords(this)
{
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::PreciseTimer);
    m_lastWords.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &DeviceLoop::tick);
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
        settings.running ? startSampling() : stopSampling();
    } else {
        if (!sameSensor(settings.sensor, before.sensor))
            useSensor();
        if (m_cadence && !sameLamps(settings, before))
            m_lamps.use(createLamps(settings, m_hardware));
        if (m_cadence && m_settings.interval != before.interval) {
            m_cadence->setInterval(m_settings.interval, m_clocks.sinceBoot());
            scheduleTick();
        }
    }
    leaveOrConnect();
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
    if (auto *slider = qobject_cast<SliderSensor *>(m_sensor.get()))
        slider->setLight(light);
}

void DeviceLoop::retryNow()
{
    m_link.retryNow();
    m_commandLink.retryNow();
}

void DeviceLoop::shutDown()
{
    m_commandLink.close(); // what comes from now on is kept
    m_tick.stop();
    m_cadence.reset();
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

void DeviceLoop::startSampling()
{
    m_asked = false; // by a trial; the first tick asks
    useSensor();
    m_lamps.use(createLamps(m_settings, m_hardware));
    m_cadence.emplace(m_clocks.sinceBoot(), m_settings.interval);
    scheduleTick();
}

void DeviceLoop::stopSampling()
{
    m_tick.stop();
    m_cadence.reset();
    m_asked = false;
    m_sensor.reset();
    m_status = {};
    m_frame.request();
    m_lamps.use({});
}

void DeviceLoop::scheduleTick()
{
    // Timers stand still while the computer sleeps: a look each second notices that it did.
    constexpr std::chrono::milliseconds longest = 1s;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_cadence->due() - m_clocks.sinceBoot());
    m_tick.start(std::clamp<std::chrono::milliseconds>(left, 0ms, longest));
}

void DeviceLoop::tick()
{
    const auto time = m_clocks.sinceBoot();
    const bool isDue = time >= m_cadence->due();
    if (isDue)
        m_cadence->taken(time);
    scheduleTick();
    if (!isDue)
        return;
    if (!m_asked) {
        ask();
        return;
    }
    // The answer, when it comes, is this tick's: the one before has none.
    ++m_failedTicks;
    if (const QString sentence = m_sensor->whyLate(); !sentence.isEmpty())
        complain(sentence);
    m_frame.request();
}

void DeviceLoop::ask()
{
    m_asked = true;
    m_sensor->measure();
}

void DeviceLoop::onMeasured(double light)
{
    if (!std::isfinite(light)) {
        onSensorFailed(
            {SensorError::Kind::BadReply, tr("The light sensor answered with something that is no number.")});
        return;
    }
    if (!std::exchange(m_asked, false))
        return;
    m_light = light;
    m_status.trouble.clear();
    m_frame.request();
    m_cadence ? publish(light) : endTrial();
}

void DeviceLoop::publish(double light)
{
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

void DeviceLoop::onSensorFailed(const SensorError &error)
{
    if (!std::exchange(m_asked, false))
        return;
    m_status.trouble = error.sentence;
    complain(error.sentence);
    m_frame.request();
    if (!m_cadence)
        endTrial();
    else if (error.kind != SensorError::Kind::Ended)
        ++m_failedTicks;
}

/// Lets the sensor go that was asked only to see whether it works; the question may still be on its stack.
void DeviceLoop::endTrial()
{
    m_sensor->disconnect(this);
    m_sensor.release()->deleteLater();
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

/// Makes the sensor that is chosen now. It owes the answer of the one before, so that no tick is lost; while stopped it
/// is asked once, so that the person sees whether it works.
void DeviceLoop::useSensor()
{
    auto *slider = qobject_cast<SliderSensor *>(m_sensor.get());
    if (slider && m_settings.sensor.kind == sensorkind::slider) {
        slider->setLight(m_settings.sensor.sliderLight);
        return;
    }
    // Kept until the next one is made, so that a port which both use stays open.
    const std::unique_ptr<Sensor> before = std::move(m_sensor);
    if (before)
        before->disconnect(this);
    m_status = {};
    m_sensor = createSensor(m_settings.sensor, m_hardware);
    connect(m_sensor.get(), &Sensor::measured, this, &DeviceLoop::onMeasured);
    connect(m_sensor.get(), &Sensor::failed, this, &DeviceLoop::onSensorFailed);
    connect(m_sensor.get(), &Sensor::noted, this, &DeviceLoop::note);
    connect(m_sensor.get(), &Sensor::detailRead, this, [this](const QString &detail) {
        m_status.detail = detail;
        m_frame.request();
    });
    if (m_asked || !m_settings.running)
        ask();
    m_frame.request();
}

/// Goes on with the count and the waiting readings of this device, which another program may have run meanwhile.
void DeviceLoop::openJournal()
{
    const QString &id = m_settings.id;
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

void DeviceLoop::passOn()
{
    if (!m_published.isEmpty())
        emit published(std::exchange(m_published, {}));
    if (m_light)
        emit measured(*std::exchange(m_light, std::nullopt));
    if (!m_commands.isEmpty())
        emit commanded(std::exchange(m_commands, {}));
    if (m_lampOn)
        emit lampSwitched(*std::exchange(m_lampOn, std::nullopt));
    DeviceCounts counts = m_publisher.counts();
    counts.failed = m_failedTicks;
    if (counts != m_counts) {
        m_counts = counts;
        emit countsChanged(counts);
    }
    if (m_status != m_toldStatus) {
        m_toldStatus = m_status;
        emit sensorStatusChanged(m_status);
    }
    if (!m_log.isEmpty())
        emit logged(m_log.take(m_receipts.give())); // last, so that with its receipt all of it was taken
    if (m_publisher.waiting() == 0 && m_lastWords.isActive())
        m_lastWords.start(0ms);
}

} // namespace nightlight

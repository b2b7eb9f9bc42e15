// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grovesensor.h"

#include "device/hardware/linuxi2cbus.h"
#include "device/hardware/sharedhardware.h"
#include "device/telemetry/optiontext.h"
#include "grovereader.h"
#include "grovesentence.h"

#include <QMetaObject>

#include <utility>

namespace nightlight {

using namespace std::chrono_literals;

namespace {

constexpr LightRange range{0, 1000};
constexpr auto patience = 1800ms; // of the two seconds that a sensor has

/// Takes one option of --sensor; returns the sentence against it, or nothing.
QString takeOption(const QString &key, const QString &value, GroveSettings &grove)
{
    if (key != u"bus")
        return GroveSensor::tr("The Grove hat has no option “%1”: there is bus.").arg(key);
    const auto bus = wholeNumber(value, 0, GroveSettings::highestBus);
    if (!bus)
        return GroveSensor::tr("The number of the Grove hat's bus must be from 0 to %1, but is “%2”.")
            .arg(GroveSettings::highestBus)
            .arg(value);
    grove.bus = *bus;
    return {};
}

/// CHANNEL, CHANNEL?OPTIONS or ?OPTIONS.
tl::expected<SensorSettings, QString> read(const QString &text, SensorSettings settings)
{
    const auto mark = text.indexOf(u'?');
    if (mark != 0) {
        const auto channel = wholeNumber(text.left(mark), 0, GroveSettings::highestChannel);
        if (!channel)
            return tl::make_unexpected(
                GroveSensor::tr("The Grove hat's channel must be a number from 0 to %1, but is “%2”.")
                    .arg(GroveSettings::highestChannel)
                    .arg(text.left(mark)));
        settings.grove.channel = *channel;
    }
    const QString options = mark < 0 ? QString() : text.sliced(mark + 1);
    if (const QString problem = takeOptions(options, settings.grove, takeOption); !problem.isEmpty())
        return tl::make_unexpected(problem);
    return settings;
}

} // namespace

const SensorType GroveSensor::type{
    .key = sensorkind::grove,
    .syntax = QLatin1StringView("grove[:CHANNEL][?bus=N]"),
    .title = [] { return tr("Grove hat"); },
    .range = [](const SensorSettings &) { return range; },
    .create = [](const SensorSettings &settings, SharedHardware &hardware) -> std::unique_ptr<Sensor> {
        return std::make_unique<GroveSensor>(settings.grove, hardware.endingThreads(), openLinuxI2cBus);
    },
    .read = read,
};

GroveSensor::GroveSensor(const GroveSettings &settings, EndingThreads &endingThreads, OpenI2cBus open, QObject *parent)
    : Sensor(parent), m_bus(settings.bus), m_endingThreads(endingThreads), m_thread(std::make_unique<QThread>()),
      m_reader(new GroveReader(settings, std::move(open)))
{
    m_thread->setObjectName(QStringLiteral("grove"));
    m_reader->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_reader, &QObject::deleteLater);
    connect(m_reader, &GroveReader::measured, this, &GroveSensor::onMeasured);
    connect(m_reader, &GroveReader::failed, this, &GroveSensor::onFailed);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &GroveSensor::giveUp);
    m_thread->start();
}

GroveSensor::~GroveSensor()
{
    m_thread->quit();
    m_endingThreads.add(std::move(m_thread));
}

void GroveSensor::measure()
{
    ++m_question;
    m_patience.start();
    if (!m_reading)
        ask();
}

void GroveSensor::ask()
{
    m_reading = true;
    QMetaObject::invokeMethod(m_reader, [reader = m_reader, question = m_question] { reader->measure(question); });
}

/// Whether the answer to \a question is what is waited for. What a stuck bus answers too late is too old: the hat is
/// asked again for the question that is open by then.
bool GroveSensor::isAnswer(quint64 question)
{
    m_reading = false;
    if (!m_patience.isActive())
        return false;
    if (question != m_question) {
        ask();
        return false;
    }
    m_patience.stop();
    return true;
}

void GroveSensor::onMeasured(quint64 question, const GroveReading &reading)
{
    if (!isAnswer(question))
        return;
    emit detailRead(tr("raw %1, %2 mV").arg(reading.raw).arg(reading.millivolts));
    emit measured(reading.light);
}

void GroveSensor::onFailed(quint64 question, const GroveError &error)
{
    if (isAnswer(question))
        fail(groveTrouble(error, m_bus));
}

void GroveSensor::giveUp()
{
    fail(groveSilence(m_bus));
}

void GroveSensor::fail(const SensorError &error)
{
    emit detailRead({}); // what the hat told before is no longer so
    emit failed(error);
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampler.h"

#include "device/hardware/sharedhardware.h"
#include "device/sensors/sensorfactory.h"
#include "device/sensors/slidersensor.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nightlight {

using namespace std::chrono_literals;

Sampler::Sampler(SharedHardware &hardware, const Clocks &clocks, QObject *parent)
    : QObject(parent), m_hardware(hardware), m_clocks(clocks), m_tick(this)
{
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, &Sampler::tick);
}

Sampler::~Sampler() = default;

void Sampler::start(const SensorSettings &settings, std::chrono::milliseconds interval)
{
    m_asked = false; // by a trial; the first tick asks
    m_cadence.emplace(m_clocks.sinceBoot(), interval);
    use(settings);
    scheduleTick();
}

void Sampler::stop()
{
    m_tick.stop();
    m_cadence.reset();
    m_asked = false;
    m_sensor.reset();
    m_status = {};
    emit changed();
}

void Sampler::use(const SensorSettings &settings)
{
    auto *slider = qobject_cast<SliderSensor *>(m_sensor.get());
    if (slider && settings.kind == sensorkind::slider) {
        slider->setLight(settings.sliderLight);
        return;
    }
    makeSensor(settings);
    if (m_asked || !isRunning())
        ask(); // it owes the answer of the one before
    emit changed();
}

void Sampler::makeSensor(const SensorSettings &settings)
{
    // Kept until the next one is made, so that a port which both use stays open.
    const std::unique_ptr<Sensor> before = std::move(m_sensor);
    if (before)
        before->disconnect(this);
    m_status = {};
    m_sensor = createSensor(settings, m_hardware);
    connect(m_sensor.get(), &Sensor::measured, this, &Sampler::onMeasured);
    connect(m_sensor.get(), &Sensor::failed, this, &Sampler::onFailed);
    connect(m_sensor.get(), &Sensor::noted, this, &Sampler::noted);
    connect(m_sensor.get(), &Sensor::detailRead, this, [this](const QString &detail) {
        m_status.detail = detail;
        emit changed();
    });
}

void Sampler::setInterval(std::chrono::milliseconds interval)
{
    if (!m_cadence)
        return;
    m_cadence->setInterval(interval, m_clocks.sinceBoot());
    scheduleTick();
}

void Sampler::setSliderLight(double light)
{
    if (auto *slider = qobject_cast<SliderSensor *>(m_sensor.get()))
        slider->setLight(light);
}

void Sampler::scheduleTick()
{
    // Timers stand still while the computer sleeps: a look each second notices that it did.
    constexpr std::chrono::milliseconds longest = 1s;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_cadence->due() - m_clocks.sinceBoot());
    m_tick.start(std::clamp<std::chrono::milliseconds>(left, 0ms, longest));
}

void Sampler::tick()
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
        emit failed(sentence);
    emit changed();
}

void Sampler::ask()
{
    m_asked = true;
    m_sensor->measure();
}

void Sampler::onMeasured(double light)
{
    if (!std::isfinite(light)) {
        onFailed({SensorError::Kind::BadReply, tr("The light sensor answered with something that is no number.")});
        return;
    }
    if (!std::exchange(m_asked, false))
        return;
    m_status.trouble.clear();
    emit changed();
    if (!isRunning())
        endTrial();
    emit measured(light);
}

void Sampler::onFailed(const SensorError &error)
{
    if (!std::exchange(m_asked, false))
        return;
    m_status.trouble = error.sentence;
    if (!isRunning())
        endTrial();
    else if (error.kind != SensorError::Kind::Ended)
        ++m_failedTicks;
    emit failed(error.sentence);
    emit changed();
}

/// Lets the sensor go that was asked only to see whether it works; the question may still be on its stack.
void Sampler::endTrial()
{
    m_sensor->disconnect(this);
    m_sensor.release()->deleteLater();
}

} // namespace nightlight

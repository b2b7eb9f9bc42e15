// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicepanel.h"

#include "checkededit.h"
#include "collapsiblesection.h"
#include "device/sensors/slidersensor.h"
#include "device/telemetry/topics.h"
#include "durationedit.h"
#include "form.h"
#include "formrows.h"
#include "lamppanel.h"
#include "lightglance.h"
#include "lightslider.h"
#include "outagepanel.h"
#include "sensorchooser.h"
#include "ui/plaintext.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace nightlight {

DevicePanel::DevicePanel(const DeviceSettings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_glance(new LightGlance(this)), m_slider(new LightSlider(this)),
      m_form(new Form), m_sensor(new SensorChooser(m_form, this)),
      m_interval(new DurationEdit(DeviceSettings::shortestInterval, DeviceSettings::longestInterval, this)),
      m_id(new CheckedEdit(Topics::whyNotAnId, this)), m_lamps(new LampPanel(this)),
      m_lampSection(new CollapsibleSection(m_lamps, this)), m_outage(new OutagePanel(settings.outage, this)),
      m_outageSection(new CollapsibleSection(m_outage, this)), m_startStop(new QPushButton(this))
{
    build();
    m_slider->setRange(SliderSensor::type.range(settings.sensor));
    m_slider->setLight(settings.sensor.sliderLight);
    if (isSlider())
        m_glance->setLight(settings.sensor.sliderLight);
    m_sensor->setSettings(settings.sensor);
    m_interval->setDuration(settings.interval);
    m_id->setText(settings.id);
    m_lamps->setSettings(settings);
    m_lampSection->setOpen(settings.lamps.counterFit || settings.lamps.gpio || settings.lamps.serial);
    m_outageSection->setOpen(settings.outage != OutageSettings());
    connectControls();
    retranslate();
}

void DevicePanel::build()
{
    addRow(m_form, m_interval);
    addRow(m_form, m_id);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_glance);
    layout->addWidget(m_slider);
    layout->addLayout(m_form);
    layout->addWidget(m_lampSection);
    layout->addWidget(m_outageSection);
    layout->addWidget(m_startStop);
}

void DevicePanel::connectControls()
{
    connect(m_slider, &LightSlider::lightMoved, this, [this](double light) {
        m_settings.sensor.sliderLight = light;
        m_glance->setLight(light);
        emit lightMoved(light);
    });
    connect(m_sensor, &SensorChooser::edited, this, &DevicePanel::onSensorEdited);
    connect(m_lamps, &LampPanel::edited, this, &DevicePanel::onLampsEdited);
    connect(m_interval, &DurationEdit::durationChosen, this, [this](std::chrono::milliseconds interval) {
        m_settings.interval = interval;
        emit settingsChanged(m_settings);
    });
    connect(m_id, &CheckedEdit::textChosen, this, [this](const QString &id) {
        m_settings.id = id;
        emit settingsChanged(m_settings);
    });
    connect(m_outage, &OutagePanel::edited, this, [this] {
        m_settings.outage = m_outage->settings();
        emit settingsChanged(m_settings);
    });
    connect(m_startStop, &QPushButton::clicked, this, &DevicePanel::toggleRunning);
}

void DevicePanel::showReading(double light)
{
    if (!isSlider())
        m_glance->setLight(light);
}

void DevicePanel::showLamp(bool on)
{
    m_glance->setLamp(on);
}

void DevicePanel::showStopped()
{
    m_settings.running = false;
    showState();
}

void DevicePanel::showSensorStatus(const SensorStatus &status)
{
    m_isTroubled = !status.trouble.isEmpty();
    m_sensor->showStatus(status);
    showState();
}

void DevicePanel::showSerialPorts(const QList<SerialPortInfo> &ports)
{
    m_sensor->showSerialPorts(ports);
    m_lamps->showSerialPorts(ports);
}

bool DevicePanel::isSlider() const
{
    return m_settings.sensor.kind == sensorkind::slider;
}

void DevicePanel::toggleRunning()
{
    m_settings.running = !m_settings.running;
    showState();
    emit settingsChanged(m_settings);
}

void DevicePanel::onSensorEdited()
{
    const QString kindBefore = m_settings.sensor.kind;
    m_sensor->putInto(m_settings.sensor);
    if (isSlider())
        m_glance->setLight(m_settings.sensor.sliderLight);
    else if (m_settings.sensor.kind != kindBefore)
        m_glance->setLight(std::nullopt); // not the other one's
    m_lamps->setSettings(m_settings);
    showState();
    emit settingsChanged(m_settings);
}

void DevicePanel::onLampsEdited()
{
    m_lamps->putInto(m_settings);
    m_sensor->setSettings(m_settings.sensor);
    showLampCount();
    emit settingsChanged(m_settings);
}

void DevicePanel::showState()
{
    using State = LightGlance::State;
    const bool running = m_settings.running;
    m_glance->setState(!running ? State::Stopped : m_isTroubled ? State::Troubled : State::Reading);
    m_startStop->setText(running ? tr("Stop") : tr("Start"));
    explain(m_startStop, running ? tr("Stops reading the sensor and publishing.")
                                 : tr("Reads the sensor at each interval and publishes what it says."));
    m_slider->setVisible(isSlider());
}

void DevicePanel::showLampCount()
{
    const LampSettings &lamps = m_settings.lamps;
    const int count = 1 + lamps.counterFit + lamps.gpio + lamps.serial; // with the window's
    m_lampSection->setTitle(tr("Lamps (%1)").arg(count),
                            tr("What a command switches: the lamp in this window and those that are ticked here."));
}

void DevicePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DevicePanel::retranslate()
{
    m_sensor->retranslate();
    setRowText(
        m_form, m_interval, tr("Ever&y"),
        tr("How often the device reads its sensor and publishes what it reads, which the lesson calls telemetry. "
           "10 ms to 1 h: type \"500 ms\", \"5 s\" or \"2 min\"."));
    setRowText(m_form, m_id, tr("Device &id"),
               tr("The name of the device, unique on its broker. Its topics, the addresses of its messages, begin "
                  "with it: id/telemetry and id/commands."));
    m_outageSection->setTitle(tr("Outage"), tr("What becomes of readings while there is no connection to the broker."));
    showLampCount();
    showState();
}

} // namespace nightlight

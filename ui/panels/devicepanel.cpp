// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicepanel.h"

#include "device/sensors/sensorfactory.h"
#include "device/sensors/slidersensor.h"
#include "device/sensors/wavesensor.h"
#include "durationedit.h"
#include "formrows.h"
#include "idedit.h"
#include "lampwidget.h"
#include "lightslider.h"
#include "ui/colours.h"
#include "ui/figures.h"
#include "ui/plaintext.h"
#include "waverows.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace nightlight {

DevicePanel::DevicePanel(const DeviceSettings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_light(settings.sensor.sliderLight), m_number(new QLabel(this)),
      m_caption(new QLabel(this)), m_lamp(new LampWidget(this)), m_slider(new LightSlider(this)), m_form(newForm()),
      m_sensor(new QComboBox(this)), m_wave(nullptr),
      m_interval(new DurationEdit(DeviceSettings::shortestInterval, DeviceSettings::longestInterval, this)),
      m_id(new IdEdit(this)), m_startStop(new QPushButton(this))
{
    build();
    m_slider->setLight(settings.sensor.sliderLight);
    m_wave->setWave(settings.sensor.wave);
    m_sensor->setCurrentIndex(m_sensor->findData(settings.sensor.kind));
    m_interval->setDuration(settings.interval);
    m_id->setId(settings.id);
    connectControls();
    retranslate();
}

void DevicePanel::build()
{
    QFont big = figureFont(font());
    big.setPointSizeF(big.pointSizeF() * 3.4);
    m_number->setFont(big);
    m_number->setTextFormat(Qt::PlainText);
    m_number->setMinimumWidth(QFontMetrics(big).horizontalAdvance(QStringLiteral("0000")));

    auto *now = new QVBoxLayout;
    now->setSpacing(0);
    now->addWidget(m_number);
    now->addWidget(m_caption);
    auto *glance = new QHBoxLayout;
    glance->addLayout(now, 1);
    glance->addWidget(m_lamp, 0, Qt::AlignVCenter);

    for (const SensorType *type : sensorTypes())
        m_sensor->addItem(QString(), QString(type->key));
    addRow(m_form, m_sensor);
    m_wave = new WaveRows(m_form, this);
    addRow(m_form, m_interval);
    addRow(m_form, m_id);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(glance);
    layout->addWidget(m_slider);
    layout->addLayout(m_form);
    layout->addWidget(m_startStop);
}

void DevicePanel::connectControls()
{
    connect(m_slider, &LightSlider::lightMoved, this, [this](double light) {
        m_settings.sensor.sliderLight = light;
        showLight(light);
        emit lightMoved(light);
    });
    connect(m_sensor, &QComboBox::currentIndexChanged, this, &DevicePanel::chooseSensor);
    connect(m_wave, &WaveRows::waveChosen, this, [this](const WaveSettings &wave) {
        m_settings.sensor.wave = wave;
        emit settingsChanged(m_settings);
    });
    connect(m_interval, &DurationEdit::durationChosen, this, [this](std::chrono::milliseconds interval) {
        m_settings.interval = interval;
        emit settingsChanged(m_settings);
    });
    connect(m_id, &IdEdit::idChosen, this, [this](const QString &id) {
        m_settings.id = id;
        emit settingsChanged(m_settings);
    });
    connect(m_startStop, &QPushButton::clicked, this, &DevicePanel::toggleRunning);
}

void DevicePanel::showReading(double light)
{
    if (!isSlider())
        showLight(light);
}

void DevicePanel::showLamp(bool on)
{
    m_lamp->setOn(on);
}

void DevicePanel::showStopped()
{
    m_settings.running = false;
    showState();
}

bool DevicePanel::isSlider() const
{
    return m_settings.sensor.kind == SliderSensor::type.key;
}

void DevicePanel::toggleRunning()
{
    m_settings.running = !m_settings.running;
    showState();
    emit settingsChanged(m_settings);
}

void DevicePanel::chooseSensor()
{
    m_settings.sensor.kind = m_sensor->currentData().toString();
    if (isSlider())
        showLight(m_settings.sensor.sliderLight);
    showState();
    emit settingsChanged(m_settings);
}

void DevicePanel::showLight(double light)
{
    m_light = light;
    m_number->setText(glanceText(light));
    m_number->setAccessibleName(tr("Light now: %1").arg(glanceText(light)));
}

void DevicePanel::showState()
{
    const bool running = m_settings.running;
    m_caption->setText(running ? tr("Light now") : tr("Stopped: publishes nothing"));
    m_caption->setPalette(quietText(palette()));
    m_number->setPalette(running ? palette() : quietText(palette()));
    m_startStop->setText(running ? tr("S&top") : tr("S&tart"));
    explain(m_startStop, running ? tr("Stops reading the sensor and publishing.")
                                 : tr("Reads the sensor at each interval and publishes what it says."));
    m_slider->setVisible(isSlider());
    m_wave->setVisible(m_settings.sensor.kind == WaveSensor::type.key);
}

void DevicePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showState();
}

void DevicePanel::retranslate()
{
    for (int i = 0; i < m_sensor->count(); ++i)
        m_sensor->setItemText(i, sensorTypes()[std::size_t(i)]->title());
    setRowText(
        m_form, m_sensor, tr("Se&nsor"),
        tr("Where the light level comes from: a slider moved by hand, or a light that rises and falls by itself."));
    m_wave->retranslate();
    setRowText(
        m_form, m_interval, tr("Ever&y"),
        tr("How often the device reads its sensor and publishes what it reads, which the lesson calls telemetry. "
           "10 ms to 1 h: type \"500 ms\", \"5 s\" or \"2 min\"."));
    setRowText(m_form, m_id, tr("Device &id"),
               tr("The name of the device, unique on its broker. Its topics, the addresses of its messages, begin "
                  "with it: id/telemetry and id/commands."));
    explain(m_number, tr("The light level that the sensor sees now."));
    showLight(m_light);
    showState();
}

} // namespace nightlight

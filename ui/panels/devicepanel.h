// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/settings.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace nightlight {

class DurationEdit;
class IdEdit;
class LampWidget;
class LightSlider;
class WaveRows;

/// The device at a glance: the light now, the lamp, and how it reads and publishes.
class DevicePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DevicePanel(const DeviceSettings &settings, QWidget *parent = nullptr);

    const DeviceSettings &settings() const { return m_settings; }
    /// The latest reading; the slider's own light needs none, it is known when it moves.
    void showReading(double light);
    void showLamp(bool on);
    /// Without a settingsChanged(): somebody else has stopped the device.
    void showStopped();

    void toggleRunning();

signals:
    void settingsChanged(const nightlight::DeviceSettings &settings);
    /// The slider moved; no settingsChanged() goes with it, for a slider moves a hundred times a second.
    void lightMoved(double light);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectControls();
    bool isSlider() const;
    void chooseSensor();
    void showLight(double light);
    void showState();
    void retranslate();

    DeviceSettings m_settings;
    double m_light;
    QLabel *m_number;
    QLabel *m_caption;
    LampWidget *m_lamp;
    LightSlider *m_slider;
    QFormLayout *m_form;
    QComboBox *m_sensor;
    WaveRows *m_wave;
    DurationEdit *m_interval;
    IdEdit *m_id;
    QPushButton *m_startStop;
};

} // namespace nightlight

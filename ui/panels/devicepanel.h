// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/sensorstatus.h"
#include "device/telemetry/serialportinfo.h"
#include "device/telemetry/settings.h"

#include <QWidget>

class QPushButton;

namespace nightlight {

class CheckedEdit;
class CollapsibleSection;
class DurationEdit;
class Form;
class LampPanel;
class LightGlance;
class LightSlider;
class OutagePanel;
class SensorChooser;

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
    void showSensorStatus(const SensorStatus &status);
    void showSerialPorts(const QList<SerialPortInfo> &ports);

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
    void onSensorEdited();
    void onLampsEdited();
    void showState();
    void showLampCount();
    void retranslate();

    DeviceSettings m_settings;
    bool m_isTroubled = false;
    LightGlance *m_glance;
    LightSlider *m_slider;
    Form *m_form;
    SensorChooser *m_sensor;
    DurationEdit *m_interval;
    CheckedEdit *m_id;
    LampPanel *m_lamps;
    CollapsibleSection *m_lampSection;
    OutagePanel *m_outage;
    CollapsibleSection *m_outageSection;
    QPushButton *m_startStop;
};

} // namespace nightlight

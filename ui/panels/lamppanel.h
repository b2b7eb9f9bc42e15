// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/serialportinfo.h"
#include "device/telemetry/settings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace nightlight {

class CheckedEdit;
class CounterFitRows;
class DurationEdit;
class Form;
class SerialRows;

/// Which lamps a command switches beside the one in the window, where they are, and what becomes of a command that
/// comes while the device is away.
///
/// CounterFit and the serial port are asked for here only where the sensor does not do so already.
class LampPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit LampPanel(QWidget *parent = nullptr);

    /// Does not emit edited().
    void setSettings(const DeviceSettings &settings);
    /// Puts what is chosen here into \a settings and leaves the rest as it is.
    void putInto(DeviceSettings &settings) const;
    void showSerialPorts(const QList<SerialPortInfo> &ports);

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectFields();
    void showRows();
    void retranslate();

    Form *m_form;
    LampSettings m_lamps;
    CommandSettings m_commands;
    QString m_sensorKind;
    QCheckBox *m_counterFit;
    QWidget *m_counterFitPlace;
    Form *m_counterFitForm;
    QSpinBox *m_counterFitPin;
    CounterFitRows *m_counterFitRows;
    QCheckBox *m_gpio;
    CheckedEdit *m_gpioLine;
    QCheckBox *m_serial;
    QWidget *m_serialPlace;
    SerialRows *m_serialRows;
    QComboBox *m_missed;
    DurationEdit *m_keptFor;
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/sensorstatus.h"
#include "device/telemetry/serialportinfo.h"

#include <QLatin1StringView>
#include <QObject>

class QComboBox;
class QWidget;

namespace nightlight {

class Form;
class SensorNotice;
class SensorRows;
class SerialRows;

/// The rows of the device's form that choose where the light comes from: the kind of sensor, how it is, and the rows
/// of this kind alone.
class SensorChooser final : public QObject
{
    Q_OBJECT

public:
    SensorChooser(Form *form, QWidget *parent);

    /// Does not emit edited().
    void setSettings(const SensorSettings &settings);
    /// Puts what is chosen here into \a settings; the slider's light is chosen elsewhere.
    void putInto(SensorSettings &settings) const;
    void showStatus(const SensorStatus &status);
    void showSerialPorts(const QList<SerialPortInfo> &ports);
    void retranslate();

signals:
    void edited();

private:
    struct Kind
    {
        QLatin1StringView key; ///< of its SensorType
        SensorRows *rows;
    };

    void showRows();

    Form *m_form;
    QComboBox *m_sensor;
    SensorNotice *m_notice;
    SerialRows *m_serial;
    QList<Kind> m_kinds; ///< that have rows
};

} // namespace nightlight

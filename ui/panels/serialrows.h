// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/serialportinfo.h"
#include "sensorrows.h"

class QComboBox;
class QSpinBox;

namespace nightlight {

class BaudEdit;
class CheckedEdit;
class Form;
class SerialPortEdit;

/// The rows for a board at a serial port: where it is, and which of its values count.
class SerialRows final : public SensorRows
{
    Q_OBJECT

public:
    SerialRows(Form *form, Purpose purpose, QWidget *parent);

    void setPorts(const QList<SerialPortInfo> &ports);
    void setSettings(const SensorSettings &settings) override;
    void putInto(SensorSettings &settings) const override { settings.serial = m_serial; }
    void retranslate() override;

private:
    void connectFields();

    SerialSettings m_serial;
    SerialPortEdit *m_port;
    BaudEdit *m_baud;
    QComboBox *m_value;
    QSpinBox *m_column;
    CheckedEdit *m_field;
};

} // namespace nightlight

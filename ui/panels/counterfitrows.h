// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sensorrows.h"

class QCheckBox;
class QSpinBox;

namespace nightlight {

class CheckedEdit;
class Form;

/// The rows for CounterFit's virtual hardware: where it runs, and which of its sensors is the light's.
class CounterFitRows final : public SensorRows
{
    Q_OBJECT

public:
    CounterFitRows(Form *form, Purpose purpose, QWidget *parent);

    void setSettings(const SensorSettings &settings) override;
    void putInto(SensorSettings &settings) const override { settings.counterFit = m_counterFit; }
    void retranslate() override;

private:
    void connectFields();
    void chooseHost(const QString &text);

    CounterFitSettings m_counterFit;
    CheckedEdit *m_host;
    QSpinBox *m_port;
    QSpinBox *m_pin;
    QCheckBox *m_create;
};

} // namespace nightlight

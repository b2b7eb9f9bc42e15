// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sensorrows.h"

class QSpinBox;

namespace nightlight {

class Form;

/// The rows that say where on a Raspberry Pi's Grove hat the light sensor is plugged in.
class GroveRows final : public SensorRows
{
    Q_OBJECT

public:
    GroveRows(Form *form, QWidget *parent);

    void setSettings(const SensorSettings &settings) override;
    void putInto(SensorSettings &settings) const override { settings.grove = m_grove; }
    void retranslate() override;

private:
    GroveSettings m_grove;
    QSpinBox *m_bus;
    QSpinBox *m_channel;
};

} // namespace nightlight

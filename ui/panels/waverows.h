// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sensorrows.h"

class QComboBox;

namespace nightlight {

class DurationEdit;
class Form;
class LevelEdit;

/// The rows that shape the simulated light.
class WaveRows final : public SensorRows
{
    Q_OBJECT

public:
    WaveRows(Form *form, QWidget *parent);

    void setSettings(const SensorSettings &settings) override { setWave(settings.wave); }
    void putInto(SensorSettings &settings) const override { settings.wave = m_wave; }
    void retranslate() override;

private:
    void setWave(const WaveSettings &wave);
    void chooseLowest(double light);
    void chooseHighest(double light);

    WaveSettings m_wave;
    QComboBox *m_shape;
    DurationEdit *m_period;
    LevelEdit *m_lowest;
    LevelEdit *m_highest;
};

} // namespace nightlight

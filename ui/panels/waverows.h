// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/settings.h"

#include <QObject>

class QComboBox;
class QFormLayout;

namespace nightlight {

class DurationEdit;
class LevelEdit;

/// The rows of a form that shape the simulated light.
class WaveRows final : public QObject
{
    Q_OBJECT

public:
    /// Adds the rows to \a form; its owner calls retranslate() when the language changes.
    WaveRows(QFormLayout *form, QWidget *parent);

    /// Does not emit waveChosen().
    void setWave(const WaveSettings &wave);
    void setVisible(bool visible);
    void retranslate();

signals:
    void waveChosen(const nightlight::WaveSettings &wave);

private:
    void chooseLowest(double light);
    void chooseHighest(double light);

    WaveSettings m_wave;
    QFormLayout *m_form;
    QComboBox *m_shape;
    DurationEdit *m_period;
    LevelEdit *m_lowest;
    LevelEdit *m_highest;
};

} // namespace nightlight

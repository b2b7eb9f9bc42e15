// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waverows.h"

#include "choicebox.h"
#include "durationedit.h"
#include "leveledit.h"

#include <QSignalBlocker>

namespace nightlight {

using namespace std::chrono_literals;

WaveRows::WaveRows(Form *form, QWidget *parent)
    : SensorRows(form, Purpose::Sensor, parent), m_shape(new ChoiceBox(parent)),
      m_period(new DurationEdit(100ms, 24h, parent)), m_lowest(new LevelEdit(parent)), m_highest(new LevelEdit(parent))
{
    for (const WaveShape shape :
         {WaveShape::Day, WaveShape::Sine, WaveShape::Square, WaveShape::Ramp, WaveShape::RandomWalk})
        m_shape->addItem(QString(), int(shape));
    for (QWidget *field : std::initializer_list<QWidget *>{m_shape, m_period, m_lowest, m_highest})
        addDetail(field);
    connect(m_shape, &QComboBox::currentIndexChanged, this, [this] {
        m_wave.shape = WaveShape(m_shape->currentData().toInt());
        emit edited();
    });
    connect(m_period, &DurationEdit::durationChosen, this, [this](std::chrono::milliseconds period) {
        m_wave.period = period;
        emit edited();
    });
    connect(m_lowest, &LevelEdit::levelChosen, this, &WaveRows::chooseLowest);
    connect(m_highest, &LevelEdit::levelChosen, this, &WaveRows::chooseHighest);
    setWave(m_wave);
}

void WaveRows::setWave(const WaveSettings &wave)
{
    m_wave = wave;
    const QSignalBlocker silent(m_shape);
    m_shape->setCurrentIndex(m_shape->findData(int(wave.shape)));
    m_period->setDuration(wave.period);
    m_lowest->setLevel(wave.range.lowest);
    m_highest->setLevel(wave.range.highest);
}

void WaveRows::chooseLowest(double light)
{
    m_wave.range = {light, qMax(light, m_wave.range.highest)};
    setWave(m_wave);
    emit edited();
}

void WaveRows::chooseHighest(double light)
{
    m_wave.range = {qMin(light, m_wave.range.lowest), light};
    setWave(m_wave);
    emit edited();
}

void WaveRows::retranslate()
{
    const auto name = [this](WaveShape shape, const QString &text) {
        m_shape->setItemText(m_shape->findData(int(shape)), text);
    };
    name(WaveShape::Day, tr("Day and night"));
    name(WaveShape::Sine, tr("Sine"));
    name(WaveShape::Square, tr("Square"));
    name(WaveShape::Ramp, tr("Ramp"));
    name(WaveShape::RandomWalk, tr("Random walk"));
    setText(m_shape, tr("Shap&e"), tr("How the simulated light rises and falls."));
    setText(m_period, tr("&Period"), tr("How long one full round of the wave takes."));
    setText(m_lowest, tr("L&owest"), tr("The darkest value of the wave."));
    setText(m_highest, tr("Hi&ghest"), tr("The brightest value of the wave."));
}

} // namespace nightlight

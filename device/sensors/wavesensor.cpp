// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wavesensor.h"

#include "device/telemetry/settingwords.h"

#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace nightlight {

namespace {

QString knownShapes()
{
    QStringList names;
    for (const char *name : waveShapeWords)
        names << QLatin1StringView(name);
    return names.join(QStringLiteral(", "));
}

tl::expected<SensorSettings, QString> read(const QString &text, SensorSettings settings)
{
    const auto shape = fromWord<WaveShape>(waveShapeWords, text);
    if (!shape)
        return tl::make_unexpected(WaveSensor::tr("There is no wave “%1”: choose one of %2.").arg(text, knownShapes()));
    settings.wave.shape = *shape;
    return settings;
}

WaveSensor::Clock sinceNow()
{
    return [start = std::chrono::steady_clock::now()] {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
    };
}

} // namespace

const SensorType WaveSensor::type{
    .key = sensorkind::wave,
    .syntax = QLatin1StringView("wave[:day|sine|square|ramp|walk]"),
    .title = [] { return tr("Wave"); },
    .range = [](const SensorSettings &settings) { return settings.wave.range; },
    .create = [](const SensorSettings &settings, SharedHardware &) -> std::unique_ptr<Sensor> {
        return std::make_unique<WaveSensor>(settings.wave, sinceNow(), QRandomGenerator::global()->generate());
    },
    .read = read,
};

WaveSensor::WaveSensor(const WaveSettings &settings, Clock now, quint32 seed, QObject *parent)
    : Sensor(parent), m_settings(settings), m_now(std::move(now)), m_random(seed)
{
    Q_ASSERT(settings.period.count() > 0);
    Q_ASSERT(settings.range.lowest <= settings.range.highest);
}

void WaveSensor::measure()
{
    const auto [lowest, highest] = m_settings.range;
    emit measured(std::clamp(std::round(std::lerp(lowest, highest, share())), lowest, highest));
}

/// How bright it is now, from 0 to 1.
double WaveSensor::share()
{
    const auto elapsed = m_now();
    const double turns = double((elapsed % m_settings.period).count()) / double(m_settings.period.count());
    switch (m_settings.shape) {
    case WaveShape::Day:
        return turns < 0.25 || turns > 0.75 ? 0 : (1 - std::cos(4 * std::numbers::pi * (turns - 0.25))) / 2;
    case WaveShape::Sine:
        return (1 - std::cos(2 * std::numbers::pi * turns)) / 2;
    case WaveShape::Square:
        return turns < 0.5 ? 0 : 1;
    case WaveShape::Ramp:
        return turns;
    case WaveShape::RandomWalk:
        return walk(elapsed);
    }
    return 0;
}

double WaveSensor::walk(std::chrono::milliseconds elapsed)
{
    constexpr int stepsPerPeriod = 60;
    constexpr auto mostStepsAtOnce = 10 * stepsPerPeriod; // after a long sleep, where it began no longer matters
    constexpr double longestStep = 0.1;

    const auto steps = elapsed * stepsPerPeriod / m_settings.period;
    m_stepsWalked = std::max(m_stepsWalked, steps - mostStepsAtOnce);
    std::uniform_real_distribution<double> step(-longestStep, longestStep);
    for (; m_stepsWalked < steps; ++m_stepsWalked) {
        const double next = std::abs(m_walked + step(m_random)); // reflected at the dark end
        m_walked = next > 1 ? 2 - next : next;
    }
    return m_walked;
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sensortext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace nightlight {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::SensorText)
};

constexpr std::array shapes{
    std::pair{WaveShape::Day, QLatin1StringView("day")},         std::pair{WaveShape::Sine, QLatin1StringView("sine")},
    std::pair{WaveShape::Square, QLatin1StringView("square")},   std::pair{WaveShape::Ramp, QLatin1StringView("ramp")},
    std::pair{WaveShape::RandomWalk, QLatin1StringView("walk")},
};

QString knownShapes()
{
    QStringList names;
    for (const auto &[shape, name] : shapes)
        names << name;
    return names.join(QStringLiteral(", "));
}

tl::expected<SensorSettings, QString> slider(SensorSettings settings, bool hasValue, const QString &value)
{
    settings.kind = SensorKind::Slider;
    if (!hasValue)
        return settings;
    const LightRange range;
    bool isNumber = false;
    settings.sliderLight = value.toDouble(&isNumber);
    const bool inRange = settings.sliderLight >= range.lowest && settings.sliderLight <= range.highest; // no for NaN
    if (!isNumber || !inRange) {
        return tl::make_unexpected(Texts::tr("The slider's value must be a number from %1 to %2, but is “%3”.")
                                       .arg(range.lowest)
                                       .arg(range.highest)
                                       .arg(value));
    }
    return settings;
}

tl::expected<SensorSettings, QString> wave(SensorSettings settings, bool hasShape, const QString &name)
{
    settings.kind = SensorKind::Wave;
    if (!hasShape)
        return settings;
    const auto known = std::ranges::find_if(shapes, [&](const auto &shape) { return name == shape.second; });
    if (known == shapes.end())
        return tl::make_unexpected(Texts::tr("There is no wave “%1”: choose one of %2.").arg(name, knownShapes()));
    settings.wave.shape = known->first;
    return settings;
}

} // namespace

tl::expected<SensorSettings, QString> parseSensorText(const QString &text, const SensorSettings &settings)
{
    const auto colon = text.indexOf(u':');
    const bool hasMore = colon >= 0;
    const QString kind = text.left(colon);
    const QString more = hasMore ? text.sliced(colon + 1) : QString();
    if (kind == QStringLiteral("slider"))
        return slider(settings, hasMore, more);
    if (kind == QStringLiteral("wave"))
        return wave(settings, hasMore, more);

    const QStringList later{QStringLiteral("replay"), QStringLiteral("serial"), QStringLiteral("counterfit"),
                            QStringLiteral("grove")};
    if (later.contains(kind))
        return tl::make_unexpected(
            Texts::tr("The sensor “%1” is not available in this version: choose slider or wave.").arg(kind));
    return tl::make_unexpected(Texts::tr("There is no sensor “%1”: choose slider or wave.").arg(kind));
}

QString toSensorText(const SensorSettings &settings)
{
    if (settings.kind == SensorKind::Slider) {
        const QString value = QString::number(settings.sliderLight, 'g', QLocale::FloatingPointShortest);
        return QStringLiteral("slider:") + value;
    }
    const auto shape =
        std::ranges::find_if(shapes, [&](const auto &known) { return known.first == settings.wave.shape; });
    Q_ASSERT(shape != shapes.end());
    return QStringLiteral("wave:") + shape->second;
}

} // namespace nightlight

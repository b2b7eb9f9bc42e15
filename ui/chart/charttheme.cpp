// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charttheme.h"

#include <algorithm>
#include <cmath>

namespace nightlight {

namespace {

constexpr double textContrast = 4.5;
constexpr double lineContrast = 3;

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor mixed(const QColor &a, const QColor &b, double shareOfB)
{
    const auto part = [shareOfB](float x, float y) { return float(x + (y - x) * shareOfB); };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()), part(a.blueF(), b.blueF()));
}

/// \a color, as little darkened or lightened as it takes.
QColor readable(const QColor &color, const QColor &background, double contrast)
{
    const QColor far = luminance(background) > 0.18 ? Qt::black : Qt::white;
    for (double share = 0; share < 1; share += 0.02) {
        const QColor candidate = mixed(color, far, share);
        if (contrastRatio(candidate, background) >= contrast)
            return candidate;
    }
    return far;
}

QColor secondTo(const QColor &accent)
{
    const QColor orange(0xe8, 0x6f, 0x12);
    const QColor violet(0x8a, 0x5c, 0xf0);
    const int apart = std::abs(accent.hslHue() - orange.hslHue());
    const bool alike = accent.hslSaturation() > 40 && std::min(apart, 360 - apart) < 50;
    return alike ? violet : orange;
}

} // namespace

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

ChartTheme ChartTheme::of(const QPalette &palette)
{
    const QColor background = palette.color(QPalette::Base);
    const QColor text = readable(palette.color(QPalette::Text), background, textContrast);
    const QColor accent = palette.color(QPalette::Highlight);
    ChartTheme theme;
    theme.background = background;
    theme.text = text;
    theme.quietText = readable(mixed(background, text, 0.6), background, textContrast);
    theme.grid = mixed(background, text, 0.1);
    theme.gap = mixed(background, text, 0.06);
    // The lines must stand out from the shade of a gap as well, where they are dots.
    theme.published = readable(accent, theme.gap, lineContrast);
    theme.received = readable(secondTo(accent), theme.gap, lineContrast);
    theme.threshold = readable(mixed(background, text, 0.5), theme.gap, lineContrast);
    return theme;
}

} // namespace nightlight

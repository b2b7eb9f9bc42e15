// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures.h"

#include <cmath>

namespace nightlight {

QFont figureFont(QFont font)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

QString countText(quint64 count)
{
    return QLocale().toString(count);
}

QString lightText(double light, QLocale locale)
{
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    if (std::abs(light) >= 1e9)
        return locale.toString(light, 'g', 6);
    const double rounded = std::round(light * 1000) / 1000;
    return locale.toString(rounded == 0 ? 0.0 : rounded, 'f', QLocale::FloatingPointShortest);
}

QString glanceText(double light)
{
    const double step = std::abs(light) >= 100 ? 1 : 0.1;
    return lightText(std::round(light / step) * step, QLocale());
}

} // namespace nightlight

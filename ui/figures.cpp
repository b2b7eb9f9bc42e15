// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures.h"

#include <QLocale>

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

QString lightText(double light)
{
    const bool whole = std::abs(light) >= 100 || light == std::round(light);
    return QLocale().toString(light, 'f', whole ? 0 : 1);
}

} // namespace nightlight

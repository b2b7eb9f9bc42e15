// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spantext.h"

#include <QCoreApplication>

#include <cmath>

namespace nightlight {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::SpanText)
};

QString twoFigures(qint64 number, const QLocale &locale)
{
    return locale.toString(number).rightJustified(2, locale.zeroDigit().front());
}

} // namespace

QString spanText(double seconds, const QLocale &locale)
{
    const auto ms = std::llround(seconds * 1000);
    if (ms < 1'000)
        return Texts::tr("%1 ms").arg(locale.toString(qint64(ms)));
    if (ms < 60'000)
        return Texts::tr("%1 s").arg(locale.toString(double(ms) / 1000, 'f', 3));
    if (ms < 3'600'000)
        return Texts::tr("%1 min %2 s")
            .arg(locale.toString(qint64(ms / 60'000)), locale.toString(double(ms % 60'000) / 1000, 'f', 1));
    const qint64 minutes = ms / 60'000;
    if (minutes < 24 * 60)
        return Texts::tr("%1 h %2 min %3 s")
            .arg(locale.toString(minutes / 60), twoFigures(minutes % 60, locale), twoFigures(ms / 1'000 % 60, locale));
    return Texts::tr("%1 d %2 h %3 min")
        .arg(locale.toString(minutes / (24 * 60)), twoFigures(minutes / 60 % 24, locale),
             twoFigures(minutes % 60, locale));
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charttext.h"

namespace nightlight {

namespace {

/// The locale's format for hours and minutes, with what finer parts \a detail asks for put behind the minutes.
QString clockFormat(TimeDetail detail, const QLocale &locale)
{
    QString format = locale.timeFormat(QLocale::ShortFormat);
    const qsizetype minutes = format.indexOf(u"mm");
    if (minutes < 1)
        return format;
    const QString seconds = format.at(minutes - 1) + QStringLiteral("ss");
    format.remove(seconds); // the C locale has them in its short format
    if (detail == TimeDetail::Minute)
        return format;
    const bool fine = detail == TimeDetail::Millisecond;
    return format.insert(minutes + 2, fine ? seconds + locale.decimalPoint() + QStringLiteral("zzz") : seconds);
}

QString dayFormat(const QLocale &locale)
{
    const QString whole = locale.dateFormat(QLocale::ShortFormat);
    const bool dayFirst = whole.indexOf(u'd') < whole.indexOf(u'M');
    return dayFirst ? QStringLiteral("d MMM") : QStringLiteral("MMM d");
}

} // namespace

QString timeText(const QDateTime &at, TimeDetail detail, const QLocale &locale)
{
    switch (detail) {
    case TimeDetail::Year:
        return locale.toString(at, u"yyyy");
    case TimeDetail::Month:
        return locale.toString(at, u"MMM yyyy");
    case TimeDetail::Day:
        return locale.toString(at, dayFormat(locale));
    case TimeDetail::Minute:
    case TimeDetail::Second:
    case TimeDetail::Millisecond:
        break;
    }
    return locale.toString(at, clockFormat(detail, locale));
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordedvalue.h"

#include "device/telemetry/wiretime.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace nightlight {

namespace {

/// The moment at which the clock on the wall shows what the one in UTC shows at \a wall.
Timestamp fromLocalTime(Timestamp wall)
{
    const auto day = std::chrono::floor<std::chrono::days>(wall);
    const std::chrono::year_month_day date(day);
    const QDateTime local(QDate(int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))),
                          QTime::fromMSecsSinceStartOfDay(int((wall - day).count())));
    return Timestamp(std::chrono::milliseconds(local.toMSecsSinceEpoch()));
}

std::optional<Timestamp> isoTime(QByteArrayView field)
{
    constexpr qsizetype dateEnd = 10;
    constexpr qsizetype minuteEnd = 16;
    constexpr qsizetype longest = 40;
    field = field.trimmed();
    if (field.size() < minuteEnd || field.size() > longest)
        return {};
    QString text = QString::fromLatin1(field).toUpper().replace(u',', u'.');
    if (text[dateEnd] == u' ')
        text[dateEnd] = u'T';
    const auto offset = std::find_if(text.cbegin() + dateEnd + 1, text.cend(),
                                     [](QChar c) { return c == u' ' || c == u'Z' || c == u'+' || c == u'-'; });
    const auto timeEnd = offset - text.cbegin();
    const bool isLocal = timeEnd == text.size();
    if (isLocal)
        text += u'Z';
    else if (text[timeEnd] == u' ')
        text.remove(timeEnd, 1);
    if (timeEnd == minuteEnd)
        text.insert(minuteEnd, QStringLiteral(":00"));
    auto at = fromWireTime(text);
    if (at && isLocal)
        at = fromLocalTime(*at);
    return at >= Timestamp{} ? at : std::nullopt;
}

std::optional<Timestamp> timeSinceStart(double number)
{
    constexpr double year10000InMs = 253'402'300'800e3;
    const double ms = std::round(number < 1e11   ? number * 1e3
                                 : number < 1e14 ? number
                                 : number < 1e17 ? number / 1e3
                                                 : number / 1e6);
    if (ms < 0 || ms >= year10000InMs)
        return {};
    return Timestamp(std::chrono::milliseconds(qint64(ms)));
}

} // namespace

std::optional<double> recordedNumber(QByteArrayView field, CsvDialect dialect)
{
    std::array<char, 128> copy{}; // longer than any number that is written for a light or a time
    field = field.trimmed();
    if (field.startsWith('+') && !field.startsWith("+-"))
        field = field.sliced(1);
    if (field.size() > qsizetype(copy.size()))
        return {};
    char *end = std::ranges::copy(field, copy.data()).out;
    if (dialect.takesDecimalComma())
        std::replace(copy.data(), end, ',', '.');
    double number = 0;
    const auto [stopped, error] = std::from_chars(copy.data(), end, number);
    if (error != std::errc() || stopped != end || !std::isfinite(number))
        return {};
    return number;
}

std::optional<Timestamp> recordedTime(QByteArrayView field, CsvDialect dialect)
{
    if (const auto number = recordedNumber(field, dialect))
        return timeSinceStart(*number);
    return isoTime(field);
}

bool isSurelyTime(QByteArrayView field, CsvDialect dialect)
{
    if (const auto number = recordedNumber(field, dialect))
        return timeSinceStart(*number) >= earliestDate;
    return isoTime(field).has_value();
}

} // namespace nightlight

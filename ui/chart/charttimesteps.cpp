// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charttimesteps.h"

#include <array>
#include <cmath>

namespace nightlight {

namespace {

constexpr double hour = 3600;
constexpr double day = 24 * hour;
constexpr double month = 30.4 * day;
constexpr double year = 365.25 * day;

constexpr TickStep milliseconds(int count)
{
    const TimeDetail detail = count < 1000     ? TimeDetail::Millisecond
                              : count < 60'000 ? TimeDetail::Second
                                               : TimeDetail::Minute;
    return {TickUnit::Millisecond, count, count / 1000.0, detail};
}

constexpr TickStep hours(int count)
{
    return {TickUnit::Hour, count, count * hour, TimeDetail::Minute};
}

constexpr TickStep days(int count)
{
    return {TickUnit::Day, count, count * day, TimeDetail::Day};
}

constexpr TickStep months(int count)
{
    return {TickUnit::Month, count, count * month, TimeDetail::Month};
}

constexpr TickStep years(int count)
{
    return {TickUnit::Year, count, count * year, TimeDetail::Year};
}

constexpr std::array steps{
    milliseconds(1),
    milliseconds(2),
    milliseconds(5),
    milliseconds(10),
    milliseconds(20),
    milliseconds(50),
    milliseconds(100),
    milliseconds(200),
    milliseconds(500),
    milliseconds(1000),
    milliseconds(2000),
    milliseconds(5000),
    milliseconds(10'000),
    milliseconds(15'000),
    milliseconds(30'000),
    milliseconds(60'000),
    milliseconds(120'000),
    milliseconds(300'000),
    milliseconds(600'000),
    milliseconds(900'000),
    milliseconds(1800'000),
    hours(1),
    hours(2),
    hours(3),
    hours(6),
    hours(12),
    days(1),
    days(2),
    days(7),
    days(14),
    months(1),
    months(3),
    months(6),
    years(1),
    years(2),
    years(5),
    years(10),
    years(20),
};

QDateTime localTime(double time)
{
    return QDateTime::fromMSecsSinceEpoch(qint64(std::floor(time * 1000)));
}

double timeOf(const QDateTime &at)
{
    return double(at.toMSecsSinceEpoch()) / 1000;
}

/// The last day up to \a date with which a step of \a unit and \a count begins.
QDate roundedDown(const QDate &date, TickUnit unit, int count)
{
    switch (unit) {
    case TickUnit::Millisecond:
    case TickUnit::Hour:
        break;
    case TickUnit::Day:
        return QDate::fromJulianDay(date.toJulianDay() / count * count); // weeks begin on Mondays
    case TickUnit::Month:
        return {date.year(), (date.month() - 1) / count * count + 1, 1};
    case TickUnit::Year:
        return {date.year() / count * count, 1, 1};
    }
    return date;
}

QDate next(const QDate &date, TickUnit unit, int count)
{
    switch (unit) {
    case TickUnit::Millisecond:
    case TickUnit::Hour:
        break;
    case TickUnit::Day:
        return date.addDays(count);
    case TickUnit::Month:
        return date.addMonths(count);
    case TickUnit::Year:
        return date.addYears(count);
    }
    return date.addDays(1);
}

} // namespace

TickStep tickStepFor(const std::function<double(TimeDetail)> &widthOf)
{
    for (const TickStep &step : steps) {
        if (step.seconds >= widthOf(step.detail))
            return step;
    }
    return steps.back();
}

QList<double> ticksBetween(double from, double to, const TickStep &step)
{
    QList<double> ticks;
    if (step.unit == TickUnit::Millisecond) {
        const qint64 offset = qint64(localTime(from).offsetFromUtc()) * 1000;
        const qint64 count = step.count;
        const qint64 first = qint64(std::ceil(from * 1000)) + offset;
        for (qint64 at = (first + count - 1) / count * count; double(at - offset) <= to * 1000; at += count)
            ticks << double(at - offset) / 1000;
        return ticks;
    }
    const int hoursApart = step.unit == TickUnit::Hour ? step.count : 24;
    QDate date = roundedDown(localTime(from).date(), step.unit, step.count);
    for (; timeOf(date.startOfDay()) <= to; date = next(date, step.unit, step.count)) {
        for (int atHour = 0; atHour < 24; atHour += hoursApart) {
            const double tick = timeOf(atHour == 0 ? date.startOfDay() : QDateTime(date, QTime(atHour, 0)));
            if (tick >= from && tick <= to)
                ticks << tick;
        }
    }
    return ticks;
}

} // namespace nightlight

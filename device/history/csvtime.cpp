// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvtime.h"

#include "historyunits.h"

#include <QDateTime>

#include <chrono>
#include <cstdlib>

namespace nightlight {

namespace {

constexpr qint64 offsetHolds = 15 * minuteMs; ///< clocks are set at its multiples alone

void appendNumber(QByteArray &text, int digits, int number)
{
    constexpr int powers[] = {1, 10, 100, 1000};
    for (int i = digits - 1; i >= 0; --i)
        text += char('0' + number / powers[i] % 10);
}

} // namespace

void CsvTime::append(QByteArray &text, qint64 ms)
{
    using namespace std::chrono;
    if (ms < m_knownFromMs || ms >= m_knownFromMs + offsetHolds) {
        m_knownFromMs = floorTo(ms, offsetHolds);
        const int seconds = QDateTime::fromMSecsSinceEpoch(ms).offsetFromUtc();
        m_offsetMinutes = seconds % 60 == 0 ? seconds / 60 : 0; // once they went by the sun, to the second
    }
    const sys_time<milliseconds> local(milliseconds(ms) + minutes(m_offsetMinutes));
    const auto day = floor<days>(local);
    const year_month_day date(day);
    const hh_mm_ss time(local - day);
    appendNumber(text, 4, int(date.year()));
    text += '-';
    appendNumber(text, 2, int(unsigned(date.month())));
    text += '-';
    appendNumber(text, 2, int(unsigned(date.day())));
    text += 'T';
    appendNumber(text, 2, int(time.hours().count()));
    text += ':';
    appendNumber(text, 2, int(time.minutes().count()));
    text += ':';
    appendNumber(text, 2, int(time.seconds().count()));
    text += '.';
    appendNumber(text, 3, int(time.subseconds().count()));
    text += m_offsetMinutes < 0 ? '-' : '+';
    appendNumber(text, 2, std::abs(m_offsetMinutes) / 60);
    text += ':';
    appendNumber(text, 2, std::abs(m_offsetMinutes) % 60);
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wiretime.h"

#include <algorithm>

namespace nightlight {

namespace {

using namespace std::chrono;

constexpr Timestamp earliest{};
constexpr Timestamp latest{sys_days{year{10000} / January / 1} - 1ms};

/// Reads a text from its front; every reader says whether it found what it looked for.
class Scanner
{
public:
    explicit Scanner(QStringView text) : m_rest(text) { }

    bool take(QChar c)
    {
        if (!m_rest.startsWith(c))
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    bool takeDigit(int &digit)
    {
        if (m_rest.isEmpty() || m_rest.front() < u'0' || m_rest.front() > u'9')
            return false;
        digit = m_rest.front().unicode() - u'0';
        m_rest = m_rest.sliced(1);
        return true;
    }

    bool takeNumber(int digits, int &number)
    {
        number = 0;
        for (int digit = 0; digits > 0; --digits) {
            if (!takeDigit(digit))
                return false;
            number = number * 10 + digit;
        }
        return true;
    }

    bool atEnd() const { return m_rest.isEmpty(); }

private:
    QStringView m_rest;
};

std::optional<milliseconds> takeFraction(Scanner &text)
{
    if (!text.take(u'.'))
        return 0ms;
    int thousandths = 0;
    int digits = 0;
    for (int digit = 0; text.takeDigit(digit); ++digits) {
        if (digits < 3)
            thousandths = thousandths * 10 + digit;
    }
    if (digits < 1 || digits > 9)
        return {};
    for (; digits < 3; ++digits)
        thousandths *= 10;
    return milliseconds(thousandths);
}

std::optional<minutes> takeOffset(Scanner &text)
{
    if (text.take(u'Z'))
        return 0min;
    const bool ahead = text.take(u'+');
    int hour = 0;
    int minute = 0;
    if ((!ahead && !text.take(u'-')) || !text.takeNumber(2, hour))
        return {};
    const bool colon = text.take(u':');
    if ((colon || !text.atEnd()) && !text.takeNumber(2, minute))
        return {};
    if (hour > 23 || minute > 59)
        return {};
    const minutes offset = hours(hour) + minutes(minute);
    return ahead ? offset : -offset;
}

void appendNumber(QString &text, int digits, int number)
{
    for (int unit = digits == 4 ? 1000 : digits == 3 ? 100 : 10; unit > 0; unit /= 10)
        text += QChar(u'0' + number / unit % 10);
}

} // namespace

QString toWireTime(Timestamp at)
{
    at = std::clamp(at, earliest, latest);
    const auto day = floor<days>(at);
    const year_month_day date(day);
    const hh_mm_ss time(at - day);
    QString text;
    text.reserve(24);
    appendNumber(text, 4, int(date.year()));
    text += u'-';
    appendNumber(text, 2, int(unsigned(date.month())));
    text += u'-';
    appendNumber(text, 2, int(unsigned(date.day())));
    text += u'T';
    appendNumber(text, 2, int(time.hours().count()));
    text += u':';
    appendNumber(text, 2, int(time.minutes().count()));
    text += u':';
    appendNumber(text, 2, int(time.seconds().count()));
    text += u'.';
    appendNumber(text, 3, int(time.subseconds().count()));
    text += u'Z';
    return text;
}

std::optional<Timestamp> fromWireTime(QStringView text)
{
    Scanner scanner(text);
    int y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0;
    if (!scanner.takeNumber(4, y) || !scanner.take(u'-') || !scanner.takeNumber(2, mo) || !scanner.take(u'-')
        || !scanner.takeNumber(2, d) || !scanner.take(u'T') || !scanner.takeNumber(2, h) || !scanner.take(u':')
        || !scanner.takeNumber(2, mi) || !scanner.take(u':') || !scanner.takeNumber(2, s))
        return {};
    const auto fraction = takeFraction(scanner);
    const auto offset = takeOffset(scanner);
    const year_month_day date{year{y}, month{unsigned(mo)}, day{unsigned(d)}};
    if (!fraction || !offset || !scanner.atEnd() || !date.ok() || h > 23 || mi > 59 || s > 59)
        return {};
    const Timestamp at = sys_days(date) + hours(h) + minutes(mi) + seconds(s) + *fraction - *offset;
    if (at < earliest || at > latest)
        return {};
    return at;
}

} // namespace nightlight

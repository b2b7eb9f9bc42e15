// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporttimes.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace nightlight {

namespace {

constexpr qsizetype dateLength = 10; // 2026-11-23

bool isDate(const QString &text)
{
    return text.size() == dateLength;
}

qint64 offsetAt(qint64 ms)
{
    return qint64(QDateTime::fromMSecsSinceEpoch(ms).offsetFromUtc()) * 1000;
}

/// The first and the last moment at which a clock on the wall shows \a wall, which is written as if it were UTC. In
/// autumn it may do so twice; in spring not at all, then it is what the clock would have shown before it was set.
std::pair<qint64, qint64> momentsAt(qint64 wall)
{
    constexpr qint64 day = 24 * 3'600'000;
    const qint64 before = wall - offsetAt(wall - day);
    const qint64 after = wall - offsetAt(wall + day);
    const bool isBefore = before + offsetAt(before) == wall;
    const bool isAfter = after + offsetAt(after) == wall;
    if (isBefore && isAfter)
        return std::minmax({before, after});
    const qint64 only = isAfter ? after : before;
    return {only, only};
}

/// None if \a text is no time; of one that there is twice, both.
std::optional<std::pair<qint64, qint64>> momentsOf(const QString &text)
{
    const QDateTime asUtc = QDateTime::fromString(text + u'Z', Qt::ISODateWithMs);
    if (asUtc.isValid())
        return momentsAt(asUtc.toMSecsSinceEpoch());
    const QDateTime exact = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!exact.isValid())
        return {};
    return std::pair(exact.toMSecsSinceEpoch(), exact.toMSecsSinceEpoch());
}

std::optional<Timestamp> startOf(const QDate &date)
{
    if (!date.isValid())
        return {};
    return Timestamp(std::chrono::milliseconds(date.startOfDay().toMSecsSinceEpoch()));
}

} // namespace

std::optional<Timestamp> exportStart(const QString &text)
{
    if (isDate(text))
        return startOf(QDate::fromString(text, Qt::ISODate));
    const auto moments = momentsOf(text);
    return moments ? std::optional(Timestamp(std::chrono::milliseconds(moments->first))) : std::nullopt;
}

std::optional<Timestamp> exportEnd(const QString &text)
{
    if (isDate(text))
        return startOf(QDate::fromString(text, Qt::ISODate).addDays(1));
    const auto moments = momentsOf(text);
    return moments ? std::optional(Timestamp(std::chrono::milliseconds(moments->second))) : std::nullopt;
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporttimes.h"

#include <QDateTime>

namespace nightlight {

namespace {

std::optional<Timestamp> momentOf(const QString &text, int daysAfterDate)
{
    constexpr qsizetype dateLength = 10; // 2026-11-23
    const QDateTime time = text.size() == dateLength
                               ? QDate::fromString(text, Qt::ISODate).addDays(daysAfterDate).startOfDay()
                               : QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    return Timestamp(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

} // namespace

std::optional<Timestamp> exportStart(const QString &text)
{
    return momentOf(text, 0);
}

std::optional<Timestamp> exportEnd(const QString &text)
{
    return momentOf(text, 1);
}

} // namespace nightlight

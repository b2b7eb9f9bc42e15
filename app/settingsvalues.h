// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace nightlight {

/// A number from \a lowest to \a highest; \a otherwise if it is none.
inline double number(const QVariant &value, double lowest, double highest, double otherwise)
{
    bool isNumber = false;
    const double result = value.toDouble(&isNumber);
    return isNumber && result >= lowest && result <= highest ? result : otherwise;
}

/// The same, but for a number beyond the limits the nearest one within: it may stand for what was to be kept.
inline double nearestNumber(const QVariant &value, double lowest, double highest, double otherwise)
{
    bool isNumber = false;
    const double result = value.toDouble(&isNumber);
    return isNumber && !std::isnan(result) ? std::clamp(result, lowest, highest) : otherwise;
}

inline std::chrono::milliseconds milliseconds(const QVariant &value, std::chrono::milliseconds lowest,
                                              std::chrono::milliseconds highest, std::chrono::milliseconds otherwise)
{
    return std::chrono::milliseconds(
        qint64(number(value, double(lowest.count()), double(highest.count()), double(otherwise.count()))));
}

} // namespace nightlight

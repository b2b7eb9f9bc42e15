// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <iterator>

namespace nightlight {

/// The word that stands in the file for \a value; \a words are in the order of the enum.
template <typename Enum, std::size_t count> QString word(const char *const (&words)[count], Enum value)
{
    return QString::fromLatin1(words[std::size_t(value)]);
}

template <typename Enum, std::size_t count>
Enum fromWord(const char *const (&words)[count], const QVariant &text, Enum otherwise)
{
    const QByteArray wanted = text.toString().toLatin1();
    const auto found = std::ranges::find_if(words, [&](const char *word) { return wanted == word; });
    return found == std::end(words) ? otherwise : Enum(found - std::begin(words));
}

/// A number from \a lowest to \a highest; \a otherwise if it is none.
inline double number(const QVariant &value, double lowest, double highest, double otherwise)
{
    bool isNumber = false;
    const double result = value.toDouble(&isNumber);
    return isNumber && result >= lowest && result <= highest ? result : otherwise;
}

inline std::chrono::milliseconds milliseconds(const QVariant &value, std::chrono::milliseconds lowest,
                                              std::chrono::milliseconds highest, std::chrono::milliseconds otherwise)
{
    return std::chrono::milliseconds(
        qint64(number(value, double(lowest.count()), double(highest.count()), double(otherwise.count()))));
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>

namespace nightlight {

// The words for the values of each enum, in its order: in the settings file as on the command line.

inline constexpr const char *waveShapeWords[] = {"day", "sine", "square", "ramp", "walk"};
inline constexpr const char *replayPaceWords[] = {"recorded", "interval"};
inline constexpr const char *intervalValueWords[] = {"latest", "mean", "lowest", "highest"};

template <typename Enum, std::size_t count> QString word(const char *const (&words)[count], Enum value)
{
    return QString::fromLatin1(words[std::size_t(value)]);
}

/// The value whose word is \a text, if there is one.
template <typename Enum, std::size_t count>
std::optional<Enum> fromWord(const char *const (&words)[count], const QString &text)
{
    const auto found = std::ranges::find_if(words, [&](const char *word) { return text == QLatin1StringView(word); });
    return found == std::end(words) ? std::nullopt : std::optional(Enum(found - std::begin(words)));
}

} // namespace nightlight

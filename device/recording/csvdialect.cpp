// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvdialect.h"

#include <algorithm>
#include <array>
#include <map>

namespace nightlight {

namespace {

constexpr int linesLookedAt = 20;
constexpr std::array separators{'\t', ';', ','}; // the likeliest first

int countOutsideQuotes(QByteArrayView line, char separator)
{
    int count = 0;
    bool quoted = false;
    for (const char c : line) {
        quoted = quoted != (c == '"');
        count += !quoted && c == separator;
    }
    return count;
}

/// How many of the first lines have the number of separators that is the most frequent one.
int linesThatAgree(QByteArrayView head, char separator)
{
    std::map<int, int> linesWith;
    for (int looked = 0; looked < linesLookedAt && !head.isEmpty();) {
        const auto length = head.indexOf('\n');
        const QByteArrayView line = length < 0 ? head : head.first(length);
        head = head.sliced(length < 0 ? head.size() : length + 1);
        if (line.trimmed().isEmpty())
            continue;
        ++looked;
        if (const int count = countOutsideQuotes(line, separator); count > 0)
            ++linesWith[count];
    }
    int most = 0;
    for (const auto &[count, lines] : linesWith)
        most = std::max(most, lines);
    return most;
}

} // namespace

CsvDialect guessDialect(QByteArrayView head)
{
    std::array<int, separators.size()> agreeing{};
    std::ranges::transform(separators, agreeing.begin(),
                           [&](char separator) { return linesThatAgree(head, separator); });
    const auto best = std::ranges::max_element(agreeing); // the first of equals
    return *best == 0 ? CsvDialect{} : CsvDialect{separators[std::size_t(best - agreeing.begin())]};
}

} // namespace nightlight

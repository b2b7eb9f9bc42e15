// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seriespyramid.h"

namespace nightlight {

void SeriesPyramid::replace(std::size_t at, std::size_t count, const std::vector<SeriesTotal> &totals)
{
    if (m_levels.empty())
        m_levels.emplace_back();
    std::vector<SeriesTotal> &leaves = m_levels.front();
    const auto begin = leaves.begin() + std::ptrdiff_t(at);
    const std::size_t kept = std::min(count, totals.size());
    std::copy_n(totals.begin(), kept, begin);
    if (count > kept)
        leaves.erase(begin + std::ptrdiff_t(kept), begin + std::ptrdiff_t(count));
    else
        leaves.insert(begin + std::ptrdiff_t(kept), totals.begin() + std::ptrdiff_t(kept), totals.end());
    if (leaves.empty())
        clear();
    else
        refresh(at);
}

void SeriesPyramid::refresh(std::size_t fromLeaf)
{
    std::size_t level = 0;
    for (std::size_t from = fromLeaf / width; m_levels[level].size() > 1; ++level, from /= width) {
        if (level + 1 == m_levels.size())
            m_levels.emplace_back();
        const std::vector<SeriesTotal> &below = m_levels[level];
        std::vector<SeriesTotal> &totals = m_levels[level + 1];
        totals.resize((below.size() + width - 1) / width);
        for (std::size_t i = from; i < totals.size(); ++i) {
            totals[i] = {};
            for (std::size_t j = i * width; j < std::min((i + 1) * width, below.size()); ++j)
                totals[i].add(below[j]);
        }
    }
    m_levels.resize(level + 1);
}

void SeriesPyramid::add(std::size_t leaf, const SeriesTotal &total)
{
    for (std::vector<SeriesTotal> &level : m_levels) {
        level[leaf].add(total);
        leaf /= width;
    }
}

template <typename Skip> std::size_t SeriesPyramid::walk(std::size_t from, std::size_t to, Skip skip) const
{
    std::size_t leaf = from;
    while (leaf < to) {
        std::size_t level = 0;
        std::size_t size = 1;
        while (leaf % (size * width) == 0 && leaf + size * width <= to && level + 1 < m_levels.size()) {
            size *= width;
            ++level;
        }
        while (!skip(m_levels[level][leaf / size])) {
            if (level == 0)
                return leaf;
            --level;
            size /= width;
        }
        leaf += size;
    }
    return to;
}

SeriesTotal SeriesPyramid::total(std::size_t from, std::size_t to) const
{
    SeriesTotal total;
    walk(from, to, [&total](const SeriesTotal &part) {
        total.add(part);
        return true;
    });
    return total;
}

std::size_t SeriesPyramid::find(double value, std::size_t from, std::size_t to) const
{
    return walk(from, to, [value](const SeriesTotal &part) { return !part.extremes.has(value); });
}

qsizetype SeriesPyramid::bytes() const
{
    std::size_t bytes = m_levels.capacity() * sizeof(m_levels[0]);
    for (const auto &level : m_levels)
        bytes += level.capacity() * sizeof(SeriesTotal);
    return qsizetype(bytes);
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seriespoint.h"

#include <vector>

namespace nightlight {

/// The totals of a row of leaves, of each 16 of them, of each 16 of those, and so on: a range of leaves is answered by
/// a few of them.
class SeriesPyramid
{
public:
    /// Replaces \a count totals from number \a at on by \a totals.
    void replace(std::size_t at, std::size_t count, const std::vector<SeriesTotal> &totals);
    void append(const SeriesTotal &total) { replace(leafCount(), 0, {total}); }
    /// Readings that come to \a total are new in the leaf of this number.
    void add(std::size_t leaf, const SeriesTotal &total);
    void clear() { m_levels.clear(); }

    /// Of the leaves from number \a from up to, not including, \a to.
    SeriesTotal total(std::size_t from, std::size_t to) const;
    SeriesTotal total() const { return m_levels.empty() ? SeriesTotal() : m_levels.back().front(); }
    /// The first of these leaves that has \a value, which is the least or the most of them; \a to if there is none.
    std::size_t find(double value, std::size_t from, std::size_t to) const;
    qsizetype bytes() const;

private:
    static constexpr std::size_t width = 16;

    std::size_t leafCount() const { return m_levels.empty() ? 0 : m_levels.front().size(); }
    void refresh(std::size_t fromLeaf);
    /// Goes from leaf to leaf by the largest steps that \a from and \a to allow: skips those for which \a take, called
    /// with a total, says so, and returns the first leaf for which it does not.
    template <typename Skip> std::size_t walk(std::size_t from, std::size_t to, Skip skip) const;

    std::vector<std::vector<SeriesTotal>> m_levels; ///< the leaves first; the last one has one total
};

} // namespace nightlight

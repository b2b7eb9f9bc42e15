// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seriesleaf.h"
#include "seriespyramid.h"

#include <compare>
#include <optional>

namespace nightlight {

/// Where a reading is in a SeriesStore; holds until the store is changed.
struct SeriesPlace
{
    std::size_t leaf = 0;
    int offset = 0;

    auto operator<=>(const SeriesPlace &) const = default;
};

/// What a range of readings comes to.
struct SeriesSummary
{
    qsizetype count = 0;
    double least = 0;
    double most = 0;
    double mean = 0;
    SeriesPoint first;
    SeriesPoint last;
};

/// The readings that fall into one column of pixels; there is at least one.
struct SeriesColumn
{
    std::size_t number = 0; ///< it lies between the edges of this number and the next one
    qsizetype count = 0;
    SeriesPlace begin; ///< of the first reading
    SeriesPlace end; ///< behind the last one
    SeriesPoint first;
    SeriesPoint last;
    SeriesExtremes extremes;
};

/// The readings of one series in memory, in order of time; those of the same time in the order in which they came.
///
/// Any range is answered by work that depends on its borders and not on the readings in it. A reading takes 18 bytes
/// or so. Beyond a number of bytes the oldest readings go, a thousand at a time.
class SeriesStore
{
public:
    static constexpr qsizetype defaultBytes = qsizetype(256) * 1024 * 1024;

    explicit SeriesStore(qsizetype mostBytes = defaultBytes) : m_mostBytes(mostBytes) { }

    /// Takes \a points in any order, without those whose value is not finite; true if any were left to take.
    bool add(std::span<const SeriesPoint> points);
    void clear();
    /// From now on.
    void setMostBytes(qsizetype bytes);

    qsizetype size() const { return total().count; }
    bool isEmpty() const { return m_leaves.empty(); }
    /// Of all readings held.
    SeriesTotal total() const { return m_pyramid.total(); }
    /// How many readings have gone since the last clear().
    qsizetype goneCount() const { return m_gone; }
    /// Another one whenever readings have come or gone elsewhere than behind the last one: places before it hold as
    /// long as it is the same.
    quint64 revision() const { return m_revision; }
    /// What it has allocated.
    qsizetype bytes() const;

    SeriesPlace begin() const { return {}; }
    SeriesPlace end() const { return {m_leaves.size(), 0}; }
    /// The first reading that is not before \a time; end() if all are.
    SeriesPlace lowerBound(qint64 time) const;
    /// There must be a reading at \a place.
    SeriesPoint at(SeriesPlace place) const { return m_leaves[place.leaf].point(place.offset); }
    /// \a place must not be end(), and not begin() for previous().
    SeriesPlace next(SeriesPlace place) const;
    SeriesPlace previous(SeriesPlace place) const;
    /// How many readings are before \a place.
    qsizetype numberOf(SeriesPlace place) const;
    /// Calls \a visit with the readings from \a from up to, not including, \a to.
    template <typename Visit> void visit(SeriesPlace from, SeriesPlace to, Visit visit) const;

    std::optional<SeriesPoint> first() const;
    std::optional<SeriesPoint> last() const;
    /// The reading closest in time, the earlier one of two.
    std::optional<SeriesPoint> nearest(qint64 time) const;
    /// Of the readings from \a from up to, not including, \a to.
    SeriesSummary summary(SeriesPlace from, SeriesPlace to) const;
    SeriesExtremes extremes(SeriesPlace from, SeriesPlace to) const;
    SeriesSummary summary(qint64 from, qint64 to) const { return summary(lowerBound(from), lowerBound(to)); }

    /// Replaces \a columns by one for each two neighbouring \a edges, which are in order of time, that have readings
    /// between them; one at the time of an edge belongs behind it.
    void columns(std::span<const qint64> edges, std::vector<SeriesColumn> &columns) const
    {
        this->columns(edges, begin(), end(), columns);
    }
    /// The same of the readings from \a from up to, not including, \a to.
    void columns(std::span<const qint64> edges, SeriesPlace from, SeriesPlace to,
                 std::vector<SeriesColumn> &columns) const;
    /// The first reading of \a column with the least value, and with the most.
    SeriesPoint leastOf(const SeriesColumn &column) const { return find(column.extremes.least, column); }
    SeriesPoint mostOf(const SeriesColumn &column) const { return find(column.extremes.most, column); }

private:
    /// Takes the place of the leaf of this number.
    struct Replacement
    {
        std::size_t leaf;
        std::vector<SeriesLeaf> by;
    };

    void append(std::span<const SeriesPoint> points);
    void insert(std::span<const SeriesPoint> points);
    void replace(std::vector<Replacement> replacements);
    void dropOldest();
    std::size_t leafOf(qint64 time) const;
    SeriesPlace place(std::size_t leaf, int offset) const;
    void findPlaces(std::span<const qint64> times, std::span<SeriesPlace> places, SeriesPlace from) const;
    std::size_t lastLeafBefore(qint64 time, std::size_t from) const;
    int guess(qint64 time, std::size_t leaf) const;
    /// Its sum is of those leaves alone that are in it as a whole.
    SeriesTotal total(SeriesPlace from, SeriesPlace to) const;
    SeriesPoint find(double value, const SeriesColumn &column) const;

    qsizetype m_mostBytes;
    qsizetype m_gone = 0;
    quint64 m_revision = 0;
    qsizetype m_leafBytes = 0;
    std::vector<SeriesLeaf> m_leaves; ///< none of them empty
    std::vector<qint64> m_firstTimes; ///< of each leaf, side by side to be searched
    SeriesPyramid m_pyramid;
};

template <typename Visit> void SeriesStore::visit(SeriesPlace from, SeriesPlace to, Visit visit) const
{
    for (std::size_t leaf = from.leaf; leaf < m_leaves.size() && leaf <= to.leaf; ++leaf) {
        const int end = leaf == to.leaf ? to.offset : m_leaves[leaf].count();
        for (int offset = leaf == from.leaf ? from.offset : 0; offset < end; ++offset)
            visit(m_leaves[leaf].point(offset));
    }
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seriesstore.h"

#include "seriessplit.h"

#include <array>
#include <cmath>

namespace nightlight {

namespace {

constexpr int firstRoom = 64; // for the first readings of a store; later leaves get all their room at once

bool earlier(const SeriesPoint &a, const SeriesPoint &b)
{
    return a.time < b.time;
}

bool isFinite(const SeriesPoint &point)
{
    return std::isfinite(point.value);
}

SeriesTotal totalOf(std::span<const SeriesPoint> points)
{
    SeriesTotal total;
    for (const SeriesPoint &point : points)
        total.add(point.value);
    return total;
}

/// Replaces \a count items from number \a at on by \a items.
template <typename T> void splice(std::vector<T> &vector, std::size_t at, std::size_t count, std::vector<T> items)
{
    const std::size_t kept = std::min(count, items.size());
    const auto begin =
        std::move(items.begin(), items.begin() + std::ptrdiff_t(kept), vector.begin() + std::ptrdiff_t(at));
    vector.erase(begin, begin + std::ptrdiff_t(count - kept));
    vector.insert(vector.begin() + std::ptrdiff_t(at + kept),
                  std::make_move_iterator(items.begin() + std::ptrdiff_t(kept)), std::make_move_iterator(items.end()));
}

} // namespace

bool SeriesStore::add(std::span<const SeriesPoint> points)
{
    std::vector<SeriesPoint> sorted;
    if (!std::is_sorted(points.begin(), points.end(), earlier)
        || !std::all_of(points.begin(), points.end(), isFinite)) {
        std::copy_if(points.begin(), points.end(), std::back_inserter(sorted), isFinite);
        std::stable_sort(sorted.begin(), sorted.end(), earlier);
        points = sorted;
    }
    if (points.empty())
        return false;
    if (!isEmpty() && points.front().time < m_leaves.back().lastTime()) {
        const SeriesPoint newest{m_leaves.back().lastTime(), 0};
        const auto end = std::lower_bound(points.begin(), points.end(), newest, earlier);
        const auto late = std::size_t(end - points.begin());
        insert(points.first(late));
        points = points.subspan(late);
    }
    append(points);
    dropOldest();
    return true;
}

void SeriesStore::clear()
{
    const quint64 revision = m_revision + 1;
    *this = SeriesStore(m_mostBytes);
    m_revision = revision;
}

void SeriesStore::append(std::span<const SeriesPoint> points)
{
    while (!points.empty()) {
        if (isEmpty() || m_leaves.back().room() == 0) {
            const bool first = isEmpty();
            m_leaves.emplace_back().reserve(first ? firstRoom : SeriesLeaf::largestCount);
            m_firstTimes.push_back(points.front().time);
            m_pyramid.append({});
            m_leafBytes += m_leaves.back().bytes();
        }
        SeriesLeaf &leaf = m_leaves.back();
        m_leafBytes -= leaf.bytes();
        const auto part = points.first(std::min(points.size(), std::size_t(leaf.room())));
        leaf.insert(part);
        m_pyramid.add(m_leaves.size() - 1, totalOf(part));
        m_leafBytes += leaf.bytes();
        points = points.subspan(part.size());
    }
}

void SeriesStore::insert(std::span<const SeriesPoint> points)
{
    ++m_revision;
    std::vector<Replacement> replacements;
    while (!points.empty()) {
        const std::size_t number = leafOf(points.front().time);
        std::size_t count = points.size();
        if (number + 1 < m_leaves.size()) {
            const SeriesPoint next{m_firstTimes[number + 1], 0};
            count = std::size_t(std::lower_bound(points.begin(), points.end(), next, earlier) - points.begin());
        }
        const auto part = points.first(count);
        SeriesLeaf &leaf = m_leaves[number];
        if (count <= std::size_t(leaf.room())) {
            m_leafBytes -= leaf.bytes();
            leaf.insert(part);
            m_leafBytes += leaf.bytes();
            m_firstTimes[number] = leaf.firstTime();
            m_pyramid.add(number, totalOf(part));
        } else {
            replacements.push_back({number, splitLeaf(leaf, part)});
        }
        points = points.subspan(count);
    }
    if (!replacements.empty())
        replace(std::move(replacements));
}

void SeriesStore::replace(std::vector<Replacement> replacements)
{
    // One leaf more on either side: it may be joined with a small new one.
    const std::size_t first = std::max<std::size_t>(replacements.front().leaf, 1) - 1;
    const std::size_t end = std::min(replacements.back().leaf + 2, m_leaves.size());
    std::vector<SeriesLeaf> leaves;
    auto replacement = replacements.begin();
    for (std::size_t number = first; number < end; ++number) {
        if (replacement == replacements.end() || replacement->leaf != number) {
            addOrJoin(leaves, std::move(m_leaves[number]));
            continue;
        }
        for (SeriesLeaf &leaf : replacement->by)
            addOrJoin(leaves, std::move(leaf));
        ++replacement;
    }
    std::vector<qint64> firstTimes;
    std::vector<SeriesTotal> totals;
    for (const SeriesLeaf &leaf : leaves) {
        firstTimes.push_back(leaf.firstTime());
        totals.push_back(leaf.total());
    }
    splice(m_leaves, first, end - first, std::move(leaves));
    splice(m_firstTimes, first, end - first, std::move(firstTimes));
    m_pyramid.replace(first, end - first, totals);
    m_leafBytes = 0;
    for (const SeriesLeaf &leaf : m_leaves)
        m_leafBytes += leaf.bytes();
}

void SeriesStore::setMostBytes(qsizetype bytes)
{
    m_mostBytes = bytes;
    dropOldest();
}

void SeriesStore::dropOldest()
{
    qsizetype tooMany = bytes() - m_mostBytes;
    std::size_t count = 0;
    while (tooMany > 0 && count + 1 < m_leaves.size()) {
        tooMany -= m_leaves[count].bytes();
        m_leafBytes -= m_leaves[count].bytes();
        m_gone += m_leaves[count].count();
        ++count;
    }
    if (count == 0)
        return;
    ++m_revision;
    splice(m_leaves, 0, count, {});
    splice(m_firstTimes, 0, count, {});
    m_pyramid.replace(0, count, {});
}

qsizetype SeriesStore::bytes() const
{
    return m_leafBytes + m_pyramid.bytes()
           + qsizetype(m_leaves.capacity() * sizeof(SeriesLeaf) + m_firstTimes.capacity() * sizeof(qint64));
}

/// The last leaf that begins at \a time or before; the first one if there is none.
std::size_t SeriesStore::leafOf(qint64 time) const
{
    const auto behind = std::upper_bound(m_firstTimes.begin(), m_firstTimes.end(), time);
    return std::size_t(std::max<std::ptrdiff_t>(behind - m_firstTimes.begin(), 1) - 1);
}

SeriesPlace SeriesStore::place(std::size_t leaf, int offset) const
{
    return offset < m_leaves[leaf].count() ? SeriesPlace{leaf, offset} : SeriesPlace{leaf + 1, 0};
}

SeriesPlace SeriesStore::lowerBound(qint64 time) const
{
    SeriesPlace place;
    findPlaces({&time, 1}, {&place, 1}, begin());
    return place;
}

/// Where each leaf would be alone, most of the time would go into waiting for memory: so the places are looked for side
/// by side, and what the next step needs is asked for ahead.
void SeriesStore::findPlaces(std::span<const qint64> times, std::span<SeriesPlace> places, SeriesPlace from) const
{
    if (from == end()) {
        std::fill(places.begin(), places.end(), from);
        return;
    }
    std::size_t number = from.leaf;
    for (std::size_t i = 0; i < times.size(); ++i) {
        number = lastLeafBefore(times[i], number);
        places[i].leaf = number;
        __builtin_prefetch(&m_leaves[number]);
    }
    for (std::size_t i = 0; i < times.size(); ++i) {
        places[i].offset = guess(times[i], places[i].leaf);
        m_leaves[places[i].leaf].prefetchTimes(places[i].offset);
    }
    SeriesPlace last = from;
    for (std::size_t i = 0; i < times.size(); ++i) {
        const SeriesLeaf &leaf = m_leaves[places[i].leaf];
        const int first = last.leaf == places[i].leaf ? last.offset : 0;
        if (last.leaf <= places[i].leaf)
            last = place(places[i].leaf, leaf.lowerBound(times[i], first, places[i].offset));
        places[i] = last;
        if (last.leaf < m_leaves.size())
            m_leaves[last.leaf].prefetchAround(last.offset);
    }
}

/// The last leaf, from number \a from on, that begins before \a time; \a from if there is none.
std::size_t SeriesStore::lastLeafBefore(qint64 time, std::size_t from) const
{
    std::size_t low = from + 1;
    std::size_t high = low;
    for (std::size_t stride = 1; high < m_firstTimes.size() && m_firstTimes[high] < time; stride *= 2) {
        low = high + 1;
        high += stride;
    }
    high = std::min(high, m_firstTimes.size());
    const auto times = m_firstTimes.begin();
    return std::size_t(std::lower_bound(times + std::ptrdiff_t(low), times + std::ptrdiff_t(high), time) - times) - 1;
}

/// Where \a time is in the leaf if its readings are as far apart as those of most sensors: all alike.
int SeriesStore::guess(qint64 time, std::size_t number) const
{
    const SeriesLeaf &leaf = m_leaves[number];
    const auto first = double(m_firstTimes[number]);
    const auto last = double(number + 1 < m_leaves.size() ? m_firstTimes[number + 1] : leaf.lastTime());
    const double share = last > first ? (double(time) - first) / (last - first) : 0;
    return std::min(int(std::clamp(share, 0.0, 1.0) * leaf.count()), leaf.count() - 1);
}

SeriesPlace SeriesStore::next(SeriesPlace place) const
{
    return this->place(place.leaf, place.offset + 1);
}

SeriesPlace SeriesStore::previous(SeriesPlace place) const
{
    return place.offset > 0 ? SeriesPlace{place.leaf, place.offset - 1}
                            : SeriesPlace{place.leaf - 1, m_leaves[place.leaf - 1].count() - 1};
}

qsizetype SeriesStore::numberOf(SeriesPlace place) const
{
    return m_pyramid.total(0, place.leaf).count + place.offset;
}

std::optional<SeriesPoint> SeriesStore::first() const
{
    return isEmpty() ? std::nullopt : std::optional(at(begin()));
}

std::optional<SeriesPoint> SeriesStore::last() const
{
    return isEmpty() ? std::nullopt : std::optional(at(previous(end())));
}

std::optional<SeriesPoint> SeriesStore::nearest(qint64 time) const
{
    const SeriesPlace behind = lowerBound(time);
    if (behind == begin())
        return first();
    const SeriesPoint before = at(previous(behind));
    if (behind == end())
        return before;
    const SeriesPoint after = at(behind);
    // As numbers without a sign: a time at the other end of the world must not overflow.
    return quint64(time) - quint64(before.time) <= quint64(after.time) - quint64(time) ? before : after;
}

SeriesTotal SeriesStore::total(SeriesPlace from, SeriesPlace to) const
{
    SeriesTotal total;
    if (from.leaf == to.leaf) {
        total.extremes = m_leaves[from.leaf].extremes(from.offset, to.offset);
        total.count = to.offset - from.offset;
        return total;
    }
    std::size_t whole = from.leaf;
    if (from.offset > 0) {
        const SeriesLeaf &leaf = m_leaves[from.leaf];
        total.extremes = leaf.extremes(from.offset, leaf.count());
        total.count = leaf.count() - from.offset;
        ++whole;
    }
    total.add(m_pyramid.total(whole, to.leaf));
    if (to.offset > 0) {
        total.extremes.add(m_leaves[to.leaf].extremes(0, to.offset));
        total.count += to.offset;
    }
    return total;
}

SeriesSummary SeriesStore::summary(SeriesPlace from, SeriesPlace to) const
{
    if (to <= from)
        return {};
    SeriesTotal total = this->total(from, to);
    if (from.leaf == to.leaf) {
        total.sum = m_leaves[from.leaf].sum(from.offset, to.offset);
    } else {
        if (from.offset > 0)
            total.sum += m_leaves[from.leaf].sum(from.offset, m_leaves[from.leaf].count());
        if (to.offset > 0)
            total.sum += m_leaves[to.leaf].sum(0, to.offset);
    }
    const auto [least, most] = total.extremes;
    // The sum of the largest numbers there are is none of them.
    const double mean = std::isfinite(total.sum) ? total.sum / double(total.count) : least / 2 + most / 2;
    return {total.count, least, most, std::clamp(mean, least, most), at(from), at(previous(to))};
}

SeriesExtremes SeriesStore::extremes(SeriesPlace from, SeriesPlace to) const
{
    return from < to ? total(from, to).extremes : SeriesExtremes();
}

void SeriesStore::columns(std::span<const qint64> edges, SeriesPlace from, SeriesPlace to,
                          std::vector<SeriesColumn> &columns) const
{
    columns.clear();
    if (edges.size() < 2)
        return;
    std::array<SeriesPlace, 64> places; // no more at a time than the processor's memory holds what is asked for
    SeriesPlace begin = std::max(lowerBound(edges.front()), from);
    for (std::size_t number = 0; number + 1 < edges.size() && begin < to;) {
        const std::size_t count = std::min(places.size(), edges.size() - 1 - number);
        findPlaces(edges.subspan(number + 1, count), places, begin);
        for (std::size_t i = 0; i < count; ++i, ++number) {
            const SeriesPlace behind = std::min(places[i], to);
            if (behind <= begin)
                continue;
            const SeriesTotal total = this->total(begin, behind);
            columns.push_back({number, total.count, begin, behind, at(begin), at(previous(behind)), total.extremes});
            begin = behind;
        }
    }
}

SeriesPoint SeriesStore::find(double value, const SeriesColumn &column) const
{
    const auto [begin, end] = std::pair(column.begin, column.end);
    if (begin.leaf == end.leaf)
        return at({begin.leaf, m_leaves[begin.leaf].find(value, begin.offset, end.offset)});
    const SeriesLeaf &leaf = m_leaves[begin.leaf];
    const int offset = leaf.find(value, begin.offset, leaf.count());
    if (offset < leaf.count())
        return leaf.point(offset);
    const std::size_t number = m_pyramid.find(value, begin.leaf + 1, end.leaf);
    const int behind = number == end.leaf ? end.offset : m_leaves[number].count();
    return at({number, m_leaves[number].find(value, 0, behind)});
}

} // namespace nightlight

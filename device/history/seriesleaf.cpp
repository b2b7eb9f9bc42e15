// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seriesleaf.h"

namespace nightlight {

namespace {

constexpr int roundedUp(int count, int multiple)
{
    return (count + multiple - 1) / multiple * multiple;
}

/// With what the allocator adds to each block for itself.
constexpr qsizetype blockBytes(std::size_t bytes)
{
    return qsizetype((bytes + sizeof(std::size_t) + 15) / 16 * 16);
}

template <typename T> void grow(std::unique_ptr<T[]> &items, int used, int capacity)
{
    auto larger = std::make_unique_for_overwrite<T[]>(std::size_t(capacity));
    std::copy_n(items.get(), used, larger.get());
    items = std::move(larger);
}

} // namespace

SeriesLeaf::SeriesLeaf(std::span<const SeriesPoint> points)
{
    insert(points);
}

qsizetype SeriesLeaf::bytes() const
{
    const auto capacity = std::size_t(m_capacity);
    return blockBytes(capacity * sizeof(qint64)) + blockBytes(capacity * sizeof(double))
           + blockBytes((coarseCount + capacity / fine) * sizeof(SeriesExtremes));
}

void SeriesLeaf::reserve(int count)
{
    const int capacity = std::min(roundedUp(count, step), largestCount);
    if (capacity <= m_capacity)
        return;
    const int used = this->count();
    grow(m_times, used, capacity);
    grow(m_values, used, capacity);
    grow(m_groups, m_groups ? coarseCount + roundedUp(used, fine) / fine : 0, coarseCount + capacity / fine);
    m_capacity = capacity;
}

void SeriesLeaf::insert(std::span<const SeriesPoint> points)
{
    const int before = count();
    int write = before + int(points.size());
    reserve(write);
    int read = before;
    std::size_t left = points.size();
    while (left > 0 && read > 0 && time(read - 1) > points.front().time) {
        --write;
        if (time(read - 1) > points[left - 1].time) {
            --read;
            m_times[std::size_t(write)] = time(read);
            m_values[std::size_t(write)] = value(read);
        } else {
            --left;
            m_times[std::size_t(write)] = points[left].time;
            m_values[std::size_t(write)] = points[left].value;
        }
    }
    for (std::size_t i = 0; i < left; ++i) {
        m_times[std::size_t(read) + i] = points[i].time;
        m_values[std::size_t(read) + i] = points[i].value;
    }
    for (const SeriesPoint &point : points)
        m_total.add(point.value);
    if (read < before)
        refreshGroups(read);
    else
        for (int index = before; index < count(); ++index)
            addToGroups(index);
}

void SeriesLeaf::append(const SeriesLeaf &other)
{
    const int before = count();
    reserve(before + other.count());
    std::copy_n(other.m_times.get(), other.count(), m_times.get() + before);
    std::copy_n(other.m_values.get(), other.count(), m_values.get() + before);
    m_total.add(other.m_total);
    refreshGroups(before);
}

void SeriesLeaf::addToGroups(int index)
{
    if (index % fine == 0)
        fineGroup(index / fine) = {};
    fineGroup(index / fine).add(value(index));
    SeriesExtremes &group = m_groups[std::size_t(index / coarse)];
    if (index % coarse == 0)
        group = {};
    group.add(value(index));
}

void SeriesLeaf::refreshGroups(int from)
{
    const int fineCount = roundedUp(count(), fine) / fine;
    for (int group = from / fine; group < fineCount; ++group) {
        fineGroup(group) = extremesOfValues(group * fine, std::min((group + 1) * fine, count()));
    }
    constexpr int finePerCoarse = coarse / fine;
    for (int group = from / coarse; group * coarse < count(); ++group) {
        SeriesExtremes extremes;
        for (int i = group * finePerCoarse; i < std::min((group + 1) * finePerCoarse, fineCount); ++i)
            extremes.add(fineGroup(i));
        m_groups[std::size_t(group)] = extremes;
    }
}

int SeriesLeaf::lowerBound(qint64 time, int from, int guess) const
{
    int low = from;
    int high = count();
    if (low == high)
        return high;
    guess = std::clamp(guess, low, high - 1);
    constexpr int firstStride = 8; // a line of the processor's memory
    if (this->time(guess) < time) {
        low = guess + 1;
        for (int stride = firstStride; low + stride < high; stride *= 4) {
            if (this->time(low + stride) >= time) {
                high = low + stride;
                break;
            }
            low += stride + 1;
        }
    } else {
        high = guess;
        for (int stride = firstStride; high - stride >= low; stride *= 4) {
            if (this->time(high - stride) < time) {
                low = high - stride + 1;
                break;
            }
            high -= stride;
        }
    }
    return int(std::lower_bound(m_times.get() + low, m_times.get() + high, time) - m_times.get());
}

int SeriesLeaf::upperBound(qint64 time) const
{
    return int(std::upper_bound(m_times.get(), m_times.get() + count(), time) - m_times.get());
}

SeriesExtremes SeriesLeaf::extremesOfValues(int from, int to) const
{
    SeriesExtremes extremes;
    for (int i = from; i < to; ++i)
        extremes.add(value(i));
    return extremes;
}

void SeriesLeaf::prefetchTimes(int offset) const
{
    __builtin_prefetch(m_times.get() + offset);
}

void SeriesLeaf::prefetchAround(int offset) const
{
    const char *values = reinterpret_cast<const char *>(m_values.get() + offset / fine * fine);
    const int finePerCoarse = coarse / fine;
    const char *groups = reinterpret_cast<const char *>(&fineGroup(offset / coarse * finePerCoarse));
    __builtin_prefetch(m_groups.get());
    for (int line = 0; line < int(finePerCoarse * sizeof(SeriesExtremes)); line += 64)
        __builtin_prefetch(groups + line);
    for (int line = -64; line < int(fine * sizeof(double)); line += 64)
        __builtin_prefetch(values + line);
}

SeriesExtremes SeriesLeaf::extremes(int from, int to) const
{
    // The last group may have fewer readings; it holds for all of them.
    const bool toEnd = to == count();
    const int fineFirst = roundedUp(from, fine) / fine;
    const int fineEnd = toEnd ? roundedUp(to, fine) / fine : to / fine;
    if (fineFirst >= fineEnd)
        return extremesOfValues(from, to);
    SeriesExtremes result = extremesOfValues(from, fineFirst * fine);
    result.add(extremesOfValues(fineEnd * fine, to));
    constexpr int finePerCoarse = coarse / fine;
    const auto addGroups = [&](int first, int end) {
        for (int group = first; group < end; ++group)
            result.add(fineGroup(group));
    };
    const int coarseFirst = roundedUp(fineFirst, finePerCoarse) / finePerCoarse;
    const int coarseEnd = toEnd ? roundedUp(fineEnd, finePerCoarse) / finePerCoarse : fineEnd / finePerCoarse;
    if (coarseFirst >= coarseEnd) {
        addGroups(fineFirst, fineEnd);
        return result;
    }
    addGroups(fineFirst, coarseFirst * finePerCoarse);
    addGroups(coarseEnd * finePerCoarse, fineEnd);
    for (int group = coarseFirst; group < coarseEnd; ++group)
        result.add(m_groups[std::size_t(group)]);
    return result;
}

double SeriesLeaf::sum(int from, int to) const
{
    double sum = 0;
    for (int i = from; i < to; ++i)
        sum += value(i);
    return sum;
}

int SeriesLeaf::find(double value, int from, int to) const
{
    int index = from;
    while (index < to) {
        if (index % coarse == 0 && index + coarse <= to && !m_groups[std::size_t(index / coarse)].has(value))
            index += coarse;
        else if (index % fine == 0 && index + fine <= to && !fineGroup(index / fine).has(value))
            index += fine;
        else if (this->value(index) != value)
            ++index;
        else
            return index;
    }
    return to;
}

} // namespace nightlight

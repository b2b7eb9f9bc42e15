// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/history/seriesstore.h"

#include <algorithm>
#include <random>
#include <vector>

namespace nightlight::test {

/// A series as a plain vector in order of time: slow, and easy to see that it is right.
class PlainSeries
{
public:
    void add(std::vector<SeriesPoint> points)
    {
        std::stable_sort(points.begin(), points.end(), earlier);
        const auto middle = m_points.insert(m_points.end(), points.begin(), points.end());
        std::inplace_merge(m_points.begin(), middle, m_points.end(), earlier);
    }

    void dropOldest(qsizetype count) { m_points.erase(m_points.begin(), m_points.begin() + count); }

    const std::vector<SeriesPoint> &points() const { return m_points; }

    std::span<const SeriesPoint> between(qint64 from, qint64 to) const
    {
        const auto begin = std::lower_bound(m_points.begin(), m_points.end(), SeriesPoint{from, 0}, earlier);
        const auto end = std::lower_bound(m_points.begin(), m_points.end(), SeriesPoint{to, 0}, earlier);
        return begin < end ? std::span(begin, end) : std::span<const SeriesPoint>();
    }

private:
    static bool earlier(const SeriesPoint &a, const SeriesPoint &b) { return a.time < b.time; }

    std::vector<SeriesPoint> m_points;
};

inline std::vector<SeriesPoint> pointsOf(const SeriesStore &store)
{
    std::vector<SeriesPoint> points;
    store.visit(store.begin(), store.end(), [&points](const SeriesPoint &point) { points.push_back(point); });
    return points;
}

/// Chances that are the same in each run.
class Chance
{
public:
    explicit Chance(unsigned seed) : m_engine(seed) { }

    qint64 between(qint64 least, qint64 most) { return std::uniform_int_distribution<qint64>(least, most)(m_engine); }
    /// Whole numbers, so that sums are exact; few enough that some come twice.
    double value() { return double(between(-500, 500)); }

    /// \a count readings in order of time from \a from on, up to \a stride milliseconds apart; those of the same time
    /// are told apart by their values.
    std::vector<SeriesPoint> ascending(qint64 from, int count, qint64 stride)
    {
        std::vector<SeriesPoint> points;
        for (int i = 0; i < count; ++i) {
            from += between(0, stride);
            points.push_back({from, value()});
        }
        return points;
    }

    void shuffle(std::vector<SeriesPoint> &points) { std::shuffle(points.begin(), points.end(), m_engine); }

private:
    std::mt19937 m_engine;
};

/// Adds parts of all kinds to both until they hold \a count readings: later ones, late ones, backlogs, older ones.
inline void fill(SeriesStore &store, PlainSeries &plain, Chance &chance, std::size_t count)
{
    while (plain.points().size() < count) {
        const qint64 first = plain.points().empty() ? 0 : plain.points().front().time;
        const qint64 last = plain.points().empty() ? 0 : plain.points().back().time;
        const qint64 anywhere = chance.between(first - 100, last + 100);
        std::vector<SeriesPoint> part;
        switch (chance.between(0, 5)) {
        case 0:
            part = chance.ascending(last, int(chance.between(1, 3000)), 3);
            break;
        case 1:
            part = {{anywhere, chance.value()}};
            break;
        case 2: // a backlog, more or less dense than what is there
            part = chance.ascending(anywhere, int(chance.between(1, 3000)), chance.between(0, 4));
            break;
        case 3:
            part = chance.ascending(first - 6000, int(chance.between(1, 3000)), 2);
            break;
        case 4: // all over, in no order
            for (qint64 i = chance.between(1, 300); i > 0; --i)
                part.push_back({chance.between(first - 100, last + 100), chance.value()});
            break;
        case 5: // many of the same time
            part.assign(std::size_t(chance.between(1, 2000)), {anywhere, 0});
            for (SeriesPoint &point : part)
                point.value = chance.value();
            break;
        }
        store.add(part);
        plain.add(std::move(part));
    }
}

} // namespace nightlight::test

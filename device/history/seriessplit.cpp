// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seriessplit.h"

namespace nightlight {

namespace {

/// Leaves of \a size readings, the last one perhaps of fewer.
void addLeaves(std::vector<SeriesLeaf> &leaves, std::span<const SeriesPoint> points, std::size_t size)
{
    while (!points.empty()) {
        const std::size_t count = std::min(size, points.size());
        leaves.emplace_back(points.first(count));
        points = points.subspan(count);
    }
}

} // namespace

std::vector<SeriesLeaf> splitLeaf(const SeriesLeaf &leaf, std::span<const SeriesPoint> points)
{
    constexpr std::size_t largest = SeriesLeaf::largestCount;
    const auto before = std::size_t(leaf.upperBound(points.front().time));
    std::vector<SeriesPoint> own;
    own.reserve(std::size_t(leaf.count()));
    for (int i = 0; i < leaf.count(); ++i)
        own.push_back(leaf.point(i));
    std::vector<SeriesPoint> all(own.size() + points.size());
    std::merge(own.begin(), own.end(), points.begin(), points.end(), all.begin(),
               [](const SeriesPoint &a, const SeriesPoint &b) { return a.time < b.time; });

    std::vector<SeriesLeaf> leaves;
    if (std::size_t(leaf.upperBound(points.back().time)) == before) {
        const std::size_t cut = before + points.size();
        addLeaves(leaves, std::span(all).first(cut), largest);
        addLeaves(leaves, std::span(all).subspan(cut), largest);
    } else {
        const std::size_t count = (all.size() + largest - 1) / largest;
        addLeaves(leaves, all, (all.size() + count - 1) / count);
    }
    return leaves;
}

void addOrJoin(std::vector<SeriesLeaf> &leaves, SeriesLeaf leaf)
{
    constexpr int small = SeriesLeaf::largestCount * 3 / 4;
    if (!leaves.empty() && leaves.back().count() + leaf.count() <= small)
        leaves.back().append(leaf);
    else
        leaves.push_back(std::move(leaf));
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seriesleaf.h"

#include <vector>

namespace nightlight {

/// The readings of \a leaf and \a points, which are in order of time and more than it has room for, in new leaves.
///
/// Where all of \a points lie between two neighbours, as a backlog does, they follow what is before them and fill their
/// leaves; what is behind them gets a leaf of its own, so that the next part of the backlog has room.
std::vector<SeriesLeaf> splitLeaf(const SeriesLeaf &leaf, std::span<const SeriesPoint> points);

/// Puts \a leaf behind the last one of \a leaves, or into it if both together are rather small.
void addOrJoin(std::vector<SeriesLeaf> &leaves, SeriesLeaf leaf);

} // namespace nightlight

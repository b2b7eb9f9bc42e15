// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace nightlight {

/// A time without a connection, in seconds since 1970.
struct ChartGap
{
    double from = 0;
    double to = 0; ///< infinity while it lasts
};

/// The times at which the link was down, in order. The last 10,000 are kept.
class ChartGaps
{
public:
    static constexpr std::size_t largestCount = 10'000;

    /// The link came up or went down. Only a change counts; a clock that was set back makes no gap of less than
    /// nothing. True if something changed.
    bool note(bool up, double at);
    /// Puts a gap before those that are noted, in the place of the one that was put there before; one of no length
    /// leaves none.
    void setFirst(ChartGap gap);

    /// The gaps that touch the times from \a from to \a to.
    std::span<const ChartGap> touching(double from, double to) const;

private:
    std::vector<ChartGap> m_gaps;
    bool m_hasFirst = false; ///< the first of them was put there
};

} // namespace nightlight

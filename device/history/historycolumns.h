// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historyreading.h"

#include <span>

namespace nightlight {

/// Thins points out to what can be seen of them: of each pixel column the first, the lowest, the highest and the last.
class HistoryColumns
{
public:
    /// The times from \a fromMs on and before \a toMs, which is later, in \a columns columns, at least one.
    HistoryColumns(qint64 fromMs, qint64 toMs, int columns);

    std::size_t columnOf(qint64 timeMs) const;
    /// Takes \a point, which lies within the times, in any order.
    void add(const HistoryPoint &point);
    /// The same with \a points that are in order of time, which is faster.
    void add(std::span<const HistoryPoint> points);
    /// What is left, in order of time, four points a column at the most.
    std::vector<HistoryPoint> points() const;

private:
    struct Column
    {
        bool isUsed = false;
        HistoryPoint first, lowest, highest, last;
    };

    static void add(Column &column, std::span<const HistoryPoint> points);

    qint64 m_fromMs;
    double m_columnsPerMs;
    std::vector<Column> m_columns;
};

} // namespace nightlight

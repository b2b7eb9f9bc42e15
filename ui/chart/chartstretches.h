// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartcolumns.h"
#include "chartgaps.h"
#include "chartseries.h"

#include <QLineF>

namespace nightlight {

/// The corners of the lines that a series makes on the screen: one line for each stretch without a gap, no more than
/// four corners for each column of pixels once there are more readings than a third of the columns. What they take
/// depends on the pixels, not on the readings.
///
/// Times left of the scale and right of it are there by one point each, so that the lines reach both edges.
class ChartStretches
{
public:
    struct Options
    {
        bool steps = false; ///< each reading holds until the next one
        bool anchored = false; ///< begins at a point that stays the first one for a while, even if it lies further left
    };

    /// Replaces all by what \a series makes. It allocates nothing if it has once done as much.
    void build(const ChartSeries &series, const ChartGaps &gaps, const ChartScale &scale, Options options);

    std::size_t lineCount() const { return m_starts.size(); }
    /// In order of time; at least two corners.
    std::span<const QPointF> line(std::size_t number) const;
    /// Readings that have no neighbour to be joined with. Where there are many in a column they are a line from the
    /// upmost to the lowest one.
    std::span<const QLineF> dots() const { return m_dots; }
    /// Of all readings, those at the sides included.
    qsizetype readingCount() const { return m_count; }
    /// So many readings that a line is a band, whose corners' places within their columns do not matter.
    bool isDense() const { return m_dense; }

private:
    /// Readings without a gap between them, and the columns that they were found to fall into.
    struct Run
    {
        const SeriesStore *store = nullptr;
        quint64 revision = 0; ///< of the store
        quint64 edges = 0; ///< of which edges the columns are
        SeriesPlace begin;
        std::vector<SeriesColumn> columns; ///< the last one without the readings that have come since
    };

    void anchor(ChartSeries::Part &part) const;
    void findPixelEdges();
    void findEdges(std::span<const ChartSeries::Part> parts);
    void addPart(const ChartSeries::Part &part, std::span<const ChartGap> gaps);
    const std::vector<SeriesColumn> &columnsOf(const SeriesStore &store, SeriesPlace begin, SeriesPlace end);
    void addColumn(const SeriesStore &store, const SeriesColumn &column);
    void addDots(const SeriesStore &store, const SeriesColumn &column);
    void addDot(QPointF at) { m_dots.push_back({at, at}); }
    void addCorner(QPointF corner);
    void finishLine();
    QPointF place(const SeriesPoint &point) const;

    ChartScale m_scale;
    Options m_options;
    bool m_dense = false;
    qsizetype m_count = 0;
    std::optional<double> m_last; ///< the time of the last reading so far

    ChartScale m_pixelScale; ///< for which the next ones were found
    std::vector<qint64> m_pixelEdges; ///< the first millisecond of each column of pixels, and of the one behind them
    std::vector<qint64> m_edges; ///< the first millisecond of each column
    std::vector<qint64> m_edgesBefore; ///< of the last time
    quint64 m_edgesNumber = 0; ///< another one for other edges
    // Of the last time, too: mostly a few readings have come since, and nothing else is new.
    std::vector<Run> m_runs;
    std::size_t m_runCount = 0; ///< used this time
    std::vector<SeriesColumn> m_newColumns;
    std::vector<QPointF> m_corners;
    std::vector<std::size_t> m_starts; ///< of the lines, among the corners
    std::size_t m_lineStart = 0; ///< of the line that is being put together
    std::vector<QLineF> m_dots;
};

} // namespace nightlight

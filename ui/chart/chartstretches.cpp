// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartstretches.h"

#include <algorithm>

namespace nightlight {

namespace {

constexpr double cornerRoom = 3; // pixels from reading to reading, below which they make a band
constexpr qsizetype anchorStep = 32; // a line may begin at each reading of such a number

/// The first millisecond that is not before \a time, in seconds; never one that makes sums overflow.
qint64 millisecondFrom(double time)
{
    constexpr double largest = 9e15;
    return qint64(std::ceil(std::clamp(time * 1000, -largest, largest)));
}

} // namespace

std::span<const QPointF> ChartStretches::line(std::size_t number) const
{
    const std::size_t end = number + 1 < m_starts.size() ? m_starts[number + 1] : m_corners.size();
    return std::span(m_corners).subspan(m_starts[number], end - m_starts[number]);
}

void ChartStretches::build(const ChartSeries &series, const ChartGaps &gaps, const ChartScale &scale, Options options)
{
    m_scale = scale;
    m_options = options;
    m_corners.clear();
    m_starts.clear();
    m_lineStart = 0;
    m_dots.clear();
    m_last.reset();

    auto parts = series.partsAround(scale.from, scale.to);
    m_count = 0;
    for (const auto &[store, begin, end] : parts)
        m_count += store->numberOf(end) - store->numberOf(begin);
    m_dense = double(m_count) * cornerRoom > scale.area.width();
    if (m_count == 0)
        return;
    if (options.anchored && !m_dense)
        anchor(parts[0].begin != parts[0].end ? parts[0] : parts[1]);
    m_edges.swap(m_edgesBefore);
    findEdges(parts);
    if (m_edges != m_edgesBefore)
        ++m_edgesNumber;
    m_runCount = 0;
    const auto touching = gaps.touching(double(m_edges.front()) / 1000, double(m_edges.back()) / 1000);
    for (const ChartSeries::Part &part : parts)
        addPart(part, touching);
    finishLine();
}

void ChartStretches::anchor(ChartSeries::Part &part) const
{
    const SeriesStore &store = *part.store;
    for (qsizetype i = (store.goneCount() + store.numberOf(part.begin)) % anchorStep; i > 0; --i) {
        if (part.begin != store.begin())
            part.begin = store.previous(part.begin);
    }
}

void ChartStretches::findPixelEdges()
{
    if (m_pixelScale == m_scale && !m_pixelEdges.empty())
        return;
    m_pixelScale = m_scale;
    m_pixelEdges.clear();
    const double first = std::floor(m_scale.area.left() * m_scale.pixelRatio);
    const double last = std::ceil(m_scale.area.right() * m_scale.pixelRatio);
    for (double column = first; column <= last; ++column) {
        const double left = column / m_scale.pixelRatio - m_scale.area.left();
        qint64 time = millisecondFrom(m_scale.from + left / m_scale.area.width() * (m_scale.to - m_scale.from));
        // What the sum was rounded to may lie on the wrong side.
        while (m_scale.column(double(time - 1) / 1000) >= column)
            --time;
        while (m_scale.column(double(time) / 1000) < column)
            ++time;
        m_pixelEdges.push_back(time);
    }
}

/// One column for each column of pixels, and one for each reading at the sides.
void ChartStretches::findEdges(std::span<const ChartSeries::Part> parts)
{
    findPixelEdges();
    m_edges.clear();
    for (const auto &[store, begin, end] : parts) {
        store->visit(begin, std::clamp(store->lowerBound(m_pixelEdges.front()), begin, end),
                     [this](const SeriesPoint &point) { m_edges.push_back(point.time); });
    }
    m_edges.insert(m_edges.end(), m_pixelEdges.begin(), m_pixelEdges.end());
    for (const auto &[store, begin, end] : parts) {
        store->visit(std::clamp(store->lowerBound(m_pixelEdges.back()), begin, end), end,
                     [this](const SeriesPoint &point) { m_edges.push_back(point.time + 1); });
    }
}

void ChartStretches::addPart(const ChartSeries::Part &part, std::span<const ChartGap> gaps)
{
    const SeriesStore &store = *part.store;
    auto gap = gaps.begin();
    for (SeriesPlace place = part.begin; place < part.end;) {
        const double time = double(store.at(place).time) / 1000;
        while (gap != gaps.end() && m_last && gap->to <= *m_last)
            ++gap;
        if (gap != gaps.end() && m_last && gap->from < time)
            finishLine();
        while (gap != gaps.end() && gap->to <= time)
            ++gap;
        SeriesPlace end = part.end;
        const bool inGap = gap != gaps.end() && gap->from < time;
        if (gap != gaps.end()) // up to its beginning, or to its end if it has begun
            end = std::min(end, store.lowerBound(inGap ? millisecondFrom(gap->to) : millisecondFrom(gap->from) + 1));
        for (const SeriesColumn &column : columnsOf(store, place, end)) {
            if (inGap)
                addDots(store, column);
            else
                addColumn(store, column);
        }
        m_last = double(store.at(store.previous(end)).time) / 1000;
        place = end;
    }
}

const std::vector<SeriesColumn> &ChartStretches::columnsOf(const SeriesStore &store, SeriesPlace begin, SeriesPlace end)
{
    if (m_runCount == m_runs.size())
        m_runs.emplace_back();
    Run &run = m_runs[m_runCount++];
    if (run.store != &store || run.revision != store.revision() || run.edges != m_edgesNumber || run.begin != begin) {
        run.store = &store;
        run.revision = store.revision();
        run.edges = m_edgesNumber;
        run.begin = begin;
        run.columns.clear();
    }
    const auto behind = [this](qint64 time) {
        return std::size_t(std::upper_bound(m_edges.begin(), m_edges.end(), time) - m_edges.begin());
    };
    SeriesPlace from = begin;
    std::size_t first = behind(store.at(begin).time) - 1;
    while (!run.columns.empty()) {
        from = run.columns.back().begin;
        first = run.columns.back().number;
        run.columns.pop_back();
        if (from < end) // else there are fewer readings than before: they end with a gap now
            break;
    }
    const std::size_t last = std::min(behind(store.at(store.previous(end)).time), m_edges.size() - 1);
    store.columns(std::span(m_edges).subspan(first, last - first + 1), from, end, m_newColumns);
    for (SeriesColumn &column : m_newColumns) {
        column.number += first;
        run.columns.push_back(column);
    }
    return run.columns;
}

void ChartStretches::addColumn(const SeriesStore &store, const SeriesColumn &column)
{
    if (!m_dense) {
        store.visit(column.begin, column.end, [this](const SeriesPoint &point) { addCorner(place(point)); });
        return;
    }
    const QPointF first = place(column.first);
    const QPointF last = place(column.last);
    addCorner(first);
    if (column.count > 2) {
        const double middle = (first.x() + last.x()) / 2;
        const QPointF least(middle, m_scale.y(column.extremes.least));
        const QPointF most(middle, m_scale.y(column.extremes.most));
        const bool falls = first.y() < last.y(); // on the screen, where the most light is on top
        addCorner(falls ? most : least);
        addCorner(falls ? least : most);
    }
    if (column.count > 1)
        addCorner(last);
}

void ChartStretches::addDots(const SeriesStore &store, const SeriesColumn &column)
{
    if (column.count <= 4) {
        store.visit(column.begin, column.end, [this](const SeriesPoint &point) { addDot(place(point)); });
        return;
    }
    const QPointF first = place(column.first);
    const QPointF last = place(column.last);
    const double middle = (first.x() + last.x()) / 2;
    const QPointF top(middle, m_scale.y(column.extremes.most));
    const QPointF bottom(middle, m_scale.y(column.extremes.least));
    if (bottom.y() - top.y() <= double(column.count) / m_scale.pixelRatio) { // more readings than pixels
        m_dots.push_back({top, bottom});
        return;
    }
    for (const QPointF &at : {first, top, bottom, last})
        addDot(at);
}

void ChartStretches::addCorner(QPointF corner)
{
    if (m_corners.size() > m_lineStart) {
        if (corner == m_corners.back())
            return;
        if (m_options.steps && corner.y() != m_corners.back().y())
            m_corners.push_back({corner.x(), m_corners.back().y()});
    }
    m_corners.push_back(corner);
}

void ChartStretches::finishLine()
{
    const std::size_t count = m_corners.size() - m_lineStart;
    if (count > 1) {
        m_starts.push_back(m_lineStart);
    } else if (count == 1) {
        addDot(m_corners.back());
        m_corners.pop_back();
    }
    m_lineStart = m_corners.size();
}

QPointF ChartStretches::place(const SeriesPoint &point) const
{
    return {m_scale.x(double(point.time) / 1000), m_scale.y(point.value)};
}

} // namespace nightlight

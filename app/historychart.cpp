// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historychart.h"

#include "ui/chart/chartarea.h"
#include "ui/chart/chartmeasuring.h"
#include "ui/chart/chartoverview.h"

#include <algorithm>
#include <chrono>

namespace nightlight {

namespace {

/// What asks for slices: the chart for each of its lines, and the overview for each of its own.
enum class View { Chart, Overview };

quint64 numberOf(View view, HistoryKind kind)
{
    return 2 * quint64(view) + quint64(kind);
}

Timestamp timestampOf(qint64 ms)
{
    return Timestamp(std::chrono::milliseconds(ms));
}

qint64 msOf(Timestamp at)
{
    return at.time_since_epoch().count();
}

constexpr int overviewColumns = 2000; // a large screen's width: it is one strip for all sizes of the window

} // namespace

HistoryChart::HistoryChart(History &history, ChartArea &area, QObject *parent)
    : QObject(parent), m_history(history), m_area(area)
{
    connect(&history, &History::contentsTold, this, &HistoryChart::onContents);
    connect(&history, &History::sliceTold, this, &HistoryChart::onSlice);
    connect(&history, &History::totalTold, this, &HistoryChart::onTotal);
    connect(area.chart(), &LightChart::pastWanted, this, &HistoryChart::onWanted);
    connect(area.chart()->measuring(), &ChartMeasuring::pastTotalWanted, this, &HistoryChart::onTotalWanted);
}

void HistoryChart::show(const Shown &shown)
{
    m_shown = shown;
    m_history.requestContents();
}

void HistoryChart::onContents(const HistoryContents &contents)
{
    m_extent.reset();
    for (const HistorySeriesInfo &info : contents.series) {
        if (info.series != m_shown.published && info.series != m_shown.received)
            continue;
        Extent extent = m_extent.value_or(Extent{info.firstMs, info.lastMs, info.count});
        extent.firstMs = std::min(extent.firstMs, info.firstMs);
        extent.lastMs = std::max(extent.lastMs, info.lastMs);
        extent.readings = std::max(extent.readings, info.count);
        m_extent = extent;
    }
    LightChart *chart = m_area.chart();
    if (chart->kind() == ChartKind::Live) {
        chart->setPastBegin(m_extent ? std::optional(timestampOf(m_extent->firstMs)) : std::nullopt);
        if (m_extent)
            chart->showAbsence(timestampOf(m_extent->lastMs));
    } else if (m_extent) {
        chart->setPastTimes({timestampOf(m_extent->firstMs), timestampOf(m_extent->lastMs)});
    }
    askForOverview();
}

void HistoryChart::onWanted(Timestamp from, Timestamp to, int columns)
{
    for (const HistoryKind kind : {HistoryKind::Published, HistoryKind::Received})
        m_history.requestSlice(numberOf(View::Chart, kind), {0, series(kind), msOf(from), msOf(to), columns});
}

void HistoryChart::onTotalWanted(HistoryKind kind, Timestamp from, Timestamp to)
{
    m_history.requestTotal({series(kind), msOf(from), msOf(to)});
}

void HistoryChart::askForOverview()
{
    const qint64 to = msOf(m_area.chart()->heldFrom());
    const qint64 from = m_extent ? std::min(m_extent->firstMs, to) : to;
    for (const HistoryKind kind : {HistoryKind::Published, HistoryKind::Received})
        m_history.requestSlice(numberOf(View::Overview, kind), {0, series(kind), from, to, overviewColumns});
}

void HistoryChart::onSlice(quint64 view, const HistorySlice &slice)
{
    const HistoryKind kind = slice.request.series.kind;
    if (slice.request.series != series(kind))
        return; // another device was chosen meanwhile
    if (view == numberOf(View::Overview, kind))
        m_area.overview()->showPast(slice);
    else
        m_area.chart()->setPast(slice);
}

void HistoryChart::onTotal(const HistoryTotal &total)
{
    HistoryTotalRequest request = total.request;
    const HistorySeries &wanted = series(request.series.kind);
    if (request.series == wanted) {
        m_area.chart()->measuring()->setPastTotal(total);
        return;
    }
    request.series = wanted; // another device was chosen meanwhile
    m_history.requestTotal(request);
}

const HistorySeries &HistoryChart::series(HistoryKind kind) const
{
    return kind == HistoryKind::Published ? m_shown.published : m_shown.received;
}

} // namespace nightlight

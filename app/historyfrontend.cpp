// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyfrontend.h"

#include "app/session.h"
#include "device/logbook.h"
#include "ui/export/chartexport.h"
#include "ui/mainwindow.h"

#include <algorithm>
#include <optional>

namespace nightlight {

using namespace std::chrono_literals;

namespace {

/// What asks for slices: the chart for each of its lines, and the overview for each of its own.
enum class View { Chart, Overview };

quint64 numberOf(View view, HistoryKind kind)
{
    return 2 * quint64(view) + quint64(kind);
}

constexpr int overviewColumns = 2000; // a large screen's width: it is one strip for all sizes of the window
constexpr auto overviewTime = 10min; // after which readings may have left the chart's memory

} // namespace

HistoryFrontEnd::HistoryFrontEnd(Session &session, MainWindow &window)
    : m_session(session), m_window(window), m_shown(shown()), m_exporter(window.exporter())
{
    History &history = session.history();
    connect(&history, &History::contentsTold, this, &HistoryFrontEnd::onContents);
    connect(&history, &History::sliceTold, this, &HistoryFrontEnd::onSlice);
    connect(&window, &MainWindow::pastWanted, this, &HistoryFrontEnd::onWanted);
    connect(&window, &MainWindow::deviceSettingsChanged, this, &HistoryFrontEnd::onSettingsChanged,
            Qt::QueuedConnection); // the session is to know them
    connect(&window, &MainWindow::monitorSettingsChanged, this, &HistoryFrontEnd::onSettingsChanged,
            Qt::QueuedConnection);
    connect(&m_overviewLater, &QTimer::timeout, this, &HistoryFrontEnd::askForOverview);
    m_overviewLater.start(overviewTime);
    connectExport();
    history.requestContents();
}

HistoryFrontEnd::Shown HistoryFrontEnd::shown() const
{
    const SessionSettings &settings = m_session.settings();
    const QString &own = settings.device.id;
    const QString &watched = settings.monitor.watchedId.isEmpty() ? own : settings.monitor.watchedId;
    return {{own, QStringLiteral("light"), HistoryKind::Published},
            {watched, QStringLiteral("light"), HistoryKind::Received}};
}

void HistoryFrontEnd::onSettingsChanged()
{
    if (m_shown == shown())
        return;
    m_shown = shown();
    m_session.history().requestContents();
}

void HistoryFrontEnd::onContents(const HistoryContents &contents)
{
    std::optional<qint64> begin;
    for (const HistorySeriesInfo &info : contents.series) {
        if (info.series == m_shown.published || info.series == m_shown.received)
            begin = std::min(begin.value_or(info.firstMs), info.firstMs);
    }
    m_begin = begin ? std::optional(Timestamp(std::chrono::milliseconds(*begin))) : std::nullopt;
    m_window.showPastBegin(m_begin);
    askForOverview();
}

void HistoryFrontEnd::onWanted(Timestamp from, Timestamp to, int columns)
{
    const qint64 fromMs = from.time_since_epoch().count();
    const qint64 toMs = to.time_since_epoch().count();
    for (const HistorySeries &series : {m_shown.published, m_shown.received})
        m_session.history().requestSlice(numberOf(View::Chart, series.kind), {0, series, fromMs, toMs, columns});
}

void HistoryFrontEnd::askForOverview()
{
    const Timestamp to = m_window.heldFrom();
    const Timestamp from = std::min(m_begin.value_or(to), to);
    for (const HistorySeries &series : {m_shown.published, m_shown.received}) {
        m_session.history().requestSlice(
            numberOf(View::Overview, series.kind),
            {0, series, from.time_since_epoch().count(), to.time_since_epoch().count(), overviewColumns});
    }
}

void HistoryFrontEnd::onSlice(quint64 view, const HistorySlice &slice)
{
    const HistorySeries &series = slice.request.series;
    if (series != m_shown.published && series != m_shown.received)
        return; // another device was chosen meanwhile
    if (view == numberOf(View::Overview, series.kind))
        m_window.showOverview(slice);
    else
        m_window.showPast(slice);
}

void HistoryFrontEnd::connectExport()
{
    History &history = m_session.history();
    connect(m_exporter, &ChartExport::csvExportRequested, this,
            [this](const QString &path, Timestamp from, Timestamp to) {
                m_exportFile = path;
                m_session.history().startExport({++m_exportId, m_shown.published.device, m_shown.received.device,
                                                 m_shown.published.field, from.time_since_epoch().count(),
                                                 to.time_since_epoch().count() + 1, path});
            });
    connect(m_exporter, &ChartExport::csvExportCancelled, this,
            [this] { m_session.history().cancelExport(m_exportId); });
    connect(&history, &History::exportProgressed, this, [this](quint64 id, double share) {
        if (id == m_exportId)
            m_exporter->showCsvProgress(share);
    });
    connect(&history, &History::exportEnded, this, &HistoryFrontEnd::onExportEnded);
    m_exporter->offerReadings();
}

void HistoryFrontEnd::onExportEnded(quint64 id, const QString &problem, qint64 rows, qint64 damaged)
{
    if (id != m_exportId)
        return;
    if (!problem.isEmpty()) {
        m_exporter->showCsvFailed(problem);
        return;
    }
    m_exporter->showCsvFinished(m_exportFile, quint64(rows));
    if (damaged == 0)
        return;
    LogBook log;
    log.warn(tr("A part of the history is damaged. Readings missing in “%1”: %2.")
                 .arg(m_exportFile, QLocale().toString(damaged)));
    m_window.addLog(log.take());
}

} // namespace nightlight

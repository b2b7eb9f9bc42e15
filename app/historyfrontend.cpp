// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyfrontend.h"

#include "app/session.h"
#include "device/logbook.h"
#include "historyviews.h"
#include "olderhistory.h"
#include "ui/mainwindow.h"
#include "ui/recording/historywindow.h"
#include "ui/recording/recordingwindows.h"

#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace nightlight {

using namespace std::chrono_literals;

namespace {

constexpr auto overviewTime = 10min; // after which readings may have left the chart's memory

} // namespace

HistoryFrontEnd::HistoryFrontEnd(Session &session, MainWindow &window)
    : m_session(session), m_window(window), m_shown(shown()),
      m_files(session.history(), *window.exporter(), [this] { return m_shown; })
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
    connect(window.recordings(), &RecordingWindows::historyChosen, this, &HistoryFrontEnd::openFile);
    connect(&m_files, &HistoryFileExport::incomplete, this, [this](const QString &sentence) {
        LogBook log;
        log.warn(sentence);
        m_window.addLog(log.take());
    });
    history.requestContents();
}

HistoryFileExport::Shown HistoryFrontEnd::shown() const
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
        m_session.history().requestSlice(viewNumber(HistoryView::Chart, series.kind),
                                         {0, series, fromMs, toMs, columns});
}

void HistoryFrontEnd::askForOverview()
{
    const Timestamp to = m_window.heldFrom();
    const Timestamp from = std::min(m_begin.value_or(to), to);
    for (const HistorySeries &series : {m_shown.published, m_shown.received}) {
        m_session.history().requestSlice(
            viewNumber(HistoryView::Overview, series.kind),
            {0, series, from.time_since_epoch().count(), to.time_since_epoch().count(), overviewColumns});
    }
}

void HistoryFrontEnd::onSlice(quint64 view, const HistorySlice &slice)
{
    const HistorySeries &series = slice.request.series;
    if (series != m_shown.published && series != m_shown.received)
        return; // another device was chosen meanwhile
    if (view == viewNumber(HistoryView::Overview, series.kind))
        m_window.showOverview(slice);
    else
        m_window.showPast(slice);
}

void HistoryFrontEnd::openFile(const QString &path)
{
    auto *window = new HistoryWindow(QFileInfo(path).fileName());
    new OlderHistory(path, window);
    m_window.recordings()->show(window);
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyfrontend.h"

#include "app/session.h"
#include "ui/mainwindow.h"

#include <algorithm>
#include <optional>

namespace nightlight {

HistoryFrontEnd::HistoryFrontEnd(Session &session, MainWindow &window)
    : m_session(session), m_window(window), m_shown(shown())
{
    History &history = session.history();
    connect(&history, &History::contentsTold, this, &HistoryFrontEnd::onContents);
    connect(&history, &History::sliceTold, this, [this](quint64, const HistorySlice &slice) { onSlice(slice); });
    connect(&window, &MainWindow::pastWanted, this, &HistoryFrontEnd::onWanted);
    connect(&window, &MainWindow::deviceSettingsChanged, this, &HistoryFrontEnd::onSettingsChanged,
            Qt::QueuedConnection); // the session is to know them
    connect(&window, &MainWindow::monitorSettingsChanged, this, &HistoryFrontEnd::onSettingsChanged,
            Qt::QueuedConnection);
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
    m_window.showPastBegin(begin ? std::optional(Timestamp(std::chrono::milliseconds(*begin))) : std::nullopt);
}

void HistoryFrontEnd::onWanted(Timestamp from, Timestamp to, int columns)
{
    const qint64 fromMs = from.time_since_epoch().count();
    const qint64 toMs = to.time_since_epoch().count();
    for (const HistorySeries &series : {m_shown.published, m_shown.received})
        m_session.history().requestSlice(quint64(series.kind), {0, series, fromMs, toMs, columns});
}

void HistoryFrontEnd::onSlice(const HistorySlice &slice)
{
    const HistorySeries &series = slice.request.series;
    if (series == m_shown.published || series == m_shown.received) // else another device was chosen meanwhile
        m_window.showPast(slice);
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "olderhistory.h"

#include "historyviews.h"
#include "ui/chart/chartarea.h"
#include "ui/chart/chartoverview.h"
#include "ui/recording/historywindow.h"

#include <QDir>

#include <algorithm>
#include <limits>

namespace nightlight {

OlderHistory::OlderHistory(const QString &path, HistoryWindow *window)
    : QObject(window), m_path(path), m_history(History::ofFile(path)), m_window(window)
{
    History *history = m_history.get();
    connect(history, &History::contentsTold, this, &OlderHistory::onContents);
    connect(history, &History::unreadable, window, &HistoryWindow::showTrouble);
    connect(history, &History::warned, window, &HistoryWindow::showTrouble);
    connect(history, &History::sliceTold, this, &OlderHistory::onSlice);
    connect(window, &HistoryWindow::deviceChosen, this, &OlderHistory::showDevice);
    connect(window->chart(), &LightChart::pastWanted, this, &OlderHistory::onWanted);
    auto *files = new HistoryFileExport(
        *history, *window->exporter(), [this] { return shown(); }, this);
    connect(files, &HistoryFileExport::incomplete, window, &HistoryWindow::showTrouble);
    history->startReading();
    history->requestContents();
}

void OlderHistory::onContents(const HistoryContents &contents)
{
    m_contents = contents;
    std::ranges::stable_sort(m_contents.series, std::ranges::greater(), &HistorySeriesInfo::lastMs);
    QStringList devices;
    for (const HistorySeriesInfo &info : m_contents.series)
        devices << info.series.device;
    devices.removeDuplicates();
    if (devices.isEmpty())
        m_window->showTrouble(tr("There are no readings in %1.").arg(QDir::toNativeSeparators(m_path)));
    else
        m_window->showDevices(devices);
}

void OlderHistory::showDevice()
{
    qint64 first = std::numeric_limits<qint64>::max();
    qint64 last = std::numeric_limits<qint64>::min();
    qint64 count = 0;
    const HistoryFileExport::Shown device = shown();
    for (const HistorySeriesInfo &info : m_contents.series) {
        if (info.series != device.published && info.series != device.received)
            continue;
        first = std::min(first, info.firstMs);
        last = std::max(last, info.lastMs);
        count = std::max(count, info.count);
    }
    m_window->showSpan(Timestamp(std::chrono::milliseconds(first)), Timestamp(std::chrono::milliseconds(last)), count);
    for (const HistorySeries &series : {device.published, device.received})
        m_history->requestSlice(viewNumber(HistoryView::Overview, series.kind),
                                {0, series, first, last + 1, overviewColumns});
}

void OlderHistory::onWanted(Timestamp from, Timestamp to, int columns)
{
    const HistoryFileExport::Shown device = shown();
    for (const HistorySeries &series : {device.published, device.received}) {
        m_history->requestSlice(viewNumber(HistoryView::Chart, series.kind),
                                {0, series, from.time_since_epoch().count(), to.time_since_epoch().count(), columns});
    }
}

void OlderHistory::onSlice(quint64 view, const HistorySlice &slice)
{
    const HistorySeries &series = slice.request.series;
    if (series.device != m_window->device())
        return; // another one was chosen meanwhile
    if (view == viewNumber(HistoryView::Overview, series.kind))
        m_window->area()->overview()->showPast(slice);
    else
        m_window->chart()->setPast(slice);
}

HistoryFileExport::Shown OlderHistory::shown() const
{
    const auto series = [this](HistoryKind kind) {
        return HistorySeries{m_window->device(), QStringLiteral("light"), kind};
    };
    return {series(HistoryKind::Published), series(HistoryKind::Received)};
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "olderhistory.h"

#include "ui/recording/historywindow.h"

#include <QDir>

#include <algorithm>
#include <functional>

namespace nightlight {

OlderHistory::OlderHistory(const QString &path, HistoryWindow *window)
    : QObject(window), m_path(path), m_window(window), m_history(History::ofFile(path)),
      m_chart(*m_history, *window->area()), m_files(*m_history, m_chart, *window->exporter())
{
    connect(m_history.get(), &History::contentsTold, this, &OlderHistory::onContents);
    connect(m_history.get(), &History::unreadable, window, &HistoryWindow::showTrouble);
    connect(m_history.get(), &History::warned, window, &HistoryWindow::showTrouble);
    connect(&m_files, &HistoryFileExport::incomplete, window, &HistoryWindow::showTrouble);
    connect(window, &HistoryWindow::deviceChosen, this, &OlderHistory::showDevice);
    m_history->startReading();
    m_history->requestContents();
}

void OlderHistory::onContents(const HistoryContents &contents)
{
    if (const auto extent = m_chart.extent()) {
        m_window->showReadings(extent->readings);
        return;
    }
    std::vector<HistorySeriesInfo> series = contents.series;
    std::ranges::stable_sort(series, std::ranges::greater(), &HistorySeriesInfo::lastMs);
    QStringList devices;
    for (const HistorySeriesInfo &info : series)
        devices << info.series.device;
    devices.removeDuplicates();
    if (devices.isEmpty())
        m_window->showTrouble(tr("There are no readings in %1.").arg(QDir::toNativeSeparators(m_path)));
    else
        m_window->showDevices(devices);
}

void OlderHistory::showDevice(const QString &device)
{
    m_chart.show({{device, QStringLiteral("light"), HistoryKind::Published},
                  {device, QStringLiteral("light"), HistoryKind::Received}});
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyfrontend.h"

#include "app/session.h"
#include "device/logbook.h"
#include "olderhistory.h"
#include "ui/mainwindow.h"
#include "ui/recording/historywindow.h"
#include "ui/recording/recordingwindows.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace nightlight {

using namespace std::chrono_literals;

namespace {

constexpr auto overviewTime = 10min; // after which readings may have left the chart's memory

} // namespace

HistoryFrontEnd::HistoryFrontEnd(Session &session, MainWindow &window)
    : m_session(session), m_window(window), m_chart(session.history(), *window.chartArea()),
      m_files(session.history(), m_chart, *window.exporter())
{
    // Queued, as the session is to know them.
    connect(&window, &MainWindow::deviceSettingsChanged, this, &HistoryFrontEnd::onSettingsChanged,
            Qt::QueuedConnection);
    connect(&window, &MainWindow::monitorSettingsChanged, this, &HistoryFrontEnd::onSettingsChanged,
            Qt::QueuedConnection);
    connect(&m_overviewLater, &QTimer::timeout, &m_chart, &HistoryChart::askForOverview);
    m_overviewLater.start(overviewTime);
    connect(window.recordings(), &RecordingWindows::historyChosen, this, &HistoryFrontEnd::openFile);
    connect(&m_files, &HistoryFileExport::incomplete, this, [this](const QString &sentence) {
        LogBook log;
        log.warn(sentence);
        m_window.addLog(log.take());
    });
    m_chart.show(shown());
}

HistoryChart::Shown HistoryFrontEnd::shown() const
{
    const SessionSettings &settings = m_session.settings();
    const QString &own = settings.device.id;
    const QString &watched = settings.monitor.watchedId.isEmpty() ? own : settings.monitor.watchedId;
    return {{own, QStringLiteral("light"), HistoryKind::Published},
            {watched, QStringLiteral("light"), HistoryKind::Received}};
}

void HistoryFrontEnd::onSettingsChanged()
{
    if (m_chart.shown() != shown())
        m_chart.show(shown());
}

void HistoryFrontEnd::openFile(const QString &path)
{
    const QFileInfo file(path); // in each profile it has the same name
    auto *window = new HistoryWindow(file.dir().dirName() + u'/' + file.fileName());
    new OlderHistory(path, window);
    m_window.recordings()->show(window);
}

} // namespace nightlight

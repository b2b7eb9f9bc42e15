// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historychart.h"
#include "historyfileexport.h"

#include <QObject>
#include <QTimer>

namespace nightlight {

class MainWindow;
class Session;

/// Brings the window's chart, and its files, what the history has of the device's and the watched device's readings.
class HistoryFrontEnd : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this object.
    HistoryFrontEnd(Session &session, MainWindow &window);

private:
    HistoryChart::Shown shown() const;
    void onSettingsChanged();
    void openFile(const QString &path);

    Session &m_session;
    MainWindow &m_window;
    HistoryChart m_chart;
    HistoryFileExport m_files;
    QTimer m_overviewLater;
};

} // namespace nightlight

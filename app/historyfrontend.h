// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historyfileexport.h"

#include <QObject>
#include <QTimer>

#include <optional>

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
    HistoryFileExport::Shown shown() const;
    void onSettingsChanged();
    void onContents(const HistoryContents &contents);
    void onWanted(Timestamp from, Timestamp to, int columns);
    void onSlice(quint64 view, const HistorySlice &slice);
    void askForOverview();
    void openFile(const QString &path);

    Session &m_session;
    MainWindow &m_window;
    HistoryFileExport::Shown m_shown;
    std::optional<Timestamp> m_begin; ///< of the history of what is shown
    QTimer m_overviewLater;
    HistoryFileExport m_files;
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/history/history.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace nightlight {

class ChartExport;
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
    /// What the chart shows.
    struct Shown
    {
        HistorySeries published;
        HistorySeries received;

        bool operator==(const Shown &) const = default;
    };

    Shown shown() const;
    void onSettingsChanged();
    void onContents(const HistoryContents &contents);
    void onWanted(Timestamp from, Timestamp to, int columns);
    void onSlice(quint64 view, const HistorySlice &slice);
    void askForOverview();
    void connectExport();
    void onExportEnded(quint64 id, const QString &problem, qint64 rows, qint64 damaged);

    Session &m_session;
    MainWindow &m_window;
    Shown m_shown;
    std::optional<Timestamp> m_begin; ///< of the history of what is shown
    QTimer m_overviewLater;
    ChartExport *m_exporter;
    quint64 m_exportId = 0; ///< of the last export that was asked for
    QString m_exportFile;
};

} // namespace nightlight

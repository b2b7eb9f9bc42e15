// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/history/history.h"

#include <QObject>

namespace nightlight {

class MainWindow;
class Session;

/// Brings the window's chart what the history has of the device's and the watched device's readings.
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
    void onSlice(const HistorySlice &slice);

    Session &m_session;
    MainWindow &m_window;
    Shown m_shown;
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language.h"
#include "app/session.h"
#include "app/windowfrontend.h"
#include "ui/chart/lightchart.h"

#include <QTemporaryDir>

namespace nightlight::bench {

/// The program's own window with the program's own session behind it, in this process: it watches the device "feeder"
/// on the broker, and has none of its own running.
class LiveWindow
{
public:
    explicit LiveWindow(quint16 port);
    /// Ends the session as the program does.
    ~LiveWindow();
    Q_DISABLE_COPY_MOVE(LiveWindow)

    static QString topic() { return QStringLiteral("feeder/telemetry"); }

    /// Waits until it is subscribed; false if it is not within some seconds.
    bool waitForConnection();
    LightChart *chart() const { return m_chart; }
    const MonitorCounts &counts() const { return m_counts; }

private:
    static SessionSettings settings(quint16 port);

    QTemporaryDir m_folder;
    Profile m_profile{m_folder.filePath(QStringLiteral("settings.conf")), m_folder.filePath(QStringLiteral("data"))};
    SettingsStore m_store{m_profile.settingsFile};
    Language m_language;
    Session m_session;
    WindowFrontEnd m_window;
    LightChart *m_chart = nullptr;
    MonitorCounts m_counts;
    bool m_connected = false;
};

} // namespace nightlight::bench

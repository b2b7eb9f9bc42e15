// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/historyfrontend.h"
#include "app/language.h"
#include "device/hardware/serialportlist.h"
#include "ui/mainwindow.h"

#include <QObject>

#include <optional>

class QSettings;

namespace nightlight {

class Session;

/// Connects the window with the session: reports one way, wishes the other.
class WindowFrontEnd : public QObject
{
    Q_OBJECT

public:
    WindowFrontEnd(Session &session, Language &language, QSettings &file, const Options &options);

    void show();
    /// Of the program: not 0 if a picture was asked for and could not be written.
    int exitStatus() const { return m_exitStatus; }

public slots:
    void close();

private:
    WindowSettings startSettings() const;
    void connectReports();
    void connectWishes();
    void listSerialPorts();
    void takePicture();

    Session &m_session;
    Language &m_language;
    QSettings &m_file;
    const Options m_options;
    const WindowSettings m_before;
    MainWindow m_window;
    HistoryFrontEnd m_history;
    std::optional<SerialPortList> m_serialPorts; ///< from a moment after the window is shown
    int m_exitStatus = 0;
};

} // namespace nightlight

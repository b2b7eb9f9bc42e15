// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QActionGroup>
#include <QMenuBar>

namespace nightlight {

class ChartExport;
class ChartTools;
class ViewActions;

/// All that can be done, by name and by shortcut. The panels' buttons that do the same have no mnemonic: there are not
/// letters enough for all that can show at once.
class MainMenu final : public QMenuBar
{
    Q_OBJECT

public:
    MainMenu(ViewActions *chart, ChartTools *tools, ChartExport *exporter, QWidget *parent = nullptr);

    void setRunning(bool running);
    void setLogVisible(bool visible);
    void setBrokerPanelOpen(bool open);
    /// \a code as in languageChosen().
    void setLanguage(const QString &code);

signals:
    void openRequested();
    void quitRequested();
    void startStopRequested();
    void commandRequested(bool ledOn);
    void logToggled(bool visible);
    void filterRequested();
    void latencyRequested();
    void brokerPanelToggled(bool open);
    void connectRequested();
    void disconnectRequested();
    void retryRequested();
    /// "en", "te", or empty for the system's.
    void languageChosen(const QString &code);
    void aboutRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildFile();
    void buildDevice();
    void buildServer();
    void buildView();
    void buildBroker();
    void buildLanguage();
    void buildHelp();
    void addLanguage(const QString &code, const QString &ownName);
    void retranslate();

    ViewActions *m_chart;
    ChartTools *m_tools;
    ChartExport *m_export;
    bool m_running = true;
    QMenu *m_file;
    QMenu *m_device;
    QMenu *m_view;
    QMenu *m_broker;
    QMenu *m_server;
    QMenu *m_language;
    QMenu *m_help;
    QActionGroup m_languages;
    QAction *m_open = nullptr;
    QAction *m_quit = nullptr;
    QAction *m_startStop = nullptr;
    QAction *m_lampOn = nullptr;
    QAction *m_lampOff = nullptr;
    QAction *m_log = nullptr;
    QAction *m_filter = nullptr;
    QAction *m_latency = nullptr;
    QAction *m_brokerPanel = nullptr;
    QAction *m_connect = nullptr;
    QAction *m_disconnect = nullptr;
    QAction *m_tryNow = nullptr;
    QAction *m_systemLanguage = nullptr;
    QAction *m_about = nullptr;
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainmenu.h"

#include "plaintext.h"
#include "ui/chart/charttools.h"
#include "ui/export/chartexport.h"
#include "viewactions.h"

#include <QEvent>

namespace nightlight {

MainMenu::MainMenu(ViewActions *chart, ChartTools *tools, ChartExport *exporter, QWidget *parent)
    : QMenuBar(parent), m_chart(chart), m_tools(tools), m_export(exporter), m_file(addMenu(QString())),
      m_device(addMenu(QString())), m_view(addMenu(QString())), m_broker(addMenu(QString())),
      m_server(addMenu(QString())), m_language(addMenu(QString())), m_help(addMenu(QString())), m_languages(nullptr)
{
    m_file->setToolTipsVisible(true);
    m_view->setToolTipsVisible(true);
    buildFile();
    buildDevice();
    buildView();
    buildBroker();
    buildServer();
    buildLanguage();
    buildHelp();
    retranslate();
}

void MainMenu::buildFile()
{
    m_open = m_file->addAction(QString(), this, &MainMenu::openRequested);
    m_open->setShortcut(QKeySequence::Open);
    m_file->addSeparator();
    m_file->addActions(m_export->actions());
    m_file->addSeparator();
    m_quit = m_file->addAction(QString(), this, &MainMenu::quitRequested);
    m_quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    m_quit->setMenuRole(QAction::QuitRole);
}

void MainMenu::buildDevice()
{
    m_startStop = m_device->addAction(QString(), this, &MainMenu::startStopRequested);
    m_startStop->setShortcut(Qt::CTRL | Qt::Key_R);
}

void MainMenu::buildView()
{
    m_view->addAction(m_chart->pause());
    m_view->addActions(m_chart->spans());
    m_view->addAction(m_chart->fit());
    m_view->addSeparator();
    m_view->addActions(m_tools->actions());
    m_view->addSeparator();
    m_log = m_view->addAction(QString());
    m_log->setCheckable(true);
    m_log->setChecked(true);
    m_log->setShortcut(Qt::CTRL | Qt::Key_M);
    connect(m_log, &QAction::toggled, this, &MainMenu::logToggled);
    m_filter = m_view->addAction(QString(), this, &MainMenu::filterRequested);
    m_filter->setShortcut(QKeySequence::Find);
    m_latency = m_view->addAction(QString(), this, &MainMenu::latencyRequested);
    m_latency->setShortcut(Qt::CTRL | Qt::Key_T);
    m_view->addSeparator();
    m_brokerPanel = m_view->addAction(QString());
    m_brokerPanel->setCheckable(true);
    m_brokerPanel->setShortcut(Qt::CTRL | Qt::Key_B);
    connect(m_brokerPanel, &QAction::toggled, this, &MainMenu::brokerPanelToggled);
}

void MainMenu::buildBroker()
{
    m_connect = m_broker->addAction(QString(), this, &MainMenu::connectRequested);
    m_connect->setShortcut(Qt::CTRL | Qt::Key_K);
    m_disconnect = m_broker->addAction(QString(), this, &MainMenu::disconnectRequested);
    m_disconnect->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_K);
    m_tryNow = m_broker->addAction(QString(), this, &MainMenu::retryRequested);
    m_tryNow->setShortcut(Qt::Key_F5);
}

void MainMenu::buildServer()
{
    m_lampOn = m_server->addAction(QString(), this, [this] { emit commandRequested(true); });
    m_lampOn->setShortcut(Qt::CTRL | Qt::Key_L);
    m_lampOff = m_server->addAction(QString(), this, [this] { emit commandRequested(false); });
    m_lampOff->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
}

void MainMenu::buildLanguage()
{
    addLanguage(QString(), QString());
    m_systemLanguage = m_languages.actions().constFirst();
    addLanguage(QStringLiteral("en"), QStringLiteral("&English"));
    addLanguage(QStringLiteral("te"), QStringLiteral("తెలుగు"));
}

void MainMenu::addLanguage(const QString &code, const QString &ownName)
{
    QAction *action = m_language->addAction(ownName, this, [this, code] { emit languageChosen(code); });
    action->setCheckable(true);
    action->setData(code);
    m_languages.addAction(action);
}

void MainMenu::buildHelp()
{
    m_about = m_help->addAction(QString(), this, &MainMenu::aboutRequested);
    m_about->setMenuRole(QAction::AboutRole);
}

void MainMenu::setRunning(bool running)
{
    m_running = running;
    m_startStop->setText(running ? tr("&Stop") : tr("&Start"));
}

void MainMenu::setLogVisible(bool visible)
{
    m_log->setChecked(visible);
}

void MainMenu::setBrokerPanelOpen(bool open)
{
    m_brokerPanel->setChecked(open);
}

void MainMenu::setLanguage(const QString &code)
{
    for (QAction *action : m_languages.actions())
        action->setChecked(action->data().toString() == code);
}

void MainMenu::changeEvent(QEvent *event)
{
    QMenuBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainMenu::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_open->setText(tr("&Open…"));
    m_open->setToolTip(plainToolTip(tr("Shows a recording in a window of its own: a CSV file, or the history of "
                                       "another profile or of an earlier time.")));
    m_export->retranslate();
    m_quit->setText(tr("&Quit"));
    m_device->setTitle(tr("&Device"));
    setRunning(m_running);
    m_view->setTitle(tr("&View"));
    m_chart->retranslate();
    m_tools->retranslate();
    m_log->setText(tr("&Messages"));
    m_filter->setText(tr("Fi&lter messages"));
    m_latency->setText(tr("&Times from sensor to chart"));
    m_latency->setToolTip(plainToolTip(tr("Shows how long readings take, and what was lost.")));
    m_brokerPanel->setText(tr("&Broker settings"));
    m_broker->setTitle(tr("&Broker"));
    m_connect->setText(tr("&Connect"));
    m_disconnect->setText(tr("&Disconnect"));
    m_tryNow->setText(tr("&Try now"));
    m_server->setTitle(tr("&Server"));
    m_lampOn->setText(tr("Lamp &on"));
    m_lampOff->setText(tr("Lamp o&ff"));
    m_language->setTitle(tr("&Language"));
    m_systemLanguage->setText(tr("&System's language"));
    m_help->setTitle(tr("&Help"));
    m_about->setText(tr("&About Nightlight"));
}

} // namespace nightlight

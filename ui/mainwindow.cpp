// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "aboutdialog.h"
#include "bringforward.h"
#include "colours.h"
#include "device/sensors/sensorfactory.h"
#include "mainmenu.h"
#include "progressnotice.h"
#include "topbar.h"
#include "ui/chart/chartarea.h"
#include "ui/chart/chartoverview.h"
#include "ui/chart/charttools.h"
#include "ui/export/chartexport.h"
#include "ui/latency/latencydialog.h"
#include "ui/log/messagelog.h"
#include "ui/panels/brokerpanel.h"
#include "ui/panels/collapsiblesection.h"
#include "ui/panels/devicepanel.h"
#include "ui/panels/monitorpanel.h"
#include "ui/panels/panelcolumn.h"
#include "ui/recording/recordingwindows.h"
#include "ui/status/certificatedialog.h"
#include "ui/status/linkindicator.h"
#include "ui/status/linknotice.h"
#include "ui/status/linkwatch.h"
#include "ui/status/statusline.h"
#include "viewactions.h"

#include <QCloseEvent>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

namespace nightlight {

using namespace std::chrono_literals;

MainWindow::MainWindow(const DeviceSettings &device, const BrokerSettings &broker, const MonitorSettings &monitor,
                       const WindowSettings &window, QWidget *parent)
    : QMainWindow(parent), m_language(window.language), m_link(new LinkWatch(this)),
      m_area(new ChartArea(ChartKind::Live, this)), m_chart(m_area->chart()), m_actions(new ViewActions(m_chart, this)),
      m_tools(new ChartTools(m_area, this)), m_exportNotice(new ProgressNotice(this)),
      m_export(new ChartExport(m_chart, m_exportNotice, this)), m_recordings(new RecordingWindows(this)),
      m_menu(new MainMenu(m_actions, m_tools, m_export, this)), m_linkIndicator(new LinkIndicator(m_link, this)),
      m_linkNotice(new LinkNotice(m_link, this)), m_device(new DevicePanel(device, this)),
      m_broker(new BrokerPanel(broker, this)), m_monitor(new MonitorPanel(monitor, this)),
      m_deviceSection(new CollapsibleSection(m_device, this)), m_brokerSection(new CollapsibleSection(m_broker, this)),
      m_serverSection(new CollapsibleSection(m_monitor, this)), m_log(new MessageLog(this)),
      m_status(new StatusLine(this)), m_sideSplitter(new QSplitter(Qt::Horizontal, this)),
      m_logSplitter(new QSplitter(Qt::Vertical, this))
{
    build();
    colourPlaceholders();
    retranslate();
    connectPanels();
    connectMenu();
    connectLink();
    restore(window);
    showBroker();
    showWatched();
    showRange();
    m_menu->setRunning(device.running);
    m_ownId = device.id;
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_logSplitter->addWidget(m_area);
    m_logSplitter->addWidget(m_log);
    m_logSplitter->setStretchFactor(0, 3);
    m_logSplitter->setStretchFactor(1, 1);
    m_logSplitter->setChildrenCollapsible(false);
    m_logSplitter->setSizes({660, 340}); // shares of what there is
    m_sideSplitter->addWidget(new PanelColumn({m_deviceSection, m_brokerSection, m_serverSection}));
    m_sideSplitter->addWidget(m_logSplitter);
    m_sideSplitter->setStretchFactor(0, 0);
    m_sideSplitter->setStretchFactor(1, 1);
    m_sideSplitter->setChildrenCollapsible(false);

    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new TopBar(m_actions, m_export, m_linkIndicator));
    layout->addWidget(m_linkNotice);
    layout->addWidget(m_exportNotice);
    layout->addWidget(m_sideSplitter, 1);
    layout->addWidget(m_status);
    setCentralWidget(centre);
    setMenuBar(m_menu);
}

void MainWindow::colourPlaceholders()
{
    const QColor colour = placeholderColour(palette());
    if (palette().color(QPalette::PlaceholderText) == colour)
        return;
    QPalette own; // of which only this colour is set: the others stay the system's
    own.setColor(QPalette::PlaceholderText, colour);
    setPalette(own);
}

void MainWindow::restore(const WindowSettings &settings)
{
    if (settings.geometry.isEmpty() || !restoreGeometry(settings.geometry))
        resize(sizeHint().boundedTo(screen()->availableSize()));
    if (!settings.sideSplitter.isEmpty())
        m_sideSplitter->restoreState(settings.sideSplitter);
    if (!settings.logSplitter.isEmpty())
        m_logSplitter->restoreState(settings.logSplitter);
    m_deviceSection->setOpen(settings.devicePanelOpen);
    m_brokerSection->setOpen(settings.brokerPanelOpen);
    m_serverSection->setOpen(settings.serverPanelOpen);
    m_menu->setLogVisible(settings.logVisible);
    m_menu->setLanguage(settings.language);
    m_log->setFilter(settings.logFilter);
    m_area->setOverviewShown(settings.overviewShown);
    m_chart->setShape(settings.steps ? ChartLineStyle::Shape::Steps : ChartLineStyle::Shape::Line);
    m_chart->setMostBytes(qsizetype(settings.chartMegabytes) * 1024 * 1024);
    if (settings.span != ChartSpan::Zoomed)
        m_chart->setSpan(settings.span);
}

WindowSettings MainWindow::windowSettings() const
{
    return {.geometry = saveGeometry(),
            .sideSplitter = m_sideSplitter->saveState(),
            .logSplitter = m_logSplitter->saveState(),
            .language = m_language,
            .span = m_chart->span(),
            .devicePanelOpen = m_deviceSection->isOpen(),
            .brokerPanelOpen = m_brokerSection->isOpen(),
            .serverPanelOpen = m_serverSection->isOpen(),
            .logVisible = m_log->isVisibleTo(this),
            .logFilter = m_log->filter(),
            .overviewShown = m_area->isOverviewShown(),
            .steps = m_chart->shape() == ChartLineStyle::Shape::Steps};
}

void MainWindow::connectPanels()
{
    connect(m_device, &DevicePanel::settingsChanged, this, [this](const DeviceSettings &settings) {
        if (settings.id != m_ownId)
            m_latency = {}; // another device counts anew
        m_ownId = settings.id;
        m_menu->setRunning(settings.running);
        showRange();
        showWatched();
        emit deviceSettingsChanged(settings);
    });
    connect(m_device, &DevicePanel::lightMoved, this, &MainWindow::sliderMoved);
    connect(m_broker, &BrokerPanel::settingsChanged, this, [this](const BrokerSettings &settings) {
        showBroker();
        if (m_certificate)
            m_certificate->close(); // it may be of another broker
        emit brokerSettingsChanged(settings);
    });
    connect(m_broker, &BrokerPanel::sharingRequested, this, &MainWindow::brokerSharingRequested);
    connect(m_monitor, &MonitorPanel::settingsChanged, this, [this](const MonitorSettings &settings) {
        showWatched();
        emit monitorSettingsChanged(settings);
    });
    connect(m_monitor, &MonitorPanel::commandRequested, this, &MainWindow::commandRequested);
    connect(m_brokerSection, &CollapsibleSection::openChanged, m_menu, &MainMenu::setBrokerPanelOpen);
}

void MainWindow::connectMenu()
{
    connect(m_menu, &MainMenu::openRequested, m_recordings, &RecordingWindows::ask);
    connect(m_export, &ChartExport::logged, m_log, &MessageLog::add);
    connect(m_menu, &MainMenu::latencyRequested, this, &MainWindow::showLatency);
    connect(m_status, &StatusLine::latencyRequested, this, &MainWindow::showLatency);
    connect(m_menu, &MainMenu::quitRequested, this, &QWidget::close);
    connect(m_menu, &MainMenu::startStopRequested, m_device, &DevicePanel::toggleRunning);
    connect(m_menu, &MainMenu::commandRequested, this, &MainWindow::commandRequested);
    connect(m_menu, &MainMenu::logToggled, m_log, &QWidget::setVisible);
    connect(m_menu, &MainMenu::filterRequested, this, [this] {
        m_menu->setLogVisible(true);
        m_log->focusFilter();
    });
    connect(m_menu, &MainMenu::brokerPanelToggled, m_brokerSection, &CollapsibleSection::setOpen);
    connect(m_menu, &MainMenu::connectRequested, m_broker, &BrokerPanel::connectToBroker);
    connect(m_menu, &MainMenu::disconnectRequested, m_broker, &BrokerPanel::disconnectFromBroker);
    connect(m_menu, &MainMenu::retryRequested, this, &MainWindow::retryRequested);
    connect(m_menu, &MainMenu::languageChosen, this, [this](const QString &code) {
        m_language = code;
        emit languageChosen(code);
    });
    connect(m_menu, &MainMenu::aboutRequested, this, &MainWindow::about);
}

void MainWindow::connectLink()
{
    connect(m_link, &LinkWatch::changed, this, &MainWindow::showLink);
    connect(m_linkNotice, &LinkNotice::retryRequested, this, &MainWindow::retryRequested);
    connect(m_linkNotice, &LinkNotice::certificateRequested, this, &MainWindow::showCertificate);
    connect(m_chart, &LightChart::drawn, this, [this](Moment at) { m_latency.drawn(at); });
    connect(m_chart, &LightChart::unwatched, this, [this] { m_latency.leftUndrawn(); });
    m_latencyTimer.setInterval(500ms);
    connect(&m_latencyTimer, &QTimer::timeout, this, [this] {
        const Moment now = std::chrono::steady_clock::now();
        m_status->showLatency(m_latency.summary(now));
        if (m_latencyDialog)
            m_latencyDialog->showDistribution(m_latency.distribution(now));
    });
    m_latencyTimer.start();
}

void MainWindow::addPublished(const QList<Reading> &readings)
{
    for (const Reading &reading : readings)
        m_latency.published(reading);
    m_chart->addPublished(readings);
}

void MainWindow::addReceived(const ReceivedBatch &batch)
{
    if (batch.deviceId != m_seriesId)
        return; // it was under way when another device was chosen
    if (batch.deviceId == m_device->settings().id) {
        for (const ReceivedReading &reading : batch.readings)
            m_latency.received(reading);
        if (!m_chart->isWatched())
            m_latency.leftUndrawn();
    }
    m_chart->addReceived(batch);
}

void MainWindow::showSensorLight(double light)
{
    m_device->showReading(light);
}

void MainWindow::showLamp(bool on)
{
    m_device->showLamp(on);
}

void MainWindow::showDeviceStopped()
{
    m_device->showStopped();
    m_menu->setRunning(false);
}

void MainWindow::showSensorStatus(const SensorStatus &status)
{
    m_device->showSensorStatus(status);
}

void MainWindow::showSerialPorts(const QList<SerialPortInfo> &ports)
{
    m_device->showSerialPorts(ports);
}

void MainWindow::showDeviceCounts(const DeviceCounts &counts)
{
    m_status->showDevice(counts);
}

void MainWindow::showMonitorCounts(const MonitorCounts &counts)
{
    m_counts = counts;
    m_status->showMonitor(counts);
    if (m_latencyDialog)
        m_latencyDialog->showCounts(counts);
}

void MainWindow::showDeviceLink(const LinkStatus &status)
{
    m_link->setDevice(status);
    m_chart->showDeviceLink(status.state == LinkState::Connected, currentTimestamp());
}

void MainWindow::showMonitorLink(const LinkStatus &status)
{
    m_link->setMonitor(status);
    m_chart->showMonitorLink(status.state == LinkState::Connected, currentTimestamp());
}

void MainWindow::showBuiltInBroker(const BuiltInBrokerStatus &status)
{
    m_broker->showBuiltInBroker(status);
    m_link->setBuiltInBroker(status);
}

void MainWindow::showBrokerSecrets(const BrokerSettings &settings)
{
    m_broker->showSecrets(settings);
}

void MainWindow::askForPassword(const QString &problem)
{
    m_brokerSection->setOpen(true);
    m_broker->askForPassword(problem);
}

void MainWindow::showBrokerSharing(const BrokerSharing &sharing)
{
    m_broker->showSharing(sharing);
}

void MainWindow::addLog(const LogBatch &batch)
{
    m_log->add(batch);
}

void MainWindow::showLink()
{
    const bool up = m_link->state() == LinkState::Connected;
    if (m_linkUp == up)
        return;
    if (m_linkUp == true)
        m_latency.interrupted();
    m_linkUp = up;
    m_chart->showLink(up, currentTimestamp());
}

void MainWindow::showBroker()
{
    m_linkIndicator->setBrokerKind(m_broker->settings().kind);
    m_status->setQos(m_broker->settings().qos);
}

void MainWindow::showWatched()
{
    const MonitorSettings &monitor = m_monitor->settings();
    m_chart->setThreshold(monitor.threshold);
    const QString id = monitor.watchedId.isEmpty() ? m_device->settings().id : monitor.watchedId;
    if (!m_seriesId.isEmpty() && id != m_seriesId)
        m_chart->clearReceived();
    m_seriesId = id;
}

void MainWindow::showRange()
{
    const LightRange range = lightRange(m_device->settings().sensor);
    m_chart->setLightRange(range);
    m_monitor->setOwnRange(range);
}

void MainWindow::showLatency()
{
    if (!m_latencyDialog)
        m_latencyDialog = new LatencyDialog(this); // which deletes itself when it is closed
    m_latencyDialog->showDistribution(m_latency.distribution(std::chrono::steady_clock::now()));
    m_latencyDialog->showCounts(m_counts);
    bringForward(m_latencyDialog);
}

void MainWindow::about()
{
    if (!m_about)
        m_about = new AboutDialog(this); // which deletes itself when it is closed
    bringForward(m_about);
}

void MainWindow::showCertificate()
{
    if (m_certificate)
        m_certificate->close(); // what is shown is the one presented last
    auto *dialog = new CertificateDialog(m_link->trouble(), this); // which deletes itself when it is closed
    connect(dialog, &CertificateDialog::trusted, m_broker, &BrokerPanel::trust);
    m_certificate = dialog;
    dialog->show();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_recordings->closeAll();
    emit closing(windowSettings());
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        unsetLocale(); // else it keeps the numbers and dates of the language before
        retranslate();
    }
    if (event->type() == QEvent::PaletteChange)
        colourPlaceholders();
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Nightlight"));
    m_deviceSection->setTitle(tr("Device"), tr("The light sensor and the lamp in this window."));
    m_brokerSection->setTitle(tr("Broker"), tr("Which broker the messages go through, and how."));
    m_serverSection->setTitle(tr("Server"), tr("The other side of the lesson: it watches a device and commands it."));
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/history/historyslice.h"
#include "device/mqtt/brokersharing.h"
#include "device/mqtt/linkstatus.h"
#include "device/telemetry/latencymeter.h"
#include "device/telemetry/logentry.h"
#include "device/telemetry/reading.h"
#include "device/telemetry/sensorstatus.h"
#include "device/telemetry/serialportinfo.h"
#include "device/telemetry/settings.h"
#include "windowsettings.h"

#include <QDialog>
#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <optional>

class QSplitter;

namespace nightlight {

class BrokerPanel;
class ChartArea;
class ChartExport;
class ChartTools;
class ViewActions;
class CollapsibleSection;
class DevicePanel;
class LatencyDialog;
class LightChart;
class LinkIndicator;
class LinkNotice;
class LinkWatch;
class MainMenu;
class MessageLog;
class MonitorPanel;
class ProgressNotice;
class RecordingWindows;
class StatusLine;

/// The one window: it shows what it was told last, and tells what the person wants.
///
/// It knows values only, no worker: whoever owns it passes on what the workers report, and the other way round.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(const DeviceSettings &device, const BrokerSettings &broker, const MonitorSettings &monitor,
               const WindowSettings &window, QWidget *parent = nullptr);
    ~MainWindow() override;

    WindowSettings windowSettings() const;
    /// What takes the chart out of the window; it asks for the readings that only the history has.
    ChartExport *exporter() const { return m_export; }
    RecordingWindows *recordings() const { return m_recordings; }
    ChartArea *chartArea() const { return m_area; }

    QSize sizeHint() const override { return {1180, 760}; }

public slots:
    void addPublished(const QList<nightlight::Reading> &readings);
    void addReceived(const nightlight::ReceivedBatch &batch);
    /// The latest reading of the device's sensor.
    void showSensorLight(double light);
    void showLamp(bool on);
    /// It was to run and may not.
    void showDeviceStopped();
    void showSensorStatus(const nightlight::SensorStatus &status);
    /// The serial ports that are there now.
    void showSerialPorts(const QList<nightlight::SerialPortInfo> &ports);
    void showDeviceCounts(const nightlight::DeviceCounts &counts);
    void showMonitorCounts(const nightlight::MonitorCounts &counts);
    void showDeviceLink(const nightlight::LinkStatus &status);
    void showMonitorLink(const nightlight::LinkStatus &status);
    void showBuiltInBroker(const nightlight::BuiltInBrokerStatus &status);
    /// The passwords in \a settings have become known.
    void showBrokerSecrets(const nightlight::BrokerSettings &settings);
    /// Opens the place to enter it; \a problem says why.
    void askForPassword(const QString &problem);
    void showBrokerSharing(const nightlight::BrokerSharing &sharing);
    void addLog(const nightlight::LogBatch &batch);

signals:
    /// All but the slider's light, which is told by sliderMoved() alone.
    void deviceSettingsChanged(const nightlight::DeviceSettings &settings);
    /// 0 to 1023, at each step of a drag.
    void sliderMoved(double light);
    /// Also when the person connects or disconnects: see BrokerSettings::connected.
    void brokerSettingsChanged(const nightlight::BrokerSettings &settings);
    void brokerSharingRequested(nightlight::SharingWish wish);
    void monitorSettingsChanged(const nightlight::MonitorSettings &settings);
    /// The watched device is to be told by hand.
    void commandRequested(bool ledOn);
    void retryRequested();
    /// "en", "te", or empty for the system's.
    void languageChosen(const QString &code);
    /// The window is closing; \a settings is how it was left.
    void closing(const nightlight::WindowSettings &settings);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void colourPlaceholders();
    void restore(const WindowSettings &settings);
    void connectPanels();
    void connectMenu();
    void connectLink();
    void showLink();
    void showBroker();
    void showWatched();
    void showRange();
    void showLatency();
    void about();
    void showCertificate();
    void retranslate();

    QString m_language;
    LatencyMeter m_latency;
    QTimer m_latencyTimer;
    std::optional<bool> m_linkUp;
    QString m_ownId;
    QString m_seriesId; ///< whose readings the chart shows as received
    QPointer<QDialog> m_about;
    QPointer<LatencyDialog> m_latencyDialog;
    MonitorCounts m_counts;
    QPointer<QDialog> m_certificate;
    LinkWatch *m_link;
    ChartArea *m_area;
    LightChart *m_chart;
    ViewActions *m_actions;
    ChartTools *m_tools;
    ProgressNotice *m_exportNotice;
    ChartExport *m_export;
    RecordingWindows *m_recordings;
    MainMenu *m_menu;
    LinkIndicator *m_linkIndicator;
    LinkNotice *m_linkNotice;
    DevicePanel *m_device;
    BrokerPanel *m_broker;
    MonitorPanel *m_monitor;
    CollapsibleSection *m_deviceSection;
    CollapsibleSection *m_brokerSection;
    CollapsibleSection *m_serverSection;
    MessageLog *m_log;
    StatusLine *m_status;
    QSplitter *m_sideSplitter;
    QSplitter *m_logSplitter;
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/brokersecrets.h"
#include "app/devicelock.h"
#include "app/profile.h"
#include "app/settingsstore.h"
#include "app/sharedbrokersecret.h"
#include "device/deviceloop.h"
#include "device/history/history.h"
#include "device/monitor.h"
#include "device/mqtt/builtinbroker.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <optional>

namespace nightlight {

/// Builds the parts, each in its thread, and takes settings and wishes to them. A device that runs in another program
/// of the profile does not run in this one.
///
/// Lives in the main thread. Connect to device() and monitor() before start(); never call them.
class Session : public QObject
{
    Q_OBJECT

public:
    enum class Watching { Yes, No };

    /// Without \a watching there is no monitor, as on a device without a window.
    Session(const Profile &profile, const SessionSettings &settings, Watching watching);
    ~Session() override;

    /// As they are followed: a device that may not run is stopped.
    const SessionSettings &settings() const { return m_settings; }
    DeviceLoop *device() const { return m_device; }
    Monitor *monitor() const { return m_monitor; } ///< nullptr if not watching
    /// What was published and received, in earlier runs too.
    History &history() { return m_history; }

    void start();

public slots:
    void setDevice(const nightlight::DeviceSettings &settings);
    void setBroker(const nightlight::BrokerSettings &settings);
    /// Only while the built-in broker runs or is about to.
    void setBrokerSharing(nightlight::SharingWish wish);
    void setMonitor(const nightlight::MonitorSettings &settings);
    void setHistory(const nightlight::HistorySettings &settings);
    void setSliderLight(double light);
    void sendCommand(bool ledOn);
    /// Does not wait for the next try to connect.
    void retryNow();
    /// Ends all parts in order, within two seconds; then emits stopped().
    void stop();

signals:
    /// The device was to run and stays stopped, for the reason \a problem, which is logged as well.
    void deviceRefused(const QString &problem);
    /// The keychain knew what was lacking; \a settings have it.
    void brokerCompleted(const nightlight::BrokerSettings &settings);
    /// There is no connection until a password is given, for the reason \a problem.
    void passwordWanted(const QString &problem);
    void builtInBrokerChanged(const nightlight::BuiltInBrokerStatus &status);
    void brokerSharingChanged(const nightlight::BrokerSharing &sharing);
    /// What the session itself has to say; the parts have their own.
    void logged(const nightlight::LogBatch &batch);
    void stopped();

private:
    void moveToThread(QObject *part, QThread &thread, const QString &name);
    void keepHistory();
    void bringTogether();
    void watchNetwork();
    void useBroker();
    void useOtherBroker(const BrokerSettings &broker);
    void onSecretsFetched(const BrokerSettings &broker);
    void onPasswordMissing(const QString &problem);
    void onBuiltInBroker(const BuiltInBrokerStatus &status);
    void tellParts();
    void endOrGoOnEnding();
    void saveDevice();
    QString lockDevice(const DeviceSettings &settings);
    void refuseDevice(const QString &problem);
    void note(const QString &sentence);
    void warn(const QString &sentence);

    const QString m_dataFolder;
    SettingsStore m_store;
    SessionSettings m_settings;
    DeviceSettings m_storedDevice;
    std::optional<DeviceLock> m_lock; ///< of the device, while it runs
    QString m_startProblem; ///< why the device is not started
    QTimer m_saveLater; ///< a slider that is dragged is stored once it rests
    std::optional<Endpoint> m_endpoint;
    BrokerSecrets m_secrets;
    BuiltInBroker m_builtIn;
    SharedBrokerSecret m_sharedSecret;
    History m_history;
    QThread m_deviceThread;
    QThread m_monitorThread;
    DeviceLoop *m_device = nullptr; ///< deleted in its thread when that ends
    Monitor *m_monitor = nullptr;
    bool m_stopping = false; ///< the parts may be gone: they are not to be called
    bool m_stopped = false;
};

} // namespace nightlight

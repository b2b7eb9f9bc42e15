// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/settings.h"

#include <QCoreApplication>
#include <QSettings>
#include <QString>

namespace nightlight {

/// All that a session is set to.
struct SessionSettings
{
    DeviceSettings device;
    BrokerSettings broker;
    MonitorSettings monitor;
    HistorySettings history{};
};

/// The one place that reads and writes the settings file. Passwords and passphrases are never in it, only whether there
/// is one.
class SettingsStore
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::SettingsStore)

public:
    explicit SettingsStore(const QString &file);

    /// What is stored; the defaults for what is not, or makes no sense. A first start gets a device id that stays.
    SessionSettings load();

    /// Writes what is not in the file yet; why that cannot be, as one translated sentence, else empty.
    QString problem();

    /// Stores what differs from \a before, and no more: what was set for this run only, by an option, is not kept.
    /// Of a broker, its kind, host, port, TLS with all that belongs to it, and user are one thing, stored together.
    void save(const DeviceSettings &before, const DeviceSettings &now);
    void save(const BrokerSettings &before, const BrokerSettings &now);
    void save(const MonitorSettings &before, const MonitorSettings &now);
    void save(const HistorySettings &before, const HistorySettings &now);

    /// For what the window keeps.
    QSettings &file() { return m_file; }

private:
    DeviceSettings loadDevice();
    BrokerSettings loadBroker() const;
    TlsSettings loadTls() const;
    MonitorSettings loadMonitor() const;
    HistorySettings loadHistory() const;
    void saveTls(const TlsSettings &tls);

    QSettings m_file;
};

} // namespace nightlight

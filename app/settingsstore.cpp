// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsstore.h"

#include "app/sensorstore.h"
#include "app/settingsdifference.h"
#include "app/settingsvalues.h"
#include "device/telemetry/fingerprint.h"
#include "device/telemetry/settingwords.h"
#include "device/telemetry/topics.h"

#include <QDir>
#include <QFileInfo>

#include <tuple>

namespace nightlight {

namespace {

// The words that stand in the file for the values of each enum, in the order of the enum.
constexpr const char *brokerWords[] = {"builtin", "other"};
constexpr const char *versionWords[] = {"3.1.1", "5"};
constexpr const char *keepWords[] = {"every", "newest", "none"};
constexpr const char *missedWords[] = {"none", "newest", "all"};

OutageSettings loadOutage(const QSettings &file)
{
    const auto value = [&file](const char *name) { return file.value(QString::fromLatin1(name)); };
    OutageSettings outage;
    outage.keep = fromWord<Keep>(keepWords, value("outage/keep").toString()).value_or(outage.keep);
    outage.most =
        int(number(value("outage/most"), OutageSettings::leastMost, OutageSettings::greatestMost, outage.most));
    outage.longest =
        std::chrono::days(int(number(value("outage/longestDays"), 1, double(OutageSettings::greatestLongest.count()),
                                     double(outage.longest.count()))));
    outage.rate = int(number(value("outage/rate"), 0, OutageSettings::greatestRate, outage.rate));
    return outage;
}

void saveOutage(SettingsDifference &store, const OutageSettings &before, const OutageSettings &now)
{
    store("outage/keep", before.keep, now.keep, word(keepWords, now.keep));
    store("outage/most", before.most, now.most);
    store("outage/longestDays", before.longest, now.longest, qint64(now.longest.count()));
    store("outage/rate", before.rate, now.rate);
}

/// What belongs together: where a broker is, and who asks it in.
auto place(const BrokerSettings &broker)
{
    const TlsSettings &tls = broker.tlsSettings;
    return std::tie(broker.kind, broker.host, broker.port, broker.tls, broker.user, broker.hasPassword,
                    tls.authorityFile, tls.certificateFile, tls.keyFile, tls.protocol, tls.pinnedSha256);
}

} // namespace

SettingsStore::SettingsStore(const QString &file) : m_file(file, QSettings::IniFormat)
{
}

QString SettingsStore::problem()
{
    m_file.sync();
    // Without a change to write sync() finds no fault; and it needs a lock file beside the settings.
    const QFileInfo file(m_file.fileName());
    if (m_file.status() != QSettings::AccessError && m_file.isWritable() && QFileInfo(file.path()).isWritable())
        return {};
    return tr("The settings cannot be stored in %1; what is changed now is forgotten at the end. Check that the file "
              "may be written to.")
        .arg(QDir::toNativeSeparators(file.filePath()));
}

SessionSettings SettingsStore::load()
{
    return {loadDevice(), loadBroker(), loadMonitor(), loadHistory()};
}

DeviceSettings SettingsStore::loadDevice()
{
    const auto value = [this](const char *name) { return m_file.value(QString::fromLatin1(name)); };
    DeviceSettings device;
    device.id = value("device/id").toString();
    if (!Topics::whyNotAnId(device.id).isEmpty()) {
        device.id = Topics::newDeviceId();
        m_file.setValue(QStringLiteral("device/id"), device.id);
    }
    device.sensor = loadSensor(m_file);
    device.lamps = loadLamps(m_file);
    device.commands.missed = fromWord<MissedCommands>(missedWords, value("device/missedCommands").toString())
                                 .value_or(device.commands.missed);
    device.commands.keptFor = std::chrono::duration_cast<std::chrono::seconds>(
        milliseconds(value("device/commandsKeptMs"), CommandSettings::shortestKept, CommandSettings::longestKept,
                     device.commands.keptFor));
    device.interval = milliseconds(value("device/intervalMs"), DeviceSettings::shortestInterval,
                                   DeviceSettings::longestInterval, device.interval);
    device.running = m_file.value(QStringLiteral("device/running"), device.running).toBool();
    device.outage = loadOutage(m_file);
    return device;
}

BrokerSettings SettingsStore::loadBroker() const
{
    const auto value = [this](const char *name) { return m_file.value(QString::fromLatin1(name)); };
    BrokerSettings broker;
    broker.kind = fromWord<BrokerKind>(brokerWords, value("broker/kind").toString()).value_or(broker.kind);
    broker.host = m_file.value(QStringLiteral("broker/host"), broker.host).toString();
    broker.port = quint16(number(value("broker/port"), 1, 65535, broker.port));
    broker.tls = m_file.value(QStringLiteral("broker/tls"), broker.tls).toBool();
    broker.tlsSettings = loadTls();
    broker.user = value("broker/user").toString();
    broker.hasPassword = value("broker/hasPassword").toBool();
    broker.version = fromWord<MqttVersion>(versionWords, value("broker/mqtt").toString()).value_or(broker.version);
    broker.qos = int(number(value("broker/qos"), 0, 2, broker.qos));
    broker.retain = m_file.value(QStringLiteral("broker/retain"), broker.retain).toBool();
    return broker;
}

TlsSettings SettingsStore::loadTls() const
{
    const auto text = [this](const char *name) { return m_file.value(QString::fromLatin1(name)).toString(); };
    TlsSettings tls;
    tls.authorityFile = text("broker/authorityFile");
    tls.certificateFile = text("broker/certificateFile");
    tls.keyFile = text("broker/keyFile");
    tls.protocol = text("broker/protocol");
    tls.pinnedSha256 = fingerprintFromText(text("broker/pinnedSha256")).value_or(QByteArray());
    return tls;
}

MonitorSettings SettingsStore::loadMonitor() const
{
    MonitorSettings monitor;
    monitor.watchedId = m_file.value(QStringLiteral("monitor/watch")).toString();
    if (!Topics::whyNotAnId(monitor.watchedId).isEmpty())
        monitor.watchedId.clear();
    monitor.answers = m_file.value(QStringLiteral("monitor/answers"), monitor.answers).toBool();
    monitor.threshold = number(m_file.value(QStringLiteral("monitor/threshold")), -1e9, 1e9, monitor.threshold);
    return monitor;
}

HistorySettings SettingsStore::loadHistory() const
{
    const auto value = [this](const char *name) { return m_file.value(QString::fromLatin1(name)); };
    const auto days = [&value](const char *name, std::chrono::days highest, std::chrono::days otherwise) {
        return std::chrono::days(
            int(nearestNumber(value(name), 1, double(highest.count()), double(otherwise.count()))));
    };
    HistorySettings history;
    history.kept = m_file.value(QStringLiteral("history/kept"), history.kept).toBool();
    history.readings = days("history/readingsDays", HistorySettings::greatestReadings, history.readings);
    history.minutes = days("history/minutesDays", HistorySettings::greatestMinutes, history.minutes);
    history.megabytes = qint64(nearestNumber(value("history/megabytes"), double(HistorySettings::leastMegabytes),
                                             double(HistorySettings::greatestMegabytes), double(history.megabytes)));
    return history;
}

void SettingsStore::save(const DeviceSettings &before, const DeviceSettings &now)
{
    SettingsDifference store(m_file);
    store("device/id", before.id, now.id);
    store("device/intervalMs", before.interval, now.interval, qint64(now.interval.count()));
    store("device/running", before.running, now.running);
    saveSensor(store, before.sensor, now.sensor);
    saveLamps(store, before.lamps, now.lamps);
    saveOutage(store, before.outage, now.outage);
    store("device/missedCommands", before.commands.missed, now.commands.missed, word(missedWords, now.commands.missed));
    store("device/commandsKeptMs", before.commands.keptFor, now.commands.keptFor,
          qint64(std::chrono::milliseconds(now.commands.keptFor).count()));
}

void SettingsStore::save(const BrokerSettings &before, const BrokerSettings &now)
{
    SettingsDifference store(m_file);
    if (place(before) != place(now)) {
        // All of it: a name typed for one broker must not meet the stored address of another.
        m_file.setValue(QStringLiteral("broker/kind"), word(brokerWords, now.kind));
        m_file.setValue(QStringLiteral("broker/host"), now.host);
        m_file.setValue(QStringLiteral("broker/port"), now.port);
        m_file.setValue(QStringLiteral("broker/tls"), now.tls);
        saveTls(now.tlsSettings);
        m_file.setValue(QStringLiteral("broker/user"), now.user);
        m_file.setValue(QStringLiteral("broker/hasPassword"), now.hasPassword);
    }
    store("broker/mqtt", before.version, now.version, word(versionWords, now.version));
    store("broker/qos", before.qos, now.qos);
    store("broker/retain", before.retain, now.retain);
}

void SettingsStore::saveTls(const TlsSettings &tls)
{
    m_file.setValue(QStringLiteral("broker/authorityFile"), tls.authorityFile);
    m_file.setValue(QStringLiteral("broker/certificateFile"), tls.certificateFile);
    m_file.setValue(QStringLiteral("broker/keyFile"), tls.keyFile);
    m_file.setValue(QStringLiteral("broker/protocol"), tls.protocol);
    m_file.setValue(QStringLiteral("broker/pinnedSha256"), fingerprintText(tls.pinnedSha256));
}

void SettingsStore::save(const MonitorSettings &before, const MonitorSettings &now)
{
    SettingsDifference store(m_file);
    store("monitor/watch", before.watchedId, now.watchedId);
    store("monitor/answers", before.answers, now.answers);
    store("monitor/threshold", before.threshold, now.threshold);
}

void SettingsStore::save(const HistorySettings &before, const HistorySettings &now)
{
    SettingsDifference store(m_file);
    store("history/kept", before.kept, now.kept);
    store("history/readingsDays", before.readings, now.readings, qint64(now.readings.count()));
    store("history/minutesDays", before.minutes, now.minutes, qint64(now.minutes.count()));
    store("history/megabytes", before.megabytes, now.megabytes);
}

} // namespace nightlight

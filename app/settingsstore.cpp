// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsstore.h"

#include "app/settingsdifference.h"
#include "device/telemetry/topics.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

namespace nightlight {

namespace {

// The words that stand in the file for the values of each enum, in the order of the enum.
constexpr const char *sensorWords[] = {"slider", "wave"};
constexpr const char *shapeWords[] = {"day", "sine", "square", "ramp", "walk"};
constexpr const char *brokerWords[] = {"builtin", "other"};
constexpr const char *versionWords[] = {"3.1.1", "5"};

template <typename Enum, std::size_t count> QString word(const char *const (&words)[count], Enum value)
{
    return QString::fromLatin1(words[std::size_t(value)]);
}

template <typename Enum, std::size_t count>
Enum fromWord(const char *const (&words)[count], const QVariant &text, Enum otherwise)
{
    const QByteArray wanted = text.toString().toLatin1();
    const auto found = std::ranges::find_if(words, [&](const char *word) { return wanted == word; });
    return found == std::end(words) ? otherwise : Enum(found - std::begin(words));
}

double number(const QVariant &value, double lowest, double highest, double otherwise)
{
    bool isNumber = false;
    const double result = value.toDouble(&isNumber);
    return isNumber && result >= lowest && result <= highest ? result : otherwise;
}

std::chrono::milliseconds milliseconds(const QVariant &value, std::chrono::milliseconds lowest,
                                       std::chrono::milliseconds highest, std::chrono::milliseconds otherwise)
{
    return std::chrono::milliseconds(
        qint64(number(value, double(lowest.count()), double(highest.count()), double(otherwise.count()))));
}

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

/// What belongs together: where a broker is, and who asks it in.
auto place(const BrokerSettings &broker)
{
    return std::tie(broker.kind, broker.host, broker.port, broker.tls, broker.user);
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
    return {loadDevice(), loadBroker(), loadMonitor()};
}

DeviceSettings SettingsStore::loadDevice()
{
    const auto value = [this](const char *name) { return m_file.value(key(name)); };
    DeviceSettings device;
    device.id = value("device/id").toString();
    if (!Topics::whyNotAnId(device.id).isEmpty()) {
        device.id = Topics::newDeviceId();
        m_file.setValue(key("device/id"), device.id);
    }
    SensorSettings &sensor = device.sensor;
    sensor.kind = fromWord(sensorWords, value("device/sensor"), sensor.kind);
    sensor.sliderLight = number(value("device/slider"), 0, 1023, sensor.sliderLight);
    WaveSettings &wave = sensor.wave;
    wave.shape = fromWord(shapeWords, value("device/waveShape"), wave.shape);
    wave.period =
        milliseconds(value("device/wavePeriodMs"), std::chrono::milliseconds(100), std::chrono::hours(24), wave.period);
    wave.range.lowest = number(value("device/waveLow"), 0, 1023, wave.range.lowest);
    wave.range.highest = number(value("device/waveHigh"), wave.range.lowest, 1023, wave.range.highest);
    device.interval = milliseconds(value("device/intervalMs"), DeviceSettings::shortestInterval,
                                   DeviceSettings::longestInterval, device.interval);
    device.running = m_file.value(key("device/running"), device.running).toBool();
    return device;
}

BrokerSettings SettingsStore::loadBroker() const
{
    const auto value = [this](const char *name) { return m_file.value(key(name)); };
    BrokerSettings broker;
    broker.kind = fromWord(brokerWords, value("broker/kind"), broker.kind);
    broker.host = m_file.value(key("broker/host"), broker.host).toString();
    broker.port = quint16(number(value("broker/port"), 1, 65535, broker.port));
    broker.tls = m_file.value(key("broker/tls"), broker.tls).toBool();
    broker.user = value("broker/user").toString();
    broker.version = fromWord(versionWords, value("broker/mqtt"), broker.version);
    broker.qos = int(number(value("broker/qos"), 0, 2, broker.qos));
    broker.retain = m_file.value(key("broker/retain"), broker.retain).toBool();
    return broker;
}

MonitorSettings SettingsStore::loadMonitor() const
{
    MonitorSettings monitor;
    monitor.watchedId = m_file.value(key("monitor/watch")).toString();
    if (!Topics::whyNotAnId(monitor.watchedId).isEmpty())
        monitor.watchedId.clear();
    monitor.answers = m_file.value(key("monitor/answers"), monitor.answers).toBool();
    monitor.threshold = number(m_file.value(key("monitor/threshold")), -1e9, 1e9, monitor.threshold);
    return monitor;
}

void SettingsStore::save(const DeviceSettings &before, const DeviceSettings &now)
{
    SettingsDifference store(m_file);
    store("device/id", before.id, now.id);
    store("device/sensor", before.sensor.kind, now.sensor.kind, word(sensorWords, now.sensor.kind));
    store("device/slider", before.sensor.sliderLight, now.sensor.sliderLight);
    const WaveSettings &waveBefore = before.sensor.wave;
    const WaveSettings &wave = now.sensor.wave;
    store("device/waveShape", waveBefore.shape, wave.shape, word(shapeWords, wave.shape));
    store("device/wavePeriodMs", waveBefore.period, wave.period, qint64(wave.period.count()));
    store("device/waveLow", waveBefore.range.lowest, wave.range.lowest);
    store("device/waveHigh", waveBefore.range.highest, wave.range.highest);
    store("device/intervalMs", before.interval, now.interval, qint64(now.interval.count()));
    store("device/running", before.running, now.running);
}

void SettingsStore::save(const BrokerSettings &before, const BrokerSettings &now)
{
    SettingsDifference store(m_file);
    if (place(before) != place(now)) {
        // All of it: a name typed for one broker must not meet the stored address of another.
        m_file.setValue(key("broker/kind"), word(brokerWords, now.kind));
        m_file.setValue(key("broker/host"), now.host);
        m_file.setValue(key("broker/port"), now.port);
        m_file.setValue(key("broker/tls"), now.tls);
        m_file.setValue(key("broker/user"), now.user);
    }
    store("broker/mqtt", before.version, now.version, word(versionWords, now.version));
    store("broker/qos", before.qos, now.qos);
    store("broker/retain", before.retain, now.retain);
}

void SettingsStore::save(const MonitorSettings &before, const MonitorSettings &now)
{
    SettingsDifference store(m_file);
    store("monitor/watch", before.watchedId, now.watchedId);
    store("monitor/answers", before.answers, now.answers);
    store("monitor/threshold", before.threshold, now.threshold);
}

} // namespace nightlight

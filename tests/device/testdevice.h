// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/deviceloop.h"
#include "support/inthread.h"
#include "support/watchedbroker.h"

#include <QTemporaryDir>

#include <algorithm>
#include <optional>

namespace nightlight::test {

inline const QString telemetry = QStringLiteral("desk/telemetry");
inline const QString commands = QStringLiteral("desk/commands");
inline const QString status = QStringLiteral("desk/status");

inline QList<Reading> bySeq(QList<Reading> readings)
{
    std::ranges::sort(readings, {}, &Reading::seq);
    return readings;
}

/// Whether \a readings, which are in order, lack no number between the first and the last.
inline bool isWithoutGap(const QList<Reading> &readings)
{
    return readings.isEmpty() || readings.constLast().seq - readings.constFirst().seq + 1 == quint64(readings.size());
}

/// The device "desk" in its thread, and what it has told.
struct TestDevice
{
    QTemporaryDir folder;
    InThread<DeviceLoop> loop;
    DeviceSettings settings;
    QList<Reading> published;
    QList<bool> commanded;
    QList<LogEntry> log;
    QList<LogUpdate> logUpdates;
    std::optional<bool> lamp;
    DeviceCounts counts;
    SensorStatus sensor;
    LinkState link = LinkState::Off;
    bool finished = false;
    QObject context;

    /// Keeps its things in \a elsewhere, if that is given.
    explicit TestDevice(std::chrono::milliseconds interval = std::chrono::milliseconds(20),
                        const QString &elsewhere = {}, const Clocks &clocks = {})
        : loop(std::make_unique<DeviceLoop>(elsewhere.isEmpty() ? folder.path() : elsewhere, clocks))
    {
        settings.id = QStringLiteral("desk");
        settings.interval = interval;
        settings.sensor.sliderLight = 512;
        DeviceLoop *part = loop.part();
        QObject::connect(part, &DeviceLoop::published, &context, [this](const auto &some) { published += some; });
        QObject::connect(part, &DeviceLoop::commanded, &context, [this](const auto &some) { commanded += some; });
        QObject::connect(part, &DeviceLoop::logged, &context, [this](const auto &batch) {
            log += batch.entries;
            logUpdates += batch.updates;
        });
        QObject::connect(part, &DeviceLoop::lampSwitched, &context, [this](bool on) { lamp = on; });
        QObject::connect(part, &DeviceLoop::countsChanged, &context, [this](const auto &now) { counts = now; });
        QObject::connect(part, &DeviceLoop::sensorStatusChanged, &context, [this](const auto &now) { sensor = now; });
        QObject::connect(part, &DeviceLoop::linkChanged, &context, [this](const auto &now) { link = now.state; });
        QObject::connect(part, &DeviceLoop::finished, &context, [this] { finished = true; });
    }

    void start()
    {
        loop.post([settings = settings](DeviceLoop *loop) { loop->start(settings); });
    }

    void use(const DeviceSettings &now)
    {
        settings = now;
        loop.post([now](DeviceLoop *loop) { loop->setDevice(now); });
    }

    void stop()
    {
        DeviceSettings stopped = settings;
        stopped.running = false;
        use(stopped);
    }

    void connectTo(quint16 port, MqttVersion version = MqttVersion::V5, Delivery delivery = {})
    {
        loop.post([=](DeviceLoop *loop) { loop->setBroker(endpointAt(port, version), delivery); });
    }

    void startAt(quint16 port, MqttVersion version = MqttVersion::V5, Delivery delivery = {})
    {
        start();
        connectTo(port, version, delivery);
    }

    bool hasUpdate(const QString &remark) const
    {
        return std::ranges::any_of(logUpdates, [&](const LogUpdate &update) { return update.remark == remark; });
    }

    qsizetype warnings(const QString &words) const
    {
        return std::ranges::count_if(
            log, [&](const LogEntry &entry) { return entry.warning && entry.remark.contains(words); });
    }

    bool logHas(const QString &words) const
    {
        return std::ranges::any_of(log, [&](const LogEntry &entry) { return entry.remark.contains(words); });
    }
};

} // namespace nightlight::test

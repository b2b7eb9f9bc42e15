// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sensorsettings.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <chrono>

namespace nightlight {

/// Which of the readings that are taken while there is no connection are kept until there is one.
enum class Keep { Every, Newest, None };

/// What an outage means to the device. What is not kept is counted, see DeviceCounts::discarded.
struct OutageSettings
{
    static constexpr int leastMost = 1'000;
    static constexpr int greatestMost = 100'000'000; ///< 4 GB of disk
    static constexpr int greatestRate = 100'000;
    static constexpr std::chrono::days greatestLongest{3'650};

    Keep keep = Keep::Every;
    int most = 1'000'000; ///< readings; of more the oldest are given up
    std::chrono::days longest{30}; ///< older readings are given up
    int rate = 500; ///< readings a second that are sent after an outage beside the live ones; 0: no limit

    bool operator==(const OutageSettings &) const = default;
};

/// What a device that was away is given of the commands that came meanwhile.
enum class MissedCommands {
    None,
    Newest,
    All, ///< in order
};

/// How long the broker keeps commands for a device that is away. MQTT 3.1.1 knows no such time: there it is for ever.
struct CommandSettings
{
    static constexpr std::chrono::seconds shortestKept{std::chrono::minutes(1)};
    static constexpr std::chrono::seconds longestKept{std::chrono::days(7)};

    MissedCommands missed = MissedCommands::All;
    std::chrono::seconds keptFor{std::chrono::days(1)};

    bool operator==(const CommandSettings &) const = default;
};

struct DeviceSettings
{
    static constexpr std::chrono::milliseconds shortestInterval{10};
    static constexpr std::chrono::milliseconds longestInterval{std::chrono::hours(1)};

    QString id; ///< first part of the topics, see Topics
    SensorSettings sensor{};
    LampSettings lamps{};
    CommandSettings commands{};
    std::chrono::milliseconds interval{std::chrono::seconds(5)};
    bool running = true;
    OutageSettings outage{};

    bool operator==(const DeviceSettings &) const = default;
};

enum class BrokerKind { BuiltIn, Other };
enum class MqttVersion { V3_1_1, V5 };

/// Whom to believe over TLS, and what to show.
struct TlsSettings
{
    QString authorityFile; ///< certificates of the authorities that count; empty: the system's
    QString certificateFile; ///< of this client; empty: it shows none
    QString keyFile; ///< of that certificate; empty: it is in the certificate's file
    QString keyPassphrase; ///< never written but to the keychain
    QString protocol; ///< asked for by ALPN, where one port serves several; empty: none
    QByteArray pinnedSha256; ///< of the one certificate that is accepted, whoever signed it; empty: none is pinned

    bool operator==(const TlsSettings &) const = default;
};

/// Which broker, and how to speak to it.
struct BrokerSettings
{
    static constexpr quint16 usualPort = 1883;
    static constexpr quint16 usualTlsPort = 8883;

    BrokerKind kind = BrokerKind::BuiltIn;
    QString host = QStringLiteral("localhost"); ///< of another broker; the built-in one knows its own
    quint16 port = usualPort;
    bool tls = false;
    TlsSettings tlsSettings{};
    QString user;
    QString password; ///< never written but to the keychain
    bool hasPassword = false; ///< there is one; \c password is empty as long as it is not known
    MqttVersion version = MqttVersion::V5;
    int qos = 1; ///< of telemetry and commands: 0, 1 or 2
    bool retain = false; ///< of telemetry
    bool connected = true; ///< whether the person wants a connection

    bool operator==(const BrokerSettings &) const = default;
};

/// What is watched, and whether it is answered as the lesson's server does.
struct MonitorSettings
{
    QString watchedId; ///< empty: the own device
    bool answers = false;
    double threshold = 300; ///< below it the lamp is switched on

    bool operator==(const MonitorSettings &) const = default;
};

/// What is kept of the readings, and for how long. The sums over hours are kept for ever.
struct HistorySettings
{
    static constexpr std::chrono::days greatestReadings{3'650};
    static constexpr std::chrono::days greatestMinutes{36'500};
    static constexpr qint64 leastMegabytes = 16;
    static constexpr qint64 greatestMegabytes = 1'048'576; ///< 1 TiB

    bool kept = true;
    std::chrono::days readings{90};
    std::chrono::days minutes{730}; ///< their count, lowest, highest and mean
    qint64 megabytes = 2'048; ///< of 1,048,576 bytes, that the file may take; of more the oldest readings go

    bool operator==(const HistorySettings &) const = default;
};

} // namespace nightlight

Q_DECLARE_METATYPE(nightlight::DeviceSettings)
Q_DECLARE_METATYPE(nightlight::BrokerSettings)
Q_DECLARE_METATYPE(nightlight::MonitorSettings)
Q_DECLARE_METATYPE(nightlight::HistorySettings)

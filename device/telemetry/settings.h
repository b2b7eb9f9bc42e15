// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sensorsettings.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <chrono>

namespace nightlight {

struct DeviceSettings
{
    static constexpr std::chrono::milliseconds shortestInterval{10};
    static constexpr std::chrono::milliseconds longestInterval{std::chrono::hours(1)};

    QString id; ///< first part of the topics, see Topics
    SensorSettings sensor{};
    LampSettings lamps{};
    std::chrono::milliseconds interval{std::chrono::seconds(5)};
    bool running = true;

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
    QString keyPassphrase; ///< in memory only, never written anywhere
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
    QString password; ///< in memory only, never written anywhere
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

} // namespace nightlight

Q_DECLARE_METATYPE(nightlight::DeviceSettings)
Q_DECLARE_METATYPE(nightlight::BrokerSettings)
Q_DECLARE_METATYPE(nightlight::MonitorSettings)

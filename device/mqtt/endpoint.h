// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/settings.h"

#include <QMetaType>
#include <QString>

namespace nightlight {

/// Where a broker is and how one gets in.
struct Endpoint
{
    QString host;
    quint16 port = BrokerSettings::usualPort;
    bool tls = false;
    QString user;
    QString password;
    MqttVersion version = MqttVersion::V5;
    TlsSettings tlsSettings{};

    bool operator==(const Endpoint &) const = default;
};

/// How messages are to be delivered: MQTT's quality of service 0, 1 or 2, and whether the broker keeps the last one.
struct Delivery
{
    int qos = 1;
    bool retain = false;

    bool operator==(const Delivery &) const = default;
};

} // namespace nightlight

Q_DECLARE_METATYPE(nightlight::Endpoint)

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace nightlight {

/// A message on its way to or from the broker.
struct MqttMessage
{
    using UserProperty = std::pair<QString, QString>;

    QString topic;
    QByteArray payload;
    int qos = 0;
    bool retain = false; ///< when received: the broker had kept it, it may be old
    QList<UserProperty> properties; ///< MQTT 5 only, left out with 3.1.1

    std::optional<QString> property(const QString &name) const
    {
        for (const auto &[key, value] : properties) {
            if (key == name)
                return value;
        }
        return std::nullopt;
    }
};

} // namespace nightlight

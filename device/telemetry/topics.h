// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace nightlight {

/// The topics of one device, as the lesson names them. The one place where a topic is built.
class Topics
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::Topics)

public:
    static constexpr qsizetype longestId = 64;

    /// \a deviceId is one that whyNotAnId() has nothing against.
    explicit Topics(const QString &deviceId) : m_id(deviceId) { }

    QString telemetry() const { return m_id + QStringLiteral("/telemetry"); }
    QString commands() const { return m_id + QStringLiteral("/commands"); }
    QString status() const { return m_id + QStringLiteral("/status"); }

    /// Why no device can be named \a id, as one translated sentence; empty if it can. An id may be several levels of a
    /// topic, as "home/desk".
    static QString whyNotAnId(const QString &id);

    /// The name by which the device introduces itself to the broker: that of the lesson.
    static QString deviceClientId(const QString &deviceId) { return deviceId + QStringLiteral("nightlight_client"); }

    /// The name of the device's other connection, which brings its commands.
    static QString commandClientId(const QString &deviceId)
    {
        return deviceClientId(deviceId) + QStringLiteral("_commands");
    }

    /// An id that no other device has, for the first start.
    static QString newDeviceId();

private:
    QString m_id;
};

} // namespace nightlight

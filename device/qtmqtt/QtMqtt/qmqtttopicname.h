// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtMqtt/qmqttglobal.h>

#include <QDataStream>
#include <QDebug>
#include <QMetaType>
#include <QString>
#include <QStringList>

/// The topic of a message: levels with '/' between them, no wildcards.
class QMqttTopicName
{
public:
    QMqttTopicName(const QString &name = QString()) : m_name(name) { }
    QMqttTopicName(const QLatin1String &name) : m_name(name) { }

    void swap(QMqttTopicName &other) noexcept { m_name.swap(other.m_name); }

    QString name() const { return m_name; }
    void setName(const QString &name) { m_name = name; }

    /// By MQTT, section 4.7: 1 to 65,535 bytes of UTF-8, without '+', '#' and the null character.
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] int levelCount() const;
    [[nodiscard]] QStringList levels() const;

    friend bool operator==(const QMqttTopicName &lhs, const QMqttTopicName &rhs) noexcept
    {
        return lhs.m_name == rhs.m_name;
    }
    friend bool operator!=(const QMqttTopicName &lhs, const QMqttTopicName &rhs) noexcept { return !(lhs == rhs); }
    friend bool operator<(const QMqttTopicName &lhs, const QMqttTopicName &rhs) noexcept
    {
        return lhs.m_name < rhs.m_name;
    }

private:
    QString m_name;
};

Q_DECLARE_SHARED(QMqttTopicName)

size_t qHash(const QMqttTopicName &name, size_t seed = 0) noexcept;
QDataStream &operator<<(QDataStream &stream, const QMqttTopicName &name);
QDataStream &operator>>(QDataStream &stream, QMqttTopicName &name);
QDebug operator<<(QDebug debug, const QMqttTopicName &name);

Q_DECLARE_METATYPE(QMqttTopicName)

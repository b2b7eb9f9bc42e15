// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtMqtt/qmqttglobal.h>

#include <QDebug>
#include <QList>
#include <QString>

/// A name and its value, as MQTT 5 lets anybody attach to a packet.
class QMqttStringPair
{
public:
    QMqttStringPair() = default;
    QMqttStringPair(const QString &name, const QString &value) : m_name(name), m_value(value) { }

    QString name() const { return m_name; }
    void setName(const QString &name) { m_name = name; }

    QString value() const { return m_value; }
    void setValue(const QString &value) { m_value = value; }

    bool operator==(const QMqttStringPair &) const = default;

private:
    QString m_name;
    QString m_value;
};

inline QDebug operator<<(QDebug debug, const QMqttStringPair &pair)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace() << "QMqttStringPair(" << pair.name() << " : " << pair.value() << ')';
}

/// User properties in the order in which they were given; a name may occur more than once.
class QMqttUserProperties : public QList<QMqttStringPair>
{
};

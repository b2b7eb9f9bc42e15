// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qmqtttopicname.h"

#include "device/qtmqtt/engine/topicrules.h"

#include <QHash>

bool QMqttTopicName::isValid() const
{
    return nightlight::qtmqtt::fitsTopic(m_name) && !m_name.contains(u'#') && !m_name.contains(u'+');
}

int QMqttTopicName::levelCount() const
{
    return m_name.isEmpty() ? 0 : int(m_name.count(u'/')) + 1;
}

QStringList QMqttTopicName::levels() const
{
    return m_name.split(u'/');
}

size_t qHash(const QMqttTopicName &name, size_t seed) noexcept
{
    return qHash(name.name(), seed);
}

QDataStream &operator<<(QDataStream &stream, const QMqttTopicName &name)
{
    return stream << name.name();
}

QDataStream &operator>>(QDataStream &stream, QMqttTopicName &name)
{
    QString text;
    stream >> text;
    name.setName(text);
    return stream;
}

QDebug operator<<(QDebug debug, const QMqttTopicName &name)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace() << "QMqttTopicName(" << name.name() << ')';
}

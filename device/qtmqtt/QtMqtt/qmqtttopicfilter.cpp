// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qmqtttopicfilter.h"

#include "device/qtmqtt/engine/topicrules.h"

#include <QHash>

using namespace nightlight::qtmqtt;

QString QMqttTopicFilter::sharedSubscriptionName() const
{
    return shareGroup(m_filter).toString();
}

bool QMqttTopicFilter::isValid() const
{
    return fitsTopic(m_filter) && isShareWellFormed(m_filter) && areWildcardsWellPlaced(withoutShare(m_filter));
}

bool QMqttTopicFilter::match(const QMqttTopicName &name, MatchOptions matchOptions) const
{
    if (!isValid() || !name.isValid())
        return false;
    return filterMatches(withoutShare(m_filter), name.name(),
                         matchOptions.testFlag(WildcardsDontMatchDollarTopicMatchOption));
}

size_t qHash(const QMqttTopicFilter &filter, size_t seed) noexcept
{
    return qHash(filter.filter(), seed);
}

QDataStream &operator<<(QDataStream &stream, const QMqttTopicFilter &filter)
{
    return stream << filter.filter();
}

QDataStream &operator>>(QDataStream &stream, QMqttTopicFilter &filter)
{
    QString text;
    stream >> text;
    filter.setFilter(text);
    return stream;
}

QDebug operator<<(QDebug debug, const QMqttTopicFilter &filter)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace() << "QMqttTopicFilter(" << filter.filter() << ')';
}

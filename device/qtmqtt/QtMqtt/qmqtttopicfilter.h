// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtMqtt/qmqtttopicname.h>

/// What a subscription asks for: a topic in which '+' stands for one level and a last '#' for all that follow.
/// `$share/group/filter` is a subscription that several clients share (MQTT 5.0, section 4.8.2).
class QMqttTopicFilter
{
public:
    enum MatchOption {
        NoMatchOption = 0x0000,
        WildcardsDontMatchDollarTopicMatchOption = 0x0001, ///< as the standard wants it: '#' does not mean "$SYS/…"
    };
    Q_DECLARE_FLAGS(MatchOptions, MatchOption)

    QMqttTopicFilter(const QString &filter = QString()) : m_filter(filter) { }
    QMqttTopicFilter(const QLatin1String &filter) : m_filter(filter) { }

    void swap(QMqttTopicFilter &other) noexcept { m_filter.swap(other.m_filter); }

    QString filter() const { return m_filter; }
    void setFilter(const QString &filter) { m_filter = filter; }

    /// The group of a shared subscription, else empty.
    QString sharedSubscriptionName() const;

    /// By MQTT, section 4.7, and MQTT 5.0, section 4.8.2, for shared ones.
    [[nodiscard]] bool isValid() const;
    /// False if the filter or the name is not valid.
    [[nodiscard]] bool match(const QMqttTopicName &name, MatchOptions matchOptions = NoMatchOption) const;

    friend bool operator==(const QMqttTopicFilter &lhs, const QMqttTopicFilter &rhs) noexcept
    {
        return lhs.m_filter == rhs.m_filter;
    }
    friend bool operator!=(const QMqttTopicFilter &lhs, const QMqttTopicFilter &rhs) noexcept { return !(lhs == rhs); }
    friend bool operator<(const QMqttTopicFilter &lhs, const QMqttTopicFilter &rhs) noexcept
    {
        return lhs.m_filter < rhs.m_filter;
    }

private:
    QString m_filter;
};

Q_DECLARE_SHARED(QMqttTopicFilter)
Q_DECLARE_OPERATORS_FOR_FLAGS(QMqttTopicFilter::MatchOptions)

size_t qHash(const QMqttTopicFilter &filter, size_t seed = 0) noexcept;
QDataStream &operator<<(QDataStream &stream, const QMqttTopicFilter &filter);
QDataStream &operator>>(QDataStream &stream, QMqttTopicFilter &filter);
QDebug operator<<(QDebug debug, const QMqttTopicFilter &filter);

Q_DECLARE_METATYPE(QMqttTopicFilter)

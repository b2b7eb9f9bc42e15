// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/mqtt/endpoint.h"
#include "outbox.h"

#include <QObject>
#include <QTimer>

namespace nightlight {

class LogBook;
class MqttLink;

/// Takes readings to the broker through a link: in order, each until it is acknowledged, again after an outage, and
/// only as fast as the broker takes them.
class Publisher : public QObject
{
    Q_OBJECT

public:
    /// \a link and \a log are the device's and outlive this object.
    Publisher(MqttLink &link, LogBook &log, QObject *parent = nullptr);

    void setDelivery(const Delivery &delivery) { m_delivery = delivery; }
    void add(const Reading &reading, const QString &topic);
    /// How many readings are taken and not acknowledged.
    std::size_t waiting() const { return m_outbox.waiting(); }
    DeviceCounts counts() const;
    /// There is no time to wait for others to come back after an outage: what waits is sent now.
    void endHold();

signals:
    /// \a reading was handed to the connection for the first time.
    void published(const nightlight::Reading &reading);
    void countsChanged();

private:
    void sendMore();
    bool hasRoom() const;
    bool send(const Outbox::Item &item);
    void onAcknowledged(qint32 packetId, bool accepted);
    void warnOnce(const QString &sentence);
    void onLinkChanged();

    MqttLink &m_link;
    LogBook &m_log;
    Outbox m_outbox;
    Delivery m_delivery;
    QTimer m_continue;
    QTimer m_hold; ///< running for a moment after each connect
    QHash<qint32, quint64> m_logIds; ///< by packet id
    quint64 m_sent = 0;
    quint64 m_acknowledged = 0;
    quint64 m_refused = 0;
    bool m_warned = false; ///< until one arrives again
};

} // namespace nightlight

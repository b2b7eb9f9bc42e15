// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/mqtt/linkstatus.h"

#include <QDeadlineTimer>
#include <QObject>

namespace nightlight {

/// The device's and the monitor's connection seen as one, as good as the worse of the two, and the built-in broker that
/// they need.
///
/// A retry each second would make the picture flicker, so from the first failure until the connection stands it counts
/// as one trouble with one reason.
class LinkWatch final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void setDevice(const LinkStatus &status);
    void setMonitor(const LinkStatus &status);
    void setBuiltInBroker(const BuiltInBrokerStatus &status);

    LinkState state() const { return worse().status.state; }
    const QString &broker() const { return worse().status.broker; }
    bool isInTrouble() const { return m_trouble || hasNoBroker(); }
    /// There is nothing to connect to: the built-in broker does not run.
    bool hasNoBroker() const { return !m_brokerTrouble.isEmpty(); }
    /// Why it does not get through and what to do; empty without trouble.
    const QString &reason() const { return hasNoBroker() ? m_brokerTrouble : m_lastTrouble.sentence; }
    /// Whether trouble() tells of a certificate of the broker's.
    bool hasCertificate() const { return isInTrouble() && !hasNoBroker() && m_lastTrouble.certificate.has_value(); }
    /// The failure that reason() is about, as it was told.
    const LinkStatus &trouble() const { return m_lastTrouble; }
    std::chrono::milliseconds untilNextTry() const;

signals:
    void changed();

private:
    struct Link
    {
        LinkStatus status;
        QDeadlineTimer nextTry;
    };
    const Link &worse() const;
    void set(Link &link, const LinkStatus &status);

    Link m_device;
    Link m_monitor;
    bool m_trouble = false;
    LinkStatus m_lastTrouble; ///< kept while it is tried again
    QString m_brokerTrouble;
};

} // namespace nightlight

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
    const QString &reason() const { return hasNoBroker() ? m_brokerTrouble : m_reason; }
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
    QString m_reason;
    QString m_brokerTrouble;
};

} // namespace nightlight

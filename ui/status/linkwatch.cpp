// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkwatch.h"

namespace nightlight {

void LinkWatch::setDevice(const LinkStatus &status)
{
    set(m_device, status);
}

void LinkWatch::setMonitor(const LinkStatus &status)
{
    set(m_monitor, status);
}

void LinkWatch::setBuiltInBroker(const BuiltInBrokerStatus &status)
{
    m_brokerTrouble = status.state == BuiltInBrokerState::Failed ? status.sentence : QString();
    emit changed();
}

std::chrono::milliseconds LinkWatch::untilNextTry() const
{
    return std::chrono::ceil<std::chrono::milliseconds>(worse().nextTry.remainingTimeAsDuration());
}

const LinkWatch::Link &LinkWatch::worse() const
{
    const auto badness = [](const Link &link) {
        switch (link.status.state) {
        case LinkState::Off:
            return 0; // one that is not wanted says nothing about the other
        case LinkState::Connected:
            return 1;
        case LinkState::Connecting:
            return 2;
        case LinkState::Waiting:
            return 3;
        }
        return 0;
    };
    return badness(m_monitor) > badness(m_device) ? m_monitor : m_device;
}

void LinkWatch::set(Link &link, const LinkStatus &status)
{
    link.status = status;
    link.nextTry = QDeadlineTimer(status.retryIn);
    switch (state()) {
    case LinkState::Off:
    case LinkState::Connected:
        m_trouble = false;
        m_lastTrouble = {};
        break;
    case LinkState::Waiting:
        m_trouble = true;
        break;
    case LinkState::Connecting:
        break;
    }
    if (m_trouble && !worse().status.sentence.isEmpty())
        m_lastTrouble = worse().status;
    emit changed();
}

} // namespace nightlight

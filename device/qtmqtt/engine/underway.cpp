// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "underway.h"

#include <algorithm>
#include <limits>

namespace nightlight::qtmqtt {

namespace {

constexpr int mostPacketIds = std::numeric_limits<quint16>::max();

} // namespace

void UnderWay::beginAnew()
{
    m_firstPublicId = publicId(m_lastId);
    m_lastId = 0;
    m_messages.clear();
}

bool UnderWay::isNextIdFree() const
{
    return !m_messages.contains(m_lastId % mostPacketIds + 1);
}

qint32 UnderWay::publicId(int packetId) const
{
    return packetId == 0 ? m_firstPublicId : (m_firstPublicId + packetId - 1) % mostPacketIds + 1;
}

std::optional<UnderWay::Message> UnderWay::find(int packetId) const
{
    const auto found = m_messages.constFind(packetId);
    return found == m_messages.cend() ? std::nullopt : std::optional(*found);
}

void UnderWay::setReceived(int packetId)
{
    if (const auto found = m_messages.find(packetId); found != m_messages.end())
        found->size = 0;
}

qint64 UnderWay::largest() const
{
    qint64 most = 0;
    for (const Message &message : m_messages)
        most = std::max(most, message.size);
    return most;
}

} // namespace nightlight::qtmqtt

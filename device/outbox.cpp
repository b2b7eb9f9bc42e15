// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox.h"

#include <algorithm>
#include <utility>

namespace nightlight {

Outbox::Outbox(std::size_t capacity) : m_capacity(capacity)
{
}

void Outbox::add(Item item)
{
    if (m_items.size() >= m_capacity) {
        removeFirst();
        ++m_discarded;
        skipDone();
    }
    m_items.push_back({std::move(item)});
}

const Outbox::Item *Outbox::next() const
{
    const auto index = std::size_t(m_nextNumber - m_firstNumber);
    return index < m_items.size() ? &m_items[index].item : nullptr;
}

bool Outbox::sent(qint32 packetId)
{
    m_packets.insert(packetId, m_nextNumber);
    return !std::exchange(entry(m_nextNumber++).sentBefore, true);
}

bool Outbox::acknowledge(qint32 packetId)
{
    const auto packet = m_packets.constFind(packetId);
    if (packet == m_packets.cend())
        return false;
    const quint64 number = *packet;
    m_packets.erase(packet);
    if (number < m_firstNumber)
        return false;
    entry(number).done = true;
    ++m_doneBehind;
    skipDone();
    return true;
}

void Outbox::connectionLost()
{
    m_packets.clear();
    std::erase_if(m_items, [](const Entry &entry) { return entry.done; });
    m_doneBehind = 0;
    m_nextNumber = m_firstNumber;
}

void Outbox::removeFirst()
{
    m_items.pop_front();
    ++m_firstNumber;
    m_nextNumber = std::max(m_nextNumber, m_firstNumber);
}

void Outbox::skipDone()
{
    while (!m_items.empty() && m_items.front().done) {
        removeFirst();
        --m_doneBehind;
    }
}

} // namespace nightlight

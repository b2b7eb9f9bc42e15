// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/reading.h"

#include <QHash>
#include <QString>

#include <deque>
#include <optional>

namespace nightlight {

/// Readings on their way to the broker, oldest first, until it has acknowledged them.
class Outbox
{
public:
    static constexpr std::size_t usualCapacity = 1'000'000; ///< 58 days at a reading each five seconds; 72 MB

    struct Item
    {
        Reading reading;
        QString topic; ///< one text shared by all readings of a device, else it would take more room than they
    };

    explicit Outbox(std::size_t capacity = usualCapacity);

    /// Keeps \a item; if there is no room, the oldest one is given up.
    void add(Item item);
    /// The oldest item that is not on its way yet.
    const Item *next() const;
    /// next() was handed over and will be acknowledged as \a packetId. True if that was the first time.
    bool sent(qint32 packetId);
    /// The item sent as \a packetId has arrived and is forgotten. False if there is no such item (any more).
    bool acknowledge(qint32 packetId);
    /// What is on its way may not have arrived: it is to be sent again.
    void connectionLost();

    std::size_t waiting() const { return m_items.size() - m_doneBehind; }
    int onTheWay() const { return int(m_packets.size()); }
    quint64 discarded() const { return m_discarded; }

private:
    struct Entry
    {
        Item item;
        bool sentBefore = false;
        bool done = false;
    };

    Entry &entry(quint64 number) { return m_items[std::size_t(number - m_firstNumber)]; }
    void removeFirst();
    void skipDone();

    std::deque<Entry> m_items; ///< the first one is never done
    quint64 m_firstNumber = 0; ///< items are numbered as they come
    quint64 m_nextNumber = 0; ///< of next()
    std::size_t m_doneBehind = 0; ///< acknowledged out of order, behind one that is not
    QHash<qint32, quint64> m_packets; ///< number by packet id
    std::size_t m_capacity;
    quint64 m_discarded = 0;
};

} // namespace nightlight

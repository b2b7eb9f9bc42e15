// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/history/journalstep.h"
#include "device/telemetry/reading.h"

#include <QHash>
#include <QList>

#include <deque>
#include <map>
#include <optional>
#include <set>

namespace nightlight {

/// Readings on their way to the broker until it has acknowledged them: which are to be stored, sent and forgotten next.
///
/// A reading is sent once it is stored. Those that are taken while the connection stands are live and go at once. All
/// others wait in the journal, where memory holds a window of them at the most: after an outage they are fetched again,
/// oldest first. Only what the journal cannot take stays here.
class Outbox
{
public:
    static constexpr std::size_t window = 1000; ///< readings of the journal that are held here
    static constexpr std::size_t mostHeld = 1'000'000; ///< readings that the journal cannot take; 150 MB

    /// \a reading was taken. Its \c waited is set here.
    void add(const Reading &reading);
    /// So many that are not here are given up.
    void giveUp(quint64 count) { m_discarded += count; }
    /// Keeps no more than the newest \a most of the readings that are not in the journal.
    void trim(std::size_t most);

    // The way to the broker
    /// What is to be sent next, of the readings that waited only if \a allowance, so many, lets them; none if nothing
    /// is due. If few enough wait, they go before the live ones, so that all stay in their order.
    const Reading *next(int allowance) const;
    /// The reading \a seq was handed over and will be acknowledged as \a packetId. True if that was the first time.
    bool sent(quint64 seq, qint32 packetId);
    /// What was sent as \a packetId has arrived and is forgotten. False if there is no such reading (any more).
    bool acknowledge(qint32 packetId);
    /// Readings are live from now on.
    void goLive();
    bool isLive() const { return m_live; }
    /// What is on its way may not have arrived, and all that is here waits.
    void connectionLost();

    // The way to the journal
    /// Puts what is to be stored, forgotten and fetched into \a step; it is under way until stored() or notStored().
    void fill(JournalStep &step);
    bool hasWork() const { return !m_toStore.empty() || wantsMore(); }
    std::size_t delivered() const { return m_delivered.size(); }
    /// The step has been done.
    void stored(const JournalAnswer &answer);
    /// The step may not have been done: it is to be taken again, later.
    void notStored(const JournalAnswer &answer);
    /// Whether readings wait until they are stored, or are sent at once because the journal cannot take them.
    void useJournal(bool use);
    bool usesJournal() const { return m_usesJournal; }
    /// Has what the journal could not take stored with the next steps.
    void storeAgain();
    /// Forgets all but the counts: another device follows. Returns how many readings only memory had.
    std::size_t clear();

    /// How many readings are taken and not acknowledged.
    quint64 waiting() const;
    /// How many of them only memory has.
    std::size_t unstored() const { return m_unstored; }
    int onTheWay() const { return int(m_packets.size()); }
    quint64 discarded() const { return m_discarded; }
    /// How many readings are in memory.
    std::size_t held() const { return m_items.size(); }
    quint64 lastSeq() const { return m_last; }

private:
    struct Item
    {
        Reading reading;
        bool stored = false;
        bool onTheWay = false;
    };
    using Items = std::map<quint64, Item>;

    bool wantsMore() const;
    bool isComplete() const { return m_fetchedUpTo >= m_waitingUpTo; }
    std::optional<JournalStep::Fetch> nextFetch() const;
    void takeFetched(const JournalAnswer &answer);
    void takeGivenUp(const JournalAnswer &answer);
    void makeReady(const Item &item);
    Items::iterator forget(Items::iterator item);

    Items m_items; ///< by seq
    std::set<quint64> m_readyLive; ///< to be sent
    std::set<quint64> m_readyWaiting; ///< to be sent, after an outage
    QHash<qint32, quint64> m_packets; ///< seq by packet id
    std::set<quint64> m_sentBefore; ///< and not acknowledged

    std::deque<quint64> m_toStore; ///< in order; some may have gone
    std::set<quint64> m_storing; ///< with the step under way
    std::set<quint64> m_delivered; ///< and still in the journal
    std::set<quint64> m_forgetting; ///< with the step under way
    std::size_t m_unstored = 0;
    quint64 m_inJournal = 0; ///< as of the last step
    bool m_usesJournal = true;

    bool m_live = false;
    bool m_fetchesFirst = false; ///< live readings let those that waited go first, until it is known how many there are
    quint64 m_last = 0; ///< the highest number of all
    quint64 m_waitingUpTo = 0; ///< the last number of those that waited when it was last looked
    quint64 m_fetchedUpTo = 0; ///< the journal has nothing below that is not here, on its way or delivered
    quint64 m_discarded = 0;
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace nightlight {

namespace {

constexpr qsizetype mostInAStep = 1000; // so that a step is done soon

} // namespace

void Outbox::add(const Reading &reading)
{
    const bool live = m_live && m_readyLive.size() < window;
    m_last = std::max(m_last, reading.seq);
    if (m_live && !live)
        m_waitingUpTo = reading.seq; // a broker that takes them so slowly gets this one from the journal
    Item &item = m_items[reading.seq];
    item.reading = reading;
    item.reading.waited = !live;
    ++m_unstored;
    if (m_usesJournal)
        m_toStore.push_back(reading.seq);
    else
        makeReady(item);
}

void Outbox::trim(std::size_t most)
{
    for (auto it = m_items.begin(); it != m_items.end() && m_unstored > most + m_storing.size();) {
        const bool stays = it->second.stored || it->second.onTheWay || m_storing.contains(it->first);
        if (stays) {
            ++it;
            continue;
        }
        it = forget(it);
        ++m_discarded;
    }
}

const Reading *Outbox::next(int allowance) const
{
    const bool liveIsReady = !m_readyLive.empty() && !m_fetchesFirst;
    const bool fewWait = isComplete() && m_readyWaiting.size() <= std::size_t(std::max(allowance, 0));
    if (allowance > 0 && !m_readyWaiting.empty() && (!liveIsReady || fewWait))
        return &m_items.at(*m_readyWaiting.begin()).reading;
    if (liveIsReady)
        return &m_items.at(*m_readyLive.begin()).reading;
    return nullptr;
}

bool Outbox::sent(quint64 seq, qint32 packetId)
{
    m_items.at(seq).onTheWay = true;
    m_readyLive.erase(seq);
    m_readyWaiting.erase(seq);
    m_packets.insert(packetId, seq);
    return m_sentBefore.insert(seq).second;
}

bool Outbox::acknowledge(qint32 packetId)
{
    const auto packet = m_packets.constFind(packetId);
    if (packet == m_packets.cend())
        return false;
    const quint64 seq = *packet;
    m_packets.erase(packet);
    const auto item = m_items.find(seq);
    if (item == m_items.end())
        return false;
    if (item->second.stored || m_storing.contains(seq))
        m_delivered.insert(seq);
    forget(item);
    return true;
}

void Outbox::goLive()
{
    m_live = true;
    m_waitingUpTo = m_last;
    m_fetchesFirst = m_usesJournal && !isComplete();
}

void Outbox::connectionLost()
{
    m_live = false;
    m_fetchesFirst = false;
    m_fetchedUpTo = 0;
    m_packets.clear();
    m_readyLive.clear();
    m_readyWaiting.clear();
    std::erase_if(m_items, [](const auto &entry) { return entry.second.stored; });
    for (auto &[seq, item] : m_items) {
        item.onTheWay = false;
        item.reading.waited = true;
        if (!m_usesJournal)
            makeReady(item);
    }
}

void Outbox::fill(JournalStep &step)
{
    while (!m_toStore.empty() && step.taken.size() < mostInAStep) {
        const auto item = m_items.find(m_toStore.front());
        m_toStore.pop_front();
        if (item == m_items.end() || item->second.stored)
            continue;
        step.taken.append(item->second.reading);
        m_storing.insert(item->first);
    }
    step.delivered = QList<quint64>(m_delivered.begin(), m_delivered.end());
    m_forgetting.merge(m_delivered);
    m_delivered.clear();
    step.fetch = nextFetch();
}

void Outbox::stored(const JournalAnswer &answer)
{
    m_inJournal = answer.count;
    m_forgetting.clear();
    if (answer.opened) {
        m_last = std::max(m_last, answer.lastSeq);
        if (m_live)
            m_waitingUpTo = std::max(m_waitingUpTo, answer.lastSeq);
    }
    const std::set<quint64> storing = std::exchange(m_storing, {});
    for (const quint64 seq : storing) {
        const auto found = m_items.find(seq);
        if (found == m_items.end())
            continue; // it was sent at once meanwhile, and is acknowledged
        Item &item = found->second;
        item.stored = true;
        --m_unstored;
        if (item.onTheWay)
            continue;
        if (!item.reading.waited || seq <= m_fetchedUpTo) {
            makeReady(item);
        } else {
            m_readyWaiting.erase(seq);
            m_items.erase(found); // it will be fetched when it is due
        }
    }
    takeGivenUp(answer);
    takeFetched(answer);
}

void Outbox::notStored(const JournalAnswer &answer)
{
    m_storing.clear();
    m_delivered.merge(m_forgetting);
    m_forgetting.clear();
    takeGivenUp(answer);
}

void Outbox::useJournal(bool use)
{
    m_usesJournal = use;
    if (use) {
        storeAgain();
        return;
    }
    m_fetchesFirst = false;
    for (const auto &[seq, item] : m_items) {
        if (!item.stored && !item.onTheWay)
            makeReady(item);
    }
}

void Outbox::storeAgain()
{
    m_toStore.clear();
    for (const auto &[seq, item] : m_items) {
        if (!item.stored && !m_storing.contains(seq))
            m_toStore.push_back(seq);
    }
}

std::size_t Outbox::clear()
{
    const std::size_t lost = m_unstored;
    const quint64 discarded = m_discarded;
    *this = {};
    m_discarded = discarded;
    return lost;
}

quint64 Outbox::waiting() const
{
    const quint64 taken = m_inJournal + m_unstored;
    const quint64 gone = m_delivered.size() + m_forgetting.size();
    return taken - std::min(taken, gone);
}

bool Outbox::wantsMore() const
{
    return m_live && m_usesJournal && !isComplete() && m_readyWaiting.size() < window / 2;
}

/// Nothing if all up to there is to be stored first.
std::optional<JournalStep::Fetch> Outbox::nextFetch() const
{
    if (!wantsMore())
        return std::nullopt;
    quint64 upTo = m_waitingUpTo;
    if (!m_toStore.empty())
        upTo = std::min(upTo, m_toStore.front() - 1);
    if (upTo <= m_fetchedUpTo)
        return std::nullopt;
    return JournalStep::Fetch{m_fetchedUpTo, upTo, int(window)};
}

void Outbox::takeFetched(const JournalAnswer &answer)
{
    // What was asked for before the connection was lost is not what is wanted now.
    if (!answer.fetch || !m_live || answer.fetch->after != m_fetchedUpTo)
        return;
    for (const Reading &reading : answer.fetched) {
        if (m_delivered.contains(reading.seq) || m_items.contains(reading.seq))
            continue;
        Item &item = m_items[reading.seq];
        item.reading = reading;
        item.stored = true;
        makeReady(item);
    }
    const bool isAll = answer.fetched.size() < answer.fetch->most;
    m_fetchedUpTo = isAll ? answer.fetch->upTo : answer.fetched.constLast().seq;
    m_fetchesFirst = false;
}

void Outbox::takeGivenUp(const JournalAnswer &answer)
{
    if (answer.givenUp == 0)
        return;
    const auto arrived = m_delivered.upper_bound(answer.givenUpTo); // meanwhile, all below it
    const auto saved = quint64(std::distance(m_delivered.begin(), arrived));
    m_delivered.erase(m_delivered.begin(), arrived);
    m_discarded += answer.givenUp - std::min(answer.givenUp, saved);
    m_sentBefore.erase(m_sentBefore.begin(), m_sentBefore.upper_bound(answer.givenUpTo));
    for (auto it = m_items.begin(); it != m_items.end() && it->first <= answer.givenUpTo;)
        it = it->second.stored ? forget(it) : std::next(it);
}

void Outbox::makeReady(const Item &item)
{
    (item.reading.waited ? m_readyWaiting : m_readyLive).insert(item.reading.seq);
}

Outbox::Items::iterator Outbox::forget(Items::iterator item)
{
    const quint64 seq = item->first;
    if (!item->second.stored)
        --m_unstored;
    m_readyLive.erase(seq);
    m_readyWaiting.erase(seq);
    m_sentBefore.erase(seq);
    return m_items.erase(item);
}

} // namespace nightlight

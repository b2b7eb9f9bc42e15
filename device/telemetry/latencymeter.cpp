// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "latencymeter.h"

#include <algorithm>
#include <utility>

namespace nightlight {

using namespace std::chrono_literals;

namespace {

/// Whether \a received can be what \a published became. Two devices may use the same numbers, hardly at the same time.
bool isSame(const Reading &published, const ReceivedReading &received)
{
    const bool sameNumber = !received.seq || (*received.seq == published.seq && received.takenAt == published.takenAt);
    return sameNumber && received.light == published.light && received.arrivedAt >= published.measuredAt;
}

} // namespace

void LatencyMeter::published(const Reading &reading)
{
    if (reading.seq <= m_newest) { // the device has another id now and counts for itself
        m_outstanding.clear();
        m_byLight.clear();
        m_tellableFrom = 0;
    }
    m_newest = reading.seq;
    const auto early = std::ranges::find_if(
        m_unmatched, [&](const Unmatched &unmatched) { return isSame(reading, unmatched.reading); });
    if (early == m_unmatched.end()) {
        m_outstanding.emplace(reading.seq, reading);
        m_byLight.emplace(reading.light, reading.seq);
        if (m_outstanding.size() > mostOutstanding)
            forget(m_outstanding.begin());
        return;
    }
    if (early->drawnAt && !reading.waited)
        addSample(*early->drawnAt - reading.measuredAt, *early->drawnAt);
    else if (early->isPending())
        addUndrawn(reading);
    m_unmatched.erase(early);
}

void LatencyMeter::received(const ReceivedReading &reading)
{
    const auto match = find(reading);
    if (match != m_outstanding.end()) {
        addUndrawn(match->second);
        forget(match);
        return;
    }
    m_unmatched.push_back({.reading = reading, .drawnAt = {}});
    if (m_unmatched.size() > mostUnmatched)
        m_unmatched.pop_front();
}

LatencyMeter::Outstanding::iterator LatencyMeter::find(const ReceivedReading &reading)
{
    std::optional<quint64> seq = reading.seq;
    if (!seq) {
        const auto oldest = m_byLight.lower_bound({reading.light, m_tellableFrom});
        if (oldest != m_byLight.end())
            seq = oldest->second;
    }
    const auto match = seq ? m_outstanding.find(*seq) : m_outstanding.end();
    return match != m_outstanding.end() && isSame(match->second, reading) ? match : m_outstanding.end();
}

void LatencyMeter::forget(Outstanding::iterator entry)
{
    m_byLight.erase({entry->second.light, entry->first});
    m_outstanding.erase(entry);
}

void LatencyMeter::drawn(Moment now)
{
    for (const Moment measuredAt : std::exchange(m_undrawn, {}))
        addSample(now - measuredAt, now);
    for (auto it = m_unmatched.rbegin(); it != m_unmatched.rend() && it->isPending(); ++it)
        it->drawnAt = now;
}

void LatencyMeter::leftUndrawn()
{
    m_undrawn.clear();
    for (auto it = m_unmatched.rbegin(); it != m_unmatched.rend() && it->isPending(); ++it)
        it->isLeftUndrawn = true;
}

void LatencyMeter::interrupted()
{
    if (!m_outstanding.empty())
        m_tellableFrom = m_outstanding.rbegin()->first + 1;
}

std::optional<LatencySummary> LatencyMeter::summary(Moment now)
{
    forgetOldSeconds(now);
    if (m_seconds.empty())
        return {};
    LatencySummary summary;
    for (const Second &second : m_seconds) {
        summary.readings += second.readings;
        summary.worst = std::max(summary.worst, second.worst);
    }
    summary.median = kept().percentile(50);
    return summary;
}

LatencyDistribution LatencyMeter::distribution(Moment now)
{
    LatencyDistribution distribution;
    const auto summed = summary(now);
    if (!summed)
        return distribution;
    for (const Second &second : m_seconds) {
        for (std::size_t i = 0; i < second.counts.size(); ++i)
            distribution.counts[i] += second.counts[i];
    }
    distribution.median = summed->median;
    distribution.percentile95 = kept().percentile(95);
    distribution.worst = summed->worst;
    distribution.readings = summed->readings;
    return distribution;
}

LatencyMeter::Kept LatencyMeter::kept() const
{
    Kept kept;
    for (const Second &second : m_seconds) {
        for (const auto latency : second.kept)
            kept.latencies.emplace_back(latency, second.stride);
        kept.weight += second.kept.size() * second.stride;
    }
    std::ranges::sort(kept.latencies);
    return kept;
}

std::chrono::nanoseconds LatencyMeter::Kept::percentile(quint64 hundredths) const
{
    quint64 below = 0;
    for (const auto &[latency, stands] : latencies) {
        below += stands;
        if (100 * below >= hundredths * weight)
            return latency;
    }
    return latencies.back().first;
}

void LatencyMeter::addUndrawn(const Reading &reading)
{
    if (reading.waited)
        return;
    m_undrawn.push_back(reading.measuredAt);
    if (m_undrawn.size() > mostUndrawn)
        m_undrawn.pop_front();
}

void LatencyMeter::addSample(std::chrono::nanoseconds latency, Moment drawnAt)
{
    if (m_seconds.empty() || drawnAt - m_seconds.back().start >= 1s) {
        forgetOldSeconds(drawnAt);
        m_seconds.push_back({.start = drawnAt, .kept = {}, .counts = {}});
    }
    Second &second = m_seconds.back();
    second.worst = std::max(second.worst, latency);
    ++second.counts[LatencyDistribution::classOf(latency)];
    if (second.readings++ % second.stride != 0)
        return;
    second.kept.push_back(latency);
    if (second.kept.size() <= keptPerSecond)
        return;
    for (size_t i = 0; 2 * i < second.kept.size(); ++i)
        second.kept[i] = second.kept[2 * i];
    second.kept.resize((second.kept.size() + 1) / 2);
    second.stride *= 2;
}

void LatencyMeter::forgetOldSeconds(Moment now)
{
    while (!m_seconds.empty() && now - m_seconds.front().start > 60s)
        m_seconds.pop_front();
}

} // namespace nightlight

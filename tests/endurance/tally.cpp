// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tally.h"

#include <algorithm>
#include <iterator>

namespace nightlight::test {

void Tally::arrived(quint64 seq, double value)
{
    if (!m_received.emplace(seq, value).second)
        ++m_repeated;
}

Tally::Counts Tally::counts(quint64 last) const
{
    Counts counts;
    counts.taken = last;
    counts.received = m_received.size();
    counts.repeated = m_repeated;
    quint64 numbers = 0;
    const std::pair<quint64, double> *before = nullptr;
    for (const auto &reading : m_received) {
        const bool isShared = before && before->first == reading.first;
        if (isShared)
            ++counts.lost;
        else if (reading.first >= 1 && reading.first <= last)
            ++numbers;
        if (before && !isShared && reading.second < before->second)
            ++counts.outOfOrder;
        before = &reading;
    }
    counts.lost += last - numbers;
    for (const auto &reading : m_stored) {
        const auto came = m_received.lower_bound({reading.first, 0});
        const bool numberCame = came != m_received.end() && came->first == reading.first;
        if (numberCame && !m_received.contains(reading))
            ++counts.lost;
    }
    return counts;
}

quint64 Tally::highest() const
{
    quint64 highest = 0;
    for (const Readings *readings : {&m_received, &m_stored}) {
        if (!readings->empty())
            highest = std::max(highest, readings->rbegin()->first);
    }
    return highest;
}

double Tally::longestPause(const std::vector<std::pair<double, double>> &away) const
{
    double longest = 0;
    if (m_received.empty())
        return longest;
    for (auto it = m_received.begin(), next = std::next(it); next != m_received.end(); ++it, ++next) {
        double pause = next->second - it->second;
        for (const auto &[from, to] : away)
            pause -= std::max(0.0, std::min(next->second, to) - std::max(it->second, from));
        longest = std::max(longest, pause);
    }
    return longest;
}

} // namespace nightlight::test

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historysample.h"

#include "device/history/historystore.h"
#include "readings.h"

#include <algorithm>
#include <random>

namespace nightlight::bench {

std::vector<HistoryReading> historyReadings(quint64 first, quint64 count, qint64 startMs, HistoryKind kind)
{
    std::mt19937 random{unsigned(first)};
    std::vector<HistoryReading> readings;
    readings.reserve(count);
    for (quint64 seq = first; seq < first + count; ++seq) {
        HistoryReading reading;
        reading.takenAtMs = startMs + pace.count() * qint64(seq - 1) + qint64(random() % 3);
        reading.light = readingAt(seq, {}).light + double(random() % 16);
        reading.seq = seq;
        if (kind == HistoryKind::Received)
            reading.latencyMs = qint32(2 + random() % 4);
        readings.push_back(reading);
    }
    return readings;
}

HistorySample::HistorySample(quint64 readings)
{
    constexpr quint64 atOnce = 100'000;
    const quint64 ofEach = readings / 2;
    const qint64 now = currentTimestamp().time_since_epoch().count();
    m_fromMs = now - pace.count() * qint64(ofEach);
    m_toMs = now + pace.count();
    HistoryStore store(HistoryFile::pathIn(m_home.dataFolder()));
    for (quint64 first = 1; first <= ofEach && m_written; first += atOnce) {
        std::vector<HistoryBatch> batches;
        for (const auto kind : {HistoryKind::Published, HistoryKind::Received})
            batches.push_back(
                {series(kind), historyReadings(first, std::min(atOnce, ofEach + 1 - first), m_fromMs, kind)});
        m_written = bool(store.write(batches));
    }
}

HistorySeries HistorySample::series(HistoryKind kind)
{
    return {QStringLiteral("bench"), QStringLiteral("light"), kind};
}

} // namespace nightlight::bench

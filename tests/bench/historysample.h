// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "child.h"
#include "device/history/historyreading.h"

#include <vector>

namespace nightlight::bench {

/// Readings as the history takes them, \a count from the number \a first on, a hundred a second with a timer's jitter
/// and a sensor's noise; the first of all was taken at \a startMs.
std::vector<HistoryReading> historyReadings(quint64 first, quint64 count, qint64 startMs, HistoryKind kind);

/// A profile with a history: of what one device published, and as much that was received of it, up to now. Gone with
/// this object.
class HistorySample
{
public:
    /// Of \a readings readings, both kinds together.
    explicit HistorySample(quint64 readings);

    /// Whether all could be written.
    bool isWritten() const { return m_written; }
    const Home &home() const { return m_home; }
    static HistorySeries series(HistoryKind kind);
    qint64 fromMs() const { return m_fromMs; } ///< of the first reading
    qint64 toMs() const { return m_toMs; } ///< behind the last one

private:
    Home m_home;
    qint64 m_fromMs = 0;
    qint64 m_toMs = 0;
    bool m_written = true;
};

} // namespace nightlight::bench

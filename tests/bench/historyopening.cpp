// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include "device/history/historystore.h"
#include "historyranges.h"
#include "historysample.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <unistd.h>

namespace nightlight::bench {

namespace {

constexpr double mostMs = 100;
constexpr int columns = 1280;

double msSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// Leaves nothing of the file \a path in memory, as after the computer's start.
void forget(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    ::fdatasync(file.handle()); // what is not on the disk yet stays in memory
    ::posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
}

/// What a chart asks for to show \a range: a slice of each line. False if it cannot be read.
bool ask(HistoryStore &store, const HistoryRange &range)
{
    return std::ranges::all_of(std::array{HistoryKind::Published, HistoryKind::Received}, [&](HistoryKind kind) {
        const auto slice = store.slice({0, HistorySample::series(kind), range.fromMs, range.toMs, columns});
        return slice && slice->damaged == 0 && !slice->points.isEmpty();
    });
}

} // namespace

void benchHistoryOpening(Bench &bench)
{
    const QString open = QStringLiteral("history-open");
    const QString slice = QStringLiteral("history-slice");
    if (!bench.wants(open) && !bench.wants(slice))
        return;
    const HistorySample *sample = bench.history();
    if (!sample) {
        bench.fail(open, QStringLiteral("a history cannot be written."));
        return;
    }
    const QString path = HistoryFile::pathIn(sample->home().dataFolder());
    const QString ms = QStringLiteral("ms");
    std::vector<double> times;
    for (int round = 0; round < (bench.isQuick() ? 1 : 10); ++round) {
        forget(path);
        const auto start = std::chrono::steady_clock::now();
        HistoryStore store(path);
        if (!store.contents() || !ask(store, {sample->fromMs(), sample->toMs()})) {
            bench.fail(open, QStringLiteral("the history cannot be read."));
            return;
        }
        times.push_back(msSince(start));
    }
    if (bench.wants(open))
        bench.add(open, quantile(times, 1), ms, {}, Goal::valueAtMost(mostMs));
    if (!bench.wants(slice))
        return;
    HistoryStore store(path);
    times.clear();
    for (const HistoryRange &range : historyRanges(*sample, bench.isQuick() ? 20 : 1000)) {
        const auto start = std::chrono::steady_clock::now();
        if (!ask(store, range)) {
            bench.fail(slice, QStringLiteral("the history cannot be read."));
            return;
        }
        times.push_back(msSince(start));
    }
    bench.add(slice + QStringLiteral("-median"), median(times), ms, {}, {});
    bench.add(slice + QStringLiteral("-worst"), quantile(times, 1), ms, {}, Goal::valueAtMost(mostMs));
}

} // namespace nightlight::bench

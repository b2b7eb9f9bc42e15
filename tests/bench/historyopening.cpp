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
#include <optional>
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

/// From a file that is not in memory to what a chart shows of \a range; none if it cannot be read.
std::optional<double> openMs(const QString &path, const HistoryRange &range)
{
    forget(path);
    const auto start = std::chrono::steady_clock::now();
    HistoryStore store(path);
    if (!store.contents() || !ask(store, range))
        return {};
    return msSince(start);
}

void measureOpening(Bench &bench, const QString &name, const HistorySample &sample, qint64 fromMs)
{
    std::vector<double> times;
    for (int round = 0; round < (bench.isQuick() ? 1 : 10); ++round) {
        const auto time = openMs(HistoryFile::pathIn(sample.home().dataFolder()), {fromMs, sample.toMs()});
        if (!time) {
            bench.fail(name, QStringLiteral("the history cannot be read."));
            return;
        }
        times.push_back(*time);
    }
    bench.add(name, quantile(times, 1), QStringLiteral("ms"), {}, Goal::valueAtMost(mostMs));
}

void measureSlices(Bench &bench, const QString &name, const HistorySample &sample)
{
    HistoryStore store(HistoryFile::pathIn(sample.home().dataFolder()));
    std::vector<double> times;
    for (const HistoryRange &range : historyRanges(sample, bench.isQuick() ? 20 : 1000)) {
        const auto start = std::chrono::steady_clock::now();
        if (!ask(store, range)) {
            bench.fail(name, QStringLiteral("the history cannot be read."));
            return;
        }
        times.push_back(msSince(start));
    }
    bench.add(name + QStringLiteral("-median"), median(times), QStringLiteral("ms"), {}, {});
    bench.add(name + QStringLiteral("-worst"), quantile(times, 1), QStringLiteral("ms"), {}, Goal::valueAtMost(mostMs));
}

} // namespace

void benchHistoryOpening(Bench &bench)
{
    const QString open = QStringLiteral("history-open");
    const QString openAll = QStringLiteral("history-open-all");
    const QString slice = QStringLiteral("history-slice");
    if (!bench.wants(open) && !bench.wants(openAll) && !bench.wants(slice))
        return;
    const HistorySample *sample = bench.history();
    if (!sample) {
        bench.fail(open, QStringLiteral("a history cannot be written."));
        return;
    }
    if (bench.wants(open))
        measureOpening(bench, open, *sample, sample->toMs() - minuteMs);
    if (bench.wants(openAll))
        measureOpening(bench, openAll, *sample, sample->fromMs());
    if (bench.wants(slice))
        measureSlices(bench, slice, *sample);
}

} // namespace nightlight::bench

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "child.h"
#include "historysample.h"

namespace nightlight::bench {

namespace {

/// Milliseconds from the start of \a program to its first picture; 0 if it shows none.
double startMs(const QString &program, const Home &home, const QStringList &arguments = {})
{
    const auto start = std::chrono::steady_clock::now().time_since_epoch();
    Child child(program, arguments, home.environment());
    const double painted = child.readNumber(10);
    return painted == 0 ? 0 : (painted - double(std::chrono::nanoseconds(start).count())) * 1e-6;
}

/// With the profile in \a home, started with \a arguments, beside the empty window.
void measure(Bench &bench, const QString &name, const Home &home, const QStringList &arguments, double most)
{
    std::vector<double> own;
    std::vector<double> empty;
    // After the first start it has its settings and its journal.
    startMs(startProgram(), home, arguments);
    startMs(emptyWindowProgram(), home);
    for (int round = 0; round < (bench.isQuick() ? 1 : 15); ++round) {
        own.push_back(startMs(startProgram(), home, arguments));
        empty.push_back(startMs(emptyWindowProgram(), home));
    }
    if (quantile(own, 0) == 0 || quantile(empty, 0) == 0)
        bench.fail(name, QStringLiteral("a program did not show its window."));
    else
        bench.add(name, median(own), QStringLiteral("ms"),
                  Reference{QStringLiteral("an empty QMainWindow"), median(empty)}, Goal::ratioAtMost(most));
}

} // namespace

void benchStart(Bench &bench)
{
    const QString empty = QStringLiteral("start-empty");
    if (bench.wants(empty))
        measure(bench, empty, Home(), {}, 1.5);
    const QString history = QStringLiteral("start-history");
    if (!bench.wants(history))
        return;
    if (const HistorySample *sample = bench.history())
        measure(bench, history, sample->home(),
                {QStringLiteral("--id"), HistorySample::series(HistoryKind::Published).device}, 2);
    else
        bench.fail(history, QStringLiteral("a history cannot be written."));
}

} // namespace nightlight::bench

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "broker.h"
#include "child.h"
#include "readings.h"
#include "ui/chart/lightchart.h"

#include <QElapsedTimer>

#include <malloc.h>

namespace nightlight::bench {

namespace {

constexpr double mebibyte = 1024 * 1024;

/// Of \a program some seconds after its start, with no other beside it that has the same libraries in memory.
double memoryAfterStart(const QString &program, double seconds)
{
    const Home home;
    const Child child(program, {}, home.environment());
    runFor(seconds);
    return child.memory() / mebibyte;
}

void measureStart(Bench &bench, const QString &name)
{
    const double seconds = bench.isQuick() ? 1 : 5;
    const double empty = memoryAfterStart(emptyWindowProgram(), seconds);
    const double own = memoryAfterStart(nightlightProgram(), seconds);
    bench.add(name, own, QStringLiteral("MiB"), Reference{QStringLiteral("an empty QMainWindow"), empty},
              Goal::ratioAtMost(2.5));
}

double heapBytes()
{
    const struct mallinfo2 info = ::mallinfo2();
    return double(info.uordblks) + double(info.hblkhd);
}

void measureReading(Bench &bench, const QString &name)
{
    const quint64 count = bench.isQuick() ? 100'000 : 10'000'000;
    const double before = heapBytes();
    LightChart chart;
    lastReadings(count, [&chart](const QList<Reading> &readings) { chart.addReceived(batchOf(readings)); });
    const double bytes = heapBytes() - before;
    bench.add(name, bytes / double(chart.receivedCount()), QStringLiteral("bytes"), {}, Goal::valueAtMost(20));
}

/// With the chart full, what a program that receives still grows by.
void measureTime(Bench &bench, const QString &name)
{
    constexpr int perSecond = 10'000;
    BenchBroker broker;
    Home home;
    home.set(QStringLiteral("chart/megabytes"), 8); // full of what was received after half a minute
    if (!broker.start()) {
        bench.fail(name, QStringLiteral("mosquitto does not start."));
        return;
    }
    const QString port = QString::number(broker.port());
    Child program(nightlightProgram(),
                  {QStringLiteral("--broker"), QStringLiteral("mqtt://127.0.0.1:") + port, QStringLiteral("--watch"),
                   QStringLiteral("feeder"), QStringLiteral("--interval"), QStringLiteral("3600")},
                  home.environment());
    Child feeder(plainClient(), {QStringLiteral("feed"), port, QStringLiteral("feeder/telemetry"), QStringLiteral("1"),
                                 QString::number(perSecond)});
    runFor(2);
    if (!feeder.waitForReady()) {
        bench.fail(name, QStringLiteral("the feeder has no connection."));
        return;
    }
    feeder.nudge();
    const double seconds = bench.isQuick() ? 3 : bench.minutes() * 60;
    // The first third fills what is kept; then the middle one is held against the last.
    runFor(seconds / 3);
    std::vector<double> parts[2];
    for (auto &part : parts) {
        constexpr int looks = 20;
        for (int i = 0; i < looks; ++i) {
            runFor(seconds / 3 / looks);
            part.push_back(program.memory() / mebibyte);
        }
    }
    if (!program.isRunning())
        bench.fail(name, QStringLiteral("the program ended."));
    else
        bench.add(name, median(parts[1]), QStringLiteral("MiB"),
                  Reference{QStringLiteral("a third of the time before"), median(parts[0])}, Goal::ratioAtMost(1.02));
}

} // namespace

void benchMemory(Bench &bench)
{
    const QString start = QStringLiteral("memory-start");
    if (bench.wants(start))
        measureStart(bench, start);
    const QString reading = QStringLiteral("memory-reading");
    if (bench.wants(reading))
        measureReading(bench, reading);
    const QString time = QStringLiteral("memory-time");
    if (bench.wants(time))
        measureTime(bench, time);
}

} // namespace nightlight::bench

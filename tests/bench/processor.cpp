// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "broker.h"
#include "child.h"

namespace nightlight::bench {

namespace {

/// The share of a core in percent over \a seconds.
double share(const Child &program, double seconds)
{
    const double before = program.processorSeconds();
    const auto start = std::chrono::steady_clock::now();
    runFor(seconds);
    const double passed = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return 100 * (program.processorSeconds() - before) / passed;
}

void measureRate(Bench &bench, quint16 port, const QString &name, int perSecond, double most)
{
    const Home home;
    Child program(nightlightProgram(),
                  {QStringLiteral("--broker"), QStringLiteral("mqtt://127.0.0.1:%1").arg(port),
                   QStringLiteral("--watch"), QStringLiteral("feeder"), QStringLiteral("--interval"),
                   QStringLiteral("3600")},
                  home.environment());
    Child feeder(plainClient(), {QStringLiteral("feed"), QString::number(port), QStringLiteral("feeder/telemetry"),
                                 QStringLiteral("1"), QString::number(perSecond)});
    if (!feeder.waitForReady()) {
        bench.fail(name, QStringLiteral("the feeder has no connection."));
        return;
    }
    runFor(bench.isQuick() ? 1 : 3);
    feeder.nudge();
    runFor(bench.isQuick() ? 1 : 5);
    const double percent = share(program, bench.isQuick() ? 1 : 20);
    if (!program.isRunning() || !feeder.isRunning())
        bench.fail(name, QStringLiteral("the program ended."));
    else
        bench.add(name, percent, QStringLiteral("% of core"), {}, Goal::valueAtMost(most));
}

void measureRest(Bench &bench, const QString &name)
{
    const Home home;
    Child program(nightlightProgram(), {QStringLiteral("--interval"), QStringLiteral("5")}, home.environment());
    runFor(bench.isQuick() ? 1 : 10);
    const double percent = share(program, bench.isQuick() ? 2 : 60);
    if (!program.isRunning())
        bench.fail(name, QStringLiteral("the program ended."));
    else
        bench.add(name, percent, QStringLiteral("% of core"), {}, Goal::valueAtMost(0.3));
}

} // namespace

void benchProcessor(Bench &bench)
{
    BenchBroker broker;
    if (!broker.start()) {
        bench.fail(QStringLiteral("processor"), QStringLiteral("mosquitto does not start."));
        return;
    }
    for (const auto &[perSecond, most] :
         {std::pair(10, 3.0), std::pair(100, 8.0), std::pair(1'000, 15.0), std::pair(10'000, 60.0)}) {
        const QString name = QStringLiteral("processor-%1").arg(perSecond);
        if (bench.wants(name))
            measureRate(bench, broker.port(), name, perSecond, most);
    }
    const QString rest = QStringLiteral("processor-rest");
    if (bench.wants(rest))
        measureRest(bench, rest);
}

} // namespace nightlight::bench

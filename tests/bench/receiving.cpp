// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answertime.h"
#include "bench.h"
#include "broker.h"
#include "child.h"
#include "livewindow.h"
#include "waiting.h"

namespace nightlight::bench {

namespace {

QStringList publisher(quint16 port, int qos, int count)
{
    return {QStringLiteral("publish"), QString::number(port),  LiveWindow::topic(),
            QString::number(qos),      QString::number(count), QStringLiteral("20")};
}

/// Readings a second at a plain subscriber; 0 if they did not come.
double receivePlainly(quint16 port, int qos, int count)
{
    Child listener(plainClient(), {QStringLiteral("listen"), QString::number(port), LiveWindow::topic(),
                                   QString::number(qos), QString::number(count)});
    Child feeder(plainClient(), publisher(port, qos, count));
    if (!listener.waitForReady() || !feeder.waitForReady())
        return 0;
    feeder.nudge();
    return listener.readNumber(60);
}

struct Received
{
    double perSecond = 0;
    double longestAnswerMs = 0;
};

/// Readings a second from the first in the chart to the last that can be drawn.
Received receiveInWindow(quint16 port, int qos, int count)
{
    LiveWindow window(port);
    Child feeder(plainClient(), publisher(port, qos, count));
    if (!window.waitForConnection() || !feeder.waitForReady())
        return {};
    AnswerTime answers;
    using Clock = std::chrono::steady_clock;
    feeder.nudge();
    Clock::time_point first;
    qsizetype atFirst = 0;
    const auto areAllThere = [&] {
        if (atFirst == 0 && window.chart()->receivedCount() > 0) {
            first = Clock::now();
            atFirst = window.chart()->receivedCount();
        }
        return window.chart()->receivedCount() >= count;
    };
    if (!waitUntil(areAllThere, 60) || window.chart()->receivedCount() != count)
        return {};
    const double seconds = std::chrono::duration<double>(Clock::now() - first).count();
    return {double(count - atFirst) / seconds, answers.longestMs()};
}

void measure(Bench &bench, quint16 port, int qos)
{
    const QString name = QStringLiteral("receive-qos%1").arg(qos);
    const int count = bench.isQuick() ? 2'000 : qos == 0 ? 200'000 : 100'000;
    std::vector<double> plain;
    std::vector<double> inWindow;
    std::vector<double> answers;
    for (int round = 0; round < (bench.isQuick() ? 1 : 5); ++round) {
        plain.push_back(receivePlainly(port, qos, count));
        const Received received = receiveInWindow(port, qos, count);
        if (plain.back() == 0 || received.perSecond == 0) {
            bench.fail(name, QStringLiteral("not all readings came."));
            return;
        }
        inWindow.push_back(received.perSecond);
        answers.push_back(received.longestAnswerMs);
    }
    bench.add(name, median(inWindow), QStringLiteral("1/s"),
              Reference{QStringLiteral("a bare subscriber"), median(plain)}, Goal::ratioAtLeast(0.9));
    bench.add(name + QStringLiteral("-answer"), quantile(answers, 1), QStringLiteral("ms"), {}, Goal::valueAtMost(50));
}

} // namespace

void benchReceiving(Bench &bench)
{
    BenchBroker broker;
    if (!broker.start()) {
        bench.fail(QStringLiteral("receive"), QStringLiteral("mosquitto does not start."));
        return;
    }
    for (const int qos : {0, 1}) {
        if (bench.wants(QStringLiteral("receive-qos%1").arg(qos)))
            measure(bench, broker.port(), qos);
    }
}

} // namespace nightlight::bench

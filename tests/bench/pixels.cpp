// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "broker.h"
#include "child.h"
#include "livewindow.h"
#include "readings.h"
#include "waiting.h"

#include <QImage>
#include <QPixmap>
#include <QScreen>
#include <QWindow>

namespace nightlight::bench {

namespace {

constexpr quint64 many = 10'000'000;

/// What the window shows on its screen, where that can be looked at.
QImage pixels(const LightChart &chart)
{
    const QWindow *window = chart.window()->windowHandle();
    return window->screen()->grabWindow(window->winId()).toImage();
}

/// Milliseconds from the publishing of each of \a count single readings until the window has painted it.
std::vector<double> timesToPixels(LiveWindow &window, Child &publisher, int count)
{
    LightChart &chart = *window.chart();
    std::vector<double> times;
    qsizetype drawnCount = 0;
    Moment drawnAt;
    const auto watch = QObject::connect(&chart, &LightChart::drawn, &chart, [&](Moment) {
        drawnCount = chart.receivedCount(); // the pixels are in the window by now, not only in the chart's buffer
        drawnAt = std::chrono::steady_clock::now();
    });
    for (int i = 0; i < count; ++i) {
        runFor(0.11 + 0.013 * (i % 17)); // at no time that a frame or a timer has to do with
        const QImage before = pixels(chart);
        const qsizetype wanted = chart.receivedCount() + 1;
        publisher.nudge();
        waitUntil([&] { return drawnCount >= wanted; }, 5);
        const double published = publisher.readNumber();
        const bool seen = before.isNull() || pixels(chart) != before;
        if (drawnCount < wanted || published == 0 || !seen || !publisher.waitForReady())
            break;
        times.push_back((double(std::chrono::nanoseconds(drawnAt.time_since_epoch()).count()) - published) * 1e-6);
    }
    QObject::disconnect(watch);
    return times;
}

void measure(Bench &bench, quint16 port, const QString &name, quint64 kept, const Reference &roundTrip)
{
    LiveWindow window(port);
    Child publisher(plainClient(),
                    {QStringLiteral("single"), QString::number(port), LiveWindow::topic(), QStringLiteral("1")});
    if (!window.waitForConnection() || !publisher.waitForReady()) {
        bench.fail(name, QStringLiteral("there is no connection."));
        return;
    }
    lastReadings(kept, [&window](const QList<Reading> &readings) { window.chart()->addReceived(batchOf(readings)); });
    runFor(0.5);
    const QString ms = QStringLiteral("ms");
    for (const auto &[count, kind, share, most] :
         {std::tuple(30, QStringLiteral("-median"), 0.5, 8.0), std::tuple(100, QStringLiteral("-95th"), 0.95, 17.0)}) {
        const int wanted = bench.isQuick() ? 5 : count;
        const std::vector<double> times = timesToPixels(window, publisher, wanted);
        if (int(times.size()) < wanted)
            bench.fail(name + kind, QStringLiteral("a reading did not come to the window."));
        else
            bench.add(name + kind, quantile(times, share), ms, roundTrip, Goal::valueAtMost(most));
    }
}

} // namespace

void benchPixels(Bench &bench)
{
    const QString name = QStringLiteral("pixels");
    BenchBroker broker;
    if (!broker.start()) {
        bench.fail(name, QStringLiteral("mosquitto does not start."));
        return;
    }
    const int count = bench.isQuick() ? 5 : 100;
    Child there(plainClient(), {QStringLiteral("roundtrip"), QString::number(broker.port()), QStringLiteral("back"),
                                QStringLiteral("1"), QString::number(count)});
    std::vector<double> times;
    for (int i = 0; i < count; ++i)
        times.push_back(there.readNumber());
    const Reference roundTrip{QStringLiteral("to the broker and back"), median(times)};
    if (bench.wants(name + QStringLiteral("-few")))
        measure(bench, broker.port(), name + QStringLiteral("-few"), 0, roundTrip);
    if (bench.wants(name + QStringLiteral("-10m"))) {
        measure(bench, broker.port(), name + QStringLiteral("-10m"), bench.isQuick() ? 20'000 : many, roundTrip);
    }
}

} // namespace nightlight::bench

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include "device/monitor.h"
#include "device/telemetry/payload.h"
#include "device/telemetry/wiretime.h"
#include "readings.h"
#include "ui/chart/lightchart.h"

#include <QCoreApplication>

#include <utility>

namespace nightlight::bench {

namespace {

constexpr int atOnce = 1000; // between two looks at what else there is to do, as when they come over a socket

/// Messages as they come from the link: the readings after \a seq.
QList<MqttMessage> messagesAfter(quint64 seq)
{
    QList<MqttMessage> messages;
    for (int i = 0; i < atOnce; ++i) {
        const Reading reading = readingAt(++seq, currentTimestamp());
        messages.append({QStringLiteral("feeder/telemetry"),
                         encodeTelemetry(reading.light),
                         1,
                         false,
                         {{QStringLiteral("time"), toWireTime(reading.takenAt)},
                          {QStringLiteral("seq"), QString::number(reading.seq)}}});
    }
    return messages;
}

} // namespace

void benchDecoding(Bench &bench)
{
    constexpr int roundsInARow = 50;
    const int rounds = roundsInARow * (bench.isQuick() ? 1 : 40);
    LightChart chart; // not shown: what a frame costs is another figure
    Monitor monitor;
    QObject::connect(&monitor, &Monitor::received, &chart, &LightChart::addReceived);
    MonitorSettings settings;
    settings.watchedId = QStringLiteral("feeder");
    monitor.setWatch({}, settings);
    std::vector<double> rates;
    double seconds = 0;
    for (int round = 0; round < rounds; ++round) {
        const QList<MqttMessage> messages = messagesAfter(quint64(round) * atOnce);
        const auto start = std::chrono::steady_clock::now();
        for (const MqttMessage &message : messages)
            monitor.take(message);
        QCoreApplication::processEvents();
        seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        if (round % roundsInARow == roundsInARow - 1)
            rates.push_back(atOnce * roundsInARow / std::exchange(seconds, 0));
    }
    monitor.shutDown(); // passes on the last of them
    const QString name = QStringLiteral("decode");
    const auto wanted = qsizetype(rounds) * atOnce;
    if (chart.receivedCount() != wanted)
        bench.fail(name, QStringLiteral("not all readings came to the chart."));
    else
        bench.add(name, median(rates), QStringLiteral("1/s"), {}, Goal::valueAtLeast(1e6));
}

} // namespace nightlight::bench

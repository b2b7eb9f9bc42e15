// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "broker.h"
#include "child.h"
#include "device/devicefile.h"
#include "device/deviceloop.h"
#include "device/frametimer.h"
#include "device/history/journal.h"
#include "device/logbook.h"
#include "device/mqtt/mqttlink.h"
#include "device/publisher.h"
#include "readings.h"
#include "waiting.h"

#include <QThread>

namespace nightlight::bench {

using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

constexpr int mostUnderWay = 18; // what Nightlight has, where the broker takes 20 and two are kept free

Endpoint endpointAt(quint16 port)
{
    Endpoint endpoint;
    endpoint.host = QStringLiteral("127.0.0.1");
    endpoint.port = port;
    return endpoint;
}

double secondsFrom(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Readings a second that a plain publisher takes to the broker; 0 if it cannot.
double publishPlainly(quint16 port, int count)
{
    Child publisher(plainClient(), {QStringLiteral("publish"), QString::number(port), QStringLiteral("plain/telemetry"),
                                    QStringLiteral("1"), QString::number(count), QString::number(mostUnderWay)});
    if (!publisher.waitForReady())
        return 0;
    publisher.nudge();
    return publisher.readNumber(120);
}

/// The same for readings as they are taken: stored, then sent, then forgotten. There is always one more to take.
double publishLive(quint16 port, int count)
{
    const QTemporaryDir folder;
    QObject here;
    MqttLink link;
    LogBook log;
    FrameTimer frame;
    QObject::connect(&frame, &FrameTimer::due, &here, [&log] { log.take(); });
    Publisher publisher(link, log, currentTimestamp);
    QObject::connect(&publisher, &Publisher::countsChanged, &frame, &FrameTimer::request);
    publisher.open(folder.filePath(QStringLiteral("live.journal")), QStringLiteral("live/telemetry"));
    link.open(endpointAt(port), {QStringLiteral("bench_live"), {}, {}});
    if (!waitUntil([&] { return link.isConnected() && publisher.isOpen(); }, 10))
        return 0;
    publisher.endHold();
    const auto start = Clock::now();
    quint64 seq = 0;
    const bool arrived = waitUntil(
        [&] {
            constexpr quint64 mostWaiting = 900; // of more, the outbox leaves some in the journal for later
            while (seq < quint64(count) && publisher.waiting() < mostWaiting)
                publisher.add(readingAt(++seq, currentTimestamp()));
            return publisher.counts().acknowledged >= quint64(count);
        },
        120);
    return arrived ? count / secondsFrom(start) : 0;
}

/// The same for what waited in the journal, sent by the device in its own thread.
double publishBacklog(quint16 port, int count)
{
    const QTemporaryDir folder;
    const QString id = QStringLiteral("backlog");
    {
        Journal journal(deviceFile(folder.path(), id, QStringLiteral(".journal")));
        bool stored = bool(journal.open());
        lastReadings(quint64(count),
                     [&](const QList<Reading> &readings) { stored = stored && journal.record(readings, {}); });
        if (!stored)
            return 0;
    }
    QThread thread;
    auto *device = new DeviceLoop(folder.path());
    device->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, device, &QObject::deleteLater);
    QObject::connect(device, &DeviceLoop::finished, &thread, &QThread::quit, Qt::DirectConnection);
    QObject here;
    quint64 acknowledged = 0;
    Clock::time_point start;
    quint64 atStart = 0;
    QObject::connect(device, &DeviceLoop::countsChanged, &here, [&](const DeviceCounts &counts) {
        acknowledged = counts.acknowledged;
        if (atStart == 0 && acknowledged > 0) { // what comes before is the moment others have to come back
            start = Clock::now();
            atStart = acknowledged;
        }
    });
    DeviceSettings settings;
    settings.id = id;
    settings.interval = 1h;
    settings.outage.rate = 0;
    thread.start();
    QMetaObject::invokeMethod(device, [device, settings, port] {
        device->start(settings);
        device->setBroker(endpointAt(port), {});
    });
    const bool arrived = waitUntil([&] { return acknowledged >= quint64(count); }, 120);
    const double seconds = secondsFrom(start);
    QMetaObject::invokeMethod(device, &DeviceLoop::shutDown);
    thread.wait();
    return arrived ? (count - double(atStart)) / seconds : 0;
}

} // namespace

void benchPublishing(Bench &bench)
{
    const QString live = QStringLiteral("publish-live");
    const QString backlog = QStringLiteral("publish-backlog");
    BenchBroker broker;
    if (!broker.start()) {
        bench.fail(QStringLiteral("publish"), QStringLiteral("mosquitto does not start."));
        return;
    }
    const int count = bench.isQuick() ? 2'000 : 50'000;
    std::vector<double> plain;
    std::vector<double> lives;
    std::vector<double> backlogs;
    for (int round = 0; round < (bench.isQuick() ? 1 : 5); ++round) {
        plain.push_back(publishPlainly(broker.port(), count));
        if (bench.wants(live))
            lives.push_back(publishLive(broker.port(), count));
        if (bench.wants(backlog))
            backlogs.push_back(publishBacklog(broker.port(), count));
    }
    const Reference reference{QStringLiteral("a bare publisher"), median(plain)};
    for (const auto &[name, rates] : {std::pair(live, lives), std::pair(backlog, backlogs)}) {
        if (rates.empty())
            continue;
        if (reference.value == 0 || quantile(rates, 0) == 0)
            bench.fail(name, QStringLiteral("not all readings arrived."));
        else
            bench.add(name, median(rates), QStringLiteral("1/s"), reference, Goal::ratioAtLeast(0.8));
    }
}

} // namespace nightlight::bench

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// watcher PORT DEVICE: the program's Monitor in a process of its own, which prints what it counts.
#include "device/monitor.h"

#include <QCoreApplication>
#include <QThread>

#include <cstdio>
#include <memory>

using namespace nightlight;

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    Endpoint endpoint;
    endpoint.host = QStringLiteral("127.0.0.1");
    endpoint.port = arguments[1].toUShort();

    QThread thread;
    auto *monitor = new Monitor;
    monitor->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, monitor, &QObject::deleteLater);
    QObject::connect(monitor, &Monitor::countsChanged, &app, [](const MonitorCounts &counts) {
        std::printf("%llu %llu %llu\n", counts.received, counts.lost, counts.repeated);
        std::fflush(stdout);
    });
    thread.start();
    QMetaObject::invokeMethod(monitor, [monitor, endpoint, id = arguments[2]] {
        MonitorSettings settings;
        settings.answers = false;
        monitor->setWatch(id, settings);
        monitor->setBroker(endpoint, {});
    });
    return QCoreApplication::exec();
}

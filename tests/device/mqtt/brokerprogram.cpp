// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/mqtt/builtinbroker.h"

#include <QCoreApplication>

#include <cstdio>

using namespace nightlight;

/// A program with a built-in broker, to be killed by a test: its arguments are the folder and the preferred port. It
/// prints "PORT PID" when the broker runs.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    BuiltInBroker broker(arguments[1], nullptr, BuiltInBroker::usualProgramFolders(), arguments[2].toUShort());
    QObject::connect(&broker, &BuiltInBroker::statusChanged, &application, [&](const BuiltInBrokerStatus &status) {
        if (status.state != BuiltInBrokerState::Running)
            return;
        std::printf("%d %lld\n", status.port, broker.processId());
        std::fflush(stdout);
    });
    broker.start();
    return QCoreApplication::exec();
}

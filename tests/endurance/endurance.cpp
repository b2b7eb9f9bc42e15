// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What tests/endurance/run runs, see there.
#include "director.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRandomGenerator>

#include <cstdio>

using namespace nightlight::test;

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("MINUTES"), QStringLiteral("how long"));
    const QCommandLineOption seedOption(QStringLiteral("seed"), QStringLiteral("the faults of that run"),
                                        QStringLiteral("N"));
    parser.addOption(seedOption);
    parser.process(app);
    bool isNumber = true;
    const QStringList arguments = parser.positionalArguments();
    const double minutes = arguments.isEmpty() ? 10 : arguments.constFirst().toDouble(&isNumber);
    const bool isSeeded = parser.isSet(seedOption);
    bool isSeed = true;
    const quint64 seed =
        isSeeded ? parser.value(seedOption).toULongLong(&isSeed) : QRandomGenerator::system()->bounded(1'000'000u);
    if (!isNumber || !isSeed || arguments.size() > 1 || !(minutes > 0 && minutes <= 60 * 24 * 7)) {
        std::fputs("tests/endurance/run [MINUTES] [--seed N]\n", stderr);
        return 2;
    }
    std::printf("%g minutes. For much the same faults again: --seed %llu\n", minutes, seed);
    Director director(std::chrono::milliseconds(qint64(minutes * 60'000)), seed);
    QObject::connect(
        &director, &Director::finished, &app, [](bool passed) { QCoreApplication::exit(passed ? 0 : 1); },
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(&director, &Director::begin, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

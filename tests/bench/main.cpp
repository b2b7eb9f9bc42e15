// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "timedapplication.h"

#include <QCommandLineParser>
#include <QLoggingCategory>

#include <cstdio>

using namespace nightlight::bench;

namespace {

struct Group
{
    const char *name;
    void (*measure)(Bench &bench);
};

// The quiet ones first: what a flood leaves in the processor's caches and in the heap is none of theirs.
constexpr Group groups[] = {
    {"start", benchStart},        {"memory", benchMemory},       {"frame", benchFrames},
    {"decode", benchDecoding},    {"pixels", benchPixels},       {"receive", benchReceiving},
    {"publish", benchPublishing}, {"processor", benchProcessor}, {"history", benchHistory},
};

Options readOptions(const QCoreApplication &app)
{
    QCommandLineParser parser;
    const QCommandLineOption json(QStringLiteral("json"));
    const QCommandLineOption quick(QStringLiteral("quick"));
    const QCommandLineOption minutes(QStringLiteral("minutes"), {}, QStringLiteral("N"), QStringLiteral("10"));
    parser.addOptions({json, quick, minutes});
    parser.addPositionalArgument(QStringLiteral("FIGURE"), {}, QStringLiteral("[FIGURE...]"));
    parser.process(app);
    return {parser.isSet(json), parser.isSet(quick), parser.value(minutes).toDouble(), parser.positionalArguments()};
}

} // namespace

int main(int argc, char *argv[])
{
    TimedApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("nightlight-bench"));
    QLoggingCategory::setFilterRules(QStringLiteral("qt.mqtt.*.warning=false"));
    Bench bench(readOptions(app));
    bool any = false;
    for (const Group &group : groups) {
        if (!bench.wants(QString::fromLatin1(group.name)))
            continue;
        any = true;
        group.measure(bench);
    }
    if (!any)
        std::fputs("There is no such figure. They begin with start, memory, frame, decode, pixels, receive, publish, "
                   "processor and history.\n",
                   stderr);
    return any && bench.isComplete() ? 0 : 1;
}

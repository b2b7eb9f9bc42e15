// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults.h"

#include "chance.h"
#include "stage.h"

#include <memory>

namespace nightlight::test {

using namespace std::chrono_literals;

namespace {

using Milliseconds = std::chrono::milliseconds;
using Lines = std::vector<Proxy *>;

/// Something that goes wrong on one line of the network.
struct LineFault
{
    Milliseconds shortest{0};
    Milliseconds longest{0};
    std::function<QString(Proxy &)> begin;
    std::function<void(Proxy &)> end;
};

std::vector<LineFault> lineFaults(Stage &stage, Chance &chance)
{
    return {
        {200ms, 20s,
         [&stage](Proxy &line) {
             stage.setCut(line, true);
             return QStringLiteral("is cut");
         },
         [&stage](Proxy &line) { stage.setCut(line, false); }},
        {0ms,
         0ms,
         [](Proxy &line) {
             line.reset();
             return QStringLiteral("is reset");
         },
         {}},
        {1s, 15s,
         [&chance](Proxy &line) {
             line.pace().delay = chance.between(100ms, 3s);
             return QStringLiteral("is delayed by %1 ms").arg(line.pace().delay.count());
         },
         [](Proxy &line) { line.pace().delay = Proxy::Pace().delay; }},
        {1s, 15s,
         [&chance](Proxy &line) {
             line.pace().bytesPerBeat = qsizetype(chance.between(5ms, 200ms).count());
             return QStringLiteral("trickles, %1 bytes in 10 ms").arg(line.pace().bytesPerBeat);
         },
         [](Proxy &line) { line.pace().bytesPerBeat = Proxy::Pace().bytesPerBeat; }},
        {500ms, 40s,
         [](Proxy &line) {
             line.pace().stalled = true;
             return QStringLiteral("stands still");
         },
         [](Proxy &line) { line.pace().stalled = false; }},
    };
}

/// One of the network's lines, or both.
std::pair<QString, Lines> someLines(Stage &stage, Chance &chance)
{
    if (chance.happens(0.3))
        return {QStringLiteral("Every connection"), {&stage.deviceLine(), &stage.monitorLine()}};
    if (chance.happens(0.3))
        return {QStringLiteral("The monitor's connection"), {&stage.monitorLine()}};
    return {QStringLiteral("The program's connection"), {&stage.deviceLine()}};
}

Fault onSomeLines(const LineFault &fault, Stage &stage, Chance &chance)
{
    Fault result;
    result.shortest = fault.shortest;
    result.longest = fault.longest;
    result.isInTheWay = true;
    const auto hit = std::make_shared<Lines>();
    result.begin = [fault, hit, &stage, &chance] {
        const auto [name, lines] = someLines(stage, chance);
        *hit = lines;
        QString what;
        for (Proxy *line : lines)
            what = fault.begin(*line);
        return name + u' ' + what;
    };
    if (fault.end) {
        result.end = [fault, hit] {
            for (Proxy *line : *hit)
                fault.end(*line);
        };
    }
    return result;
}

} // namespace

std::vector<Fault> makeFaults(Stage &stage, Chance &chance)
{
    std::vector<Fault> faults{
        {300ms, 20s,
         [&stage] {
             stage.killBroker();
             return QStringLiteral("The broker is killed");
         },
         [&stage] { stage.startBroker(); }, 2, true, true},
        {500ms, 120s,
         [&stage] {
             stage.freezeBroker();
             return QStringLiteral("The broker is frozen");
         },
         [&stage] { stage.thawBroker(); }, 1, true, true},
        {50ms, 10s,
         [&stage] {
             if (!stage.hasProgramStoredAll())
                 return QString();
             stage.killProgram();
             return QStringLiteral("The program is killed");
         },
         [&stage] { stage.startProgram(); }, 3, true},
        {2s, 30s,
         [&stage, &chance] {
             const bool back = chance.happens(0.5);
             stage.setClock(std::chrono::days(back ? -1 : 1));
             return back ? QStringLiteral("The clock is set a day back")
                         : QStringLiteral("The clock is set a day forward");
         },
         [&stage] { stage.setClock(0s); }},
        {3s, 30s,
         [&stage] {
             if (!stage.whyNoSmallDisk().isEmpty())
                 return QString();
             stage.fillDisk();
             return QStringLiteral("The disk is filled");
         },
         [&stage] { stage.emptyDisk(); }},
    };
    for (const LineFault &fault : lineFaults(stage, chance))
        faults.push_back(onSomeLines(fault, stage, chance));
    return faults;
}

} // namespace nightlight::test

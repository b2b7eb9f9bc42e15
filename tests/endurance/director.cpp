// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "director.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace nightlight::test {

using namespace std::chrono_literals;

namespace {

constexpr int mostOfTheTime = 5; // one fault takes no more than this part
constexpr std::chrono::milliseconds longestWait = 15s;
constexpr auto shortestFault = 50ms;
constexpr auto longestPause = 10s; // to start takes a moment, on a busy machine too
constexpr auto timeToSettle = 60s;
constexpr auto timeToFlow = 5s;
constexpr auto timeToBeQuiet = 1s;

Moment now()
{
    return std::chrono::steady_clock::now();
}

QString seconds(std::chrono::nanoseconds time)
{
    return QString::number(std::chrono::duration<double>(time).count(), 'f', 1) + QStringLiteral(" s");
}

QString growth(const MemoryGrowth &memory)
{
    const std::optional<double> bytes = memory.perHour();
    return bytes ? QString::number(*bytes / 1024 / 1024, 'f', 1) + QStringLiteral(" MiB per hour")
                 : QStringLiteral("too short to tell");
}

} // namespace

Director::Director(std::chrono::milliseconds length, quint64 seed)
    : m_length(length), m_chance(seed), m_faults(makeFaults(m_stage, m_chance))
{
    for (QTimer *timer : {&m_next, &m_settling})
        timer->setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Director::nextFault);
    connect(&m_looking, &QTimer::timeout, this, &Director::look);
    connect(&m_settling, &QTimer::timeout, this, &Director::settle);
    connect(&m_stage, &Stage::said, this, &Director::say);
    connect(&m_stage, &Stage::broke, this, &Director::fail);
    connect(&m_stage, &Stage::arrived, this, [this] {
        m_silence.arrived(now());
        m_quietSince.start();
    });
}

void Director::begin()
{
    m_age.start();
    m_quietSince.start();
    if (const QString problem = m_stage.begin(); !problem.isEmpty()) {
        fail(problem);
        emit finished(false);
        return;
    }
    if (const QString problem = m_stage.whyNoSmallDisk(); !problem.isEmpty())
        say(QStringLiteral("Left out: the full disk, for there may be no small disk here (%1).").arg(problem));
    QTimer::singleShot(m_length, this, &Director::mendAll);
    m_looking.start(10ms);
    m_waitsForCalm = true;
}

void Director::nextFault()
{
    if (!startFromDeck()) {
        m_deck.clear();
        for (std::size_t i = 0; i < m_faults.size(); ++i)
            m_deck.insert(m_deck.end(), std::size_t(m_faults[i].timesARound), i);
        std::ranges::shuffle(m_deck, m_chance.generator());
        startFromDeck();
    }
    scheduleNext();
}

/// Starts the first fault that can happen now; those before it have their turn later. False if there is none.
bool Director::startFromDeck()
{
    const auto started = std::ranges::find_if(m_deck, [this](std::size_t i) { return start(m_faults[i]); });
    if (started == m_deck.end())
        return false;
    m_deck.erase(started);
    return true;
}

bool Director::start(Fault &fault)
{
    const Milliseconds left = m_length - Milliseconds(m_age.elapsed());
    const bool isBrokerHit =
        std::ranges::any_of(m_faults, [](const Fault &other) { return other.isOfBroker && other.isActive; });
    if (left < shortestFault || fault.isActive || (fault.isOfBroker && (isBrokerHit || !m_stage.isBrokerBack())))
        return false;
    const QString what = fault.begin();
    if (what.isEmpty())
        return false;
    if (fault.isInTheWay) {
        m_silence.end(now());
        m_wasCalm = false;
    }
    m_brokerWasAway = m_brokerWasAway || fault.isOfBroker;
    if (!fault.end) {
        say(what + u'.');
        return true;
    }
    const Milliseconds length =
        std::min({m_chance.between(fault.shortest, fault.longest), m_length / mostOfTheTime, left});
    say(QStringLiteral("%1, for %2.").arg(what, seconds(length)));
    fault.isActive = true;
    QTimer::singleShot(length, this, [this, &fault] { end(fault); });
    return true;
}

void Director::end(Fault &fault)
{
    if (!fault.isActive)
        return;
    fault.isActive = false;
    fault.end();
}

/// Often before the last one is over; else all is well for a while before the next, unless that takes too long.
void Director::scheduleNext()
{
    m_waitsForCalm = m_chance.happens(0.3);
    m_next.start(m_waitsForCalm ? std::min(longestWait, m_length / 10) : m_chance.between(50ms, 3s));
}

void Director::look()
{
    const bool calm = isCalm();
    if (calm && !m_wasCalm) {
        m_silence.begin(now(), m_brokerWasAway ? Silence::After::Broker : Silence::After::Other);
        m_brokerWasAway = false;
    }
    if (calm && !m_isOver && std::exchange(m_waitsForCalm, false))
        m_next.start(m_chance.between(200ms, 8s)); // also while what waited is sent
    m_wasCalm = calm;
}

void Director::mendAll()
{
    m_isOver = true;
    m_next.stop();
    for (Fault &fault : m_faults)
        end(fault);
    say(QStringLiteral("All is mended."));
    m_settlingSince.start();
    m_settling.start(200ms);
}

/// Waits until what was taken has come, first while more is taken, then to the last reading.
void Director::settle()
{
    const bool isLate = m_settlingSince.hasExpired(Milliseconds(timeToSettle).count());
    const bool isQuiet = m_quietSince.hasExpired(Milliseconds(timeToBeQuiet).count());
    if (m_stage.isMeasuring()) {
        const bool isFlowing = m_settlingSince.hasExpired(Milliseconds(timeToFlow).count()) && !isQuiet;
        if (isLate || (isFlowing && m_stage.hasAllCome())) {
            m_silence.end(now());
            m_looking.stop();
            m_stage.stopMeasuring();
        }
    } else if (isLate || (isQuiet && m_stage.hasAllCome() && m_stage.waiting() == 0)) {
        tell();
        return;
    }
    m_settling.start(200ms);
}

void Director::tell()
{
    const quint64 waiting = m_stage.waiting();
    if (m_stage.isProgramRunning() && !m_stage.endProgram())
        fail(QStringLiteral("The program did not end in order."));
    if (m_stage.longestPause() > longestPause)
        fail(QStringLiteral("The program ran and took no readings."));
    const Tally::Counts counts = m_stage.counts();
    const Stage::MonitorSays monitor = m_stage.monitorSays();
    const auto number = [](quint64 count) { return QString::number(count); };
    const auto silence = [this](Silence::After after) {
        return QStringLiteral("%1 (of %2)").arg(seconds(m_silence.longest(after))).arg(m_silence.count(after));
    };
    std::printf("\n");
    print("Readings taken", number(counts.taken));
    print("received", number(counts.received));
    print("lost", number(counts.lost));
    print("repeated", number(counts.repeated));
    print("out of order after sorting by seq", number(counts.outOfOrder));
    print("Still waiting at the end", number(waiting));
    print("Stamped with another day", number(m_stage.shifted()));
    print("Longest pause between readings", QStringLiteral("%1 ms").arg(m_stage.longestPause().count()));
    print("Longest silence after the broker's return", silence(Silence::After::Broker));
    print("Longest silence after other faults", silence(Silence::After::Other));
    print("Memory of the program grows by", growth(m_stage.programMemory()));
    print("Memory of the monitor grows by", growth(m_stage.monitorMemory()));
    print("The monitor received", number(monitor.received));
    print("did not see", number(counts.received - std::min(counts.received, monitor.received)));
    print("says it lost", number(monitor.lost));
    print("says were repeated", number(monitor.repeated));
    const bool passed = !m_failed && counts.taken > 0 && counts.lost == 0 && counts.outOfOrder == 0 && waiting == 0
                        && m_stage.strange() == 0;
    std::printf("%s\n", passed ? "Passed." : "FAILED.");
    std::fflush(stdout);
    emit finished(passed);
}

void Director::say(const QString &sentence) const
{
    std::printf("%7.2f  %s\n", double(m_age.elapsed()) / 1000, qPrintable(sentence));
    std::fflush(stdout);
}

void Director::fail(const QString &sentence)
{
    m_failed = true;
    say(QStringLiteral("FAILED: ") + sentence);
}

void Director::print(const char *name, const QString &value) const
{
    std::printf("%-42s %s\n", name, qPrintable(value));
}

bool Director::isCalm() const
{
    return m_stage.isBrokerBack() && m_stage.isProgramRunning()
           && std::ranges::none_of(m_faults, [](const Fault &fault) { return fault.isActive && fault.isInTheWay; });
}

} // namespace nightlight::test

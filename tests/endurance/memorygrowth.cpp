// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorygrowth.h"

#include <QFile>
#include <QString>

namespace nightlight::test {

using namespace std::chrono_literals;

void MemoryGrowth::add(std::chrono::duration<double> age, double bytes)
{
    constexpr std::chrono::duration<double> warmUp = 10s;
    if (age < warmUp)
        return;
    const double hours = std::chrono::duration<double, std::ratio<3600>>(age).count();
    Life &life = m_lives.back();
    ++life.count;
    life.time += hours;
    life.timeTime += hours * hours;
    life.bytes += bytes;
    life.timeBytes += hours * bytes;
}

std::optional<double> MemoryGrowth::perHour() const
{
    constexpr double fewest = 250; // samples
    double count = 0;
    double timeBytes = 0;
    double timeTime = 0;
    for (const Life &life : m_lives) {
        if (life.count < 2)
            continue;
        count += life.count;
        timeBytes += life.timeBytes - life.time * life.bytes / life.count;
        timeTime += life.timeTime - life.time * life.time / life.count;
    }
    if (count < fewest || timeTime <= 0)
        return std::nullopt;
    return timeBytes / timeTime;
}

double ownMemory(qint64 id)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray name = "RssAnon:";
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).trimmed().chopped(qsizetype(sizeof " kB") - 1).toDouble() * 1024;
    }
    return 0;
}

} // namespace nightlight::test

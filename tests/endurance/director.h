// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chance.h"
#include "faults.h"
#include "silence.h"
#include "stage.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <vector>

namespace nightlight::test {

/// Lets misfortunes happen on the stage, at random and several at a time, and tells what has become of the readings.
class Director : public QObject
{
    Q_OBJECT

public:
    Director(std::chrono::milliseconds length, quint64 seed);

    void begin();

signals:
    /// All is over and told; whether it passed.
    void finished(bool passed);

private:
    using Milliseconds = std::chrono::milliseconds;

    void nextFault();
    bool startFromDeck();
    bool start(Fault &fault);
    void end(Fault &fault);
    void scheduleNext();
    void look();
    void mendAll();
    void settle();
    void tell();
    void say(const QString &sentence) const;
    void fail(const QString &sentence);
    void print(const char *name, const QString &value) const;

    bool isCalm() const;

    const Milliseconds m_length;
    Chance m_chance;
    Stage m_stage;
    std::vector<Fault> m_faults;
    std::vector<std::size_t> m_deck; ///< of faults, in the order in which they come
    QElapsedTimer m_age;
    QTimer m_next;
    QTimer m_looking;
    QTimer m_settling;
    QElapsedTimer m_settlingSince;
    QElapsedTimer m_quietSince; ///< since the last reading while all is over
    Silence m_silence;
    bool m_wasCalm = false;
    bool m_brokerWasAway = false; ///< since it was calm
    bool m_waitsForCalm = false;
    bool m_isOver = false;
    bool m_failed = false;
};

} // namespace nightlight::test

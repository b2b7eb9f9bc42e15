// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounting.h"
#include "child.h"
#include "proxy.h"
#include "smalldisk.h"
#include "support/pseudoterminal.h"
#include "support/testbroker.h"
#include "tally.h"
#include "testclock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <memory>
#include <utility>
#include <vector>

namespace nightlight::test {

/// All that plays: a board that measures, the program with its disk and its clock, the broker, the monitor, the network
/// to both, and the accounting. Here are the ways to hurt them, and what they have seen.
class Stage : public QObject
{
    Q_OBJECT

public:
    struct MonitorSays
    {
        quint64 received = 0;
        quint64 lost = 0;
        quint64 repeated = 0;
    };

    Stage();
    ~Stage() override;

    /// Starts everything. Why that cannot be; empty if it can.
    QString begin();

    void killBroker();
    /// Starts the broker; isBrokerBack() once the accounting hears it, and only then the others get to it.
    void startBroker();
    void freezeBroker();
    void thawBroker();
    bool isBrokerBack() const { return m_brokerIsBack; }

    void killProgram();
    void startProgram();
    bool isProgramRunning() const { return m_program->isRunning(); }
    /// What the disk could not take, a killed program cannot keep, and says so: no word of that now, nor lately.
    bool hasProgramStoredAll() const;

    /// Why the disk cannot be filled; empty if it can.
    QString whyNoSmallDisk() const { return m_disk->problem(); }
    void fillDisk();
    void emptyDisk();

    void setClock(std::chrono::seconds shift) { m_clock->set(shift); }

    Proxy &deviceLine() { return *m_deviceLine; }
    Proxy &monitorLine() { return *m_monitorLine; }
    /// A line that is cut takes no connections, whether the broker is there or not.
    void setCut(Proxy &line, bool cut);

    /// From now on nothing more is measured.
    void stopMeasuring() { m_measuring.stop(); }
    bool isMeasuring() const { return m_measuring.isActive(); }
    /// Whether no number is missing below the highest one, and everything runs.
    bool hasAllCome() const;
    /// Ends the program in order. False if that cannot be.
    bool endProgram();

    /// The highest number that a reading has.
    quint64 lastNumber() const;
    /// How many readings still wait in the program's journal.
    quint64 waiting() const;
    Tally::Counts counts() const { return m_tally.counts(lastNumber()); }
    /// Between two readings while the program ran.
    std::chrono::milliseconds longestPause() const;
    quint64 shifted() const { return m_shifted; }
    quint64 strange() const { return m_strange; }
    const MonitorSays &monitorSays() const { return m_monitorSays; }
    const MemoryGrowth &programMemory() const { return m_program->memory(); }
    const MemoryGrowth &monitorMemory() const { return m_monitor->memory(); }

signals:
    void arrived();
    /// One sentence of the program or about it.
    void said(const QString &sentence);
    /// A process has ended that nobody ended; \a sentence.
    void broke(const QString &sentence);

private:
    QString file(const QString &ending) const;
    void openLines();
    void measure();
    void onReading(quint64 seq, double light, const QString &time);
    void onProgramSaid(const QByteArray &line);
    void onMonitorSaid(const QByteArray &line);
    void readJournalOfTheDead();

    QTemporaryDir m_folder;
    QElapsedTimer m_age;
    std::unique_ptr<SmallDisk> m_disk;
    std::unique_ptr<TestClock> m_clock;
    std::unique_ptr<PseudoTerminal> m_board;
    QTimer m_measuring;
    TestBroker m_broker;
    bool m_brokerIsBack = false;
    Proxy *m_deviceLine;
    Proxy *m_monitorLine;
    std::vector<Proxy *> m_cutLines;
    Accounting *m_accounting;
    Child *m_program = nullptr;
    Child *m_monitor = nullptr;

    Tally m_tally;
    std::vector<std::pair<double, double>> m_away; ///< from when to when there was no program, in the board's time
    quint64 m_shifted = 0; ///< readings that came with another day's time
    quint64 m_strange = 0;
    MonitorSays m_monitorSays;
    bool m_isDiskFull = false;
    bool m_isTroubled = false; ///< the program says that it cannot store
    QElapsedTimer m_sinceDisk; ///< was emptied
};

} // namespace nightlight::test

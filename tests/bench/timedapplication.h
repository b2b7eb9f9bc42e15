// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include <ctime>

namespace nightlight::bench {

/// Counts the processor's time that is spent in events, without the waiting between them.
class TimedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        const double before = processorSeconds();
        const bool result = QApplication::notify(receiver, event);
        m_seconds += processorSeconds() - before;
        --m_depth;
        return result;
    }

    double secondsInEvents() const { return m_seconds; }

    static TimedApplication &instance() { return *static_cast<TimedApplication *>(qApp); }

private:
    static double processorSeconds()
    {
        timespec now{};
        ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
        return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
    }

    int m_depth = 0; // only the GUI thread is asked for its events
    double m_seconds = 0;
};

} // namespace nightlight::bench

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace nightlight::bench {

/// How long the window takes to look at what a person does: a thread of its own asks every few milliseconds, by an
/// event as the mouse's would be, and the longest wait is kept.
class AnswerTime
{
public:
    AnswerTime()
    {
        m_asker.moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::started, &m_asker, [this] {
            auto *timer = new QTimer(&m_asker);
            QObject::connect(timer, &QTimer::timeout, &m_asker, [this] { ask(); });
            QObject::connect(&m_thread, &QThread::finished, timer, &QObject::deleteLater);
            timer->start(every);
        });
        m_thread.start();
    }
    ~AnswerTime()
    {
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(AnswerTime)

    double longestMs() const { return std::chrono::duration<double, std::milli>(m_longest).count(); }

private:
    static constexpr std::chrono::milliseconds every{5};

    void ask()
    {
        const auto asked = std::chrono::steady_clock::now();
        QMetaObject::invokeMethod(
            &m_window, [this, asked] { m_longest = std::max(m_longest, std::chrono::steady_clock::now() - asked); });
    }

    QThread m_thread;
    QObject m_asker;
    QObject m_window; // lives in the thread of the window
    std::chrono::steady_clock::duration m_longest{0};
};

} // namespace nightlight::bench

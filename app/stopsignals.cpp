// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stopsignals.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace nightlight {

namespace {

using Clock = std::chrono::steady_clock;
constexpr Clock::duration impatience = std::chrono::milliseconds(500);

std::atomic<int> s_toQt = -1;
std::atomic<Clock::rep> s_first = 0; ///< since the clock's epoch; 0 before any signal

void handleWith(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

void onSignal(int signal)
{
    const Clock::rep now = Clock::now().time_since_epoch().count();
    Clock::rep first = 0;
    if (!s_first.compare_exchange_strong(first, now)) {
        if (Clock::duration(now - first) >= impatience) {
            handleWith(SIG_DFL);
            ::raise(signal);
        }
        return;
    }
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(s_toQt, &byte, 1);
}

} // namespace

StopSignals::StopSignals(QObject *parent) : QObject(parent), m_notifier(QSocketNotifier::Read)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, m_ends) != 0)
        return; // then the signals end the program at once, as they do without this class
    s_toQt = m_ends[0];
    s_first = 0;
    m_notifier.setSocket(m_ends[1]);
    m_notifier.setEnabled(true);
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(m_ends[1], &byte, 1) == 1) { }
        emit raised();
    });
    handleWith(onSignal);
}

StopSignals::~StopSignals()
{
    if (m_ends[0] < 0)
        return;
    handleWith(SIG_DFL);
    ::close(m_ends[0]);
    ::close(m_ends[1]);
}

} // namespace nightlight

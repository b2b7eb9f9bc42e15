// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stopsignals.h"

#include <atomic>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace nightlight {

namespace {

std::atomic<int> s_toQt = -1;

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(s_toQt, &byte, 1);
}

void handleWith(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

} // namespace

StopSignals::StopSignals(QObject *parent) : QObject(parent), m_notifier(QSocketNotifier::Read)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, m_ends) != 0)
        return; // then the signals end the program at once, as they do without this class
    s_toQt = m_ends[0];
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

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pseudoterminal.h"

#include <QFile>

#include <cstdlib>
#include <stdexcept>

#include <asm/termbits.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace nightlight::test {

namespace {

short stateOf(int descriptor, short of, int timeoutMs = 0)
{
    pollfd state{descriptor, of, 0};
    return ::poll(&state, 1, timeoutMs) < 0 ? short(0) : state.revents;
}

} // namespace

PseudoTerminal::PseudoTerminal(const QString &link) : m_link(link)
{
    plugIn();
}

PseudoTerminal::~PseudoTerminal()
{
    unplug();
}

void PseudoTerminal::plugIn(const QString &link)
{
    unplug();
    if (!link.isEmpty())
        m_link = link;
    char name[64]{};
    m_board = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (::grantpt(m_board) != 0 || ::unlockpt(m_board) != 0 || ::ptsname_r(m_board, name, sizeof name) != 0)
        throw std::runtime_error("no pseudo-terminal can be had");
    termios2 state{};
    ::ioctl(m_board, TCGETS2, &state);
    state.c_iflag = 0;
    state.c_oflag = 0;
    state.c_lflag = 0; // no echo
    ::ioctl(m_board, TCSETS2, &state);
    ::close(::open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)); // only one that was closed counts as not open
    m_node = QFile::decodeName(name);
    QFile::link(m_node, m_link);
}

void PseudoTerminal::unplug()
{
    if (m_board < 0)
        return;
    QFile::remove(m_link);
    ::close(m_board);
    m_board = -1;
}

bool PseudoTerminal::isOpened() const
{
    return m_board >= 0 && !(stateOf(m_board, POLLIN) & POLLHUP);
}

quint32 PseudoTerminal::baud() const
{
    termios2 state{};
    return ::ioctl(m_board, TCGETS2, &state) == 0 ? state.c_ospeed : 0;
}

bool PseudoTerminal::hasRoom() const
{
    return stateOf(m_board, POLLOUT) & POLLOUT;
}

void PseudoTerminal::send(const QByteArray &bytes) const
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const auto now = ::write(m_board, bytes.constData() + sent, std::size_t(bytes.size() - sent));
        if (now < 0)
            return;
        sent += now;
    }
}

QByteArray PseudoTerminal::received()
{
    while (stateOf(m_board, POLLIN) & POLLIN) {
        char bytes[4096];
        const auto count = ::read(m_board, bytes, sizeof bytes);
        if (count <= 0)
            break;
        m_received.append(bytes, count);
    }
    return m_received;
}

void PseudoTerminal::forget()
{
    received();
    m_received.clear();
}

void PseudoTerminal::clog() const
{
    const int near = ::open(QFile::encodeName(m_node).constData(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    const QByteArray block(1024, 'x');
    constexpr int untilSettledMs = 100; // the system makes room once more when it has sorted what came
    while (stateOf(near, POLLOUT, untilSettledMs) & POLLOUT)
        (void)!::write(near, block.constData(), std::size_t(block.size()));
    ::close(near);
}

} // namespace nightlight::test

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <functional>
#include <span>

namespace nightlight::qtmqtt {

/// A pair of connected local sockets: libmosquitto has the one end and takes it for the network, the other is ours.
class PrivatePipe
{
public:
    PrivatePipe() = default;
    ~PrivatePipe();
    Q_DISABLE_COPY_MOVE(PrivatePipe)

    /// Calls \a connectTo with the path of a listening socket that nobody but this user can reach, and keeps what
    /// connects to it. Returns what \a connectTo returned, or a negative number if there is no pair.
    int open(const std::function<int(const char *path)> &connectTo);
    void close();
    bool isOpen() const { return m_socket >= 0; }

    /// How many bytes went in; 0 if the library has to read first.
    qsizetype write(QByteArrayView data);
    /// How many bytes came out.
    qsizetype read(std::span<char> space);

private:
    int m_socket = -1;
};

} // namespace nightlight::qtmqtt

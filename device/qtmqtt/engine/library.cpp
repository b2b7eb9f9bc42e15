// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library.h"

#include <mosquitto.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/ioctl.h>

namespace nightlight::qtmqtt {

namespace {

bool initialiseLibrary()
{
    static const bool done = mosquitto_lib_init() == MOSQ_ERR_SUCCESS; // once, whichever thread comes first
    return done;
}

} // namespace

QByteArray releaseOf(quint16 packetId)
{
    return QByteArray::fromHex("6202") + char(packetId >> 8) + char(packetId & 0xFF);
}

void Library::Destroy::operator()(mosquitto *client) const
{
    mosquitto_destroy(client);
}

bool Library::create(const QByteArray &clientId, bool cleanSession, void *userData)
{
    if (!initialiseLibrary())
        return false;
    m_client.reset(mosquitto_new(clientId.isEmpty() ? nullptr : clientId.constData(), cleanSession, userData));
    return m_client != nullptr;
}

bool Library::open(int keepAlive, const mqtt5__property *properties)
{
    m_waiting.clear();
    const int code = m_pipe.open([&](const char *path) {
        constexpr int localSocket = 0; // instead of a port
        return mosquitto_connect_bind_v5(m_client.get(), path, localSocket, keepAlive, nullptr, properties);
    });
    if (code != MOSQ_ERR_SUCCESS) {
        close();
        return false;
    }
    ::fcntl(mosquitto_socket(m_client.get()), F_SETFD, FD_CLOEXEC); // no business of child processes
    return true;
}

void Library::close()
{
    if (!m_pipe.isOpen())
        return;
    m_pipe.close();
    mosquitto_loop_read(m_client.get(), 1); // sees that the connection is gone and closes its end
}

bool Library::feed(QByteArrayView data, int packets)
{
    while (!data.isEmpty()) {
        const qsizetype written = m_pipe.write(data);
        data = data.sliced(written);
        if (!letRead(data.isEmpty() ? packets : 0))
            return false;
    }
    return true;
}

/// Until the pipe is empty, as it is after so many \a packets if that is not 0: each call reads one at least.
bool Library::letRead(int packets)
{
    constexpr int packetsAtOnce = 100;
    for (int calls = 1;; ++calls) {
        errno = 0;
        if (mosquitto_loop_read(m_client.get(), packetsAtOnce) != MOSQ_ERR_SUCCESS)
            return false;
        if (calls == packets)
            return true;
        if (errno != EAGAIN)
            continue;
        int left = 0;
        if (::ioctl(mosquitto_socket(m_client.get()), FIONREAD, &left) != 0 || left == 0)
            return true;
    }
}

bool Library::release(quint16 packetId)
{
    constexpr size_t answerBytes = 4; // a PUBCOMP without properties
    std::array<char, 4096> space;
    while (const qsizetype count = readOut(space))
        m_waiting.append(space.data(), count);
    const bool goesOn = feed(releaseOf(packetId), 1);
    m_pipe.read(std::span(space).first(answerBytes));
    return goesOn;
}

qsizetype Library::takeOutgoing(std::span<char> space)
{
    if (!isOpen())
        return 0;
    if (m_waiting.isEmpty())
        return readOut(space);
    const qsizetype count = std::min(m_waiting.size(), qsizetype(space.size()));
    std::copy_n(m_waiting.cbegin(), count, space.begin());
    m_waiting.remove(0, count);
    return count;
}

bool Library::hasMore(qsizetype taken, std::span<char> space) const
{
    return taken == qsizetype(space.size()) || !m_waiting.isEmpty() || mosquitto_want_write(m_client.get());
}

qsizetype Library::readOut(std::span<char> space)
{
    qsizetype count = m_pipe.read(space);
    if (count == 0 && mosquitto_want_write(m_client.get())) {
        mosquitto_loop_write(m_client.get(), 1);
        count = m_pipe.read(space);
    }
    return count;
}

} // namespace nightlight::qtmqtt

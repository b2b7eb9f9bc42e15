// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "privatepipe.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace nightlight::qtmqtt {

namespace {

constexpr int noPipe = -1;

class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) { }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    int get() const { return m_number; }

private:
    int m_number;
};

/// The first is the usual one; it may be full, not writable, or its name too long for a socket.
QStringList possibleFolders()
{
    QStringList folders{QDir::tempPath(), qEnvironmentVariable("XDG_RUNTIME_DIR"), QStringLiteral("/dev/shm")};
    folders.removeAll(QString());
    return folders;
}

bool listenAt(int socket, const QByteArray &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= qsizetype(sizeof address.sun_path)) {
        errno = ENAMETOOLONG;
        return false;
    }
    std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
    return ::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
           && ::listen(socket, 1) == 0;
}

} // namespace

PrivatePipe::~PrivatePipe()
{
    close();
}

int PrivatePipe::open(const std::function<int(const char *)> &connectTo)
{
    close();
    QStringList reasons;
    for (const QString &parent : possibleFolders()) {
        const QTemporaryDir folder(parent + QStringLiteral("/nl-XXXXXX")); // for this user alone
        if (!folder.isValid()) {
            reasons << folder.errorString();
            continue;
        }
        const Descriptor listener(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
        const QByteArray path = QFile::encodeName(folder.filePath(QStringLiteral("m")));
        if (listener.get() < 0 || !listenAt(listener.get(), path)) {
            reasons << QStringLiteral("%1: %2").arg(folder.path(), qt_error_string());
            continue;
        }
        const int answer = connectTo(path.constData());
        m_socket = ::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
        return isOpen() ? answer : noPipe;
    }
    qWarning("QMqttClient: There is no folder for a local socket. %s", qUtf8Printable(reasons.join(u' ')));
    return noPipe;
}

void PrivatePipe::close()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

qsizetype PrivatePipe::write(QByteArrayView data)
{
    return std::max<qsizetype>(0, ::send(m_socket, data.data(), size_t(data.size()), MSG_NOSIGNAL));
}

qsizetype PrivatePipe::read(std::span<char> space)
{
    return std::max<qsizetype>(0, ::recv(m_socket, space.data(), space.size(), 0));
}

} // namespace nightlight::qtmqtt

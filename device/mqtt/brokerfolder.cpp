// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brokerfolder.h"

#include <QDateTime>
#include <QFile>
#include <QSaveFile>
#include <QStringList>

#include <cstdio>
#include <unistd.h>

namespace nightlight {

namespace {

QByteArray start(const QString &name, qint64 size)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.read(size) : QByteArray();
}

/// What is there already needs no room on the disk.
bool write(const QString &name, const QByteArray &text)
{
    if (start(name, text.size() + 1) == text)
        return true;
    QSaveFile file(name);
    // commit() alone would not notice that what is still in memory finds no room, and put an empty file in place.
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush() && file.commit();
}

std::optional<quint16> portIn(const QByteArray &text)
{
    bool isNumber = false;
    const quint16 port = text.toUShort(&isNumber);
    return isNumber && port > 0 ? std::optional(port) : std::nullopt;
}

constexpr QByteArrayView closedMark(" closed");

} // namespace

BrokerFolder::BrokerFolder(const QString &path)
    : m_folder(QDir(path).absolutePath()), m_lock(m_folder.filePath(QStringLiteral("lock")))
{
}

BrokerFolder::~BrokerFolder()
{
    unlock();
}

bool BrokerFolder::create()
{
    if (m_folder.exists())
        return true;
    const QDir parent(m_folder.filePath(QStringLiteral("..")));
    return parent.mkpath(QDir::cleanPath(parent.path()))
           && (parent.mkdir(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)
               || m_folder.exists());
}

void BrokerFolder::unlock()
{
    if (!m_lock.isLocked())
        return;
    removePort();
    m_lock.unlock();
}

void BrokerFolder::removePort()
{
    if (m_lock.isLocked())
        QFile::remove(portFile());
}

std::optional<quint16> BrokerFolder::port() const
{
    return portIn(start(portFile(), 16).trimmed());
}

bool BrokerFolder::writePort(quint16 port)
{
    return write(portFile(), QByteArray::number(port) + '\n');
}

QByteArray BrokerFolder::passwords() const
{
    return start(passwordFile(), 4'096);
}

bool BrokerFolder::writePasswords(const QByteArray &lines)
{
    // QSaveFile has no way to make its file for the owner only from the start.
    QFile file(passwordFile() + QStringLiteral(".new"));
    if (file.exists() && !file.remove())
        return false;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return false;
    const bool written = file.write(lines) == lines.size() && file.flush() && ::fsync(file.handle()) == 0;
    file.close();
    const QByteArray name = QFile::encodeName(file.fileName());
    if (written && ::rename(name.constData(), QFile::encodeName(passwordFile()).constData()) == 0)
        return true;
    file.remove();
    return false;
}

bool BrokerFolder::removePasswords()
{
    QFile::remove(passwordFile());
    return !QFile::exists(passwordFile());
}

std::optional<BrokerFolder::SharedPort> BrokerFolder::sharedPort() const
{
    QByteArray text = start(sharedPortFile(), 32).trimmed();
    const bool closed = text.endsWith(closedMark);
    if (closed)
        text.chop(closedMark.size());
    if (const auto port = portIn(text))
        return SharedPort{*port, !closed};
    return {};
}

bool BrokerFolder::writeSharedPort(SharedPort port)
{
    return write(sharedPortFile(),
                 QByteArray::number(port.port) + (port.open ? QByteArray() : closedMark.toByteArray()) + '\n');
}

void BrokerFolder::removeSharedPort()
{
    QFile::remove(sharedPortFile());
}

bool BrokerFolder::writeConfig(quint16 port, std::optional<quint16> sharedPort)
{
    QStringList lines{
        QStringLiteral("set_tcp_nodelay true"),
        QStringLiteral("persistence true"),
        QStringLiteral("persistence_location %1/").arg(path()),
        QStringLiteral("autosave_interval 30"),
        QStringLiteral("log_dest stderr"),
        QStringLiteral("log_timestamp false"),
        QStringLiteral("listener %1 127.0.0.1").arg(port),
        QStringLiteral("allow_anonymous true"),
    };
    if (sharedPort) {
        lines.prepend(QStringLiteral("per_listener_settings true"));
        lines << QStringLiteral("listener %1").arg(*sharedPort) << QStringLiteral("allow_anonymous false")
              << QStringLiteral("password_file %1").arg(passwordFile());
    }
    // Else it becomes the user mosquitto, who may not write here, and the kernel forgets that it is to die with us.
    if (::geteuid() == 0)
        lines.prepend(QStringLiteral("user root"));
    return write(configFile(), lines.join(u'\n').toUtf8() + '\n');
}

std::optional<QString> BrokerFolder::setDatabaseAside(Timestamp now)
{
    const QString database = m_folder.filePath(QStringLiteral("mosquitto.db"));
    const QString aside = m_folder.filePath(QStringLiteral("mosquitto-%1.db")
                                                .arg(QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count())
                                                         .toUTC()
                                                         .toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"))));
    return QFile::rename(database, aside) ? std::optional(aside) : std::nullopt;
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brokerfolder.h"

#include <QDateTime>
#include <QFile>
#include <QSaveFile>
#include <QStringList>

#include <unistd.h>

namespace nightlight {

namespace {

bool write(const QString &name, const QString &text)
{
    QSaveFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.commit();
}

} // namespace

BrokerFolder::BrokerFolder(const QString &path)
    : m_folder(QDir(path).absolutePath()), m_lock(m_folder.filePath(QStringLiteral("lock")))
{
    m_lock.setStaleLockTime(0); // a broker may run for months
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

BrokerFolder::Lock BrokerFolder::tryLock()
{
    if (m_lock.isLocked() || m_lock.tryLock())
        return Lock::Held;
    return m_lock.error() == QLockFile::LockFailedError ? Lock::HeldByAnother : Lock::Impossible;
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
    QFile file(portFile());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    bool isNumber = false;
    const quint16 port = file.read(16).trimmed().toUShort(&isNumber);
    return isNumber && port > 0 ? std::optional(port) : std::nullopt;
}

bool BrokerFolder::writePort(quint16 port)
{
    return write(portFile(), QStringLiteral("%1\n").arg(port));
}

bool BrokerFolder::writeConfig(quint16 port)
{
    QStringList lines{
        QStringLiteral("listener %1 127.0.0.1").arg(port),
        QStringLiteral("allow_anonymous true"),
        QStringLiteral("set_tcp_nodelay true"),
        QStringLiteral("persistence true"),
        QStringLiteral("persistence_location %1/").arg(path()),
        QStringLiteral("autosave_interval 30"),
        QStringLiteral("log_dest stderr"),
        QStringLiteral("log_timestamp false"),
    };
    // Else it becomes the user mosquitto, who may not write here, and the kernel forgets that it is to die with us.
    if (::geteuid() == 0)
        lines.prepend(QStringLiteral("user root"));
    return write(configFile(), lines.join(u'\n') + u'\n');
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

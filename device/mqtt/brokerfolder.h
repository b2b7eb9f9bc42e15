// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/filelock.h"
#include "device/telemetry/reading.h"

#include <QDir>
#include <QString>

#include <optional>

namespace nightlight {

/// The folder of the built-in broker: its configuration, what it stores, and which Nightlight of the profile runs it.
///
/// Whoever holds the lock runs the broker and writes its port beside the lock for the others to read. The port of a
/// holder that was killed stays readable, so that its successor can go on there.
///
/// The broker is to be shared with the network as long as there is a password file. It is a file and no setting, so
/// that all Nightlights of the profile know of one truth.
class BrokerFolder
{
public:
    explicit BrokerFolder(const QString &path);
    ~BrokerFolder();
    Q_DISABLE_COPY_MOVE(BrokerFolder)

    QString path() const { return m_folder.path(); }

    /// Makes the folder, for its owner only, if it is missing; false if that cannot be.
    bool create();

    FileLock::Result tryLock() { return m_lock.tryLock(); }
    bool isLocked() const { return m_lock.isLocked(); }
    /// Gives the lock back, and with it the port.
    void unlock();

    /// The port that the holder of the lock wrote.
    std::optional<quint16> port() const;
    bool writePort(quint16 port);
    /// Tells the others that the holder of the lock, if that is this object, runs no broker.
    void removePort();

    /// What is in mosquitto's password file; empty if there is none.
    QByteArray passwords() const;
    /// Nobody but the owner can read it, at no time. False if it cannot be written.
    bool writePasswords(const QByteArray &lines);
    /// False if there still is one then.
    bool removePasswords();
    QString passwordFile() const { return m_folder.filePath(QStringLiteral("passwords")); }

    struct SharedPort
    {
        quint16 port;
        bool open; ///< or it could not be opened last time
    };
    /// What the holder of the lock wrote. It stays until the broker is shared no more, so that clients find it again.
    std::optional<SharedPort> sharedPort() const;
    bool writeSharedPort(SharedPort port);
    void removeSharedPort();

    /// Writes mosquitto's configuration for \a port of 127.0.0.1 and, for those who know a password, \a sharedPort of
    /// all addresses; false if that cannot be.
    bool writeConfig(quint16 port, std::optional<quint16> sharedPort = {});
    QString configFile() const { return m_folder.filePath(QStringLiteral("mosquitto.conf")); }

    /// Moves what mosquitto stored out of its way; the new name, or nothing if there is no such file or it cannot be
    /// moved.
    std::optional<QString> setDatabaseAside(Timestamp now);

private:
    QString portFile() const { return m_folder.filePath(QStringLiteral("port")); }
    QString sharedPortFile() const { return m_folder.filePath(QStringLiteral("sharedport")); }

    QDir m_folder;
    FileLock m_lock;
};

} // namespace nightlight

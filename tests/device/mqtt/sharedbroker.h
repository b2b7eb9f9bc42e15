// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/mqtt/builtinbroker.h"

#include "support/testbroker.h"
#include "support/testclient.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace nightlight::test {

constexpr int patienceMs = 20'000; // machines are noisy; nothing here takes that long

/// Someone at the shared port, who may come back after a restart.
class Guest
{
public:
    Guest(quint16 port, const QString &user, const QString &password)
    {
        Endpoint endpoint = endpointAt(port);
        endpoint.user = user;
        endpoint.password = password;
        m_link.open(endpoint, {QStringLiteral("guest"), {}, {{QStringLiteral("#"), 1}}});
    }
    bool isIn() const { return m_link.isConnected(); }
    bool isRefused() const { return m_link.status().state == LinkState::Waiting; }
    MqttLink &link() { return m_link; }

private:
    MqttLink m_link;
};

inline bool isLetIn(quint16 port, const QString &user, const QString &password)
{
    const Guest guest(port, user, password);
    return QTest::qWaitFor([&] { return guest.isIn() || guest.isRefused(); }, patienceMs) && guest.isIn();
}

inline bool isShared(BuiltInBroker &broker)
{
    const BuiltInBrokerState state = broker.status().state;
    return broker.sharer().sharing().state == SharingState::On
           && (state == BuiltInBrokerState::Running || state == BuiltInBrokerState::Joined);
}

inline bool waitUntilShared(BuiltInBroker &broker)
{
    return QTest::qWaitFor([&] { return isShared(broker); }, patienceMs);
}

/// The folder of a profile, with as many built-in brokers as are wanted.
class SharedFolder
{
public:
    bool isValid() const { return m_folder.isValid(); }
    QString path() const { return m_folder.filePath(QStringLiteral("data of a profile/broker")); }
    QString passwordFile() const { return path() + QStringLiteral("/passwords"); }
    /// Of this computer.
    quint16 port() const { return m_port; }
    /// As written down for the others, for the computer may have no address but its own.
    quint16 sharedPort() const
    {
        QFile file(path() + QStringLiteral("/sharedport"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toUShort() : quint16(0);
    }

    std::unique_ptr<BuiltInBroker> newBroker() const
    {
        return std::make_unique<BuiltInBroker>(path(), nullptr, BuiltInBroker::usualProgramFolders(), m_port);
    }
    /// None if it does not come to run.
    std::unique_ptr<BuiltInBroker> runningBroker() const
    {
        auto broker = newBroker();
        broker->start();
        const auto runs = [&] { return broker->status().state == BuiltInBrokerState::Running; };
        return QTest::qWaitFor(runs, patienceMs) ? std::move(broker) : nullptr;
    }
    std::unique_ptr<BuiltInBroker> sharedBroker() const
    {
        auto broker = runningBroker();
        if (!broker)
            return nullptr;
        broker->sharer().follow(SharingWish::Share);
        return waitUntilShared(*broker) ? std::move(broker) : nullptr;
    }

private:
    QTemporaryDir m_folder;
    quint16 m_port = freePort();
};

} // namespace nightlight::test

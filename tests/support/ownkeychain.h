// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace nightlight::test {

/// A real keychain, empty and unlocked, on a message bus of its own; this process uses it from start() on. Both are
/// gone with this object.
class OwnKeychain
{
public:
    OwnKeychain();
    ~OwnKeychain();
    Q_DISABLE_COPY_MOVE(OwnKeychain)

    /// False if it cannot be had.
    bool start();
    /// As when the person logs out.
    void stop();
    /// Whatever the two programs have said, for a test's failure message.
    QString output();

private:
    bool startBus();
    bool startKeyring();

    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_keyring;
};

} // namespace nightlight::test

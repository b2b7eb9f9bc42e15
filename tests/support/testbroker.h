// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace nightlight::test {

/// A real mosquitto on a free port of 127.0.0.1, gone with this object (or with the test, should that crash).
class TestBroker
{
public:
    /// \a config holds further lines of mosquitto.conf for the one listener.
    explicit TestBroker(QStringList config = {});
    ~TestBroker();
    Q_DISABLE_COPY_MOVE(TestBroker)

    /// Starts the broker and waits until it accepts connections; false if it cannot. On the same port every time.
    bool start();
    /// Ends the broker orderly: it stores its sessions and retained messages.
    void stop();
    /// Ends the broker as a crash would.
    void kill();
    /// Stops the broker from answering while its connections stay open, and lets it go on.
    void freeze();
    void thaw();

    /// For the next start.
    void addConfig(const QString &line) { m_config.append(line); }
    /// For the next start: the settings of the TLS library, as they stand under [system_default_sect] in openssl.cnf.
    /// False if they cannot be written down.
    bool setTlsLibrary(const QStringList &lines);
    /// For the next start: clients may hear everything and publish nothing. False if that cannot be written down.
    bool refusePublishing();
    /// For the next start: only \a user gets in, with \a password. False if that cannot be written down.
    bool requirePassword(const QString &user, const QString &password);

    quint16 port() const { return m_port; }
    QString folder() const { return m_folder.path(); }
    /// What the broker has written so far, for a test's failure message.
    QString output();

private:
    void signalProcess(int number);

    QTemporaryDir m_folder;
    QStringList m_config;
    QProcess m_process;
    quint16 m_port = 0;
    QString m_output;
};

/// A port of 127.0.0.1 on which nobody listens now.
quint16 freePort();

/// Whether somebody listens on \a port of 127.0.0.1.
bool answers(quint16 port);

/// The program \a name on PATH or in an administrator's folders; empty if there is none.
QString findProgram(const QString &name);

} // namespace nightlight::test

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownkeychain.h"

#include <QDeadlineTimer>

#include <csignal>
#include <sys/prctl.h>

namespace nightlight::test {

namespace {

constexpr char busVariable[] = "DBUS_SESSION_BUS_ADDRESS";

/// Whether the keychain is on the bus.
bool isThere()
{
    QProcess question;
    question.start(QStringLiteral("dbus-send"), {QStringLiteral("--session"), QStringLiteral("--print-reply"),
                                                 QStringLiteral("--dest=org.freedesktop.DBus"), QStringLiteral("/"),
                                                 QStringLiteral("org.freedesktop.DBus.NameHasOwner"),
                                                 QStringLiteral("string:org.freedesktop.secrets")});
    return question.waitForFinished(5'000) && question.readAllStandardOutput().contains("true");
}

} // namespace

OwnKeychain::OwnKeychain()
{
    for (QProcess *process : {&m_bus, &m_keyring})
        process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

OwnKeychain::~OwnKeychain()
{
    stop();
}

void OwnKeychain::stop()
{
    for (QProcess *process : {&m_keyring, &m_bus}) {
        process->kill();
        process->waitForFinished();
    }
}

bool OwnKeychain::start()
{
    return startBus() && startKeyring();
}

bool OwnKeychain::startBus()
{
    m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"),
                                                QStringLiteral("--nopidfile"), QStringLiteral("--print-address=1")});
    while (!m_bus.canReadLine()) {
        if (!m_bus.waitForReadyRead(10'000))
            return false;
    }
    return qputenv(busVariable, m_bus.readLine().trimmed());
}

bool OwnKeychain::startKeyring()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QString::fromLatin1(name), m_folder.path());
    m_keyring.setProcessEnvironment(environment);
    m_keyring.start(QStringLiteral("gnome-keyring-daemon"), {QStringLiteral("--foreground"), QStringLiteral("--unlock"),
                                                             QStringLiteral("--components=secrets")});
    m_keyring.write("master");
    m_keyring.closeWriteChannel();

    if (!m_keyring.waitForStarted())
        return false;
    const QDeadlineTimer deadline(10'000);
    while (!isThere() && m_keyring.state() == QProcess::Running && !deadline.hasExpired())
        m_keyring.waitForReadyRead(50);
    return isThere();
}

QString OwnKeychain::output()
{
    return QString::fromLocal8Bit(m_bus.readAllStandardError() + m_keyring.readAllStandardError());
}

} // namespace nightlight::test

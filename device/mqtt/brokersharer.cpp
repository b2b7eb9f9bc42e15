// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brokersharer.h"

#include "brokerfolder.h"
#include "networkaddresses.h"
#include "sharedpassword.h"

#include <QTcpServer>

namespace nightlight {

using namespace std::chrono_literals;

namespace {

constexpr auto portPoll = 10s;
constexpr auto addressPoll = 5s;
constexpr quint16 portsToTry = 16;

QString user()
{
    return QStringLiteral("nightlight");
}

bool isFree(quint16 port)
{
    return QTcpServer().listen(QHostAddress::Any, port);
}

} // namespace

BrokerSharer::BrokerSharer(BrokerFolder &folder, quint16 firstPort, QObject *parent)
    : QObject(parent), m_folder(folder), m_firstPort(firstPort)
{
    m_tryAgain.setInterval(portPoll);
    m_lookAtAddresses.setInterval(addressPoll);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &BrokerSharer::look);
    connect(&m_tryAgain, &QTimer::timeout, this, &BrokerSharer::tryAgain);
    connect(&m_lookAtAddresses, &QTimer::timeout, this, [this] { show(m_sharing.state, m_sharing.sentence); });
}

void BrokerSharer::follow(SharingWish wish)
{
    const bool isShared = !m_folder.passwords().isEmpty();
    if (wish == SharingWish::Unshare)
        unshare();
    else if (isShared == (wish == SharingWish::NewPassword))
        setNewPassword();
}

void BrokerSharer::setNewPassword()
{
    const QString password = newSharedPassword();
    const QByteArray line = passwordLine(user(), password) + '\n';
    if (!m_folder.writePasswords(line)) {
        show(m_sharing.state, tr("The password cannot be written to %1, so nothing is changed: see that the folder can "
                                 "be written and that the disk is not full.")
                                  .arg(m_folder.passwordFile()));
        return;
    }
    m_password = password;
    m_passwordsOfIt = line;
    show(SharingState::Starting);
    look();
}

void BrokerSharer::unshare()
{
    if (m_folder.removePasswords()) {
        look();
        return;
    }
    const QString sentence = tr("The file %1 cannot be removed, so the broker will be shared again at the next start: "
                                "remove it by hand.")
                                 .arg(m_folder.passwordFile());
    if (!m_runsHere) {
        show(m_sharing.state, sentence);
        return;
    }
    fail(sentence, false);
    emit restartNeeded();
}

bool BrokerSharer::recallPassword(const QString &password)
{
    const QByteArray passwords = m_folder.passwords();
    if (!isPasswordOf(passwords.trimmed(), password))
        return false;
    m_password = password;
    m_passwordsOfIt = passwords;
    show(m_sharing.state, m_sharing.sentence);
    return true;
}

bool BrokerSharer::mustWait() const
{
    const auto port = m_folder.sharedPort();
    return port && !m_folder.passwords().isEmpty() && !isFree(port->port);
}

std::optional<quint16> BrokerSharer::prepare()
{
    m_runsHere = true;
    if (m_watcher.directories().isEmpty())
        m_watcher.addPath(m_folder.path());
    m_prepared.reset();
    m_applied = m_folder.passwords();
    if (m_applied.isEmpty()) {
        m_folder.removeSharedPort();
        m_tryAgain.stop();
        show(SharingState::Off, m_sharing.state == SharingState::Off ? m_sharing.sentence : QString());
        return {};
    }
    if (m_applied == m_refused)
        return {};
    const auto kept = m_folder.sharedPort();
    const quint16 port = kept ? kept->port : freePort();
    if (port == 0) {
        fail(tr("The ports %1 to %2 are all in use, so the broker cannot be shared: end a program that uses one.")
                 .arg(m_firstPort)
                 .arg(m_firstPort + portsToTry - 1),
             false);
        return {};
    }
    m_prepared = port;
    if (!isFree(port)) {
        refused(true);
        return {};
    }
    m_tryAgain.stop();
    show(SharingState::Starting);
    return port;
}

/// 0 if there is none.
quint16 BrokerSharer::freePort() const
{
    for (quint16 i = 0; i < portsToTry; ++i) {
        if (isFree(quint16(m_firstPort + i)))
            return quint16(m_firstPort + i);
    }
    return 0;
}

void BrokerSharer::opened()
{
    if (!m_prepared)
        return;
    m_refused.clear();
    const bool isNews = m_sharing.state != SharingState::On;
    if (!m_folder.writeSharedPort({*m_prepared, true}))
        emit note(tr("The port of the shared broker may be another after the next start, because %1 cannot be written.")
                      .arg(m_folder.path()));
    show(SharingState::On);
    if (isNews)
        emit note(tr("The built-in broker is shared on this network, at port %1, with those who know the password of "
                     "the user “%2”.")
                      .arg(*m_prepared)
                      .arg(user()));
}

void BrokerSharer::refused(bool portTaken)
{
    const quint16 port = m_prepared.value_or(0);
    fail(portTaken ? tr("Port %1 is used by another program, so the broker is not shared. It will be when that program "
                        "ends; or stop sharing, and share it anew at another port.")
                         .arg(port)
                   : tr("The broker does not start when it is to be shared, so it serves this computer only. See that "
                        "mosquitto is version 2.0 or newer, then share it again."),
         portTaken);
}

void BrokerSharer::fail(const QString &sentence, bool portTaken)
{
    const bool isNews = m_sharing.sentence != sentence;
    m_prepared.reset();
    const auto kept = m_folder.sharedPort();
    if (!kept && m_folder.removePasswords()) { // nobody can have used this password
        m_applied.clear();
        show(SharingState::Off, sentence);
    } else {
        m_refused = m_applied;
        if (kept)
            m_folder.writeSharedPort({kept->port, false});
        if (portTaken)
            m_tryAgain.start();
        show(SharingState::Failed, sentence);
    }
    if (isNews)
        emit note(sentence);
}

void BrokerSharer::tryAgain()
{
    if (mustWait())
        return;
    m_tryAgain.stop();
    m_refused.clear();
    emit restartNeeded();
}

void BrokerSharer::ended()
{
    m_runsHere = false;
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    m_tryAgain.stop();
    m_prepared.reset();
    m_refused.clear();
    show(SharingState::Off);
}

void BrokerSharer::look()
{
    if (!m_runsHere)
        lookAtOthers(m_folder.port().has_value());
    else if (m_folder.passwords().isEmpty() && !m_prepared)
        prepare();
    else if (m_folder.passwords() != m_applied)
        emit restartNeeded();
}

void BrokerSharer::lookAtOthers(bool runs)
{
    const auto port = m_folder.sharedPort();
    const QString there =
        tr("The Nightlight that runs the built-in broker cannot share it: look there for the reason.");
    if (m_folder.passwords().isEmpty()) {
        const bool gaveUp = m_sharing.state == SharingState::Starting && !m_password.isEmpty() && !port;
        show(SharingState::Off, gaveUp ? there : m_sharing.state == SharingState::Off ? m_sharing.sentence : QString());
    } else if (port && !port->open) {
        show(SharingState::Failed, there);
    } else {
        show(port && runs ? SharingState::On : SharingState::Starting);
    }
}

void BrokerSharer::show(SharingState state, const QString &sentence)
{
    if (m_folder.passwords() != m_passwordsOfIt) {
        m_password.clear();
        m_passwordsOfIt.clear();
    }
    BrokerSharing sharing{state, {}, {}, {}, sentence};
    if (state != SharingState::Off) {
        sharing.user = user();
        sharing.password = m_password;
    }
    const auto kept = m_folder.sharedPort();
    if (state == SharingState::On && (m_prepared || kept)) {
        sharing.addresses = networkAddresses(m_prepared ? *m_prepared : kept->port);
        if (!m_lookAtAddresses.isActive())
            m_lookAtAddresses.start();
    } else {
        m_lookAtAddresses.stop();
    }
    if (sharing == m_sharing)
        return;
    m_sharing = sharing;
    emit changed(sharing);
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "builtinbroker.h"

#include "device/telemetry/logging.h"

#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpServer>

#include <algorithm>
#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>
#include <utility>

namespace nightlight {

using namespace std::chrono_literals;

namespace {

constexpr auto joinPoll = 1s;
constexpr auto portPoll = 100ms;
constexpr auto predecessorPatience = 3s; ///< one that loses its program stores its messages before it frees the port
constexpr auto readyPatience = 10s;
constexpr auto stopPatience = 1000ms; ///< half of the time that the whole program has to end
constexpr std::chrono::seconds longestPause = 10s;
constexpr std::chrono::milliseconds soundAfter = 10s; ///< having run for so long, the next end is not one of a row
constexpr int failuresToTell = 3;

bool isFree(quint16 port)
{
    return QTcpServer().listen(QHostAddress::LocalHost, port);
}

quint16 anyFreePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

BuiltInBroker::BuiltInBroker(const QString &folder, QObject *parent, const QStringList &programFolders,
                             quint16 preferredPort)
    : QObject(parent), m_folder(folder), m_sharer(m_folder, quint16(preferredPort + 1)),
      m_programFolders(programFolders), m_preferredPort(preferredPort)
{
    connect(&m_sharer, &BrokerSharer::restartNeeded, this, &BuiltInBroker::restart);
    connect(&m_sharer, &BrokerSharer::note, this, &BuiltInBroker::note);
    m_attempt.setSingleShot(true);
    connect(&m_attempt, &QTimer::timeout, this, &BuiltInBroker::attempt);
    m_patience.setSingleShot(true);
    m_patience.setTimerType(Qt::PreciseTimer);
    connect(&m_patience, &QTimer::timeout, &m_process, &QProcess::kill);

    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C")); // its messages are read below
    m_process.setProcessEnvironment(environment);
    m_process.setChildProcessModifier([parentId = ::getpid()] {
        ::setpgid(0, 0); // Ctrl+C is for the program, which says goodbye to the broker before it ends it
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (::getppid() != parentId)
            ::_exit(1); // the program was gone before the kernel was told
    });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &BuiltInBroker::readOutput);
    connect(&m_process, &QProcess::errorOccurred, this, &BuiltInBroker::onError);
    connect(&m_process, &QProcess::finished, this, &BuiltInBroker::onFinished);
}

BuiltInBroker::~BuiltInBroker()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(1'000)) {
        m_process.kill();
        m_process.waitForFinished(500);
    }
}

QStringList BuiltInBroker::usualProgramFolders()
{
    return qEnvironmentVariable("PATH").split(u':', Qt::SkipEmptyParts)
           + QStringList{QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")};
}

void BuiltInBroker::start()
{
    if (m_wanted)
        return;
    m_wanted = true;
    m_failures = 0;
    setStatus(BuiltInBrokerState::Starting);
    if (!m_stopping)
        attempt();
}

void BuiltInBroker::stop()
{
    m_wanted = false;
    if (m_stopping)
        return;
    m_stopping = true;
    m_attempt.stop();
    if (m_process.state() == QProcess::NotRunning) {
        QMetaObject::invokeMethod(this, &BuiltInBroker::finishStop, Qt::QueuedConnection);
        return;
    }
    m_process.terminate();
    m_patience.start(stopPatience);
}

void BuiltInBroker::finishStop()
{
    m_stopping = false;
    m_restarting = false;
    m_sharer.ended();
    m_folder.unlock();
    m_nothingToJoinSince.invalidate();
    m_port = 0;
    if (m_wanted) {
        attempt();
        return;
    }
    setStatus(BuiltInBrokerState::Off);
    emit stopped();
}

void BuiltInBroker::attempt()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("mosquitto"), m_programFolders);
    if (program.isEmpty()) {
        fail(tr("The built-in broker needs the program mosquitto: install its package, on Debian with "
                "“sudo apt install mosquitto”, or choose another broker."));
        return;
    }
    if (!m_folder.create()) {
        fail(tr("The built-in broker cannot make its folder %1: see that it can be written, or choose "
                "another broker.")
                 .arg(m_folder.path()));
        return;
    }
    if (!m_folder.isLocked()) {
        const FileLock::Result lock = m_folder.tryLock();
        if (lock == FileLock::Result::Impossible) {
            failToWrite();
            return;
        }
        if (lock == FileLock::Result::HeldByAnother) {
            join();
            return;
        }
        m_nothingToJoinSince.invalidate();
        m_port = m_folder.port().value_or(m_port); // written by a holder that was killed, or known from joining one
        if (m_port > 0)
            m_portMayBeFreedUntil.setRemainingTime(predecessorPatience);
    }
    if (!choosePort()) {
        m_attempt.start(portPoll);
        return;
    }
    launch(program);
}

void BuiltInBroker::join()
{
    if (const auto port = m_folder.port()) {
        m_port = *port;
        m_nothingToJoinSince.invalidate();
        setStatus(BuiltInBrokerState::Joined);
    } else if (!m_nothingToJoinSince.isValid()) {
        m_nothingToJoinSince.start();
    } else if (m_nothingToJoinSince.hasExpired(std::chrono::milliseconds(readyPatience).count())) {
        setStatus(BuiltInBrokerState::Failed,
                  tr("Another Nightlight of this profile cannot run the built-in broker: look there for the reason, or "
                     "choose another broker."));
    }
    m_sharer.lookAtOthers(m_status.state == BuiltInBrokerState::Joined);
    m_attempt.start(joinPoll);
}

/// Whether m_port is where to listen; if not, what is needed may become free soon.
bool BuiltInBroker::choosePort()
{
    const bool mayBecomeFree = m_port > 0 && !m_portMayBeFreedUntil.hasExpired();
    if (m_port > 0 && isFree(m_port))
        return !mayBecomeFree || !m_sharer.mustWait();
    if (mayBecomeFree)
        return false;
    m_port = isFree(m_preferredPort) ? m_preferredPort : anyFreePort();
    return m_port > 0;
}

void BuiltInBroker::launch(const QString &program)
{
    if (!m_folder.writeConfig(m_port, m_sharer.prepare())) {
        failToWrite();
        return;
    }
    if (m_failures < failuresToTell)
        setStatus(BuiltInBrokerState::Starting);
    m_ready = false;
    m_opening = 0;
    m_portTaken = false;
    m_databaseBroken = false;
    m_patience.start(readyPatience);
    m_process.start(program, {QStringLiteral("-c"), m_folder.configFile()});
}

/// On the same port, with what has changed meanwhile.
void BuiltInBroker::restart()
{
    if (!m_wanted || m_stopping || m_restarting || m_process.state() == QProcess::NotRunning)
        return; // the next start follows anyway
    m_restarting = true;
    setStatus(BuiltInBrokerState::Starting);
    m_process.terminate();
    m_patience.start(readyPatience);
}

void BuiltInBroker::readOutput()
{
    while (m_process.canReadLine())
        readLine(QString::fromUtf8(m_process.readLine()).trimmed());
}

void BuiltInBroker::readLine(const QString &line)
{
    qCDebug(brokerLog).noquote() << line;
    if (m_ready || m_stopping || m_restarting)
        return;
    static const QRegularExpression opening(QStringLiteral("^Opening .* listen socket on port (\\d+)\\.$"));
    if (const auto match = opening.match(line); match.hasMatch())
        m_opening = match.captured(1).toUShort();
    m_portTaken |= line == QStringLiteral("Error: Address already in use");
    m_databaseBroken |= line == QStringLiteral("Error: Couldn't open database.");
    if (!line.startsWith(QStringLiteral("mosquitto version")) || !line.endsWith(QStringLiteral(" running")))
        return;

    m_ready = true;
    m_patience.stop();
    m_ranSince.start();
    if (!m_folder.writePort(m_port))
        emit note(tr("Other Nightlights of this profile cannot join the built-in broker, because %1 cannot be written.")
                      .arg(m_folder.path()));
    setStatus(BuiltInBrokerState::Running);
    m_sharer.opened();
}

void BuiltInBroker::onError(QProcess::ProcessError error)
{
    if (error != QProcess::FailedToStart)
        return; // finished() follows
    m_patience.stop();
    if (m_stopping) {
        finishStop();
        return;
    }
    m_restarting = false;
    fail(tr("The built-in broker cannot be started (%1): see that the package mosquitto is complete, or "
            "choose another broker.")
             .arg(m_process.errorString()));
}

void BuiltInBroker::onFinished(int exitCode, QProcess::ExitStatus exitStatus)
{
    readOutput();
    m_patience.stop();
    if (m_stopping) {
        finishStop();
        return;
    }
    if (m_restarting) {
        m_restarting = false;
        m_portMayBeFreedUntil.setRemainingTime(predecessorPatience);
        attempt();
        return;
    }
    qCWarning(brokerLog) << "mosquitto ended by itself," << exitStatus << exitCode;

    const bool fell = exitStatus == QProcess::CrashExit && (exitCode == SIGSEGV || exitCode == SIGABRT);
    if (!m_ready && (m_databaseBroken || fell)) {
        if (const auto aside = m_folder.setDatabaseAside(currentTimestamp())) {
            emit note(
                tr("What the built-in broker had stored cannot be read. It was moved to %1, and the broker starts "
                   "with nothing stored.")
                    .arg(*aside));
            attempt();
            return;
        }
    }
    if (!m_ready && m_sharer.prepared() && exitStatus == QProcess::NormalExit
        && !(m_portTaken && m_opening == m_port)) {
        m_sharer.refused(m_portTaken);
        attempt(); // unshared
        return;
    }
    if (!m_ready && m_portTaken && m_failures < failuresToTell) {
        ++m_failures;
        attempt(); // somebody took the port just now; there are others
        return;
    }
    if (m_ready && m_ranSince.hasExpired(soundAfter.count()))
        m_failures = 0;
    m_ready = false;
    m_portMayBeFreedUntil.setRemainingTime(predecessorPatience);
    if (m_failures + 1 < failuresToTell) {
        setStatus(BuiltInBrokerState::Starting);
        retry();
        return;
    }
    fail(tr("The built-in broker keeps ending by itself. It is tried again; if that does not help, choose another "
            "broker."));
}

/// Tells why it cannot run, and looks now and then whether that has changed.
void BuiltInBroker::fail(const QString &sentence)
{
    m_failures = std::max(m_failures, 1);
    m_folder.removePort();
    setStatus(BuiltInBrokerState::Failed, sentence);
    retry();
}

void BuiltInBroker::failToWrite()
{
    fail(tr("The built-in broker cannot write into its folder %1: see that it can be written and that "
            "the disk is not full, or choose another broker.")
             .arg(m_folder.path()));
}

void BuiltInBroker::retry()
{
    const auto pause = m_failures == 0 ? 0s : std::min(longestPause, 1s * (1 << std::min(m_failures - 1, 10)));
    ++m_failures;
    m_attempt.start(pause);
}

void BuiltInBroker::setStatus(BuiltInBrokerState state, const QString &sentence)
{
    const bool reachable = state == BuiltInBrokerState::Running || state == BuiltInBrokerState::Joined;
    const BuiltInBrokerStatus status{state, reachable ? m_port : quint16(0), sentence};
    if (status == m_status)
        return;
    m_status = status;
    emit statusChanged(status);
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbroker.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace nightlight::test {

TestBroker::TestBroker(QStringList config) : m_config(std::move(config)), m_port(freePort())
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

TestBroker::~TestBroker()
{
    thaw();
    stop();
}

bool TestBroker::start()
{
    QFile file(m_folder.filePath(QStringLiteral("mosquitto.conf")));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
    QStringList lines{QStringLiteral("listener %1 127.0.0.1").arg(m_port), QStringLiteral("set_tcp_nodelay true"),
                      QStringLiteral("persistence true"),
                      QStringLiteral("persistence_location %1/").arg(m_folder.path()),
                      QStringLiteral("log_dest stderr")};
    if (::geteuid() == 0)
        lines.prepend(QStringLiteral("user root"));
    if (m_config.filter(QStringLiteral("allow_anonymous")).isEmpty())
        lines << QStringLiteral("allow_anonymous true");
    if (m_config.filter(QStringLiteral("log_type")).isEmpty())
        lines << QStringLiteral("log_type all");
    file.write((lines + m_config).join(u'\n').toUtf8() + '\n');
    file.close();

    m_output.clear();
    m_process.start(findProgram(QStringLiteral("mosquitto")), {QStringLiteral("-c"), file.fileName()});
    const QDeadlineTimer deadline(10'000);
    while (!output().contains(QStringLiteral(" running"))) {
        if (!m_process.waitForReadyRead(int(deadline.remainingTime())))
            return false;
    }
    return true;
}

void TestBroker::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5'000))
        kill();
}

void TestBroker::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

void TestBroker::freeze()
{
    signalProcess(SIGSTOP);
}

void TestBroker::thaw()
{
    signalProcess(SIGCONT);
}

void TestBroker::signalProcess(int number)
{
    if (m_process.processId() > 0)
        ::kill(pid_t(m_process.processId()), number);
}

bool TestBroker::setTlsLibrary(const QStringList &lines)
{
    QFile file(m_folder.filePath(QStringLiteral("openssl.cnf")));
    const QByteArray sections = "openssl_conf = init\n[init]\nssl_conf = ssl\n[ssl]\nsystem_default = settings\n"
                                "[settings]\n";
    if (!file.open(QIODevice::WriteOnly) || file.write(sections + lines.join(u'\n').toUtf8() + '\n') < 0)
        return false;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("OPENSSL_CONF"), file.fileName());
    m_process.setProcessEnvironment(environment);
    return true;
}

bool TestBroker::refusePublishing()
{
    QFile acl(m_folder.filePath(QStringLiteral("acl")));
    if (!acl.open(QIODevice::WriteOnly) || acl.write("topic read #\n") < 0)
        return false;
    addConfig(QStringLiteral("acl_file ") + acl.fileName());
    return true;
}

bool TestBroker::requirePassword(const QString &user, const QString &password)
{
    const QString file = m_folder.filePath(QStringLiteral("passwords"));
    addConfig(QStringLiteral("allow_anonymous false"));
    addConfig(QStringLiteral("password_file ") + file);
    return QProcess::execute(findProgram(QStringLiteral("mosquitto_passwd")),
                             {QStringLiteral("-b"), QStringLiteral("-c"), file, user, password})
           == 0;
}

QString TestBroker::output()
{
    m_output += QString::fromUtf8(m_process.readAll());
    return m_output;
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(2'000);
}

QString findProgram(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    if (!found.isEmpty())
        return found;
    return QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")});
}

} // namespace nightlight::test

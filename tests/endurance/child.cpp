// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "child.h"

#include <csignal>
#include <sys/prctl.h>

namespace nightlight::test {

using namespace std::chrono_literals;

Child::Child(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment,
             QObject *parent)
    : QObject(parent), m_process(this), m_sampling(this)
{
    m_process.setProgram(program);
    m_process.setArguments(arguments);
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    connect(&m_process, &QProcess::readyRead, this, &Child::read);
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        if (!m_isToRun)
            return;
        m_isToRun = false;
        read();
        emit endedByItself(status == QProcess::CrashExit ? QStringLiteral("It crashed.")
                                                         : QStringLiteral("Its exit status was %1.").arg(code));
    });
    connect(&m_sampling, &QTimer::timeout, this, [this] {
        if (isRunning())
            m_memory.add(std::chrono::milliseconds(m_age.elapsed()), ownMemory(m_process.processId()));
    });
    m_sampling.start(500ms);
}

Child::~Child()
{
    kill();
}

bool Child::start()
{
    m_memory.beginLife();
    m_age.start();
    m_isToRun = true;
    m_process.start();
    return m_process.waitForStarted();
}

void Child::kill()
{
    m_isToRun = false;
    m_process.kill();
    m_process.waitForFinished();
}

bool Child::end()
{
    m_isToRun = false;
    m_process.terminate();
    const bool ended = m_process.waitForFinished(10'000);
    read();
    return ended && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

void Child::read()
{
    while (m_process.canReadLine())
        emit said(m_process.readLine().trimmed());
}

} // namespace nightlight::test

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "child.h"

#include "app/windowstore.h"
#include "waiting.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QMainWindow>
#include <QSettings>
#include <QTimer>

#include <csignal>
#include <sys/prctl.h>

namespace nightlight::bench {

Child::Child(const QString &program, const QStringList &arguments, const QStringList &environment)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &variable : environment)
        variables.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    m_process.setProcessEnvironment(variables);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(program, arguments);
    m_process.waitForStarted();
}

Child::~Child()
{
    constexpr int patienceMs = 5'000;
    m_process.terminate();
    if (!m_process.waitForFinished(patienceMs)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QString Child::readLine()
{
    return lineWithin(30);
}

QString Child::lineWithin(int seconds)
{
    waitUntil([this] { return m_process.canReadLine() || m_process.state() == QProcess::NotRunning; }, seconds);
    return QString::fromUtf8(m_process.readLine()).trimmed();
}

void Child::nudge()
{
    m_process.write("\n");
    m_process.waitForBytesWritten();
}

double Child::readNumber(int seconds)
{
    return lineWithin(seconds).toDouble();
}

double Child::processorSeconds() const
{
    const QString tasks = QStringLiteral("/proc/%1/task").arg(m_process.processId());
    double nanoseconds = 0;
    for (const QString &task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(tasks + u'/' + task + QStringLiteral("/schedstat"));
        if (file.open(QIODevice::ReadOnly))
            nanoseconds += file.readAll().split(' ').value(0).toDouble();
    }
    return nanoseconds * 1e-9;
}

double Child::memory() const
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(m_process.processId()));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.simplified().split(' ').value(1).toDouble() * 1024;
    }
    return 0;
}

QString plainClient()
{
    return QStringLiteral(NIGHTLIGHT_BENCH_CLIENT);
}

QString nightlightProgram()
{
    return QStringLiteral(NIGHTLIGHT_PROGRAM);
}

QString emptyWindowProgram()
{
    return QStringLiteral(NIGHTLIGHT_BENCH_EMPTY);
}

QString startProgram()
{
    return QStringLiteral(NIGHTLIGHT_BENCH_START);
}

void runFor(double seconds)
{
    QEventLoop loop;
    QTimer::singleShot(int(seconds * 1000), Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

Home::Home()
{
    QFile displays(m_folder.filePath(QStringLiteral("displays.json")));
    if (displays.open(QIODevice::WriteOnly))
        displays.write(R"({"screens": [{"name": "1", "x": 0, "y": 0, "width": 1920, "height": 1080}]})");
    displays.close();
    QMainWindow window;
    window.setGeometry(0, 0, 1920, 1080);
    WindowSettings settings;
    settings.geometry = window.saveGeometry();
    QSettings file(settingsFile(), QSettings::IniFormat);
    saveWindow(file, {}, settings);
}

QStringList Home::environment() const
{
    QStringList variables{QStringLiteral("HOME=") + m_folder.path()};
    if (qEnvironmentVariable("QT_QPA_PLATFORM") == QStringLiteral("offscreen"))
        variables += QStringLiteral("QT_QPA_PLATFORM=offscreen:configfile=")
                     + m_folder.filePath(QStringLiteral("displays.json"));
    return variables;
}

QString Home::dataFolder() const
{
    return m_folder.filePath(QStringLiteral(".local/share/nightlight/default"));
}

void Home::set(const QString &key, const QVariant &value)
{
    QSettings(settingsFile(), QSettings::IniFormat).setValue(key, value);
}

QString Home::settingsFile() const
{
    return m_folder.filePath(QStringLiteral(".config/nightlight/default.conf"));
}

} // namespace nightlight::bench

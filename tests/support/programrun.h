// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/testbroker.h"

#include <QMap>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

namespace nightlight::test {

using Environment = QMap<QString, QString>;

/// Settings and data in \a folder.
inline Environment homeIn(const QString &folder)
{
    Environment home{{QStringLiteral("HOME"), folder}};
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        home.insert(QString::fromLatin1(name), folder + u'/' + QString::fromLatin1(name));
    return home;
}

/// The program as it is run from a terminal, with settings and data of its own.
class Run
{
public:
    explicit Run(const QStringList &arguments, const Environment &environment = {}, const QString &output = {},
                 const QString &input = {})
    {
        QProcessEnvironment clean = QProcessEnvironment::systemEnvironment();
        const Environment home = homeIn(m_home.path());
        for (auto it = home.cbegin(); it != home.cend(); ++it)
            clean.insert(it.key(), it.value());
        clean.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        for (auto it = environment.cbegin(); it != environment.cend(); ++it) {
            if (it->isNull())
                clean.remove(it.key());
            else
                clean.insert(it.key(), it.value());
        }
        m_process.setProcessEnvironment(clean);
        if (!output.isEmpty())
            m_process.setStandardOutputFile(output);
        if (!input.isEmpty())
            m_process.setStandardInputFile(input);
        m_process.start(QStringLiteral(NIGHTLIGHT_PROGRAM), arguments);
    }

    ~Run()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Run)

    QString out() { return m_out += QString::fromUtf8(m_process.readAllStandardOutput()); }
    QString error() { return m_error += QString::fromUtf8(m_process.readAllStandardError()); }
    bool waitForEnd(int ms = 20'000)
    {
        return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(ms);
    }
    int exitCode() const { return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1; }
    qint64 processId() const { return m_process.processId(); }
    void send(int signal) const { ::kill(pid_t(m_process.processId()), signal); }

private:
    QTemporaryDir m_home;
    QProcess m_process;
    QString m_out;
    QString m_error;
};

inline QString urlAt(quint16 port)
{
    return QStringLiteral("mqtt://127.0.0.1:%1").arg(port);
}

inline QStringList deskAt(const TestBroker &broker)
{
    return {QStringLiteral("--headless"), QStringLiteral("--id"), QStringLiteral("desk"), QStringLiteral("--broker"),
            urlAt(broker.port())};
}

} // namespace nightlight::test

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QString>
#include <QStringList>

#include <unistd.h>

namespace nightlight::test {

/// A module of the kernel, loaded while this object lives if it exists and this is root. One that was loaded before
/// stays.
class KernelModule
{
public:
    KernelModule(const QString &name, const QStringList &parameters) : m_name(name)
    {
        m_loaded = !isThere() && ::geteuid() == 0 && modprobe(QStringList{name} + parameters);
    }
    ~KernelModule()
    {
        if (m_loaded)
            modprobe({QStringLiteral("-r"), m_name});
    }
    Q_DISABLE_COPY_MOVE(KernelModule)

private:
    bool isThere() const
    {
        return QFileInfo::exists(QStringLiteral("/sys/module/") + QString(m_name).replace(u'-', u'_'));
    }

    static bool modprobe(const QStringList &arguments)
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("modprobe"),
                                                               {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")});
        if (program.isEmpty())
            return false;
        QProcess process;
        process.setStandardErrorFile(QProcess::nullDevice());
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(program, arguments);
        return process.waitForFinished() && process.exitCode() == 0;
    }

    QString m_name;
    bool m_loaded = false;
};

} // namespace nightlight::test

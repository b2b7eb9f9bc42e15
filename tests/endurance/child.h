// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memorygrowth.h"

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QTimer>

namespace nightlight::test {

/// A process of ours that is started again and again, and its memory. Gone with this object.
class Child : public QObject
{
    Q_OBJECT

public:
    Child(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment,
          QObject *parent = nullptr);
    ~Child() override;

    /// False if it cannot be.
    bool start();
    /// By SIGKILL.
    void kill();
    /// By SIGTERM. False if it does not end in order.
    bool end();
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    const MemoryGrowth &memory() const { return m_memory; }

signals:
    /// A line of its output, of either kind.
    void said(const QByteArray &line);
    /// Nobody told it to; \a how is a sentence.
    void endedByItself(const QString &how);

private:
    void read();

    QProcess m_process;
    QTimer m_sampling;
    QElapsedTimer m_age;
    MemoryGrowth m_memory;
    bool m_isToRun = false;
};

} // namespace nightlight::test

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QVariant>

#include <optional>

namespace nightlight::bench {

/// A program of its own that is measured or that measures; gone with this object.
class Child
{
public:
    Child(const QString &program, const QStringList &arguments, const QStringList &environment = {});
    ~Child();
    Q_DISABLE_COPY_MOVE(Child)

    bool isRunning() const { return m_process.state() == QProcess::Running; }
    /// The next line it writes; empty if there is none within half a minute. The event loop goes on meanwhile.
    QString readLine();
    /// Writes an empty line to it.
    void nudge();
    bool waitForReady() { return readLine() == QStringLiteral("ready"); }
    /// The number it writes in its next line, after \a seconds at the most; 0 if there is none.
    double readNumber(int seconds = 30);

    /// Of all its threads together, so far; more exact than the ticks of /proc/PID/stat.
    double processorSeconds() const;
    /// The share of memory that is its own, in bytes; 0 if that cannot be told.
    double memory() const;

private:
    QString lineWithin(int seconds);

    QProcess m_process;
};

/// The client of libmosquitto that is not measured, or is what is measured against; see plainclient.cpp.
QString plainClient();
QString nightlightProgram();
QString emptyWindowProgram();
QString startProgram();

/// Lets the event loop run for \a seconds.
void runFor(double seconds);

/// A folder with the settings of a program that shows its window, as large as the display, in the display's file.
class Home
{
public:
    Home();
    /// What sets the program's folders, and off screen a display of 1920 by 1080.
    QStringList environment() const;
    /// Where the program keeps its data then.
    QString dataFolder() const;
    /// Sets \a key in the file of settings.
    void set(const QString &key, const QVariant &value);

private:
    QString settingsFile() const;

    QTemporaryDir m_folder;
};

} // namespace nightlight::bench

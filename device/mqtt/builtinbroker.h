// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brokerfolder.h"
#include "brokersharer.h"
#include "linkstatus.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

namespace nightlight {

/// A real mosquitto on 127.0.0.1, run as a child process: the broker that needs nothing set up.
///
/// It ends when the program ends, however that comes about. If it ends first it is started again on the same port: at
/// once, and with growing pauses if it keeps ending. Of several Nightlights of one profile the first runs it and the
/// others join; when that one ends, another goes on with the same port and the same stored messages.
///
/// It listens on loopback only, unless a person has it shared with the network: see sharer().
///
/// Nothing here blocks but the destructor, and that for a little over a second at the most. To be made in the main
/// thread: the kernel ends the broker together with the thread that started it.
class BuiltInBroker : public QObject
{
    Q_OBJECT

public:
    static constexpr quint16 usualPort = 1883;

    /// \a folder is where it keeps what it stores; \a programFolders are searched for mosquitto in this order.
    explicit BuiltInBroker(const QString &folder, QObject *parent = nullptr,
                           const QStringList &programFolders = usualProgramFolders(),
                           quint16 preferredPort = usualPort);
    ~BuiltInBroker() override;

    /// PATH, and the administrator's folders, where Debian has it.
    static QStringList usualProgramFolders();

    void start();
    /// Ends it orderly, so that sessions and retained messages are kept; stopped() follows.
    void stop();

    const BuiltInBrokerStatus &status() const { return m_status; }
    /// Wishes may be told to it unless the broker is Off or has Failed.
    BrokerSharer &sharer() { return m_sharer; }
    /// Of the broker while this object runs it, else 0.
    qint64 processId() const { return m_process.processId(); }

signals:
    void statusChanged(const nightlight::BuiltInBrokerStatus &status);
    void stopped();
    /// One translated sentence about something that a person may want to know, and that needs no help.
    void note(const QString &sentence);

private:
    void attempt();
    void join();
    bool choosePort();
    void launch(const QString &program);
    void restart();
    void readOutput();
    void readLine(const QString &line);
    void onError(QProcess::ProcessError error);
    void onFinished(int exitCode, QProcess::ExitStatus exitStatus);
    void fail(const QString &sentence);
    void failToWrite();
    void retry();
    void finishStop();
    void setStatus(BuiltInBrokerState state, const QString &sentence = {});

    BrokerFolder m_folder;
    BrokerSharer m_sharer;
    QStringList m_programFolders;
    quint16 m_preferredPort;
    QProcess m_process;
    QTimer m_attempt; ///< the next try to start or to join
    QTimer m_patience; ///< until a broker that does not get ready, or does not end, is killed
    QDeadlineTimer m_portMayBeFreedUntil;
    QElapsedTimer m_ranSince;
    QElapsedTimer m_nothingToJoinSince; ///< another one holds the lock and runs no broker
    BuiltInBrokerStatus m_status;
    quint16 m_port = 0; ///< where it runs or is to run again
    int m_failures = 0; ///< in a row
    bool m_wanted = false;
    bool m_stopping = false;
    bool m_restarting = false;
    bool m_ready = false;
    quint16 m_opening = 0; ///< the port that it was about to open last
    bool m_portTaken = false; ///< m_opening was in use
    bool m_databaseBroken = false;
};

} // namespace nightlight

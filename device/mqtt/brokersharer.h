// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brokersharing.h"

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <optional>

namespace nightlight {

class BrokerFolder;

/// Decides whether the built-in broker is shared with the network, at which port, and with which password.
///
/// The wish is kept in the broker's folder, where any Nightlight of the profile may change it; the one that runs the
/// broker sees that and asks for a restart. Shared, the broker listens at a second port, on all addresses, for those
/// who know the password. The one of this computer stays as it is: so our own clients need no password, which thus is
/// in no file, and a mistake here can never cut them off. The two cannot have the same port.
class BrokerSharer : public QObject
{
    Q_OBJECT

public:
    /// The first free one of a few ports from \a firstPort on is taken, and kept as long as the broker is shared.
    BrokerSharer(BrokerFolder &folder, quint16 firstPort, QObject *parent = nullptr);

    const BrokerSharing &sharing() const { return m_sharing; }

    void follow(SharingWish wish);
    /// Shows \a password again, if it is the one in use; false if it is not.
    bool recallPassword(const QString &password);

    // For the one who runs the broker.

    /// Whether the port that is kept is still in use, maybe by a broker that is about to end.
    bool mustWait() const;
    /// The port to open in addition at the coming start, if the broker is to be shared and can be.
    std::optional<quint16> prepare();
    /// What prepare() told last.
    std::optional<quint16> prepared() const { return m_prepared; }
    void opened();
    /// The broker ended because it was to open the port that prepare() told.
    void refused(bool portTaken);
    /// The broker ended, and it is not to start again.
    void ended();

    /// For the one who has joined a broker of another, now and then; \a runs is whether that runs.
    void lookAtOthers(bool runs);

signals:
    void changed(const nightlight::BrokerSharing &sharing);
    /// The running broker is shared otherwise than it is to be.
    void restartNeeded();
    /// One translated sentence about something that a person may want to know.
    void note(const QString &sentence);

private:
    quint16 freePort() const;
    void setNewPassword();
    void unshare();
    void look();
    void fail(const QString &sentence, bool portTaken);
    void tryAgain();
    void show(SharingState state, const QString &sentence = {});

    BrokerFolder &m_folder;
    quint16 m_firstPort;
    QFileSystemWatcher m_watcher;
    QTimer m_tryAgain; ///< while the port is taken
    QTimer m_lookAtAddresses;
    BrokerSharing m_sharing;
    QString m_password;
    QByteArray m_passwordsOfIt; ///< the file's content that m_password goes with
    QByteArray m_applied; ///< the file's content at the last start
    QByteArray m_refused; ///< the file's content with which the broker cannot be shared
    std::optional<quint16> m_prepared;
    bool m_runsHere = false;
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keychain.h"
#include "device/telemetry/settings.h"

#include <QObject>
#include <QTimer>

namespace nightlight {

/// The passwords of brokers: fetched from the desktop's keychain, and kept there.
class BrokerSecrets : public QObject
{
    Q_OBJECT

public:
    explicit BrokerSecrets(QObject *parent = nullptr);

    /// Whether \a settings lack nothing that the keychain may have.
    static bool areComplete(const BrokerSettings &settings);

    /// Asks the keychain for what \a settings lack; fetched() or missing() follows. What was asked for before is not
    /// wanted any more.
    void fetch(const BrokerSettings &settings);
    void forgetQuestion();
    /// Keeps in the keychain what is new in \a now.
    void keep(const BrokerSettings &before, const BrokerSettings &now);

signals:
    /// A passphrase that the keychain does not have is left out.
    void fetched(const nightlight::BrokerSettings &settings);
    /// The password cannot be had, for the reason \a problem: one translated sentence.
    void missing(const QString &problem);
    /// One translated sentence on how passwords are kept.
    void note(const QString &sentence);
    void warned(const QString &sentence);

private:
    void fetchPassphrase(BrokerSettings settings);
    void finish(const BrokerSettings &settings);
    void store(const QString &key, const QString &secret);
    bool isCurrent(int question) const { return question == m_question; }

    Keychain m_keychain;
    QTimer m_patience; ///< running until it is said that the keychain is being asked
    int m_question = 0; ///< counts up, to tell an answer that nobody waits for any more
};

} // namespace nightlight

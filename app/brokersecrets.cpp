// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brokersecrets.h"

#include "device/mqtt/tlsconfiguration.h"

#include <chrono>
#include <tuple>

namespace nightlight {

using namespace std::chrono_literals;

namespace {

QString nameOf(const BrokerSettings &settings)
{
    const QString place = QStringLiteral("%1:%2").arg(settings.host).arg(settings.port);
    return settings.user.isEmpty() ? place : settings.user + u'@' + place;
}

QString passwordKey(const BrokerSettings &settings)
{
    return QStringLiteral("password of ") + nameOf(settings);
}

QString passphraseKey(const TlsSettings &settings)
{
    return QStringLiteral("passphrase of ") + keyFileOf(settings);
}

bool lacksPassword(const BrokerSettings &settings)
{
    return settings.hasPassword && settings.password.isEmpty();
}

bool lacksPassphrase(const BrokerSettings &settings)
{
    return settings.tls && settings.tlsSettings.keyPassphrase.isEmpty() && hasLockedKey(settings.tlsSettings);
}

} // namespace

BrokerSecrets::BrokerSecrets(QObject *parent) : QObject(parent), m_keychain(this), m_patience(this)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(2s);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { emit note(tr("The desktop's keychain is asked for the password. It may want to be unlocked.")); });
}

bool BrokerSecrets::areComplete(const BrokerSettings &settings)
{
    return settings.kind == BrokerKind::BuiltIn || (!lacksPassword(settings) && !lacksPassphrase(settings));
}

void BrokerSecrets::fetch(const BrokerSettings &settings)
{
    forgetQuestion();
    m_patience.start();
    if (!lacksPassword(settings)) {
        fetchPassphrase(settings);
        return;
    }
    m_keychain.read(passwordKey(settings), [this, settings, question = m_question](const Keychain::Secret &password) {
        if (!isCurrent(question))
            return;
        if (password) {
            BrokerSettings with = settings;
            with.password = *password;
            fetchPassphrase(with);
            return;
        }
        forgetQuestion();
        const auto [kind, detail] = password.error();
        if (kind == KeychainError::Kind::NotFound)
            emit missing(tr("The desktop's keychain does not have the password for %1.").arg(nameOf(settings)));
        else if (kind == KeychainError::Kind::Refused)
            emit missing(tr("The desktop's keychain did not give the password for %1.").arg(nameOf(settings)));
        else
            emit missing(
                tr("There is no keychain here that could have kept the password for %1.").arg(nameOf(settings)));
    });
}

void BrokerSecrets::fetchPassphrase(BrokerSettings settings)
{
    if (!lacksPassphrase(settings)) {
        finish(settings);
        return;
    }
    m_keychain.read(passphraseKey(settings.tlsSettings),
                    [this, settings, question = m_question](const Keychain::Secret &passphrase) mutable {
                        if (!isCurrent(question))
                            return;
                        // Without it the connection fails, and says so.
                        settings.tlsSettings.keyPassphrase = passphrase.value_or(QString());
                        finish(settings);
                    });
}

void BrokerSecrets::finish(const BrokerSettings &settings)
{
    forgetQuestion();
    emit fetched(settings);
}

void BrokerSecrets::forgetQuestion()
{
    ++m_question;
    m_patience.stop();
}

void BrokerSecrets::keep(const BrokerSettings &before, const BrokerSettings &now)
{
    if (now.kind == BrokerKind::BuiltIn)
        return;
    const auto place = [](const BrokerSettings &broker) { return std::tie(broker.host, broker.port, broker.user); };
    const bool isNew = place(before) != place(now) || before.password != now.password;
    if (isNew && !now.password.isEmpty())
        store(passwordKey(now), now.password);
    else if (place(before) == place(now) && before.hasPassword && !now.hasPassword)
        m_keychain.remove(passwordKey(now));

    const TlsSettings &tls = now.tlsSettings;
    if (now.tls && !tls.keyPassphrase.isEmpty()
        && (tls.keyPassphrase != before.tlsSettings.keyPassphrase || keyFileOf(tls) != keyFileOf(before.tlsSettings)))
        store(passphraseKey(tls), tls.keyPassphrase);
}

void BrokerSecrets::store(const QString &key, const QString &secret)
{
    m_keychain.write(key, secret, [this](const Keychain::Done &done) {
        if (done)
            return;
        if (done.error().kind == KeychainError::Kind::Refused)
            emit warned(tr("The desktop's keychain did not take the password. It is kept in memory only, and asked for "
                           "at the next start."));
        else
            emit warned(tr("There is no keychain here. The password is kept in memory only, and asked for at the next "
                           "start."));
    });
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharedbrokersecret.h"

#include "device/mqtt/brokersharer.h"

namespace nightlight {

SharedBrokerSecret::SharedBrokerSecret(BrokerSharer &sharer, const QString &name, QObject *parent)
    : QObject(parent), m_sharer(sharer), m_key(QStringLiteral("password of the shared broker in ") + name),
      m_keychain(this)
{
    connect(&sharer, &BrokerSharer::changed, this, &SharedBrokerSecret::follow);
}

void SharedBrokerSecret::follow(const BrokerSharing &sharing)
{
    if (!sharing.password.isEmpty()) {
        m_asked = true;
        if (sharing.password == m_kept)
            return;
        m_kept = sharing.password;
        m_keychain.write(m_key, m_kept, [](const Keychain::Done &) {}); // without one, it can be noted
    } else if (sharing.state != SharingState::Off && !m_asked) {
        m_asked = true;
        m_keychain.read(m_key, [this](const Keychain::Secret &password) {
            if (password && m_sharer.recallPassword(*password))
                m_kept = *password;
        });
    }
}

void SharedBrokerSecret::forget()
{
    m_kept.clear();
    m_keychain.remove(m_key);
}

} // namespace nightlight

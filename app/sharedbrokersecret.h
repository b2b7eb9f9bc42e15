// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keychain.h"
#include "device/mqtt/brokersharing.h"

#include <QObject>

namespace nightlight {

class BrokerSharer;

/// Keeps the password of the shared built-in broker in the desktop's keychain, so that it can be shown again after a
/// restart.
class SharedBrokerSecret : public QObject
{
    Q_OBJECT

public:
    /// \a sharer outlives this object; \a name tells this broker from those of other profiles.
    SharedBrokerSecret(BrokerSharer &sharer, const QString &name, QObject *parent = nullptr);

    /// The person shares the broker no more.
    void forget();

private:
    void follow(const BrokerSharing &sharing);

    BrokerSharer &m_sharer;
    const QString m_key;
    Keychain m_keychain;
    QString m_kept; ///< what the keychain was given
    bool m_asked = false; ///< for the password, or it is known anyway
};

} // namespace nightlight

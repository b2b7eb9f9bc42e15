// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace nightlight {

enum class SharingState {
    Off, ///< the built-in broker serves this computer only
    Starting,
    On,
    Failed, ///< wanted, and not possible now: see the sentence
};

/// What a person may want of it.
enum class SharingWish {
    Share,
    Unshare, ///< the user and the password are forgotten
    NewPassword, ///< the former one is good no more
};

/// How the built-in broker is shared with the network.
struct BrokerSharing
{
    SharingState state = SharingState::Off;
    QStringList addresses{}; ///< "host:port", one for each address that this computer has now; only if On
    QString user{}; ///< empty if Off
    QString password{}; ///< in memory only; empty: only those know it who noted it
    QString sentence{}; ///< what could not be done and what to do; translated

    bool operator==(const BrokerSharing &) const = default;
};

} // namespace nightlight

Q_DECLARE_METATYPE(nightlight::BrokerSharing)
Q_DECLARE_METATYPE(nightlight::SharingWish)

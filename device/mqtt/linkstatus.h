// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentedcertificate.h"
#include "tlsfailure.h"

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace nightlight {

enum class LinkState {
    Off, ///< not wanted
    Connecting,
    Connected,
    Waiting, ///< could not connect or was cut off; the next try is due after LinkStatus::retryIn
};

/// How the connection to the broker stands.
struct LinkStatus
{
    LinkState state = LinkState::Off;
    QString broker{}; ///< "host:port"; from outside, plain text only
    QString sentence{}; ///< why it does not get through and what to do; empty while it does; translated
    std::chrono::milliseconds retryIn{0};
    TlsFailure tlsFailure = TlsFailure::None; ///< what the sentence is about, if it is about TLS
    std::optional<PresentedCertificate> certificate{}; ///< the broker's, after a failure of TLS

    bool operator==(const LinkStatus &) const = default;
};

enum class BuiltInBrokerState {
    Off, ///< not wanted
    Starting,
    Running,
    Joined, ///< another Nightlight of this profile runs it
    Failed, ///< see the sentence
};

struct BuiltInBrokerStatus
{
    BuiltInBrokerState state = BuiltInBrokerState::Off;
    quint16 port = 0; ///< on 127.0.0.1; 0 unless Running or Joined
    QString sentence; ///< why it does not run and what to do; translated

    bool operator==(const BuiltInBrokerStatus &) const = default;
};

} // namespace nightlight

Q_DECLARE_METATYPE(nightlight::LinkStatus)
Q_DECLARE_METATYPE(nightlight::BuiltInBrokerStatus)

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSocket>
#include <QList>
#include <QSsl>
#include <QSslError>

#include <optional>

namespace nightlight {

/// What can be seen of a connection with TLS that has failed.
struct TlsEvidence
{
    QAbstractSocket::SocketError error = QAbstractSocket::UnknownSocketError;
    QList<QSslError> objections{}; ///< to the server's certificate
    bool isAnotherThanPinned = false; ///< the server's certificate is
    bool answered = false; ///< the server has begun to speak TLS
    bool showedCertificate = false; ///< this client had one to show
    std::optional<QSsl::AlertType> alertReceived{};
    std::optional<QSsl::AlertType> alertSent{};
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nightlight {

struct TlsEvidence;

/// Why there is no secure connection.
enum class TlsFailure {
    None,
    // The server's certificate:
    UnknownAuthority,
    Expired,
    NotYetValid,
    WrongHostName,
    Revoked,
    Weak, ///< by its key or its signature, or not made for a server
    Changed, ///< not the pinned one
    // The server itself:
    NoTls,
    NoCommonVersion, ///< or no common cipher
    NoCommonProtocol, ///< of those that ALPN asks for
    WantsCertificate,
    RefusesCertificate,
    // What this client was given:
    AuthorityFileUnusable,
    CertificateFileUnusable,
    KeyFileUnusable,
    KeyLocked, ///< its passphrase is missing or wrong
    KeyUnfit, ///< it is not the certificate's
    // What has no sentence of its own:
    Other,
};

/// What \a evidence comes to; None if TLS is not to blame.
TlsFailure tlsFailure(const TlsEvidence &evidence);

/// One translated sentence that says what to do. \a place is the broker as "host:port", or the file if it is about a
/// file or a key. Empty for None and Other.
QString tlsSentence(TlsFailure failure, const QString &place);

/// Whether a person may decide to accept just this certificate. One that was revoked is nobody's to trust.
bool mayBePinned(TlsFailure failure);

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentedcertificate.h"
#include "tlsfailure.h"

#include <QSslConfiguration>
#include <QSslSocket>

#include <optional>

namespace nightlight {

/// An encrypted connection that knows which certificate is wanted, and why it failed.
class TlsSocket final : public QSslSocket
{
    Q_OBJECT

public:
    /// Of a certificate whose SHA-256 is \a pinned neither the authority, nor the name, nor the dates matter, and no
    /// other is accepted; if \a pinned is empty, what the authorities have signed is.
    TlsSocket(const QSslConfiguration &configuration, const QByteArray &pinned, QObject *parent = nullptr);
    ~TlsSocket() override;

    /// Why errorOccurred() was emitted; None if TLS is not to blame.
    TlsFailure failure() const;
    /// What the server has shown, if it came to that.
    std::optional<PresentedCertificate> certificate() const;

signals:
    /// It is encrypted, and the certificate is one that is wanted.
    void trusted();

private:
    void judge(const QList<QSslError> &objections);
    void onEncrypted();
    bool isAnotherThanPinned() const;

    const QByteArray m_pinned;
    bool m_trusted = false;
    std::optional<QSsl::AlertType> m_alertReceived;
    std::optional<QSsl::AlertType> m_alertSent;
};

} // namespace nightlight

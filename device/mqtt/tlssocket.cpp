// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlssocket.h"

#include "tlsevidence.h"

#include <QCryptographicHash>
#include <QSslCipher>

namespace nightlight {

TlsSocket::TlsSocket(const QSslConfiguration &configuration, const QByteArray &pinned, QObject *parent)
    : QSslSocket(parent), m_pinned(pinned)
{
    setSslConfiguration(configuration);
    connect(this, &QSslSocket::sslErrors, this, &TlsSocket::judge);
    connect(this, &QSslSocket::encrypted, this, &TlsSocket::onEncrypted);
    connect(this, &QSslSocket::alertReceived, this,
            [this](QSsl::AlertLevel, QSsl::AlertType type) { m_alertReceived = type; });
    connect(this, &QSslSocket::alertSent, this, [this](QSsl::AlertLevel, QSsl::AlertType type) { m_alertSent = type; });
}

TlsSocket::~TlsSocket()
{
    disconnect(this); // QSslSocket still emits on its way out, and this is no TlsSocket then
}

TlsFailure TlsSocket::failure() const
{
    TlsEvidence evidence;
    evidence.error = error();
    if (!m_trusted)
        evidence.objections = sslHandshakeErrors();
    evidence.isAnotherThanPinned = isAnotherThanPinned();
    evidence.answered = !sessionCipher().isNull() || !peerCertificate().isNull();
    evidence.showedCertificate = !localCertificate().isNull();
    evidence.alertReceived = m_alertReceived;
    evidence.alertSent = m_alertSent;
    return tlsFailure(evidence);
}

std::optional<PresentedCertificate> TlsSocket::certificate() const
{
    const QSslCertificate shown = peerCertificate();
    return shown.isNull() ? std::nullopt : std::optional(presented(shown));
}

void TlsSocket::judge(const QList<QSslError> &objections)
{
    TlsEvidence evidence;
    evidence.objections = objections;
    const TlsFailure failure = tlsFailure(evidence);
    const bool isPinned = !m_pinned.isEmpty() && !isAnotherThanPinned();
    if (failure == TlsFailure::None || (isPinned && mayBePinned(failure)))
        ignoreSslErrors();
}

void TlsSocket::onEncrypted()
{
    if (isAnotherThanPinned()) {
        setSocketError(SslHandshakeFailedError);
        emit errorOccurred(SslHandshakeFailedError);
        return;
    }
    m_trusted = true;
    emit trusted();
}

bool TlsSocket::isAnotherThanPinned() const
{
    const QSslCertificate shown = peerCertificate();
    return !m_pinned.isEmpty() && !shown.isNull() && shown.digest(QCryptographicHash::Sha256) != m_pinned;
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlsfailure.h"

#include "mqttlink.h"
#include "tlsevidence.h"

#include <algorithm>

namespace nightlight {

namespace {

using Alert = QSsl::AlertType;

TlsFailure fromObjection(QSslError::SslError objection)
{
    switch (objection) {
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return TlsFailure::Revoked;
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::UnableToDecryptCertificateSignature:
    case QSslError::CertificateSignatureFailed:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
    case QSslError::SubjectIssuerMismatch:
    case QSslError::AuthorityIssuerSerialNumberMismatch:
        return TlsFailure::UnknownAuthority;
    case QSslError::CertificateExpired:
        return TlsFailure::Expired;
    case QSslError::CertificateNotYetValid:
        return TlsFailure::NotYetValid;
    case QSslError::HostNameMismatch:
        return TlsFailure::WrongHostName;
    case QSslError::NoError:
    case QSslError::OcspNoResponseFound:
    case QSslError::OcspMalformedRequest:
    case QSslError::OcspMalformedResponse:
    case QSslError::OcspInternalError:
    case QSslError::OcspTryLater:
    case QSslError::OcspSigRequred:
    case QSslError::OcspUnauthorized:
    case QSslError::OcspResponseCannotBeTrusted:
    case QSslError::OcspResponseCertIdUnknown:
    case QSslError::OcspResponseExpired:
    case QSslError::OcspStatusUnknown:
    case QSslError::CertificateStatusUnknown:
        return TlsFailure::None; // few servers tell whether they were revoked
    default:
        return TlsFailure::Weak;
    }
}

/// The one to be told of several: what makes the others idle comes first.
TlsFailure worst(const QList<QSslError> &objections)
{
    QList<TlsFailure> failures;
    for (const QSslError &objection : objections)
        failures << fromObjection(objection.error());
    for (const TlsFailure failure : {TlsFailure::Revoked, TlsFailure::UnknownAuthority, TlsFailure::Expired,
                                     TlsFailure::NotYetValid, TlsFailure::WrongHostName, TlsFailure::Weak}) {
        if (failures.contains(failure))
            return failure;
    }
    return TlsFailure::None;
}

/// By RFC 8446, section 6.2, and RFC 5246, section 7.2.2.
TlsFailure fromAlert(Alert alert, const TlsEvidence &evidence)
{
    const TlsFailure ofCertificate =
        evidence.showedCertificate ? TlsFailure::RefusesCertificate : TlsFailure::WantsCertificate;
    switch (alert) {
    case Alert::ProtocolVersion:
    case Alert::InsufficientSecurity:
        return TlsFailure::NoCommonVersion;
    case Alert::NoApplicationProtocol:
        return TlsFailure::NoCommonProtocol;
    case Alert::UnrecognizedName:
        return TlsFailure::WrongHostName;
    case Alert::CertificateRequired:
        return TlsFailure::WantsCertificate;
    case Alert::NoCertificate:
    case Alert::BadCertificate:
    case Alert::CertificateUnknown:
        return ofCertificate;
    case Alert::UnsupportedCertificate:
    case Alert::CertificateRevoked:
    case Alert::CertificateExpired:
    case Alert::UnknownCa:
    case Alert::AccessDenied:
    case Alert::DecryptError:
        return evidence.showedCertificate ? TlsFailure::RefusesCertificate : TlsFailure::Other;
    case Alert::HandshakeFailure: // also what TLS 1.2 has for a certificate that is missing
        return evidence.answered ? ofCertificate : TlsFailure::NoCommonVersion;
    default:
        return TlsFailure::Other;
    }
}

} // namespace

TlsFailure tlsFailure(const TlsEvidence &evidence)
{
    if (evidence.isAnotherThanPinned)
        return TlsFailure::Changed;
    if (const TlsFailure failure = worst(evidence.objections); failure != TlsFailure::None)
        return failure;
    if (evidence.error == QAbstractSocket::SslInvalidUserDataError && evidence.showedCertificate)
        return TlsFailure::KeyUnfit;
    if (evidence.alertReceived && *evidence.alertReceived != Alert::CloseNotify)
        return fromAlert(*evidence.alertReceived, evidence);
    if (evidence.alertSent == Alert::ProtocolVersion || evidence.alertSent == Alert::HandshakeFailure
        || evidence.alertSent == Alert::InsufficientSecurity)
        return TlsFailure::NoCommonVersion;
    const bool ended = evidence.error == QAbstractSocket::RemoteHostClosedError;
    if (!evidence.answered && (ended || evidence.error == QAbstractSocket::SslHandshakeFailedError))
        return TlsFailure::NoTls;
    const bool isOfTls = evidence.error == QAbstractSocket::SslHandshakeFailedError
                         || evidence.error == QAbstractSocket::SslInternalError
                         || evidence.error == QAbstractSocket::SslInvalidUserDataError;
    return isOfTls ? TlsFailure::Other : TlsFailure::None;
}

QString tlsSentence(TlsFailure failure, const QString &place)
{
    switch (failure) {
    case TlsFailure::None:
    case TlsFailure::Other:
        return {};
    case TlsFailure::UnknownAuthority:
        return MqttLink::tr("Nobody whom this computer trusts has signed the certificate of %1. Name the file of its "
                            "authority, or trust just this certificate once you have compared its SHA-256.")
            .arg(place);
    case TlsFailure::Expired:
        return MqttLink::tr("The certificate of %1 has expired. Ask who runs the broker to renew it, and check the "
                            "clock of this computer.")
            .arg(place);
    case TlsFailure::NotYetValid:
        return MqttLink::tr("The certificate of %1 is not valid yet. Set the clock of this computer; if it is right, "
                            "ask who runs the broker.")
            .arg(place);
    case TlsFailure::WrongHostName:
        return MqttLink::tr("The certificate of %1 is for another host. Enter the host by a name that its certificate "
                            "is for.")
            .arg(place);
    case TlsFailure::Revoked:
        return MqttLink::tr("The certificate of %1 was revoked: its key may be in wrong hands. Do not use this broker "
                            "until who runs it has a new one.")
            .arg(place);
    case TlsFailure::Weak:
        return MqttLink::tr("The certificate of %1 is too weak or is not made for a server. Ask who runs the broker "
                            "for one with a longer key and a newer signature.")
            .arg(place);
    case TlsFailure::Changed:
        return MqttLink::tr("The certificate of %1 has changed: it is not the one that you trust. Ask who runs the "
                            "broker whether it was renewed; if it was not, somebody is in between.")
            .arg(place);
    case TlsFailure::NoTls:
        return MqttLink::tr("What answers at %1 does not speak TLS. Check the port (8883 is usual), or switch TLS "
                            "off.")
            .arg(place);
    case TlsFailure::NoCommonVersion:
        return MqttLink::tr("The broker at %1 speaks only versions of TLS or ciphers that are not safe any more. Ask "
                            "who runs it to allow TLS 1.2 or 1.3.")
            .arg(place);
    case TlsFailure::NoCommonProtocol:
        return MqttLink::tr("The broker at %1 does not speak the protocol that is asked for by ALPN. Correct its name, "
                            "or leave it empty.")
            .arg(place);
    case TlsFailure::WantsCertificate:
        return MqttLink::tr("The broker at %1 lets in only who shows a certificate. Name the file of yours and that "
                            "of its key.")
            .arg(place);
    case TlsFailure::RefusesCertificate:
        return MqttLink::tr("The broker at %1 does not accept the certificate of this client. Check that it is still "
                            "valid and that an authority of this broker has signed it.")
            .arg(place);
    case TlsFailure::AuthorityFileUnusable:
        return MqttLink::tr("There is no certificate of an authority to be read in “%1”. Choose a file in PEM or DER "
                            "form.")
            .arg(place);
    case TlsFailure::CertificateFileUnusable:
        return MqttLink::tr("There is no certificate of this client to be read in “%1”. Choose a file in PEM or DER "
                            "form.")
            .arg(place);
    case TlsFailure::KeyFileUnusable:
        return MqttLink::tr("There is no private key to be read in “%1”. Choose a file with an RSA key or one on an "
                            "elliptic curve, in PEM form.")
            .arg(place);
    case TlsFailure::KeyLocked:
        return MqttLink::tr("The key in “%1” is locked, and what was entered does not open it. Enter its passphrase.")
            .arg(place);
    case TlsFailure::KeyUnfit:
        return MqttLink::tr("The key in “%1” does not belong to the certificate of this client. Choose the key that "
                            "it was made with.")
            .arg(place);
    }
    return {};
}

bool mayBePinned(TlsFailure failure)
{
    switch (failure) {
    case TlsFailure::UnknownAuthority:
    case TlsFailure::Expired:
    case TlsFailure::NotYetValid:
    case TlsFailure::WrongHostName:
    case TlsFailure::Weak:
    case TlsFailure::Changed:
        return true;
    default:
        return false;
    }
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/mqtt/tlsfailure.h"

#include "device/mqtt/tlsevidence.h"

#include <QSet>
#include <QTest>

using namespace nightlight;

namespace {

using Alert = QSsl::AlertType;

constexpr auto lastFailure = TlsFailure::Other;

QList<TlsFailure> allFailures()
{
    QList<TlsFailure> all;
    for (int i = 1; i <= int(lastFailure); ++i)
        all << TlsFailure(i);
    return all;
}

TlsEvidence objectedTo(const QList<QSslError::SslError> &errors)
{
    TlsEvidence evidence;
    evidence.error = QAbstractSocket::SslHandshakeFailedError;
    evidence.answered = true;
    for (const QSslError::SslError error : errors)
        evidence.objections << QSslError(error);
    return evidence;
}

} // namespace

class TlsFailureTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFailureHasASentenceOfItsOwn()
    {
        QSet<QString> sentences;
        for (const TlsFailure failure : allFailures()) {
            const QString sentence = tlsSentence(failure, QStringLiteral("<place>"));
            if (failure == TlsFailure::Other) {
                QVERIFY(sentence.isEmpty());
                continue;
            }
            QVERIFY2(sentence.contains(QStringLiteral("<place>")), qPrintable(sentence));
            QVERIFY2(sentence.endsWith(u'.') && sentence.count(QStringLiteral(". ")) >= 1, qPrintable(sentence));
            sentences << sentence;
        }
        QCOMPARE(sentences.size(), allFailures().size() - 1);
    }

    void objectionsAreTold_data()
    {
        QTest::addColumn<QList<QSslError::SslError>>("errors");
        QTest::addColumn<TlsFailure>("failure");
        using E = QSslError;
        const auto row = [](const char *name, const QList<QSslError::SslError> &errors, TlsFailure failure) {
            QTest::newRow(name) << errors << failure;
        };
        row("signed by itself", {E::SelfSignedCertificate}, TlsFailure::UnknownAuthority);
        row("nobody knows who signed it", {E::UnableToGetLocalIssuerCertificate, E::UnableToVerifyFirstCertificate},
            TlsFailure::UnknownAuthority);
        row("forged", {E::CertificateSignatureFailed}, TlsFailure::UnknownAuthority);
        row("expired", {E::CertificateExpired}, TlsFailure::Expired);
        row("not yet valid", {E::CertificateNotYetValid}, TlsFailure::NotYetValid);
        row("another host", {E::HostNameMismatch}, TlsFailure::WrongHostName);
        row("revoked", {E::CertificateRevoked}, TlsFailure::Revoked);
        row("blacklisted", {E::CertificateBlacklisted}, TlsFailure::Revoked);
        row("short key", {E::UnspecifiedError}, TlsFailure::Weak);
        row("not for servers", {E::InvalidPurpose}, TlsFailure::Weak);
        row("revoked and all else",
            {E::HostNameMismatch, E::CertificateExpired, E::SelfSignedCertificate, E::CertificateRevoked},
            TlsFailure::Revoked);
        row("unknown before expired", {E::HostNameMismatch, E::CertificateExpired, E::SelfSignedCertificate},
            TlsFailure::UnknownAuthority);
        row("expired before the name", {E::HostNameMismatch, E::CertificateExpired}, TlsFailure::Expired);
        row("name, and nothing said of revocation", {E::OcspNoResponseFound, E::HostNameMismatch},
            TlsFailure::WrongHostName);
    }

    void objectionsAreTold()
    {
        QFETCH(QList<QSslError::SslError>, errors);
        TlsEvidence evidence = objectedTo(errors);
        QTEST(tlsFailure(evidence), "failure");
        evidence.isAnotherThanPinned = true;
        QCOMPARE(tlsFailure(evidence), TlsFailure::Changed);
    }

    void silenceAboutRevocationIsNoObjection()
    {
        TlsEvidence evidence;
        evidence.objections = {QSslError(QSslError::OcspNoResponseFound), QSslError(QSslError::OcspResponseExpired)};
        QCOMPARE(tlsFailure(evidence), TlsFailure::None);
    }

    void alertsAreTold_data()
    {
        QTest::addColumn<Alert>("alert");
        QTest::addColumn<bool>("answered");
        QTest::addColumn<bool>("showed");
        QTest::addColumn<TlsFailure>("failure");
        const auto row = [](const char *name, Alert alert, bool answered, bool showed, TlsFailure failure) {
            QTest::newRow(name) << alert << answered << showed << failure;
        };
        row("old versions only", Alert::ProtocolVersion, false, false, TlsFailure::NoCommonVersion);
        row("old ciphers only", Alert::InsufficientSecurity, false, false, TlsFailure::NoCommonVersion);
        row("no cipher in common", Alert::HandshakeFailure, false, true, TlsFailure::NoCommonVersion);
        row("certificate missing, TLS 1.3", Alert::CertificateRequired, true, false, TlsFailure::WantsCertificate);
        row("certificate missing, TLS 1.2", Alert::HandshakeFailure, true, false, TlsFailure::WantsCertificate);
        row("certificate missing, said oddly", Alert::BadCertificate, true, false, TlsFailure::WantsCertificate);
        row("certificate of a stranger", Alert::UnknownCa, true, true, TlsFailure::RefusesCertificate);
        row("certificate expired", Alert::CertificateExpired, true, true, TlsFailure::RefusesCertificate);
        row("certificate revoked", Alert::CertificateRevoked, true, true, TlsFailure::RefusesCertificate);
        row("certificate refused, TLS 1.2", Alert::HandshakeFailure, true, true, TlsFailure::RefusesCertificate);
        row("another protocol", Alert::NoApplicationProtocol, true, false, TlsFailure::NoCommonProtocol);
        row("name unknown", Alert::UnrecognizedName, false, false, TlsFailure::WrongHostName);
        row("something else", Alert::InternalError, true, false, TlsFailure::Other);
    }

    void alertsAreTold()
    {
        QFETCH(Alert, alert);
        QFETCH(bool, answered);
        QFETCH(bool, showed);
        TlsEvidence evidence;
        evidence.error = QAbstractSocket::SslHandshakeFailedError;
        evidence.answered = answered;
        evidence.showedCertificate = showed;
        evidence.alertReceived = alert;
        QTEST(tlsFailure(evidence), "failure");
    }

    void serverThatDoesNotSpeakTlsIsTold()
    {
        TlsEvidence evidence;
        evidence.error = QAbstractSocket::RemoteHostClosedError;
        QCOMPARE(tlsFailure(evidence), TlsFailure::NoTls);
        evidence.error = QAbstractSocket::SslHandshakeFailedError;
        QCOMPARE(tlsFailure(evidence), TlsFailure::NoTls);
        evidence.alertSent = Alert::ProtocolVersion;
        QCOMPARE(tlsFailure(evidence), TlsFailure::NoCommonVersion);
    }

    void troubleOfTheNetworkIsNoFailureOfTls()
    {
        TlsEvidence evidence;
        for (const auto error : {QAbstractSocket::HostNotFoundError, QAbstractSocket::ConnectionRefusedError,
                                 QAbstractSocket::NetworkError, QAbstractSocket::SocketTimeoutError}) {
            evidence.error = error;
            QCOMPARE(tlsFailure(evidence), TlsFailure::None);
        }
        evidence.error = QAbstractSocket::RemoteHostClosedError;
        evidence.answered = true;
        QCOMPARE(tlsFailure(evidence), TlsFailure::None);
    }

    void onlyAServersCertificateMayBePinned()
    {
        for (const TlsFailure failure : allFailures()) {
            const bool isOfCertificate = failure <= TlsFailure::Changed;
            QCOMPARE(mayBePinned(failure), isOfCertificate && failure != TlsFailure::Revoked);
        }
    }
};

QTEST_GUILESS_MAIN(TlsFailureTest)
#include "tst_tlsfailure.moc"

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlsconfiguration.h"

#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace nightlight {

namespace {

using Refusal = tl::unexpected<TlsFileTrouble>;

/// Empty if it is no file that could be one of these. A pipe or a device would keep the reader waiting.
QByteArray contentOf(const QString &path)
{
    constexpr qint64 largest = 4 * 1024 * 1024; // bytes; all the authorities of a system take a quarter of a megabyte
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray content = file.read(largest + 1);
    return content.size() <= largest ? content : QByteArray();
}

QList<QSslCertificate> certificatesIn(const QString &path)
{
    const QByteArray content = contentOf(path);
    const QList<QSslCertificate> found = QSslCertificate::fromData(content, QSsl::Pem);
    return found.isEmpty() ? QSslCertificate::fromData(content, QSsl::Der) : found;
}

bool isLocked(const QByteArray &key)
{
    return key.contains("ENCRYPTED"); // in the header of either of PEM's two forms
}

tl::expected<QSslKey, TlsFileTrouble> keyIn(const QString &path, const QString &passphrase)
{
    const QByteArray content = contentOf(path);
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        const QSslKey key(content, algorithm, QSsl::Pem, QSsl::PrivateKey, passphrase.toUtf8());
        if (!key.isNull())
            return key;
    }
    return Refusal({isLocked(content) ? TlsFailure::KeyLocked : TlsFailure::KeyFileUnusable, path});
}

} // namespace

tl::expected<QSslConfiguration, TlsFileTrouble> tlsConfiguration(const TlsSettings &settings)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setOcspStaplingEnabled(true); // the one way here to hear of a revocation
    if (!settings.authorityFile.isEmpty()) {
        const QList<QSslCertificate> authorities = certificatesIn(settings.authorityFile);
        if (authorities.isEmpty())
            return Refusal({TlsFailure::AuthorityFileUnusable, settings.authorityFile});
        configuration.setCaCertificates(authorities);
    }
    if (!settings.certificateFile.isEmpty()) {
        const QList<QSslCertificate> chain = certificatesIn(settings.certificateFile);
        if (chain.isEmpty())
            return Refusal({TlsFailure::CertificateFileUnusable, settings.certificateFile});
        const auto key = keyIn(keyFileOf(settings), settings.keyPassphrase);
        if (!key)
            return tl::make_unexpected(key.error());
        configuration.setLocalCertificateChain(chain);
        configuration.setPrivateKey(*key);
    }
    if (!settings.protocol.isEmpty())
        configuration.setAllowedNextProtocols({settings.protocol.toUtf8()});
    return configuration;
}

bool hasLockedKey(const TlsSettings &settings)
{
    return !settings.certificateFile.isEmpty() && isLocked(contentOf(keyFileOf(settings)));
}

QString keyFileOf(const TlsSettings &settings)
{
    return settings.keyFile.isEmpty() ? settings.certificateFile : settings.keyFile;
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <QStringList>
#include <QTemporaryDir>

namespace nightlight::test {

/// A certificate authority of a test's own and what it signed, made by the openssl program and gone with this object.
class Certificates
{
public:
    /// False if the openssl program is missing or failed.
    bool make();

    /// For localhost, signed by the authority, valid from \a from until \a until, as "20200131000000Z".
    bool makeDated(const QString &name, const QString &from, const QString &until);
    /// For localhost, signed by the authority, with a key that is too short.
    bool makeWeak(const QString &name);
    /// Signed by the authority, with an EC key; and with \a extensions as openssl takes them.
    bool makeOther(const QString &name, const QByteArray &extensions);
    /// Writes the key of \a name to a file NAME-locked.key that \a passphrase opens.
    bool lockKey(const QString &name, const QString &passphrase);
    /// Revokes \a name; the authority's word for it, as OCSP has it, is in the file NAME.ocsp then.
    bool revoke(const QString &name);

    /// "authority", "stranger", "server", "client" or what was made since.
    QSslCertificate certificate(const QString &name) const;
    QString certificateFile(const QString &name) const { return path(name + QStringLiteral(".crt")); }
    QString keyFile(const QString &name) const { return path(name + QStringLiteral(".key")); }
    QString path(const QString &file) const { return m_folder.filePath(file); }

    QSslCertificate authority() const;
    /// Of somebody who never signed anything here.
    QSslCertificate strangeAuthority() const;
    QSslCertificate client() const;
    QSslKey clientKey() const;

    /// Lines of mosquitto.conf for a listener with the certificate \a name; that of "server" is for "localhost" only.
    QStringList serverConfig(const QString &name = QStringLiteral("server")) const;
    /// The same for one that asks clients for a certificate of this authority.
    QStringList askingServerConfig() const;

private:
    bool makeAuthority(const QString &name);
    bool makeSigned(const QString &name, const QByteArray &extensions, const QStringList &key);
    bool makeRequest(const QString &name, const QByteArray &extensions, const QStringList &key);
    bool runAuthority(const QStringList &arguments);

    QTemporaryDir m_folder;
};

} // namespace nightlight::test

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

    QSslCertificate authority() const;
    /// Of somebody who never signed anything here.
    QSslCertificate strangeAuthority() const;
    QSslCertificate client() const;
    QSslKey clientKey() const;

    /// Lines of mosquitto.conf for a listener whose certificate is for "localhost" only.
    QStringList serverConfig() const;
    /// The same for one that asks clients for a certificate of this authority.
    QStringList askingServerConfig() const;

private:
    bool makeAuthority(const QString &name);
    bool makeSigned(const QString &name, const QByteArray &extensions);
    QString path(const QString &file) const { return m_folder.filePath(file); }
    QSslCertificate certificate(const QString &name) const;

    QTemporaryDir m_folder;
};

} // namespace nightlight::test

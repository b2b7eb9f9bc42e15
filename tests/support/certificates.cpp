// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificates.h"

#include "testbroker.h"

#include <QFile>
#include <QProcess>

namespace nightlight::test {

namespace {

const QStringList newKey{QStringLiteral("-newkey"), QStringLiteral("rsa:2048"), QStringLiteral("-nodes")};

bool openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(findProgram(QStringLiteral("openssl")), arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

} // namespace

bool Certificates::make()
{
    return m_folder.isValid() && makeAuthority(QStringLiteral("authority")) && makeAuthority(QStringLiteral("stranger"))
           && makeSigned(QStringLiteral("server"), "subjectAltName=DNS:localhost\n")
           && makeSigned(QStringLiteral("client"), "extendedKeyUsage=clientAuth\n");
}

bool Certificates::makeAuthority(const QString &name)
{
    return openssl(QStringList{QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-days"),
                               QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=%1").arg(name),
                               QStringLiteral("-keyout"), path(name + QStringLiteral(".key")), QStringLiteral("-out"),
                               path(name + QStringLiteral(".crt"))}
                   + newKey);
}

bool Certificates::makeSigned(const QString &name, const QByteArray &extensions)
{
    QFile file(path(name + QStringLiteral(".ext")));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(extensions);
    file.close();
    return openssl(QStringList{QStringLiteral("req"), QStringLiteral("-subj"), QStringLiteral("/CN=%1").arg(name),
                               QStringLiteral("-keyout"), path(name + QStringLiteral(".key")), QStringLiteral("-out"),
                               path(name + QStringLiteral(".csr"))}
                   + newKey)
           && openssl({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-days"), QStringLiteral("2"),
                       QStringLiteral("-in"), path(name + QStringLiteral(".csr")), QStringLiteral("-CA"),
                       path(QStringLiteral("authority.crt")), QStringLiteral("-CAkey"),
                       path(QStringLiteral("authority.key")), QStringLiteral("-CAcreateserial"),
                       QStringLiteral("-extfile"), file.fileName(), QStringLiteral("-out"),
                       path(name + QStringLiteral(".crt"))});
}

QSslCertificate Certificates::certificate(const QString &name) const
{
    const QList<QSslCertificate> found = QSslCertificate::fromPath(path(name + QStringLiteral(".crt")));
    return found.value(0);
}

QSslCertificate Certificates::authority() const
{
    return certificate(QStringLiteral("authority"));
}

QSslCertificate Certificates::strangeAuthority() const
{
    return certificate(QStringLiteral("stranger"));
}

QSslCertificate Certificates::client() const
{
    return certificate(QStringLiteral("client"));
}

QSslKey Certificates::clientKey() const
{
    QFile file(path(QStringLiteral("client.key")));
    return file.open(QIODevice::ReadOnly) ? QSslKey(&file, QSsl::Rsa) : QSslKey();
}

QStringList Certificates::serverConfig() const
{
    return {QStringLiteral("certfile %1").arg(path(QStringLiteral("server.crt"))),
            QStringLiteral("keyfile %1").arg(path(QStringLiteral("server.key")))};
}

QStringList Certificates::askingServerConfig() const
{
    return serverConfig()
           + QStringList{QStringLiteral("cafile %1").arg(path(QStringLiteral("authority.crt"))),
                         QStringLiteral("require_certificate true")};
}

} // namespace nightlight::test

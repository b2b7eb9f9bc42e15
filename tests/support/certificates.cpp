// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificates.h"

#include "testbroker.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>

namespace nightlight::test {

namespace {

const QByteArray forLocalhost = QByteArrayLiteral("subjectAltName=DNS:localhost\n");
const QStringList newKey{QStringLiteral("-newkey"), QStringLiteral("rsa:2048"), QStringLiteral("-nodes")};

const QStringList newShortKey{QStringLiteral("-newkey"), QStringLiteral("rsa:1024"), QStringLiteral("-nodes")};
const QStringList newEcKey{QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                           QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes")};

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

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
           && makeSigned(QStringLiteral("server"), forLocalhost, newKey)
           && makeSigned(QStringLiteral("client"), "extendedKeyUsage=clientAuth\n", newKey);
}

bool Certificates::makeAuthority(const QString &name)
{
    return openssl(QStringList{QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-days"),
                               QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=%1").arg(name),
                               QStringLiteral("-keyout"), path(name + QStringLiteral(".key")), QStringLiteral("-out"),
                               path(name + QStringLiteral(".crt"))}
                   + newKey);
}

bool Certificates::makeRequest(const QString &name, const QByteArray &extensions, const QStringList &key)
{
    return write(path(name + QStringLiteral(".ext")), extensions)
           && openssl(QStringList{QStringLiteral("req"), QStringLiteral("-subj"), QStringLiteral("/CN=%1").arg(name),
                                  QStringLiteral("-keyout"), keyFile(name), QStringLiteral("-out"),
                                  path(name + QStringLiteral(".csr"))}
                      + key);
}

bool Certificates::makeSigned(const QString &name, const QByteArray &extensions, const QStringList &key)
{
    return makeRequest(name, extensions, key)
           && openssl({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-days"), QStringLiteral("2"),
                       QStringLiteral("-in"), path(name + QStringLiteral(".csr")), QStringLiteral("-CA"),
                       path(QStringLiteral("authority.crt")), QStringLiteral("-CAkey"),
                       path(QStringLiteral("authority.key")), QStringLiteral("-CAcreateserial"),
                       QStringLiteral("-extfile"), path(name + QStringLiteral(".ext")), QStringLiteral("-out"),
                       path(name + QStringLiteral(".crt"))});
}

bool Certificates::makeDated(const QString &name, const QString &from, const QString &until)
{
    return makeRequest(name, forLocalhost, newKey)
           && runAuthority({QStringLiteral("-in"), path(name + QStringLiteral(".csr")), QStringLiteral("-out"),
                            certificateFile(name), QStringLiteral("-notext"), QStringLiteral("-startdate"), from,
                            QStringLiteral("-enddate"), until, QStringLiteral("-extfile"),
                            path(name + QStringLiteral(".ext"))});
}

bool Certificates::makeWeak(const QString &name)
{
    return makeSigned(name, forLocalhost, newShortKey);
}

bool Certificates::makeOther(const QString &name, const QByteArray &extensions)
{
    return makeSigned(name, extensions, newEcKey);
}

bool Certificates::lockKey(const QString &name, const QString &passphrase)
{
    return openssl({QStringLiteral("pkey"), QStringLiteral("-in"), keyFile(name), QStringLiteral("-aes256"),
                    QStringLiteral("-passout"), QStringLiteral("pass:") + passphrase, QStringLiteral("-out"),
                    keyFile(name + QStringLiteral("-locked"))});
}

bool Certificates::revoke(const QString &name)
{
    const QString request = path(name + QStringLiteral(".req"));
    const QString authority = certificateFile(QStringLiteral("authority"));
    return runAuthority({QStringLiteral("-revoke"), certificateFile(name)})
           && openssl({QStringLiteral("ocsp"), QStringLiteral("-issuer"), authority, QStringLiteral("-cert"),
                       certificateFile(name), QStringLiteral("-no_nonce"), QStringLiteral("-reqout"), request})
           && openssl({QStringLiteral("ocsp"), QStringLiteral("-index"), path(QStringLiteral("index.txt")),
                       QStringLiteral("-CA"), authority, QStringLiteral("-rsigner"), authority, QStringLiteral("-rkey"),
                       keyFile(QStringLiteral("authority")), QStringLiteral("-reqin"), request,
                       QStringLiteral("-ndays"), QStringLiteral("1"), QStringLiteral("-respout"),
                       path(name + QStringLiteral(".ocsp"))});
}

/// As an authority that keeps a list of what it has signed, which the other commands do not.
bool Certificates::runAuthority(const QStringList &arguments)
{
    const QString config = path(QStringLiteral("authority.conf"));
    const QString list = path(QStringLiteral("index.txt"));
    const QByteArray settings = "[ca]\ndefault_ca = here\n[here]\ndatabase = " + list.toUtf8()
                                + "\nnew_certs_dir = " + m_folder.path().toUtf8()
                                + "\nrand_serial = yes\nunique_subject = no\ndefault_md = sha256\npolicy = any\n"
                                  "[any]\ncommonName = supplied\n";
    return (QFileInfo::exists(list) || write(list, {})) && write(config, settings)
           && openssl(QStringList{QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-config"), config,
                                  QStringLiteral("-cert"), certificateFile(QStringLiteral("authority")),
                                  QStringLiteral("-keyfile"), keyFile(QStringLiteral("authority"))}
                      + arguments);
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

QStringList Certificates::serverConfig(const QString &name) const
{
    return {QStringLiteral("certfile %1").arg(certificateFile(name)), QStringLiteral("keyfile %1").arg(keyFile(name))};
}

QStringList Certificates::askingServerConfig() const
{
    return serverConfig()
           + QStringList{QStringLiteral("cafile %1").arg(path(QStringLiteral("authority.crt"))),
                         QStringLiteral("require_certificate true")};
}

} // namespace nightlight::test

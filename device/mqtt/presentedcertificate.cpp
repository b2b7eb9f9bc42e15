// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentedcertificate.h"

#include <QCryptographicHash>
#include <QSslCertificate>

#include <algorithm>

namespace nightlight {

namespace {

constexpr qsizetype longestText = 500; // characters
constexpr qsizetype mostNames = 50;

QString shortened(const QString &text)
{
    return text.size() <= longestText ? text : text.left(longestText) + u'…';
}

/// The parts of a distinguished name; \a values gives those of one part.
template <typename Values> QString distinguishedName(const QList<QByteArray> &parts, Values values)
{
    QStringList all;
    for (const QByteArray &part : parts) {
        const QStringList ofPart = values(part);
        for (const QString &value : ofPart)
            all << QString::fromLatin1(part) + u'=' + value;
    }
    return shortened(all.join(QStringLiteral(", ")));
}

} // namespace

PresentedCertificate presented(const QSslCertificate &certificate)
{
    PresentedCertificate result;
    result.subject = distinguishedName(certificate.subjectInfoAttributes(), [&certificate](const QByteArray &part) {
        return certificate.subjectInfo(part);
    });
    result.issuer = distinguishedName(certificate.issuerInfoAttributes(),
                                      [&certificate](const QByteArray &part) { return certificate.issuerInfo(part); });
    const QStringList names = certificate.subjectAlternativeNames().values();
    for (const QString &name : names.first(std::min(names.size(), mostNames)))
        result.names << shortened(name);
    result.moreNames = int(names.size() - result.names.size());
    result.validFrom = certificate.effectiveDate().toUTC();
    result.validUntil = certificate.expiryDate().toUTC();
    result.sha256 = certificate.digest(QCryptographicHash::Sha256);
    return result;
}

} // namespace nightlight

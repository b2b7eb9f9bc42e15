// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QStringList>

class QSslCertificate;

namespace nightlight {

/// What a server's certificate says of itself. Whoever answers may have written anything into it: plain text only, of
/// a length that can be shown.
struct PresentedCertificate
{
    QString subject; ///< as "CN=broker.example, O=Example"
    QString issuer;
    QStringList names; ///< the hosts it is for: names and addresses
    int moreNames = 0; ///< how many of them were left out
    QDateTime validFrom; ///< UTC
    QDateTime validUntil; ///< UTC
    QByteArray sha256; ///< of the whole certificate; 32 bytes

    bool operator==(const PresentedCertificate &) const = default;
};

PresentedCertificate presented(const QSslCertificate &certificate);

} // namespace nightlight

Q_DECLARE_METATYPE(nightlight::PresentedCertificate)

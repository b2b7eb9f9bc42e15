// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fingerprint.h"

#include <QRegularExpression>

namespace nightlight {

QString fingerprintText(const QByteArray &sha256)
{
    return QString::fromLatin1(sha256.toHex(':')).toUpper();
}

std::optional<QByteArray> fingerprintFromText(const QString &text)
{
    static const QRegularExpression bytes(QStringLiteral("^(?:[0-9A-Fa-f]{2}[: ]?){31}[0-9A-Fa-f]{2}\\z"));
    if (!bytes.match(text).hasMatch())
        return std::nullopt;
    return QByteArray::fromHex(text.toLatin1()); // which skips what stands between
}

} // namespace nightlight

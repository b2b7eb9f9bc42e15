// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QUrl>

namespace nightlight {

QString deviceFile(const QString &folder, const QString &deviceId, const QString &suffix)
{
    constexpr qsizetype longest = 100; // bytes, of the 255 that are usual
    QByteArray name = QUrl::toPercentEncoding(deviceId);
    if (name.size() > longest)
        name = QCryptographicHash::hash(deviceId.toUtf8(), QCryptographicHash::Sha1).toHex();
    return QDir(folder).filePath(QString::fromLatin1(name) + suffix);
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharedpassword.h"

#include <QList>
#include <QPasswordDigestor>
#include <QRandomGenerator>
#include <QStringList>

namespace nightlight {

namespace {

constexpr auto kind = "$7"; // PBKDF2 with HMAC-SHA-512
constexpr int iterations = 101; // as mosquitto_passwd; more would only help a password that can be guessed
constexpr int mostIterations = 1'000'000;
constexpr int saltBytes = 12;
constexpr int hashBytes = 64;

QByteArray hashOf(const QString &password, const QByteArray &salt, int rounds)
{
    return QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha512, password.toUtf8(), salt, rounds, hashBytes)
        .toBase64();
}

} // namespace

QString newSharedPassword()
{
    constexpr QLatin1StringView letters("abcdefghjkmnpqrstuvwxyz"); // not i, l and o, which look like 1 and 0
    constexpr int groups = 6;
    constexpr int lettersAGroup = 5;
    QStringList password;
    for (int group = 0; group < groups; ++group) {
        QString text;
        for (int i = 0; i < lettersAGroup; ++i)
            text += letters[QRandomGenerator::system()->bounded(int(letters.size()))];
        password << text;
    }
    return password.join(u'-');
}

QByteArray passwordLine(const QString &user, const QString &password)
{
    QByteArray salt(saltBytes, Qt::Uninitialized);
    for (char &byte : salt)
        byte = char(QRandomGenerator::system()->bounded(256));
    return user.toUtf8() + ':' + kind + '$' + QByteArray::number(iterations) + '$' + salt.toBase64() + '$'
           + hashOf(password, salt, iterations);
}

bool isPasswordOf(const QByteArray &line, const QString &password)
{
    const QList<QByteArray> parts = line.mid(line.indexOf(':') + 1).split('$');
    if (parts.size() != 5 || parts[1] != kind + 1)
        return false;
    const int rounds = parts[2].toInt();
    return rounds > 0 && rounds <= mostIterations
           && hashOf(password, QByteArray::fromBase64(parts[3]), rounds) == parts[4];
}

} // namespace nightlight

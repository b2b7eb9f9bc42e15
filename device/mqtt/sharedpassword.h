// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace nightlight {

/// A password that nobody guesses and everybody can type: 135 bits from the system's source of randomness, as six
/// groups of five small letters, none of which looks like another.
QString newSharedPassword();

/// A line of mosquitto's password file, without its end. It tells the password to nobody.
///
/// Format of mosquitto 2.0, as mosquitto_passwd(1) writes it: USER:$7$ITERATIONS$SALT$HASH, where salt and hash are in
/// Base64 and the hash is the PBKDF2 of the password with HMAC-SHA-512, 64 bytes long. That program is of no use here:
/// it takes the password from a terminal or, for all to see, from its command line.
QByteArray passwordLine(const QString &user, const QString &password);

/// Whether \a line, as passwordLine() makes it, is of \a password.
bool isPasswordOf(const QByteArray &line, const QString &password);

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretinput.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdlib>
#include <cstring>
#include <fcntl.h>

namespace nightlight {

namespace {

class SecretInput
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::SecretInput)
};

} // namespace

QString takeFromEnvironment(const char *name)
{
    const QString secret = qEnvironmentVariable(name);
    // The system shows others the memory that the program was started with, whatever has been unset since.
    if (char *memory = std::getenv(name))
        std::memset(memory, 0, std::strlen(memory));
    qunsetenv(name);
    return secret;
}

tl::expected<QString, QString> readFromDescriptor(int descriptor)
{
    constexpr qint64 longest = 64 * 1024; // bytes; MQTT has room for no more
    QFile file;
    QByteArray line;
    // QFile takes any number for a file that is open.
    if (::fcntl(descriptor, F_GETFD) >= 0 && file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        line = file.readLine(longest + 2);
    if (!file.isOpen() || file.error() != QFileDevice::NoError)
        return tl::make_unexpected(SecretInput::tr("The password cannot be read from the file descriptor %1. Open it "
                                                   "for the program, as in: --password-fd 3 3< FILE.")
                                       .arg(descriptor));
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.size() > longest)
        return tl::make_unexpected(
            SecretInput::tr("The password from the file descriptor %1 is longer than 65536 bytes.").arg(descriptor));
    return QString::fromUtf8(line);
}

} // namespace nightlight

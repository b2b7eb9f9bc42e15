// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlineparser.h"

#include <algorithm>

namespace nightlight {

CommandLineParser::CommandLineParser()
{
    setSingleDashWordOptionMode(ParseAsLongOptions);
    addOptions(programOptions());
    addOptions(exportOptions());
}

QList<QCommandLineOption> CommandLineParser::programOptions()
{
    QList<QCommandLineOption> options;
    const auto add = [&options](const char *name, const QString &description, const QString &value = {}) {
        options.append(QCommandLineOption(QString::fromLatin1(name), description, value));
    };
    add("headless", tr("Run the device without a window and print what it sends and receives."));
    add("profile", tr("Keep settings and data apart under this name."), QStringLiteral("NAME"));
    add("lang", tr("Language of the program: en or te."), QStringLiteral("CODE"));
    add("id", tr("Id of this device, the first part of its topics."), QStringLiteral("ID"));
    add("watch", tr("Watch the device with this id instead of this one."), QStringLiteral("ID"));
    add("interval", tr("Seconds between two readings, 0.01 to 3600 (default 5)."), QStringLiteral("SECONDS"));
    add("broker",
        tr("builtin, mqtt://[user@]host[:port], or mqtts://[user@]host[:port] for TLS. The password is "
           "taken from the environment variable NIGHTLIGHT_PASSWORD, or else from the keychain."),
        QStringLiteral("BROKER"));
    add("password-fd", tr("Read the password from this open file descriptor, up to the end of the line."),
        QStringLiteral("N"));
    add("ca", tr("With TLS: trust the authorities in this file alone, instead of the system's."),
        QStringLiteral("FILE"));
    add("cert", tr("With TLS: show the broker the certificate in this file."), QStringLiteral("FILE"));
    add("key",
        tr("The private key of that certificate, if it is in a file of its own. Its passphrase is taken "
           "from the environment variable NIGHTLIGHT_KEY_PASSPHRASE, or else from the keychain."),
        QStringLiteral("FILE"));
    add("key-passphrase-fd", tr("Read that passphrase from this open file descriptor, up to the end of the line."),
        QStringLiteral("N"));
    add("pin", tr("With TLS: accept the one certificate that has this SHA-256, whoever signed it, and no other."),
        QStringLiteral("SHA256"));
    add("alpn", tr("With TLS: ask for this protocol by ALPN, where one port serves several."), QStringLiteral("NAME"));
    add("mqtt", tr("MQTT version: 5 (default) or 3.1.1."), QStringLiteral("VERSION"));
    add("qos", tr("Quality of service: 0, 1 (default) or 2."), QStringLiteral("QOS"));
    add("sensor", tr("Where the light comes from: one of the sensors below."), QStringLiteral("SENSOR"));
    add("lamp",
        tr("What a command switches beside the lamp in the window: one of the lamps below, or several "
           "with commas between them."),
        QStringLiteral("LAMPS"));
    add("screenshot", tr("Write a picture of the window to this PNG file, then end."), QStringLiteral("FILE.png"));
    add("after", tr("Take the picture this many seconds after the start, 0 to 3600 (default 3)."),
        QStringLiteral("SECONDS"));
    const auto addShort = [&options](const char *letter, const char *name, const QString &description) {
        options.append(QCommandLineOption({QString::fromLatin1(letter), QString::fromLatin1(name)}, description));
    };
    addShort("h", "help", tr("Show this help and end."));
    addShort("v", "version", tr("Show the version and end."));
    return options;
}

QList<QCommandLineOption> CommandLineParser::exportOptions()
{
    return {
        QCommandLineOption(
            QStringLiteral("from"),
            tr("Readings from this time on: 2026-11-23T06:00, with an offset as +05:30 or in local time, "
               "or a date. Without it, from the first."),
            QStringLiteral("TIME")),
        QCommandLineOption(QStringLiteral("to"),
                           tr("Readings before this time; of a date, its whole day. Without it, up to the last."),
                           QStringLiteral("TIME")),
        QCommandLineOption(QStringLiteral("device"), tr("Readings of the device with this id instead of this one."),
                           QStringLiteral("ID")),
        QCommandLineOption(QStringLiteral("csv"), tr("The file to write; - is standard output (default)."),
                           QStringLiteral("FILE")),
    };
}

QString CommandLineParser::whyNot(const QStringList &arguments) const
{
    const QList<QCommandLineOption> options = programOptions() + exportOptions();
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (!argument.startsWith(u'-') || argument == u"-")
            continue;
        const QString typed = argument.section(u'=', 0, 0);
        const QString name = typed.mid(typed.startsWith(u"--") ? 2 : 1);
        const auto option = std::ranges::find_if(
            options, [&name](const QCommandLineOption &known) { return known.names().contains(name); });
        if (option == options.cend())
            return tr("There is no option %1; see --help.").arg(typed);
        const bool isWithValue = argument != typed;
        const bool wantsValue = !option->valueName().isEmpty();
        if (isWithValue && !wantsValue)
            return tr("%1 takes no value; see --help.").arg(typed);
        if (wantsValue && !isWithValue)
            ++i;
    }
    return tr("A value is missing after %1; see --help.").arg(arguments.constLast());
}

} // namespace nightlight

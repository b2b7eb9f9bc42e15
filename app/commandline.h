// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/reading.h"
#include "device/telemetry/settings.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

#include <tl/expected.hpp>

namespace nightlight {

/// What the command line says of TLS; what is not there was not asked for.
struct TlsOptions
{
    std::optional<QString> authorityFile;
    std::optional<QString> certificateFile;
    std::optional<QString> keyFile;
    std::optional<QString> protocol;
    std::optional<QByteArray> pinnedSha256;
};

/// What the program is to do.
enum class Command {
    Run,
    History, ///< show what the history has
    Export, ///< write readings of the history
};

/// Which readings to write, and where.
struct ExportOptions
{
    std::optional<Timestamp> from;
    std::optional<Timestamp> to; ///< is not wanted itself
    std::optional<QString> device;
    QString file = QStringLiteral("-"); ///< "-": standard output
};

/// What the person asked for on the command line; what is not there was not asked for.
struct Options
{
    bool help = false;
    bool version = false;
    Command command = Command::Run;
    ExportOptions exported;
    bool headless = false;
    QString profile = QStringLiteral("default");
    std::optional<QString> language;
    std::optional<QString> id;
    std::optional<QString> watch;
    std::optional<std::chrono::milliseconds> interval;
    std::optional<BrokerSettings> broker; ///< kind, host, port, tls and user
    TlsOptions tls;
    std::optional<int> passwordDescriptor; ///< file descriptor that the password is read from
    std::optional<int> passphraseDescriptor; ///< the same for the private key's passphrase
    std::optional<MqttVersion> mqttVersion;
    std::optional<int> qos;
    std::optional<QString> sensor; ///< as parseSensorText() takes it, without fault
    std::optional<QString> lamp; ///< as parseLampText() takes it, without fault
    std::optional<QString> screenshot; ///< the file to write
    std::chrono::milliseconds after{std::chrono::seconds(3)}; ///< the start the screenshot is taken
};

/// The command line of the program: what it takes, and what it says to options that make no sense.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::CommandLine)

public:
    /// \a arguments begin with the program's name. On failure: one translated sentence.
    static tl::expected<Options, QString> parse(const QStringList &arguments);
    /// What --help prints, in lines of at most 80 columns.
    static QString help();

    /// Of --lang, be the arguments in order or not: what is wrong with them is said in that language already.
    static QString language(const QStringList &arguments);
    /// Whether these arguments want a window, known before there is an application.
    static bool wantsWindow(int argc, const char *const *argv);
};

} // namespace nightlight

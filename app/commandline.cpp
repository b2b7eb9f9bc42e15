// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "app/brokerurl.h"
#include "app/helptext.h"
#include "app/language.h"
#include "device/actuators/lamptext.h"
#include "device/sensors/sensortext.h"
#include "device/telemetry/fingerprint.h"
#include "device/telemetry/topics.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace nightlight {

namespace {

using Refusal = tl::unexpected<QString>;

QList<QCommandLineOption> optionList()
{
    QList<QCommandLineOption> options;
    const auto add = [&options](const char *name, const QString &description, const QString &value = {}) {
        options.append(QCommandLineOption(QString::fromLatin1(name), description, value));
    };
    add("headless", CommandLine::tr("Run the device without a window and print what it sends and receives."));
    add("profile", CommandLine::tr("Keep settings and data apart under this name."), QStringLiteral("NAME"));
    add("lang", CommandLine::tr("Language of the program: en or te."), QStringLiteral("CODE"));
    add("id", CommandLine::tr("Id of this device, the first part of its topics."), QStringLiteral("ID"));
    add("watch", CommandLine::tr("Watch the device with this id instead of this one."), QStringLiteral("ID"));
    add("interval", CommandLine::tr("Seconds between two readings, 0.01 to 3600 (default 5)."),
        QStringLiteral("SECONDS"));
    add("broker",
        CommandLine::tr("builtin, mqtt://[user@]host[:port], or mqtts://[user@]host[:port] for TLS. The password is "
                        "taken from the environment variable NIGHTLIGHT_PASSWORD, or else from the keychain."),
        QStringLiteral("BROKER"));
    add("password-fd", CommandLine::tr("Read the password from this open file descriptor, up to the end of the line."),
        QStringLiteral("N"));
    add("ca", CommandLine::tr("With TLS: trust the authorities in this file alone, instead of the system's."),
        QStringLiteral("FILE"));
    add("cert", CommandLine::tr("With TLS: show the broker the certificate in this file."), QStringLiteral("FILE"));
    add("key",
        CommandLine::tr("The private key of that certificate, if it is in a file of its own. Its passphrase is taken "
                        "from the environment variable NIGHTLIGHT_KEY_PASSPHRASE, or else from the keychain."),
        QStringLiteral("FILE"));
    add("key-passphrase-fd",
        CommandLine::tr("Read that passphrase from this open file descriptor, up to the end of the line."),
        QStringLiteral("N"));
    add("pin",
        CommandLine::tr("With TLS: accept the one certificate that has this SHA-256, whoever signed it, and no other."),
        QStringLiteral("SHA256"));
    add("alpn", CommandLine::tr("With TLS: ask for this protocol by ALPN, where one port serves several."),
        QStringLiteral("NAME"));
    add("mqtt", CommandLine::tr("MQTT version: 5 (default) or 3.1.1."), QStringLiteral("VERSION"));
    add("qos", CommandLine::tr("Quality of service: 0, 1 (default) or 2."), QStringLiteral("QOS"));
    add("sensor", CommandLine::tr("Where the light comes from: one of the sensors below."), QStringLiteral("SENSOR"));
    add("lamp",
        CommandLine::tr("What a command switches beside the lamp in the window: one of the lamps below, or several "
                        "with commas between them."),
        QStringLiteral("LAMPS"));
    add("screenshot", CommandLine::tr("Write a picture of the window to this PNG file, then end."),
        QStringLiteral("FILE.png"));
    add("after", CommandLine::tr("Take the picture this many seconds after the start, 0 to 3600 (default 3)."),
        QStringLiteral("SECONDS"));
    const auto addShort = [&options](const char *letter, const char *name, const QString &description) {
        options.append(QCommandLineOption({QString::fromLatin1(letter), QString::fromLatin1(name)}, description));
    };
    addShort("h", "help", CommandLine::tr("Show this help and end."));
    addShort("v", "version", CommandLine::tr("Show the version and end."));
    return options;
}

/// What all of CommandLine reads arguments with, so that they are understood alike everywhere.
class Parser final : public QCommandLineParser
{
public:
    Parser()
    {
        setSingleDashWordOptionMode(ParseAsLongOptions);
        addOptions(m_options);
    }

    /// The sentence against \a arguments that parse() did not take. What errorText() says is not translated.
    QString whyNot(const QStringList &arguments) const;

private:
    const QList<QCommandLineOption> m_options = optionList();
};

QString Parser::whyNot(const QStringList &arguments) const
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (!argument.startsWith(u'-') || argument == u"-")
            continue;
        const QString typed = argument.section(u'=', 0, 0);
        const QString name = typed.mid(typed.startsWith(u"--") ? 2 : 1);
        const auto option = std::ranges::find_if(
            m_options, [&name](const QCommandLineOption &known) { return known.names().contains(name); });
        if (option == m_options.cend())
            return CommandLine::tr("There is no option %1; see --help.").arg(typed);
        const bool isWithValue = argument != typed;
        const bool wantsValue = !option->valueName().isEmpty();
        if (isWithValue && !wantsValue)
            return CommandLine::tr("%1 takes no value; see --help.").arg(typed);
        if (wantsValue && !isWithValue)
            ++i;
    }
    return CommandLine::tr("A value is missing after %1; see --help.").arg(arguments.constLast());
}

/// A time of \a lowest to 3600 seconds, to the millisecond.
std::optional<std::chrono::milliseconds> seconds(const QString &text, double lowest)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value) || value < lowest || value > 3600)
        return std::nullopt;
    return std::chrono::milliseconds(std::llround(value * 1000));
}

/// Whether it matters which of the two texts, which are good by themselves, is read last.
bool contradict(const QString &sensorText, const QString &lampText)
{
    DeviceSettings sensorFirst;
    sensorFirst.sensor = *parseSensorText(sensorText);
    return parseLampText(lampText, sensorFirst)->sensor
           != *parseSensorText(sensorText, parseLampText(lampText)->sensor);
}

/// Reads what the parser found; each function is one option's, and returns the sentence against it or nothing.
class Reader
{
public:
    explicit Reader(const QCommandLineParser &parser) : m_parser(parser) { }

    tl::expected<Options, QString> read();

private:
    QString value(const char *name) const { return m_parser.value(QString::fromLatin1(name)); }
    bool isSet(const char *name) const { return m_parser.isSet(QString::fromLatin1(name)); }

    QString readNames();
    QString readDevice();
    QString readBroker();
    QString readDescriptors();
    QString readTls();
    QString readScreenshot();
    QString checkTogether() const;

    const QCommandLineParser &m_parser;
    Options m_options;
};

tl::expected<Options, QString> Reader::read()
{
    m_options.help = isSet("help");
    m_options.version = isSet("version");
    m_options.headless = isSet("headless");
    if (m_options.help || m_options.version)
        return m_options;
    for (const auto step : {&Reader::readNames, &Reader::readDevice, &Reader::readBroker, &Reader::readDescriptors,
                            &Reader::readTls, &Reader::readScreenshot}) {
        if (const QString sentence = (this->*step)(); !sentence.isEmpty())
            return Refusal(sentence);
    }
    if (const QString sentence = checkTogether(); !sentence.isEmpty())
        return Refusal(sentence);
    return m_options;
}

QString Reader::readNames()
{
    if (isSet("profile")) {
        static const QRegularExpression name(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"));
        m_options.profile = value("profile");
        if (!name.match(m_options.profile).hasMatch())
            return CommandLine::tr("--profile takes a name of at most 64 letters, digits, dots, dashes and "
                                   "underscores, not \"%1\".")
                .arg(m_options.profile);
    }
    if (isSet("lang")) {
        m_options.language = value("lang");
        if (!Language::codes().contains(*m_options.language))
            return CommandLine::tr("--lang takes one of %1, not \"%2\".")
                .arg(Language::codes().join(QStringLiteral(", ")), *m_options.language);
    }
    return {};
}

QString Reader::readDevice()
{
    if (isSet("id")) {
        m_options.id = value("id");
        if (const QString why = Topics::whyNotAnId(*m_options.id); !why.isEmpty())
            return CommandLine::tr("--id: %1").arg(why);
    }
    if (isSet("watch")) {
        m_options.watch = value("watch");
        if (const QString why = Topics::whyNotAnId(*m_options.watch); !why.isEmpty())
            return CommandLine::tr("--watch: %1").arg(why);
    }
    if (isSet("interval")) {
        m_options.interval = seconds(value("interval"), 0.01);
        if (!m_options.interval)
            return CommandLine::tr("--interval takes a number of seconds from 0.01 to 3600, not \"%1\".")
                .arg(value("interval"));
    }
    if (isSet("sensor")) {
        m_options.sensor = value("sensor");
        if (const auto sensor = parseSensorText(*m_options.sensor); !sensor)
            return CommandLine::tr("--sensor: %1").arg(sensor.error());
    }
    if (isSet("lamp")) {
        m_options.lamp = value("lamp");
        if (const auto device = parseLampText(*m_options.lamp); !device)
            return CommandLine::tr("--lamp: %1").arg(device.error());
    }
    if (m_options.sensor && m_options.lamp && contradict(*m_options.sensor, *m_options.lamp))
        return CommandLine::tr(
            "--sensor and --lamp name different places, but the sensor and the lamp of a board, or of "
            "CounterFit, are at the same. Name it in --sensor alone.");
    return {};
}

QString Reader::readBroker()
{
    if (isSet("broker")) {
        const auto broker = brokerFromText(value("broker"));
        if (!broker)
            return CommandLine::tr("--broker: %1").arg(broker.error());
        m_options.broker = *broker;
    }
    if (isSet("mqtt")) {
        const QString version = value("mqtt");
        if (version != u"5" && version != u"3.1.1")
            return CommandLine::tr("--mqtt takes 5 or 3.1.1, not \"%1\".").arg(version);
        m_options.mqttVersion = version == u"5" ? MqttVersion::V5 : MqttVersion::V3_1_1;
    }
    if (isSet("qos")) {
        const QString qos = value("qos");
        if (qos != u"0" && qos != u"1" && qos != u"2")
            return CommandLine::tr("--qos takes 0, 1 or 2, not \"%1\".").arg(qos);
        m_options.qos = qos.toInt();
    }
    return {};
}

QString Reader::readDescriptors()
{
    for (const auto &[name, descriptor] : {std::pair("password-fd", &Options::passwordDescriptor),
                                           std::pair("key-passphrase-fd", &Options::passphraseDescriptor)}) {
        if (!isSet(name))
            continue;
        bool isNumber = false;
        m_options.*descriptor = value(name).toInt(&isNumber);
        if (!isNumber || *(m_options.*descriptor) < 0)
            // The value may be a password by mistake, and is not repeated.
            return CommandLine::tr("--%1 takes the number of an open file descriptor, as in: --%1 3 3< FILE.")
                .arg(QString::fromLatin1(name));
    }
    return {};
}

QString Reader::readTls()
{
    const auto file = [this](const char *name) {
        // The settings may keep it, and the next start may be in another folder.
        return isSet(name) ? std::optional(QFileInfo(value(name)).absoluteFilePath()) : std::nullopt;
    };
    for (const char *name : {"ca", "cert", "key", "pin", "alpn"}) {
        if (!isSet(name))
            continue;
        if (!m_options.broker || !m_options.broker->tls)
            return CommandLine::tr("--%1 goes with a broker that has TLS only: --broker mqtts://host.")
                .arg(QString::fromLatin1(name));
        if (value(name).isEmpty())
            return CommandLine::tr("A value is missing after %1; see --help.")
                .arg(QStringLiteral("--") + QString::fromLatin1(name));
    }
    if (isSet("key") && !isSet("cert"))
        return CommandLine::tr("--key goes with --cert only.");
    m_options.tls.authorityFile = file("ca");
    m_options.tls.certificateFile = file("cert");
    m_options.tls.keyFile = file("key");
    if (isSet("alpn"))
        m_options.tls.protocol = value("alpn");
    if (isSet("pin")) {
        m_options.tls.pinnedSha256 = fingerprintFromText(value("pin"));
        if (!m_options.tls.pinnedSha256)
            return CommandLine::tr("--pin takes the SHA-256 of a certificate, 64 hexadecimal digits with or without "
                                   "colons, not \"%1\".")
                .arg(value("pin"));
    }
    return {};
}

QString Reader::readScreenshot()
{
    if (isSet("screenshot")) {
        m_options.screenshot = value("screenshot");
        if (!m_options.screenshot->endsWith(QStringLiteral(".png"), Qt::CaseInsensitive))
            return CommandLine::tr("--screenshot takes the name of a file that ends in .png, not \"%1\".")
                .arg(*m_options.screenshot);
    }
    if (isSet("after")) {
        const auto after = seconds(value("after"), 0);
        if (!after)
            return CommandLine::tr("--after takes a number of seconds from 0 to 3600, not \"%1\".").arg(value("after"));
        m_options.after = *after;
    }
    return {};
}

QString Reader::checkTogether() const
{
    if (!m_parser.positionalArguments().isEmpty())
        return CommandLine::tr("\"%1\" is no option; see --help.").arg(m_parser.positionalArguments().constFirst());
    if (isSet("after") && !isSet("screenshot"))
        return CommandLine::tr("--after goes with --screenshot only.");
    if (m_options.headless && isSet("screenshot"))
        return CommandLine::tr("--screenshot needs the window, which --headless leaves out.");
    if (m_options.headless && isSet("watch"))
        return CommandLine::tr("--watch needs the window, which --headless leaves out.");
    return {};
}

} // namespace

tl::expected<Options, QString> CommandLine::parse(const QStringList &arguments)
{
    Parser parser;
    if (!parser.parse(arguments))
        return Refusal(parser.whyNot(arguments));
    return Reader(parser).read();
}

QString CommandLine::language(const QStringList &arguments)
{
    Parser parser;
    parser.parse(arguments);
    return parser.value(QStringLiteral("lang"));
}

QString CommandLine::help()
{
    const QStringList parts{
        wrapped(tr("Usage: nightlight [options]")),
        wrapped(tr("A light sensor's whole journey over MQTT: a device reads and publishes, a broker carries, a chart "
                   "shows.")),
        wrapped(tr("Options:")) + optionTable(optionList()),
        wrapped(tr("Sensors:")) + syntaxList(sensorTextSyntax()),
        wrapped(tr("Lamps:")) + syntaxList(lampTextSyntax()),
        wrapped(tr("Exit status: 0 after an orderly end (also by SIGINT or SIGTERM), 1 if the program cannot do its "
                   "work, 2 if the options make no sense.")),
    };
    return parts.join(u'\n');
}

bool CommandLine::wantsWindow(int argc, const char *const *argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    Parser parser;
    parser.parse(arguments);
    const QStringList without{QStringLiteral("headless"), QStringLiteral("help"), QStringLiteral("version")};
    return std::ranges::none_of(without, [&parser](const QString &option) { return parser.isSet(option); });
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "app/brokerurl.h"
#include "app/commandlineparser.h"
#include "app/exporttimes.h"
#include "app/helptext.h"
#include "app/language.h"
#include "device/actuators/lamptext.h"
#include "device/sensors/sensortext.h"
#include "device/telemetry/fingerprint.h"
#include "device/telemetry/topics.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace nightlight {

namespace {

using Refusal = tl::unexpected<QString>;

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

    QString readCommand();
    QString readExport();
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
    for (const auto step : {&Reader::readCommand, &Reader::readNames, &Reader::readDevice, &Reader::readBroker,
                            &Reader::readDescriptors, &Reader::readTls, &Reader::readScreenshot, &Reader::readExport}) {
        if (const QString sentence = (this->*step)(); !sentence.isEmpty())
            return Refusal(sentence);
    }
    if (const QString sentence = checkTogether(); !sentence.isEmpty())
        return Refusal(sentence);
    return m_options;
}

QString Reader::readCommand()
{
    QStringList words = m_parser.positionalArguments();
    if (!words.isEmpty() && (words[0] == u"export" || words[0] == u"history")) {
        const QString command = words.takeFirst();
        m_options.command = command == u"export" ? Command::Export : Command::History;
        for (const QCommandLineOption &option : CommandLineParser::programOptions()) {
            const QString name = option.names().constLast();
            if (name != u"profile" && name != u"lang" && m_parser.isSet(name))
                return CommandLine::tr("--%1 does not go with the command %2.").arg(name, command);
        }
    }
    if (!words.isEmpty())
        return CommandLine::tr("\"%1\" is no option; see --help.").arg(words.constFirst());
    for (const QCommandLineOption &option : CommandLineParser::exportOptions()) {
        const QString name = option.names().constLast();
        if (m_options.command != Command::Export && m_parser.isSet(name))
            return CommandLine::tr("--%1 goes with the command export only.").arg(name);
    }
    return {};
}

QString Reader::readExport()
{
    ExportOptions &wanted = m_options.exported;
    if (isSet("from")) {
        wanted.from = exportStart(value("from"));
        if (!wanted.from)
            return CommandLine::tr("--from takes a time as 2026-11-23T06:00 or a date, not \"%1\".").arg(value("from"));
    }
    if (isSet("to")) {
        wanted.to = exportEnd(value("to"));
        if (!wanted.to)
            return CommandLine::tr("--to takes a time as 2026-11-23T06:00 or a date, not \"%1\".").arg(value("to"));
    }
    if (wanted.from && wanted.to && *wanted.from >= *wanted.to)
        return CommandLine::tr("--from is not before --to.");
    if (isSet("device"))
        wanted.device = value("device");
    if (isSet("csv"))
        wanted.file = value("csv");
    if (wanted.file.isEmpty())
        return CommandLine::tr("A value is missing after %1; see --help.").arg(QStringLiteral("--csv"));
    return {};
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
    CommandLineParser parser;
    if (!parser.parse(arguments))
        return Refusal(parser.whyNot(arguments));
    return Reader(parser).read();
}

QString CommandLine::language(const QStringList &arguments)
{
    CommandLineParser parser;
    parser.parse(arguments);
    return parser.value(QStringLiteral("lang"));
}

QString CommandLine::help()
{
    const QStringList parts{
        wrapped(tr("Usage: nightlight [options] [history | export [options of export]]")),
        wrapped(tr("A light sensor's whole journey over MQTT: a device reads and publishes, a broker carries, a chart "
                   "shows.")),
        wrapped(tr("Options:")) + optionTable(CommandLineParser::programOptions()),
        wrapped(tr("Commands:"))
            + wrapped(tr("Show which devices the history has, from when to when, and how many readings."),
                      QStringLiteral("  history  "))
            + wrapped(tr("Write readings of the history as CSV."), QStringLiteral("  export   ")),
        wrapped(tr("Options of export:")) + optionTable(CommandLineParser::exportOptions()),
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
    CommandLineParser parser;
    parser.parse(arguments);
    const QString word = parser.positionalArguments().value(0);
    if (word == u"export" || word == u"history")
        return false;
    const QStringList without{QStringLiteral("headless"), QStringLiteral("help"), QStringLiteral("version")};
    return std::ranges::none_of(without, [&parser](const QString &option) { return parser.isSet(option); });
}

} // namespace nightlight

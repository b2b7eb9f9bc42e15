// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "app/headless.h"
#include "app/historycommands.h"
#include "app/secretinput.h"
#include "app/session.h"
#include "app/stopsignals.h"
#include "device/actuators/lamptext.h"
#include "device/sensors/sensortext.h"

#ifdef NIGHTLIGHT_GUI
#include "app/windowfrontend.h"
#endif

#include <QLoggingCategory>

#include <csignal>
#include <cstdio>
#include <tuple>
#include <utility>

namespace nightlight {

namespace {

/// False if it cannot be written.
bool print(std::FILE *file, const QString &text)
{
    const QByteArray bytes = text.toLocal8Bit();
    const std::size_t written = std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), file);
    return std::fflush(file) == 0 && written == std::size_t(bytes.size());
}

/// On standard error, if there is anything to say.
void complain(const QString &sentence)
{
    if (!sentence.isEmpty())
        print(stderr, sentence + u'\n');
}

/// \a stored with the broker that \a options name.
BrokerSettings brokerWith(const Options &options, BrokerSettings stored)
{
    const BrokerSettings &named = *options.broker;
    stored.kind = named.kind;
    if (named.kind == BrokerKind::BuiltIn)
        return stored;
    if (named.host != stored.host || named.port != stored.port)
        stored.tlsSettings = {}; // one broker's certificate is nothing to another
    if (std::tie(named.host, named.port, named.user) != std::tie(stored.host, stored.port, stored.user))
        stored.hasPassword = false;
    stored.host = named.host;
    stored.port = named.port;
    stored.tls = named.tls;
    stored.user = named.user;
    TlsSettings &tls = stored.tlsSettings;
    tls.authorityFile = options.tls.authorityFile.value_or(tls.authorityFile);
    if (options.tls.certificateFile) {
        tls.certificateFile = *options.tls.certificateFile;
        tls.keyFile = options.tls.keyFile.value_or(QString());
    }
    tls.protocol = options.tls.protocol.value_or(tls.protocol);
    tls.pinnedSha256 = options.tls.pinnedSha256.value_or(tls.pinnedSha256);
    return stored;
}

} // namespace

QString Program::whyNoWindow()
{
    for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(variable))
            return {};
    }
    return tr("There is no display for the window (DISPLAY and WAYLAND_DISPLAY are not set); use --headless.");
}

int Program::run(QCoreApplication &app)
{
    // Qt MQTT warns of packets that are in order; what goes wrong with a connection, MqttLink says.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.mqtt.*.warning=false"));
    const QStringList arguments = app.arguments();
    m_language.use(CommandLine::language(arguments));
    const auto options = CommandLine::parse(arguments);
    if (!options) {
        complain(options.error());
        return badOptions;
    }
    if (options->help) {
        print(stdout, CommandLine::help());
        return 0;
    }
    if (options->version) {
        print(stdout, QStringLiteral("nightlight %1\n").arg(app.applicationVersion()));
        return 0;
    }
    m_options = *options;
    m_language.use(m_options.language.value_or(QString()));
    m_profile = Profile::named(m_options.profile);
    if (m_options.command != Command::Run)
        return runCommand();
    if (const QString problem = readSecrets(); !problem.isEmpty()) {
        complain(problem);
        return couldNot;
    }
#ifdef NIGHTLIGHT_GUI
    if (app.inherits("QApplication"))
        return runWindow(app);
    if (!m_options.headless) {
        complain(whyNoWindow());
        return couldNot;
    }
#else
    if (m_options.screenshot || m_options.watch) {
        complain(tr("%1 needs the window, and this program was built without it.")
                     .arg(m_options.screenshot ? QStringLiteral("--screenshot") : QStringLiteral("--watch")));
        return badOptions;
    }
#endif
    return runHeadless(app);
}

int Program::runCommand()
{
    HistoryCommands history(m_profile);
    const bool lists = m_options.command == Command::History;
    const auto done = lists ? history.list() : history.write(m_options.exported);
    if (!done) {
        complain(done.error());
        return couldNot;
    }
    if (!lists) {
        complain(*done);
        return 0;
    }
    if (print(stdout, *done))
        return 0;
    complain(tr("Standard output cannot be written to: %1.").arg(qt_error_string()));
    return couldNot;
}

/// Takes the passwords from where the options say. What is wrong with it, else empty.
QString Program::readSecrets()
{
    m_password = takeFromEnvironment("NIGHTLIGHT_PASSWORD");
    m_keyPassphrase = takeFromEnvironment("NIGHTLIGHT_KEY_PASSPHRASE");
    for (const auto &[descriptor, secret] : {std::pair(m_options.passwordDescriptor, &m_password),
                                             std::pair(m_options.passphraseDescriptor, &m_keyPassphrase)}) {
        if (!descriptor)
            continue;
        const auto read = readFromDescriptor(*descriptor);
        if (!read)
            return read.error();
        *secret = *read;
    }
    return {};
}

SessionSettings Program::settings(SettingsStore &store) const
{
    SessionSettings settings = store.load();
    settings.device.id = m_options.id.value_or(settings.device.id);
    settings.device.interval = m_options.interval.value_or(settings.device.interval);
    if (m_options.sensor)
        settings.device.sensor = parseSensorText(*m_options.sensor, settings.device.sensor).value();
    if (m_options.lamp)
        settings.device = parseLampText(*m_options.lamp, settings.device).value();
    if (m_options.broker)
        settings.broker = brokerWith(m_options, settings.broker);
    settings.broker.version = m_options.mqttVersion.value_or(settings.broker.version);
    settings.broker.qos = m_options.qos.value_or(settings.broker.qos);
    settings.broker.password = m_password;
    settings.broker.hasPassword = settings.broker.hasPassword || !m_password.isEmpty();
    settings.broker.tlsSettings.keyPassphrase = m_keyPassphrase;
    settings.monitor.watchedId = m_options.watch.value_or(settings.monitor.watchedId);
    return settings;
}

int Program::runHeadless(QCoreApplication &app)
{
    SettingsStore store(m_profile.settingsFile);
    SessionSettings wanted = settings(store);
    wanted.device.running = true;
    Session session(m_profile, wanted, Session::Watching::No);
    const Headless headless(session);
    StopSignals stopSignals;
    QObject::connect(&stopSignals, &StopSignals::raised, &session, &Session::stop);
    int exitStatus = 0;
    const auto giveUp = [&session, &exitStatus] {
        exitStatus = couldNot;
        session.stop();
    };
    QObject::connect(&headless, &Headless::outputFailed, &session, giveUp);
    QObject::connect(&session, &Session::deviceRefused, &session, giveUp);
    QObject::connect(&session, &Session::passwordWanted, &session, [giveUp] {
        complain(tr("Give it in the environment variable NIGHTLIGHT_PASSWORD, or with --password-fd."));
        giveUp();
    });
    QObject::connect(&session, &Session::stopped, &app, [&app, &exitStatus] { app.exit(exitStatus); });
    std::signal(SIGPIPE, SIG_IGN); // Headless sees by itself that the reader of its output has gone
    session.start();
    return app.exec();
}

#ifdef NIGHTLIGHT_GUI
int Program::runWindow(QCoreApplication &app)
{
    SettingsStore store(m_profile.settingsFile);
    const SessionSettings wanted = settings(store);
    complain(store.problem());
    Session session(m_profile, wanted, Session::Watching::Yes);
    QObject::connect(&session, &Session::deviceRefused, &app, complain);
    WindowFrontEnd window(session, m_language, store.file(), m_options);
    StopSignals stopSignals;
    QObject::connect(&stopSignals, &StopSignals::raised, &window, &WindowFrontEnd::close);
    QObject::connect(&session, &Session::stopped, &app, [&window, &app] { app.exit(window.exitStatus()); });
    window.show();
    session.start();
    return app.exec();
}
#endif

} // namespace nightlight

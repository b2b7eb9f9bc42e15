// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "support/pseudotranslator.h"

#include <QDateTime>
#include <QDir>
#include <QTest>

#include <vector>

using namespace nightlight;
using namespace std::chrono_literals;

class CommandLineTest : public QObject
{
    Q_OBJECT

    static QStringList split(const QString &line)
    {
        return QStringList{QStringLiteral("nightlight")} + line.split(u' ', Qt::SkipEmptyParts);
    }

    static tl::expected<Options, QString> parse(const QString &line) { return CommandLine::parse(split(line)); }

private slots:
    void takesEveryOption()
    {
        const auto options = parse(QStringLiteral("--profile lab-2 --lang te --id home/desk --watch pi --interval 0.25 "
                                                  "--broker mqtts://ann@example.org --mqtt 3.1.1 --qos 2 "
                                                  "--sensor wave:sine --screenshot a.png --after 1.5 "
                                                  "--password-fd 0 --key-passphrase-fd 3"));
        QVERIFY2(options, options ? "" : qPrintable(options.error()));
        QCOMPARE(options->profile, QStringLiteral("lab-2"));
        QCOMPARE(options->language, QStringLiteral("te"));
        QCOMPARE(options->id, QStringLiteral("home/desk"));
        QCOMPARE(options->watch, QStringLiteral("pi"));
        QVERIFY(options->interval == 250ms);
        QVERIFY(options->broker->kind == BrokerKind::Other);
        QVERIFY(options->mqttVersion == MqttVersion::V3_1_1);
        QCOMPARE(options->qos, 2);
        QCOMPARE(options->passwordDescriptor, 0);
        QCOMPARE(options->passphraseDescriptor, 3);
        QCOMPARE(options->sensor, QStringLiteral("wave:sine"));
        QCOMPARE(options->screenshot, QStringLiteral("a.png"));
        QVERIFY(options->after == 1500ms);
        QVERIFY(!options->headless);
    }

    void takesWhatBelongsToTls()
    {
        const QString sha256 = QString(64, u'a');
        const auto options = parse(QStringLiteral("--broker mqtts://example.org --ca /etc/ca.pem --cert own.pem "
                                                  "--key /etc/own.key --alpn mqtt --pin ")
                                   + sha256);
        QVERIFY2(options, options ? "" : qPrintable(options.error()));
        QCOMPARE(options->tls.authorityFile, QStringLiteral("/etc/ca.pem"));
        QCOMPARE(options->tls.certificateFile, QDir::current().absoluteFilePath(QStringLiteral("own.pem")));
        QCOMPARE(options->tls.keyFile, QStringLiteral("/etc/own.key"));
        QCOMPARE(options->tls.protocol, QStringLiteral("mqtt"));
        QCOMPARE(options->tls.pinnedSha256, QByteArray(32, '\xaa'));
    }

    void asksForNothingByItself()
    {
        const auto options = parse({});
        QVERIFY(options);
        QCOMPARE(options->profile, QStringLiteral("default"));
        QVERIFY(!options->id && !options->interval && !options->broker && !options->sensor && !options->screenshot);
    }

    void sensorAndLampAreAtTheSamePlace_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("isGood");
        const auto row = [](const char *line, bool isGood) {
            QTest::newRow(line) << QString::fromLatin1(line) << isGood;
        };
        row("--sensor serial:ttyACM0@115200?column=2 --lamp serial", true);
        row("--sensor serial:ttyACM0@115200 --lamp serial:ttyACM0", true);
        row("--sensor serial:ttyACM0 --lamp serial:ttyACM0@115200", true);
        row("--sensor serial --lamp serial:ttyACM0@115200", true);
        row("--sensor wave --lamp serial:ttyACM0,counterfit:pi/5", true);
        row("--sensor serial:ttyACM0 --lamp counterfit:pi/5", true);
        row("--sensor counterfit:pi/1 --lamp counterfit:5", true);
        row("--sensor serial:ttyACM0 --lamp serial:ttyACM1", false);
        row("--sensor serial:ttyACM0@9600 --lamp serial:ttyACM0@115200", false);
        row("--sensor counterfit:pi/1 --lamp window,counterfit:desk/5", false);
    }

    void sensorAndLampAreAtTheSamePlace()
    {
        QFETCH(QString, line);
        QFETCH(bool, isGood);
        const auto options = parse(line);
        QCOMPARE(options.has_value(), isGood);
        QVERIFY(isGood || options.error().contains(QStringLiteral("Name it in --sensor alone")));
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line : {"--nonsense",
                                 "file.csv",
                                 "--interval 0",
                                 "--interval -1",
                                 "--interval 0.001",
                                 "--interval 3601",
                                 "--interval nan",
                                 "--interval inf",
                                 "--interval five",
                                 "--qos 3",
                                 "--qos one",
                                 "--mqtt 4",
                                 "--mqtt 3.1",
                                 "--lang de",
                                 "--lang",
                                 "--id a+b",
                                 "--id a#",
                                 "--watch #",
                                 "--profile ../x",
                                 "--profile .hidden",
                                 "--sensor",
                                 "--sensor lamp",
                                 "--sensor slider:1024",
                                 "--sensor slider:-1",
                                 "--sensor slider:x",
                                 "--sensor wave:triangle",
                                 "--broker",
                                 "--broker example.org",
                                 "--broker http://example.org",
                                 "--broker mqtt://",
                                 "--broker mqtt://example.org:0",
                                 "--broker mqtt://example.org:70000",
                                 "--broker mqtt://example.org/path",
                                 "--broker mqtt://ann:secret@example.org",
                                 "--ca a.pem",
                                 "--ca a.pem --broker builtin",
                                 "--ca a.pem --broker mqtt://example.org",
                                 "--key a.key --broker mqtts://example.org",
                                 "--pin aa:bb --broker mqtts://example.org",
                                 "--ca= --broker mqtts://example.org",
                                 "--password-fd secret",
                                 "--password-fd -1",
                                 "--key-passphrase-fd=",
                                 "--after 5",
                                 "--screenshot a.jpg",
                                 "--screenshot a.png --after -1",
                                 "--headless --screenshot a.png",
                                 "--headless --watch pi"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }

    void refusesWhatMakesNoSense()
    {
        QFETCH(QString, line);
        const auto options = parse(line);
        QVERIFY(!options);
        QVERIFY2(options.error().endsWith(u'.'), qPrintable(options.error()));
        QVERIFY(!options.error().contains(u'\n'));
        QVERIFY(!options.error().contains(QStringLiteral("secret")));
    }

    void readsBrokerAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<bool>("tls");
        QTest::addColumn<QString>("user");
        QTest::newRow("plain") << QStringLiteral("mqtt://example.org") << QStringLiteral("example.org") << 1883 << false
                               << QStringLiteral("");
        QTest::newRow("tls") << QStringLiteral("mqtts://example.org") << QStringLiteral("example.org") << 8883 << true
                             << QStringLiteral("");
        QTest::newRow("all") << QStringLiteral("mqtts://ann%40home@example.org:1234") << QStringLiteral("example.org")
                             << 1234 << true << QStringLiteral("ann@home");
        QTest::newRow("IPv4") << QStringLiteral("mqtt://127.0.0.1:11883/") << QStringLiteral("127.0.0.1") << 11883
                              << false << QStringLiteral("");
        QTest::newRow("IPv6") << QStringLiteral("mqtt://[::1]:1884") << QStringLiteral("::1") << 1884 << false
                              << QStringLiteral("");
    }

    void readsBrokerAddresses()
    {
        QFETCH(QString, text);
        const auto options = parse(QStringLiteral("--broker ") + text);
        QVERIFY2(options, options ? "" : qPrintable(options.error()));
        QTEST(options->broker->host, "host");
        QTEST(int(options->broker->port), "port");
        QTEST(options->broker->tls, "tls");
        QTEST(options->broker->user, "user");
    }

    void namesTheOptionAsItWasTyped_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *line, const char *sentence) {
            QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(sentence);
        };
        row("--interval", "A value is missing after --interval; see --help.");
        row("--lang te -interval", "A value is missing after -interval; see --help.");
        row("--headless=yes", "--headless takes no value; see --help.");
        row("--id --headless=x -h=1", "-h takes no value; see --help.");
        row("--nonsense", "There is no option --nonsense; see --help.");
        row("--nonsense=5", "There is no option --nonsense; see --help.");
        row("-q 1", "There is no option -q; see --help.");
        row("--qos=1 - --help-all --interval", "There is no option --help-all; see --help.");
    }

    void namesTheOptionAsItWasTyped()
    {
        QFETCH(QString, line);
        const auto options = parse(line);
        QVERIFY(!options);
        QTEST(options.error(), "sentence");
    }

    void takesCommandsOfTheHistory()
    {
        QVERIFY(parse({})->command == Command::Run);
        QVERIFY(parse(QStringLiteral("history --profile lab"))->command == Command::History);
        const auto all = parse(QStringLiteral("--profile lab export"));
        QVERIFY2(all, all ? "" : qPrintable(all.error()));
        QVERIFY(all->command == Command::Export);
        QVERIFY(!all->exported.from && !all->exported.to && !all->exported.device);
        QCOMPARE(all->exported.file, QStringLiteral("-"));
        const auto some = parse(QStringLiteral("export --from 2026-11-23T06:00:00.5+05:30 --to 2026-11-24 --device pi "
                                               "--csv a.csv"));
        QVERIFY2(some, some ? "" : qPrintable(some.error()));
        QCOMPARE(some->exported.from->time_since_epoch().count(), 1'795'393'800'500);
        QCOMPARE(some->exported.to->time_since_epoch().count(),
                 QDate(2026, 11, 25).startOfDay().toMSecsSinceEpoch()); // all of that day
        QCOMPARE(some->exported.device, QStringLiteral("pi"));
        QCOMPARE(some->exported.file, QStringLiteral("a.csv"));
    }

    void takesTheTimesThatPeopleWrite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDateTime>("time");
        const auto row = [](const char *text, const QDateTime &time) {
            QTest::newRow(text) << QString::fromLatin1(text) << time;
        };
        const QDate day(2026, 11, 23);
        row("2026-11-23", day.startOfDay());
        row("2026-11-23T06:07", QDateTime(day, QTime(6, 7)));
        row("2026-11-23T06:07:08", QDateTime(day, QTime(6, 7, 8)));
        row("2026-11-23T06:07:08.009", QDateTime(day, QTime(6, 7, 8, 9)));
        row("2026-11-23T06:07Z", QDateTime(day, QTime(6, 7), Qt::UTC));
        row("2026-11-23T06:07:08.5-02:30", QDateTime(day, QTime(8, 37, 8, 500), Qt::UTC));
        row("1969-12-31T23:59:59.999Z", QDateTime::fromMSecsSinceEpoch(-1));
        for (const char *text : {"2026-11-31", "23.11.2026", "yesterday", "2026-11-23T25:00", "06:00", "1795393800",
                                 "2026-11-23T06:00 o'clock"})
            row(text, QDateTime());
    }

    void takesTheTimesThatPeopleWrite()
    {
        QFETCH(QString, text);
        QFETCH(QDateTime, time);
        const auto options = CommandLine::parse(
            {QStringLiteral("nightlight"), QStringLiteral("export"), QStringLiteral("--from"), text});
        QCOMPARE(options.has_value(), time.isValid());
        if (options)
            QCOMPARE(options->exported.from->time_since_epoch().count(), time.toMSecsSinceEpoch());
        else
            QVERIFY2(options.error().contains(text), qPrintable(options.error()));
    }

    void takesOptionsWithOneDash()
    {
        const auto options = parse(QStringLiteral("-headless -qos 2 -id=pi"));
        QVERIFY2(options, options ? "" : qPrintable(options.error()));
        QVERIFY(options->headless);
        QCOMPARE(options->qos, 2);
        QCOMPARE(options->id, QStringLiteral("pi"));
    }

    void knowsTheLanguageWhateverElseIsWrong_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("language");
        QTest::newRow("none") << QStringLiteral("--nonsense") << QString();
        QTest::newRow("before") << QStringLiteral("--lang te --interval") << QStringLiteral("te");
        QTest::newRow("behind") << QStringLiteral("--nonsense=1 -lang=te") << QStringLiteral("te");
        QTest::newRow("last of two") << QStringLiteral("--lang te --qos 9 --lang en") << QStringLiteral("en");
        QTest::newRow("value of another") << QStringLiteral("--id --lang te") << QString();
    }

    void knowsTheLanguageWhateverElseIsWrong()
    {
        QFETCH(QString, line);
        QTEST(CommandLine::language(split(line)), "language");
    }

    void wantsNoWindowForWhatIsDoneWithoutOne_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("window");
        for (const char *line : {"--headless", "-headless", "--help", "-h", "--version", "-v", "--qos 9 --headless",
                                 "history", "--profile lab export", "export --nonsense"})
            QTest::newRow(line) << QString::fromLatin1(line) << false;
        for (const char *line :
             {"", "--qos 2", "--nonsense", "--help-all", "--id --headless", "-- --headless", "--id history"})
            QTest::addRow("\"%s\"", line) << QString::fromLatin1(line) << true;
    }

    void wantsNoWindowForWhatIsDoneWithoutOne()
    {
        QFETCH(QString, line);
        QList<QByteArray> words;
        std::vector<const char *> arguments;
        for (const QString &word : split(line))
            words << word.toLocal8Bit();
        for (const QByteArray &word : words)
            arguments.push_back(word.constData());
        QTEST(CommandLine::wantsWindow(int(arguments.size()), arguments.data()), "window");
    }

    void helpNamesEveryOption()
    {
        const QString help = CommandLine::help();
        for (const char *option :
             {"--headless",   "--profile", "--lang", "--id",      "--watch", "--interval", "--broker", "--ca",
              "--cert",       "--key",     "--pin",  "--alpn",    "--mqtt",  "--qos",      "--sensor", "--lamp",
              "--screenshot", "--after",   "--help", "--version", "--from",  "--to",       "--device", "--csv"})
            QVERIFY2(help.contains(QString::fromLatin1(option)), option);
    }

    void helpFitsAnOrdinaryTerminal()
    {
        const QStringList lines = CommandLine::help().split(u'\n');
        for (const QString &line : lines)
            QVERIFY2(line.size() <= 80 && !line.endsWith(u' '), qPrintable(line));
        QVERIFY(lines.contains(QStringLiteral("  --headless             Run the device without a window and print "
                                              "what it sends")));
        QVERIFY(lines.contains(QStringLiteral("                         and receives.")));
        QVERIFY(lines.contains(QStringLiteral("  --qos QOS              Quality of service: 0, 1 (default) or 2.")));
        QVERIFY(lines.contains(QStringLiteral("  -h, --help             Show this help and end.")));
        QVERIFY(lines.contains(QStringLiteral("  slider[:VALUE]")));
        QVERIFY(lines.contains(QStringLiteral("  replay:FILE.csv")));
        QVERIFY(
            lines.contains(QStringLiteral("      [?time=COLUMN&light=COLUMN&pace=recorded|interval&repeat=yes|no]")));
        QVERIFY(lines.contains(QStringLiteral("  gpio[:LINE]")));
    }

    void everyWordOfHelpIsTranslated()
    {
        PseudoTranslator translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        const QString help = CommandLine::help();
        QCoreApplication::removeTranslator(&translator);
        const qsizetype paragraphs = help.count(QStringLiteral("\n\n")) + 1;
        const qsizetype options = help.count(QStringLiteral("\n  -"));
        const qsizetype commands =
            help.count(QStringLiteral("\n  history ")) + help.count(QStringLiteral("\n  export "));
        QCOMPARE(commands, 2);
        QCOMPARE(help.count(PseudoTranslator::mark), paragraphs + options + commands);
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"

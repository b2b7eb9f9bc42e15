// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QTest>

using namespace nightlight;
using namespace std::chrono_literals;

class CommandLineTest : public QObject
{
    Q_OBJECT

    static tl::expected<Options, QString> parse(const QString &line)
    {
        return CommandLine::parse(QStringList{QStringLiteral("nightlight")} + line.split(u' ', Qt::SkipEmptyParts));
    }

private slots:
    void takesEveryOption()
    {
        const auto options = parse(QStringLiteral("--profile lab-2 --lang te --id home/desk --watch pi --interval 0.25 "
                                                  "--broker mqtts://ann@example.org --mqtt 3.1.1 --qos 2 "
                                                  "--sensor wave:sine --screenshot a.png --after 1.5"));
        QVERIFY2(options, options ? "" : qPrintable(options.error()));
        QCOMPARE(options->profile, QStringLiteral("lab-2"));
        QCOMPARE(options->language, QStringLiteral("te"));
        QCOMPARE(options->id, QStringLiteral("home/desk"));
        QCOMPARE(options->watch, QStringLiteral("pi"));
        QVERIFY(options->interval == 250ms);
        QVERIFY(options->broker->kind == BrokerKind::Other);
        QVERIFY(options->mqttVersion == MqttVersion::V3_1_1);
        QCOMPARE(options->qos, 2);
        QCOMPARE(options->sensor, QStringLiteral("wave:sine"));
        QCOMPARE(options->screenshot, QStringLiteral("a.png"));
        QVERIFY(options->after == 1500ms);
        QVERIFY(!options->headless);
    }

    void asksForNothingByItself()
    {
        const auto options = parse({});
        QVERIFY(options);
        QCOMPARE(options->profile, QStringLiteral("default"));
        QVERIFY(!options->id && !options->interval && !options->broker && !options->sensor && !options->screenshot);
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

    void helpNamesEveryOption()
    {
        const QString help = CommandLine::help();
        for (const char *option : {"--headless", "--profile", "--lang", "--id", "--watch", "--interval", "--broker",
                                   "--mqtt", "--qos", "--sensor", "--screenshot", "--after", "--help", "--version"})
            QVERIFY2(help.contains(QString::fromLatin1(option)), option);
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"

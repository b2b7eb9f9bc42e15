// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/hardware/lightline.h"

#include <QElapsedTimer>
#include <QTest>

using namespace nightlight;
Q_DECLARE_METATYPE(LineFault)

class LightLineTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatBoardsPrint_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<double>("light");
        const auto row = [](const char *line, double light) { QTest::newRow(line) << QByteArray(line) << light; };
        row("Light value: 123", 123);
        row("Light level: 652", 652);
        row("light value:123", 123);
        row("LIGHT LEVEL : 7", 7);
        row("light:123", 123);
        row("light:123,led:1", 123);
        row("led:1,light:123", 123);
        row("led:1\tlight:123", 123);
        row("led:1 light:123", 123);
        row("led: 1, Light: 123, temperature: 21.5", 123);
        row("temperature: 21.5 C light: 123 lx", 123);
        row("daylight:1,light:2", 2);
        row("green light:1 light:2", 2);
        row("status: ok light:5", 5);
        row("-> Light value: 5", 5);
        row("Sending telemetry: light:5", 5);
        row("123", 123);
        row("  123\t", 123);
        row("+123", 123);
        row("-12.5", -12.5);
        row(".5", .5);
        row("1e3", 1000);
        row("123,456", 123);
        row("123, 456, 789", 123);
        row("123 456", 123);
        row("123\t456", 123);
        row("123,456,", 123);
        row("{\"light\":652}", 652);
        row("{\"light\": 652.25, \"led\": true}", 652.25);
        row("{\"Light\": 652}", 652);
        row("{\"LIGHT\": 1, \"light\": 2}", 2);
        row("Sending telemetry {\"light\":652}", 652);
        row("Sending telemetry  {\"light\": 652}", 652);
        row("Sending telemetry  {\"light\": 652} done", 652);
    }

    void readsWhatBoardsPrint()
    {
        QFETCH(QByteArray, line);
        QFETCH(double, light);
        const auto read = LightLine(QStringLiteral("light"), 1).read(line.toStdString());
        QVERIFY(read.has_value());
        QCOMPARE(*read, light);
    }

    void readsTheChosenFieldAndColumn_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("column");
        QTest::addColumn<double>("light");
        const auto row = [](const char *line, const char *field, int column, double light) {
            QTest::newRow(line) << QByteArray(line) << QString::fromUtf8(field) << column << light;
        };
        row("123,456,789", "light", 3, 789);
        row("1 2\t3", "light", 2, 2);
        row("light:1,lux:2", "lux", 1, 2);
        row("light:1,Lux:3", "LUX", 1, 3);
        row("Brightness level: 4", " brightness ", 1, 4);
        row("Brightness level: 5", "brightness level", 1, 5);
        row("\xe0\xb0\xb5\xe0\xb1\x86\xe0\xb0\xb2\xe0\xb1\x81\xe0\xb0\x97\xe0\xb1\x81: 6",
            "\xe0\xb0\xb5\xe0\xb1\x86\xe0\xb0\xb2\xe0\xb1\x81\xe0\xb0\x97\xe0\xb1\x81", 1, 6);
        row("{\"data\": {\"light\": 7}}", "data.light", 1, 7);
        row("{\"data.light\": 8}", "data.light", 1, 8);
        row("{\"a.b\": {\"c\": {\"d\": 9}}}", "a.b.c.d", 1, 9);
    }

    void readsTheChosenFieldAndColumn()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, field);
        QFETCH(int, column);
        QFETCH(double, light);
        const auto read = LightLine(field, column).read(line.toStdString());
        QVERIFY(read.has_value());
        QCOMPARE(*read, light);
    }

    void saysWhyThereIsNoLight_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<LineFault>("fault");
        const auto row = [](const char *line, LineFault fault) { QTest::newRow(line) << QByteArray(line) << fault; };
        row("", LineFault::Blank);
        row(" \t ", LineFault::Blank);
        row("Hello", LineFault::NoNumber);
        row("Connected in 5 seconds", LineFault::NoNumber);
        row("12 lux", LineFault::NoNumber);
        row("123,,456", LineFault::NoNumber);
        row(",123", LineFault::NoNumber);
        row("0x1f", LineFault::NoNumber);
        row("1,5e", LineFault::NoNumber);
        row("12-3", LineFault::NoNumber);
        row("+-3", LineFault::NoNumber);
        row("--3", LineFault::NoNumber);
        row("nan", LineFault::NoNumber);
        row("inf", LineFault::NoNumber);
        row("1e999", LineFault::NoNumber);
        row("[1,2]", LineFault::NoNumber);
        QTest::newRow("a hundred digits") << QByteArray(100, '1') << LineFault::NoNumber;
        row("light:", LineFault::NoNumber);
        row("light::5", LineFault::NoNumber);
        row("light: nan", LineFault::NoNumber);
        row("Light value: -inf", LineFault::NoNumber);
        row("Light value: 12lx", LineFault::NoNumber);
        row("temperature:21", LineFault::NoField);
        row("daylight:21", LineFault::NoField);
        row("light,meter:5", LineFault::NoField);
        row("12:34:56", LineFault::NoField);
        row("{}", LineFault::NoField);
        row("Message received: {\"led_on\": true}", LineFault::NoField);
        row("{\"light\": \"652\"}", LineFault::NoNumber);
        row("{\"light\": null}", LineFault::NoNumber);
        row("{\"light\": 1e999}", LineFault::BadJson);
        row("{\"light\": 652", LineFault::BadJson);
        row("{'light': 652}", LineFault::BadJson);
    }

    void saysWhyThereIsNoLight()
    {
        QFETCH(QByteArray, line);
        QFETCH(LineFault, fault);
        const auto read = LightLine(QStringLiteral("light"), 1).read(line.toStdString());
        QVERIFY(!read);
        QCOMPARE(read.error(), fault);
    }

    void saysThatARowIsTooShort()
    {
        const auto read = LightLine(QStringLiteral("light"), 3).read("1,2");
        QVERIFY(!read);
        QCOMPARE(read.error(), LineFault::NoColumn);
    }

    void bearsHostileLines_data()
    {
        QTest::addColumn<std::string>("piece");
        for (const char *piece : {":", "{", "light:", "1,", "1:", "{\"a\":", " ", ","})
            QTest::newRow(piece) << std::string(piece);
    }

    void bearsHostileLines()
    {
        QFETCH(std::string, piece);
        std::string line;
        while (line.size() < 4096)
            line += piece;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 100; ++i)
            (void)LightLine(QStringLiteral("light"), 1).read(line);
        QVERIFY(timer.elapsed() < 5000);
    }
};

QTEST_GUILESS_MAIN(LightLineTest)
#include "tst_lightline.moc"

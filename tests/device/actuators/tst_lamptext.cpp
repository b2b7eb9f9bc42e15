// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/actuators/lampfactory.h"
#include "device/actuators/lamptext.h"

#include "device/actuators/counterfitlamp.h"
#include "device/actuators/gpiolamp.h"
#include "device/actuators/seriallamp.h"
#include "device/actuators/windowlamp.h"
#include "device/hardware/sharedhardware.h"

#include <QTest>

using namespace nightlight;

Q_DECLARE_METATYPE(CounterFitSettings)
Q_DECLARE_METATYPE(LampSettings)

namespace {

/// Settings unlike the defaults, to see what a text leaves alone.
DeviceSettings stored()
{
    DeviceSettings settings;
    settings.sensor.counterFit = {.host = QStringLiteral("board"), .port = 5001, .pin = 2};
    settings.lamps.counterFitPin = 16;
    return settings;
}

} // namespace

class LampTextTest : public QObject
{
    Q_OBJECT

private slots:
    void choosesTheWindowAlone()
    {
        DeviceSettings settings = stored();
        settings.lamps.counterFit = true;
        const auto parsed = parseLampText(QStringLiteral("window"), settings);
        QVERIFY(parsed.has_value());
        QVERIFY(!parsed->lamps.counterFit);
        QCOMPARE(parsed->lamps.counterFitPin, 16);
    }

    void choosesCounterFit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("pin");
        QTest::addColumn<CounterFitSettings>("server");
        const auto row = [](const char *text, int pin, const char *host, quint16 port, bool create = false) {
            QTest::newRow(text) << QString::fromLatin1(text) << pin
                                << CounterFitSettings{QString::fromLatin1(host), port, 2, create};
        };
        row("counterfit", 16, "board", 5001);
        row("counterfit:5", 5, "board", 5001);
        row("counterfit:5?create=yes", 5, "board", 5001, true);
        row("counterfit:127.0.0.1:5002/7", 7, "127.0.0.1", 5002);
        row("counterfit:desk/7", 7, "desk", 5001);
        row("counterfit:http://desk:5002/7", 7, "desk", 5002);
        row("counterfit:http://desk:5002", 16, "desk", 5002);
        row("counterfit:[::1]:5002/7?create=yes", 7, "::1", 5002, true);
        row("window,counterfit:5", 5, "board", 5001);
    }

    void choosesCounterFit()
    {
        QFETCH(QString, text);
        QFETCH(int, pin);
        QFETCH(CounterFitSettings, server);
        const auto parsed = parseLampText(text, stored());
        QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error()));
        QVERIFY(parsed->lamps.counterFit);
        QCOMPARE(parsed->lamps.counterFitPin, pin);
        QCOMPARE(parsed->sensor.counterFit, server);
    }

    void choosesLamps_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<LampSettings>("lamps");
        const auto gpio = [](const QString &line) { return LampSettings{.gpio = true, .gpioLine = line}; };
        QTest::newRow("window") << QStringLiteral("window") << LampSettings{};
        QTest::newRow("gpio") << QStringLiteral("gpio") << gpio(QStringLiteral("GPIO5"));
        QTest::newRow("line") << QStringLiteral("gpio:GPIO16") << gpio(QStringLiteral("GPIO16"));
        QTest::newRow("chip and offset") << QStringLiteral("gpio:pinctrl-*/5") << gpio(QStringLiteral("pinctrl-*/5"));
        QTest::newRow("label with a colon") << QStringLiteral("gpio:gpio:1f/5") << gpio(QStringLiteral("gpio:1f/5"));
        QTest::newRow("serial") << QStringLiteral("serial") << LampSettings{.serial = true};
        QTest::newRow("both") << QStringLiteral("window,gpio") << gpio(QStringLiteral("GPIO5"));
    }

    void choosesLamps()
    {
        QFETCH(QString, text);
        QFETCH(LampSettings, lamps);
        const auto parsed = parseLampText(text);
        QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error()));
        QCOMPARE(parsed->lamps, lamps);
    }

    void turnsOffWhatIsNotNamed()
    {
        DeviceSettings settings;
        settings.lamps = {.gpio = true, .gpioLine = QStringLiteral("GPIO16")};
        QVERIFY(!parseLampText(QStringLiteral("window"), settings)->lamps.gpio);
        QCOMPARE(parseLampText(QStringLiteral("gpio"), settings)->lamps.gpioLine, QStringLiteral("GPIO16"));
    }

    void refusesInOneSentence_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("names");
        QTest::newRow("unknown") << QStringLiteral("sun") << QStringLiteral("“sun”");
        QTest::newRow("nothing") << QString() << QStringLiteral("window");
        QTest::newRow("no pin") << QStringLiteral("counterfit:") << QStringLiteral("“”");
        QTest::newRow("no number") << QStringLiteral("counterfit:five") << QStringLiteral("“five”");
        QTest::newRow("no such pin") << QStringLiteral("counterfit:-1") << QStringLiteral("“-1”");
        QTest::newRow("host alone") << QStringLiteral("counterfit:127.0.0.1:5000")
                                    << QStringLiteral("“127.0.0.1:5000”");
        QTest::newRow("no host") << QStringLiteral("counterfit::5000/5") << QStringLiteral("“:5000”");
        QTest::newRow("unknown option") << QStringLiteral("counterfit:5?color=red") << QStringLiteral("“color”");
        QTest::newRow("one of two") << QStringLiteral("window,counterfit:x") << QStringLiteral("“x”");
        QTest::newRow("unknown after another") << QStringLiteral("window,sun") << QStringLiteral("“sun”");
        QTest::newRow("no line") << QStringLiteral("gpio:") << QStringLiteral("pinctrl-bcm2711/5");
    }

    void refusesInOneSentence()
    {
        QFETCH(QString, text);
        QFETCH(QString, names);
        const auto parsed = parseLampText(text);
        QVERIFY(!parsed);
        QVERIFY2(parsed.error().contains(names), qPrintable(parsed.error()));
        QVERIFY(parsed.error().endsWith(u'.'));
    }

    void makesTheChosenLamps()
    {
        SharedHardware hardware;
        DeviceSettings settings;
        QCOMPARE(createLamps(settings, hardware).size(), size_t(1));
        settings.lamps = {.counterFit = true, .gpio = true, .serial = true};
        const auto lamps = createLamps(settings, hardware);
        QCOMPARE(lamps.size(), size_t(4));
        QVERIFY(qobject_cast<WindowLamp *>(lamps[0].get()));
        QVERIFY(qobject_cast<CounterFitLamp *>(lamps[1].get()));
        QVERIFY(qobject_cast<GpioLamp *>(lamps[2].get()));
        QVERIFY(qobject_cast<SerialLamp *>(lamps[3].get()));
    }
};

QTEST_GUILESS_MAIN(LampTextTest)
#include "tst_lamptext.moc"

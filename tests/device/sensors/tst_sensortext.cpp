// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/sensors/sensorfactory.h"
#include "device/sensors/sensortext.h"

#include "device/hardware/sharedhardware.h"
#include "device/sensors/grovesensor.h"
#include "device/sensors/slidersensor.h"
#include "device/sensors/threadedsensor.h"
#include "device/sensors/wavesensor.h"

#include <QSignalSpy>
#include <QTest>

using namespace nightlight;
Q_DECLARE_METATYPE(SensorSettings)

class SensorTextTest : public QObject
{
    Q_OBJECT

private slots:
    void choosesASensor_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<SensorSettings>("settings");
        const auto slider = [](double light) { return SensorSettings{.sliderLight = light}; };
        const auto wave = [](WaveShape shape) {
            return SensorSettings{.kind = QStringLiteral("wave"), .wave = {.shape = shape}};
        };
        const auto grove = [](const GroveSettings &settings) {
            return SensorSettings{.kind = QStringLiteral("grove"), .grove = settings};
        };
        QTest::newRow("slider") << QStringLiteral("slider") << slider(0);
        QTest::newRow("value") << QStringLiteral("slider:512") << slider(512);
        QTest::newRow("brightest") << QStringLiteral("slider:1023") << slider(1023);
        QTest::newRow("fraction") << QStringLiteral("slider:12.5") << slider(12.5);
        QTest::newRow("wave") << QStringLiteral("wave") << wave(WaveShape::Day);
        QTest::newRow("day") << QStringLiteral("wave:day") << wave(WaveShape::Day);
        QTest::newRow("sine") << QStringLiteral("wave:sine") << wave(WaveShape::Sine);
        QTest::newRow("square") << QStringLiteral("wave:square") << wave(WaveShape::Square);
        QTest::newRow("ramp") << QStringLiteral("wave:ramp") << wave(WaveShape::Ramp);
        QTest::newRow("walk") << QStringLiteral("wave:walk") << wave(WaveShape::RandomWalk);
        const auto counterFit = [](const char *text, const CounterFitSettings &chosen) {
            QTest::newRow(text) << QString::fromLatin1(text)
                                << SensorSettings{.kind = QStringLiteral("counterfit"), .counterFit = chosen};
        };
        const QString host = QStringLiteral("board.local");
        counterFit("counterfit", {});
        counterFit("counterfit:board.local", {.host = host});
        counterFit("counterfit:board.local:5001", {.host = host, .port = 5001});
        counterFit("counterfit:board.local:5001/3", {.host = host, .port = 5001, .pin = 3});
        counterFit("counterfit:board.local/3", {.host = host, .pin = 3});
        counterFit("counterfit:/3", {.pin = 3});
        counterFit("counterfit:board.local?create=yes", {.host = host, .create = true});
        counterFit("counterfit:board.local/3?create=no", {.host = host, .pin = 3});
        counterFit("counterfit:http://board.local:5001", {.host = host, .port = 5001});
        counterFit("counterfit:HTTP://board.local:5001/?create=yes", {.host = host, .port = 5001, .create = true});
        counterFit("counterfit:http://board.local/3", {.host = host, .pin = 3});
        counterFit("counterfit:[::1]:5001/3", {.host = QStringLiteral("::1"), .port = 5001, .pin = 3});
        const auto serial = [](const SerialSettings &chosen) {
            return SensorSettings{.kind = QStringLiteral("serial"), .serial = chosen};
        };
        const QString acm = QStringLiteral("ttyACM0");
        QTest::newRow("serial") << QStringLiteral("serial") << serial({});
        QTest::newRow("port") << QStringLiteral("serial:ttyACM0") << serial({.port = acm});
        QTest::newRow("path") << QStringLiteral("serial:/dev/serial/by-id/usb-a:b@c@300")
                              << serial({.port = QStringLiteral("/dev/serial/by-id/usb-a:b@c"), .baud = 300});
        QTest::newRow("baud") << QStringLiteral("serial:ttyACM0@2000000") << serial({.port = acm, .baud = 2'000'000});
        QTest::newRow("mean") << QStringLiteral("serial:ttyACM0?value=mean")
                              << serial({.port = acm, .value = IntervalValue::Mean});
        QTest::newRow("all") << QStringLiteral("serial:ttyACM0@115200?value=lowest&column=2&field=Light%20level")
                             << serial({.port = acm,
                                        .baud = 115200,
                                        .value = IntervalValue::Lowest,
                                        .column = 2,
                                        .field = QStringLiteral("Light level")});

        const auto replay = [](const ReplaySettings &settings) {
            return SensorSettings{.kind = QStringLiteral("replay"), .replay = settings};
        };
        QTest::newRow("recording") << QStringLiteral("replay:C:/light.csv")
                                   << replay({.file = QStringLiteral("C:/light.csv")});
        QTest::newRow("recording, chosen") << QStringLiteral("replay:a.csv?time=at&light=3&pace=interval&repeat=yes")
                                           << replay({.file = QStringLiteral("a.csv"),
                                                      .timeColumn = QStringLiteral("at"),
                                                      .lightColumn = QStringLiteral("3"),
                                                      .pace = ReplayPace::Interval,
                                                      .repeat = true});
        QTest::newRow("recording, as it is") << QStringLiteral("replay:a.csv?time=&pace=recorded&repeat=no")
                                             << replay({.file = QStringLiteral("a.csv")});
        QTest::newRow("recording, odd column")
            << QStringLiteral("replay:a.csv?light=a%26b%3F=50%25 + 1")
            << replay({.file = QStringLiteral("a.csv"), .lightColumn = QStringLiteral("a&b?=50% + 1")});
        QTest::newRow("question mark") << QStringLiteral("replay:dark?.csv?")
                                       << replay({.file = QStringLiteral("dark?.csv")});
        QTest::newRow("question mark and more")
            << QStringLiteral("replay:dark?.csv?light=b")
            << replay({.file = QStringLiteral("dark?.csv"), .lightColumn = QStringLiteral("b")});
        QTest::newRow("grove") << QStringLiteral("grove") << grove({});
        QTest::newRow("channel") << QStringLiteral("grove:7") << grove({.channel = 7});
        QTest::newRow("channel and bus") << QStringLiteral("grove:2?bus=0") << grove({.bus = 0, .channel = 2});
        QTest::newRow("bus") << QStringLiteral("grove?bus=255") << grove({.bus = 255});
        QTest::newRow("bus after a colon") << QStringLiteral("grove:?bus=3") << grove({.bus = 3});
    }

    void choosesASensor()
    {
        QFETCH(QString, text);
        QFETCH(SensorSettings, settings);
        const auto parsed = parseSensorText(text);
        QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error()));
        QCOMPARE(*parsed, settings);
    }

    void keepsWhatTheTextLeavesOpen()
    {
        SensorSettings settings{.sliderLight = 700, .wave = {.shape = WaveShape::Ramp, .range = {1, 5}}};
        QCOMPARE(parseSensorText(QStringLiteral("slider"), settings)->sliderLight, 700);
        QCOMPARE(parseSensorText(QStringLiteral("wave:sine"), settings)->wave.range, (LightRange{1, 5}));
        QCOMPARE(parseSensorText(QStringLiteral("wave"), settings)->wave.shape, WaveShape::Ramp);
        settings.counterFit = {.host = QStringLiteral("board"), .port = 5001, .pin = 3, .create = true};
        QCOMPARE(parseSensorText(QStringLiteral("counterfit"), settings)->counterFit, settings.counterFit);
        QCOMPARE(parseSensorText(QStringLiteral("counterfit:board"), settings)->counterFit, settings.counterFit);
        settings.serial = {.port = QStringLiteral("ttyACM0"), .device = {1, 2, {}}, .baud = 300, .column = 3};
        QCOMPARE(parseSensorText(QStringLiteral("serial"), settings)->serial, settings.serial);
        const auto serial = parseSensorText(QStringLiteral("serial:ttyACM1"), settings)->serial;
        QCOMPARE(serial.baud, 300);
        QCOMPARE(serial.column, 3);
        QVERIFY(!serial.device.isKnown());
    }

    void refusesInOneSentence_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("names");
        QTest::newRow("nothing") << QString() << QStringLiteral("slider, wave, replay");
        QTest::newRow("unknown") << QStringLiteral("sun") << QStringLiteral("“sun”");
        QTest::newRow("another case") << QStringLiteral("Slider") << QStringLiteral("“Slider”");
        QTest::newRow("too bright") << QStringLiteral("slider:1024") << QStringLiteral("from 0 to 1023");
        QTest::newRow("too dark") << QStringLiteral("slider:-1") << QStringLiteral("“-1”");
        QTest::newRow("no value") << QStringLiteral("slider:") << QStringLiteral("from 0 to 1023");
        QTest::newRow("no number") << QStringLiteral("slider:nan") << QStringLiteral("“nan”");
        QTest::newRow("unknown and more") << QStringLiteral("sun:up") << QStringLiteral("“sun”");
        QTest::newRow("unknown shape") << QStringLiteral("wave:moon")
                                       << QStringLiteral("day, sine, square, ramp, walk");
        QTest::newRow("no host") << QStringLiteral("counterfit:") << QStringLiteral("127.0.0.1:5000");
        QTest::newRow("address without a host") << QStringLiteral("counterfit:http://") << QStringLiteral("“”");
        QTest::newRow("address with a pin alone") << QStringLiteral("counterfit:http:///3") << QStringLiteral("“”");
        QTest::newRow("pin for a host") << QStringLiteral("counterfit:3") << QStringLiteral("“3”");
        QTest::newRow("port 0") << QStringLiteral("counterfit:board:0/3") << QStringLiteral("“board:0”");
        QTest::newRow("port too high") << QStringLiteral("counterfit:board:65536") << QStringLiteral("“board:65536”");
        QTest::newRow("bare IPv6") << QStringLiteral("counterfit:::1/3") << QStringLiteral("“::1”");
        QTest::newRow("with a user") << QStringLiteral("counterfit:me@board") << QStringLiteral("“me@board”");
        QTest::newRow("no pin") << QStringLiteral("counterfit:board/") << QStringLiteral("from 0 to 1000");
        QTest::newRow("pin too high") << QStringLiteral("counterfit:board/1001") << QStringLiteral("“1001”");
        QTest::newRow("pin and more") << QStringLiteral("counterfit:board/3/4") << QStringLiteral("“3/4”");
        QTest::newRow("unknown option") << QStringLiteral("counterfit:board?unit=lx") << QStringLiteral("“unit”");
        QTest::newRow("no yes") << QStringLiteral("counterfit:board?create=1") << QStringLiteral("“1”");
        QTest::newRow("no recording") << QStringLiteral("replay:") << QStringLiteral("replay:light.csv");
        QTest::newRow("only options") << QStringLiteral("replay:?pace=interval") << QStringLiteral("needs a file");
        QTest::newRow("unknown pace") << QStringLiteral("replay:a.csv?pace=fast") << QStringLiteral("“fast”");
        QTest::newRow("unknown repeat") << QStringLiteral("replay:a.csv?repeat=1") << QStringLiteral("yes or no");
        QTest::newRow("unknown option") << QStringLiteral("replay:a.csv?colour=2") << QStringLiteral("“colour”");
        QTest::newRow("question mark in the name") << QStringLiteral("replay:dark?.csv") << QStringLiteral("“.csv”");
        QTest::newRow("channel too high") << QStringLiteral("grove:8") << QStringLiteral("from 0 to 7, but is “8”");
        QTest::newRow("channel too low") << QStringLiteral("grove:-1?bus=1") << QStringLiteral("but is “-1”");
        QTest::newRow("no channel") << QStringLiteral("grove:") << QStringLiteral("from 0 to 7");
        QTest::newRow("bus too high") << QStringLiteral("grove:0?bus=256") << QStringLiteral("from 0 to 255");
        QTest::newRow("no bus") << QStringLiteral("grove:0?bus=") << QStringLiteral("but is “”");
        QTest::newRow("unknown option") << QStringLiteral("grove:0?bus=1&pin=2") << QStringLiteral("no option “pin”");
        QTest::newRow("options of a sensor that has none")
            << QStringLiteral("slider?bus=1") << QStringLiteral("“?bus=1”");
        QTest::newRow("unknown with options") << QStringLiteral("sun?bus=1") << QStringLiteral("“sun”");
        QTest::newRow("no shape") << QStringLiteral("wave:") << QStringLiteral("day, sine");
        QTest::newRow("no port") << QStringLiteral("serial:") << QStringLiteral("name is missing");
        QTest::newRow("no port, baud") << QStringLiteral("serial:@9600") << QStringLiteral("name is missing");
        QTest::newRow("no baud") << QStringLiteral("serial:ttyS0@") << QStringLiteral("from 300 to 2000000");
        QTest::newRow("too slow") << QStringLiteral("serial:ttyS0@299") << QStringLiteral("“299”");
        QTest::newRow("too fast") << QStringLiteral("serial:ttyS0@2000001") << QStringLiteral("“2000001”");
        QTest::newRow("no such value") << QStringLiteral("serial:ttyS0?value=all") << QStringLiteral("“all”");
        QTest::newRow("no column") << QStringLiteral("serial:ttyS0?column=0") << QStringLiteral("from 1 to 1000");
        QTest::newRow("no field") << QStringLiteral("serial:ttyS0?field=") << QStringLiteral("must have a name");
        QTest::newRow("no option") << QStringLiteral("serial:ttyS0?pace=interval") << QStringLiteral("“pace”");
    }

    void refusesInOneSentence()
    {
        QFETCH(QString, text);
        QFETCH(QString, names);
        const auto parsed = parseSensorText(text);
        QVERIFY(!parsed);
        QVERIFY2(parsed.error().contains(names), qPrintable(parsed.error()));
        QVERIFY(parsed.error().endsWith(u'.'));
    }

    void makesTheChosenSensor()
    {
        SharedHardware hardware;
        const auto slider = createSensor({.sliderLight = 512}, hardware);
        QVERIFY(qobject_cast<SliderSensor *>(slider.get()));
        QSignalSpy measured(slider.get(), &Sensor::measured);
        slider->measure();
        QCOMPARE(measured, QList<QVariantList>({{512.0}}));

        const SensorSettings chosen{.kind = QStringLiteral("wave"), .wave = {.range = {5, 9}}};
        const auto wave = createSensor(chosen, hardware);
        QVERIFY(qobject_cast<WaveSensor *>(wave.get()));
        QCOMPARE(lightRange(chosen), (LightRange{5, 9}));
        QSignalSpy waved(wave.get(), &Sensor::measured);
        wave->measure();
        QCOMPARE(waved, QList<QVariantList>({{5.0}}));

        const SensorSettings recorded{.kind = QStringLiteral("replay")};
        QVERIFY(qobject_cast<ThreadedSensor *>(createSensor(recorded, hardware).get()));
        QCOMPARE(lightRange(recorded), (LightRange{0, 1023}));
        const SensorSettings hat{.kind = QStringLiteral("grove")};
        QVERIFY(qobject_cast<GroveSensor *>(createSensor(hat, hardware).get()));
        QCOMPARE(lightRange(hat), (LightRange{0, 1000}));
    }
};

QTEST_GUILESS_MAIN(SensorTextTest)
#include "tst_sensortext.moc"

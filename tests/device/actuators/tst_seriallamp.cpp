// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/actuators/seriallamp.h"

#include "device/actuators/lampfactory.h"
#include "device/actuators/lampgroup.h"
#include "device/actuators/lamptext.h"
#include "device/hardware/serialdevice.h"
#include "device/hardware/sharedhardware.h"
#include "support/pseudoterminal.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

namespace {

/// A lamp, its board, and what it has told.
struct TestLamp
{
    QTemporaryDir folder;
    PseudoTerminal board{folder.filePath(QStringLiteral("board"))};
    SharedHardware hardware{[] { return QList<SerialPortInfo>(); }};
    std::shared_ptr<SerialDevice> device{hardware.serialDevice({.port = board.link()})};
    SerialLamp lamp;
    QSignalSpy switched{&lamp, &Lamp::switched};
    QSignalSpy failed{&lamp, &Lamp::failed};
    QSignalSpy forgot{&lamp, &Lamp::forgot};

    explicit TestLamp(std::chrono::milliseconds patience = 2s) : lamp(device, patience) { }

    bool open() const
    {
        return QTest::qWaitFor([this] { return device->isOpen(); });
    }
};

} // namespace

class SerialLampTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheBoardAndConfirms()
    {
        TestLamp test;
        test.lamp.switchTo(true); // before the port is open
        QTRY_COMPARE(test.switched, QList<QVariantList>({{true}}));
        QTRY_COMPARE(test.board.received(), "led_on:1\n");
        test.lamp.switchTo(false);
        QTRY_COMPARE(test.switched, QList<QVariantList>({{true}, {false}}));
        QTRY_COMPARE(test.board.received(), "led_on:1\nled_on:0\n");
        QCOMPARE(test.failed.count(), 0);
    }

    void failsIfTheBoardIsAway()
    {
        TestLamp test;
        QVERIFY(test.open());
        test.board.unplug();
        QTRY_VERIFY(!test.device->isOpen());
        test.lamp.switchTo(true);
        QCOMPARE(test.failed.count(), 1);
        QCOMPARE(test.failed[0][0].toString(), test.device->trouble()->sentence);
    }

    void failsIfTheBoardIsUnpluggedBeforeItConfirms()
    {
        TestLamp test;
        QVERIFY(test.open());
        test.board.clog();
        test.lamp.switchTo(true);
        test.board.unplug();
        QTRY_COMPARE(test.failed.count(), 1);
        QCOMPARE(test.switched.count(), 0);
    }

    void failsIfTheBoardTakesNothing()
    {
        TestLamp test(300ms);
        QVERIFY(test.open());
        const auto forgotten = test.forgot.count();
        test.board.clog();
        test.lamp.switchTo(true);
        QTRY_COMPARE(test.failed.count(), 1);
        QVERIFY(test.failed[0][0].toString().contains(QStringLiteral("does not take")));
        QCOMPARE(test.switched.count(), 0);

        test.lamp.switchTo(false);
        QTRY_COMPARE(test.failed.count(), 2);
        QTRY_VERIFY(test.board.received().endsWith("led_on:1\n"));
        QTRY_COMPARE(test.forgot.count(), forgotten + 1);
        test.lamp.switchTo(false);
        QTRY_COMPARE(test.switched, QList<QVariantList>({{false}}));
        QTRY_VERIFY(test.board.received().endsWith("xled_on:1\nled_on:0\n"));
    }

    void isToldAgainWhenTheBoardIsBack()
    {
        TestLamp test;
        LampGroup group;
        QSignalSpy settled(&group, &LampGroup::settled);
        std::vector<std::unique_ptr<Lamp>> lamps;
        lamps.push_back(std::make_unique<SerialLamp>(test.device));
        group.use(std::move(lamps));
        group.switchTo(true, 1);
        QTRY_COMPARE(settled.count(), 1);
        QTRY_COMPARE(test.board.received(), "led_on:1\n");
        test.board.forget();

        test.board.unplug();
        QTRY_VERIFY(!test.device->isOpen());
        test.board.plugIn();
        QTRY_COMPARE(test.board.received(), "led_on:1\n");

        test.board.send("Hello\n"); // its sketch runs now, and may have missed what came before
        QTRY_COMPARE(test.board.received(), "led_on:1\nled_on:1\n");
        test.board.send("Hello again\n");
        group.switchTo(false, 2);
        QTRY_COMPARE(test.board.received(), "led_on:1\nled_on:1\nled_on:0\n");
        QTRY_COMPARE(settled.count(), 2);
    }

    void sharesThePortWithTheSensor()
    {
        TestLamp test;
        DeviceSettings settings;
        settings.sensor.serial.port = test.board.link();
        QCOMPARE(createLamps(settings, test.hardware).size(), 1u);
        settings.lamps.serial = true;
        const auto lamps = createLamps(settings, test.hardware);
        QCOMPARE(lamps.size(), 2u);
        lamps[1]->switchTo(true);
        QTRY_COMPARE(test.board.received(), "led_on:1\n");
        QCOMPARE(test.device.use_count(), 3);
    }

    void isChosenByText()
    {
        DeviceSettings settings;
        settings.sensor.serial.port = QStringLiteral("ttyUSB7");
        settings.sensor.serial.device.vendor = 1;
        const auto same = parseLampText(QStringLiteral("serial"), settings);
        QVERIFY(same && same->lamps.serial);
        QCOMPARE(same->sensor, settings.sensor);
        const auto other = parseLampText(QStringLiteral("window,serial:/dev/ttyACM1@115200"), settings);
        QVERIFY(other && other->lamps.serial);
        QCOMPARE(other->sensor.serial.port, QStringLiteral("/dev/ttyACM1"));
        QCOMPARE(other->sensor.serial.baud, 115200);
        QVERIFY(!other->sensor.serial.device.isKnown());
        QVERIFY(!parseLampText(QStringLiteral("window"), *other)->lamps.serial);

        const auto refused = parseLampText(QStringLiteral("serial:ttyACM0@slow"));
        QVERIFY(!refused);
        QVERIFY(refused.error().contains(QStringLiteral("“slow”")));
        QVERIFY(lampTextSyntax().contains(QStringLiteral("serial[:PORT[@BAUD]]")));
    }
};

QTEST_GUILESS_MAIN(SerialLampTest)
#include "tst_seriallamp.moc"

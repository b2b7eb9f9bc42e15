// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/actuators/gpiolamp.h"

#include "support/fakegpio.h"

#include <QSignalSpy>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;
using Kind = GpioError::Kind;

namespace {

struct TestLamp
{
    FakeGpioSystem &system;
    GpioLamp lamp{std::make_unique<FakeGpio>(system), QStringLiteral("GPIO5")};
    QSignalSpy switched{&lamp, &Lamp::switched};
    QSignalSpy failed{&lamp, &Lamp::failed};

    QString sentence() const { return failed.isEmpty() ? QString() : failed.last().first().toString(); }
};

} // namespace

class GpioLampTest : public QObject
{
    Q_OBJECT

private slots:
    void switchesItsLine()
    {
        FakeGpioSystem system = raspberryPi4();
        const FakeGpioLine &line = system.line(0, 5);
        TestLamp test{system};
        QCOMPARE(system.requests, 0);
        for (const bool on : {true, false, true, true}) {
            test.lamp.switchTo(on);
            QCOMPARE(line.high, on);
        }
        QCOMPARE(test.switched, QList<QVariantList>({{true}, {false}, {true}, {true}}));
        QCOMPARE(test.failed.count(), 0);
        QCOMPARE(system.requests, 1);
        QCOMPARE(line.consumer, QStringLiteral("nightlight"));
    }

    void givesTheLineBack()
    {
        FakeGpioSystem system = raspberryPi4();
        {
            TestLamp test{system};
            test.lamp.switchTo(true);
            QVERIFY(!system.line(0, 5).consumer.isEmpty());
        }
        QVERIFY(system.line(0, 5).consumer.isEmpty());
        TestLamp next{system};
        next.lamp.switchTo(false);
        QCOMPARE(next.switched.count(), 1);
    }

    void saysWhyTheLineCannotBeHad()
    {
        FakeGpioSystem system = raspberryPi4();
        system.line(0, 5).consumer = QStringLiteral("spi0 CS0");
        TestLamp test{system};
        test.lamp.switchTo(true);
        QCOMPARE(test.switched.count(), 0);
        QVERIFY2(test.sentence().contains(QStringLiteral("in use by “spi0 CS0”")), qPrintable(test.sentence()));

        system.line(0, 5).consumer.clear();
        test.lamp.switchTo(true);
        QCOMPARE(test.switched, QList<QVariantList>({{true}}));
        QCOMPARE(test.failed.count(), 1);
    }

    void believesWhatTheLineSays_data()
    {
        QTest::addColumn<bool>("on");
        QTest::addColumn<QString>("says");
        QTest::newRow("shorted to ground") << true << QStringLiteral("stays low");
        QTest::newRow("shorted to the supply") << false << QStringLiteral("stays high");
    }

    void believesWhatTheLineSays()
    {
        QFETCH(bool, on);
        QFETCH(QString, says);
        FakeGpioSystem system = raspberryPi4();
        system.line(0, 5).tiedTo = !on;
        TestLamp test{system};
        test.lamp.switchTo(on);
        QCOMPARE(test.switched.count(), 0);
        QVERIFY2(test.sentence().contains(says), qPrintable(test.sentence()));
    }

    void looksForTheLineAgainAfterItFailed_data()
    {
        QTest::addColumn<bool>("setting");
        QTest::newRow("cannot be set") << true;
        QTest::newRow("cannot be read") << false;
    }

    void looksForTheLineAgainAfterItFailed()
    {
        QFETCH(bool, setting);
        FakeGpioSystem system = raspberryPi4();
        TestLamp test{system};
        test.lamp.switchTo(true);
        auto &broken = setting ? system.setting : system.reading;
        broken = GpioError{Kind::Other, QStringLiteral("No such device")};
        test.lamp.switchTo(false);
        QCOMPARE(test.switched, QList<QVariantList>({{true}}));
        QVERIFY2(test.sentence().contains(QStringLiteral("“GPIO5” can no longer be switched: No such device")),
                 qPrintable(test.sentence()));
        QVERIFY(system.line(0, 5).consumer.isEmpty());

        broken.reset();
        test.lamp.switchTo(false);
        QCOMPARE(test.switched, QList<QVariantList>({{true}, {false}}));
        QVERIFY(!system.line(0, 5).high);
    }
};

QTEST_GUILESS_MAIN(GpioLampTest)
#include "tst_gpiolamp.moc"

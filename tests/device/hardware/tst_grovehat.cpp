// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/hardware/grovehat.h"

#include "support/fakei2c.h"

#include <QTest>

using namespace nightlight;
using namespace nightlight::test;
using BusKind = I2cError::Kind;
using Kind = GroveError::Kind;

class GroveHatTest : public QObject
{
    Q_OBJECT

private slots:
    void readsEitherHatAtEitherAddress_data()
    {
        QTest::addColumn<quint8>("address");
        QTest::addColumn<quint16>("product");
        QTest::newRow("hat, STM32") << quint8(0x04) << quint16(0x0004);
        QTest::newRow("hat, MM32") << quint8(0x08) << quint16(0x0004);
        QTest::newRow("hat for the Zero, STM32") << quint8(0x04) << quint16(0x0005);
        QTest::newRow("hat for the Zero, MM32") << quint8(0x08) << quint16(0x0005);
    }

    void readsEitherHatAtEitherAddress()
    {
        QFETCH(quint8, address);
        QFETCH(quint16, product);
        FakeI2c i2c;
        i2c.devices.insert(address, FakeI2c::hat(product, 402, 1647, 1327));
        FakeI2cBus bus(i2c);

        const auto hat = GroveHat::find(bus);
        QVERIFY(hat.has_value());
        const auto reading = hat->read(2);
        QVERIFY(reading.has_value());
        QCOMPARE(reading->light, 402);
        QCOMPARE(reading->raw, 1647);
        QCOMPARE(reading->millivolts, 1327);
    }

    void looksPastSomethingElseAtTheFirstAddress_data()
    {
        QTest::addColumn<FakeI2c::Registers>("other");
        QTest::newRow("another product") << FakeI2c::Registers{{0x00, 0x1234}};
        QTest::newRow("no register 0") << FakeI2c::Registers{};
    }

    void looksPastSomethingElseAtTheFirstAddress()
    {
        QFETCH(FakeI2c::Registers, other);
        FakeI2c i2c;
        i2c.devices = {{quint8(0x04), other}, {quint8(0x08), FakeI2c::hat(0x0004)}};
        FakeI2cBus bus(i2c);
        const auto hat = GroveHat::find(bus);
        QVERIFY(hat.has_value());
        QVERIFY(hat->read(2).has_value());
        QCOMPARE(i2c.written.last(), quint8(0x08));
    }

    void namesTheProductThatIsNone_data()
    {
        QTest::addColumn<quint8>("address");
        QTest::addColumn<quint16>("product");
        QTest::newRow("other") << quint8(0x04) << quint16(0x0003);
        QTest::newRow("other at the second address") << quint8(0x08) << quint16(0x0006);
        QTest::newRow("bytes swapped") << quint8(0x04) << quint16(0x0400);
        QTest::newRow("nobody drives the bus") << quint8(0x08) << quint16(0xffff);
        QTest::newRow("zeros") << quint8(0x04) << quint16(0);
    }

    void namesTheProductThatIsNone()
    {
        QFETCH(quint8, address);
        QFETCH(quint16, product);
        FakeI2c i2c;
        i2c.devices.insert(address, FakeI2c::hat(product));
        FakeI2cBus bus(i2c);
        const auto hat = GroveHat::find(bus);
        QVERIFY(!hat);
        QCOMPARE(hat.error().kind, Kind::OtherProduct);
        QCOMPARE(hat.error().address, address);
        QCOMPARE(hat.error().product, product);
    }

    void findsNothingOnAnEmptyBus()
    {
        FakeI2c i2c;
        FakeI2cBus bus(i2c);
        const auto hat = GroveHat::find(bus);
        QVERIFY(!hat);
        QCOMPARE(hat.error().kind, Kind::NoHat);
        QCOMPARE(i2c.written, QList<quint8>({0x04, 0x08}));
    }

    void givesUpAtOnceOnAStuckBus()
    {
        FakeI2c i2c;
        i2c.writing.insert(0x04, {BusKind::TimedOut});
        i2c.devices.insert(0x08, FakeI2c::hat(0x0004));
        FakeI2cBus bus(i2c);
        const auto hat = GroveHat::find(bus);
        QVERIFY(!hat);
        QCOMPARE(hat.error().kind, Kind::Bus);
        QCOMPARE(hat.error().bus.kind, BusKind::TimedOut);
        QCOMPARE(i2c.written, QList<quint8>({0x04})); // no second time-out
    }

    void tellsWhatBreaksAReading_data()
    {
        QTest::addColumn<quint8>("reg");
        QTest::addColumn<BusKind>("what");
        QTest::addColumn<Kind>("kind");
        for (const int reg : {0x12, 0x22, 0x32}) {
            QTest::addRow("no answer, 0x%x", unsigned(reg)) << quint8(reg) << BusKind::NoAnswer << Kind::NoHat;
            QTest::addRow("short reply, 0x%x", unsigned(reg)) << quint8(reg) << BusKind::ShortReply << Kind::Bus;
            QTest::addRow("time-out, 0x%x", unsigned(reg)) << quint8(reg) << BusKind::TimedOut << Kind::Bus;
        }
    }

    void tellsWhatBreaksAReading()
    {
        QFETCH(quint8, reg);
        QFETCH(BusKind, what);
        FakeI2c i2c;
        i2c.devices.insert(0x04, FakeI2c::hat(0x0004));
        i2c.reading.insert(reg, {what});
        FakeI2cBus bus(i2c);
        const auto hat = GroveHat::find(bus);
        QVERIFY(hat.has_value());
        const auto reading = hat->read(2);
        QVERIFY(!reading);
        QTEST(reading.error().kind, "kind");
        QCOMPARE(reading.error().bus.kind, what);
    }

    void tellsOfAShortProductId()
    {
        FakeI2c i2c;
        i2c.devices.insert(0x04, FakeI2c::hat(0x0004));
        i2c.reading.insert(0x00, {BusKind::ShortReply});
        FakeI2cBus bus(i2c);
        const auto hat = GroveHat::find(bus);
        QVERIFY(!hat);
        QCOMPARE(hat.error().bus.kind, BusKind::ShortReply);
    }

    void takesOnlyWhatCanBeMeasured_data()
    {
        QTest::addColumn<FakeI2c::Registers>("registers");
        QTest::addColumn<bool>("taken");
        QTest::newRow("darkest") << FakeI2c::hat(4, 0, 0, 0) << true;
        QTest::newRow("brightest") << FakeI2c::hat(4, 1000, 4095, 3300) << true;
        QTest::newRow("too bright") << FakeI2c::hat(4, 1001, 4095, 3300) << false;
        QTest::newRow("all ones") << FakeI2c::hat(4, 0xffff, 4095, 3300) << false;
        QTest::newRow("raw too high") << FakeI2c::hat(4, 500, 4096, 1650) << false;
        QTest::newRow("millivolts all ones") << FakeI2c::hat(4, 500, 2048, 0xffff) << false;
    }

    void takesOnlyWhatCanBeMeasured()
    {
        QFETCH(FakeI2c::Registers, registers);
        QFETCH(bool, taken);
        FakeI2c i2c;
        i2c.devices.insert(0x04, registers);
        FakeI2cBus bus(i2c);
        const auto hat = GroveHat::find(bus);
        QVERIFY(hat.has_value());
        const auto reading = hat->read(2);
        QCOMPARE(reading.has_value(), taken);
        if (!taken)
            QCOMPARE(reading.error().kind, Kind::OutOfRange);
    }
};

QTEST_GUILESS_MAIN(GroveHatTest)
#include "tst_grovehat.moc"

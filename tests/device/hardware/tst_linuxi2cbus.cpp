// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/hardware/grovehat.h"
#include "device/hardware/linuxi2cbus.h"

#include "support/kernelmodule.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <optional>

#if __has_include(<linux/i2c-dev.h>)
#include <fcntl.h>
#include <linux/i2c-dev.h>
#include <linux/i2c.h>
#include <sys/ioctl.h>
#endif

using namespace nightlight;
using namespace nightlight::test;

namespace {

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

/// The number of the bus that i2c-stub makes, or nothing.
std::optional<int> stubBus()
{
    const QDir buses(QStringLiteral("/sys/class/i2c-dev"));
    for (const QString &bus : buses.entryList({QStringLiteral("i2c-*")})) {
        if (content(buses.filePath(bus + QStringLiteral("/name"))) == "SMBus stub driver")
            return bus.mid(4).toInt();
    }
    return std::nullopt;
}

} // namespace

class LinuxI2cBusTest : public QObject
{
    Q_OBJECT

private slots:
    void refusesABusThatIsNotThere()
    {
        const auto bus = openLinuxI2cBus(987654);
        QVERIFY(!bus);
#if __has_include(<linux/i2c-dev.h>)
        QCOMPARE(bus.error().kind, I2cError::Kind::NoSuchBus);
#else
        QCOMPARE(bus.error().kind, I2cError::Kind::NotSupported);
#endif
    }

    void readsAHatOfTheKernels_data()
    {
        QTest::addColumn<quint16>("product");
        QTest::addColumn<quint16>("light");
        QTest::addColumn<bool>("isHat");
        QTest::addColumn<bool>("isReading");
        QTest::newRow("hat") << quint16(0x0004) << quint16(402) << true << true;
        QTest::newRow("hat for the Zero") << quint16(0x0005) << quint16(1000) << true << true;
        QTest::newRow("too bright") << quint16(0x0005) << quint16(1001) << true << false;
        QTest::newRow("another product") << quint16(0x0400) << quint16(402) << false << false;
    }

    void readsAHatOfTheKernels()
    {
#if __has_include(<linux/i2c-dev.h>)
        QFETCH(quint16, product);
        QFETCH(quint16, light);
        QFETCH(bool, isHat);
        QFETCH(bool, isReading);
        constexpr quint8 hat = 0x08; // the second address, so that nobody answers at the first
        const KernelModule dev(QStringLiteral("i2c-dev"), {});
        const KernelModule stub(QStringLiteral("i2c-stub"), {QStringLiteral("chip_addr=0x08")});
        const auto number = stubBus();
        if (!number || !content(QStringLiteral("/sys/module/i2c_stub/parameters/chip_addr")).startsWith("8,"))
            QSKIP("This kernel has no i2c-stub with a chip at the address 0x08.");
        QTRY_VERIFY(QFile::exists(QStringLiteral("/dev/i2c-%1").arg(*number)));

        const quint16 registers[][2] = {{0x00, product}, {0x12, 1647}, {0x22, 1327}, { 0x32, light }};
        for (const auto &[reg, value] : registers)
            QVERIFY(write(*number, hat, quint8(reg), value));
        const auto bus = openLinuxI2cBus(*number);
        QVERIFY(bus.has_value());
        const auto absent = (*bus)->writeByte(0x04, 0x00);
        QVERIFY(!absent);
        QCOMPARE(absent.error().kind, I2cError::Kind::NoAnswer);

        const auto found = GroveHat::find(**bus);
        QCOMPARE(found.has_value(), isHat);
        if (!isHat) {
            QCOMPARE(found.error().product, product);
            return;
        }
        const auto reading = found->read(2);
        QCOMPARE(reading.has_value(), isReading);
        if (isReading) {
            QCOMPARE(reading->light, light);
            QCOMPARE(reading->raw, 1647);
            QCOMPARE(reading->millivolts, 1327);
        }
#else
        QSKIP("This system has no I2C.");
#endif
    }

private:
#if __has_include(<linux/i2c-dev.h>)
    static bool write(int bus, quint8 address, quint8 reg, quint16 value)
    {
        QFile file(QStringLiteral("/dev/i2c-%1").arg(bus));
        i2c_smbus_data data{};
        data.word = value;
        i2c_smbus_ioctl_data transfer{I2C_SMBUS_WRITE, reg, I2C_SMBUS_WORD_DATA, &data};
        return file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)
               && ::ioctl(file.handle(), I2C_SLAVE, static_cast<unsigned long>(address)) == 0
               && ::ioctl(file.handle(), I2C_SMBUS, &transfer) == 0;
    }
#endif
};

QTEST_GUILESS_MAIN(LinuxI2cBusTest)
#include "tst_linuxi2cbus.moc"

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grovesentence.h"

#include "grovesensor.h"

namespace nightlight {

namespace {

using Kind = SensorError::Kind;

QString hex(int number, int digits)
{
    return QStringLiteral("0x%1").arg(number, digits, 16, QLatin1Char('0'));
}

SensorError noHat(const QString &path)
{
    return {
        Kind::NotThere,
        GroveSensor::tr("No Grove hat answers on %1, neither at the address 0x04 nor at 0x08. Check that it sits on "
                        "all pins of the Raspberry Pi.")
            .arg(path)};
}

SensorError busTrouble(const I2cError &error, const QString &path, int bus)
{
    switch (error.kind) {
    case I2cError::Kind::NotSupported:
        return {Kind::NotThere,
                GroveSensor::tr("This system has no I2C bus, which the Grove hat needs. Run Nightlight on a Raspberry "
                                "Pi, or choose another sensor.")};
    case I2cError::Kind::NoSuchBus:
        return {Kind::NotThere,
                GroveSensor::tr("There is no I2C bus %1. Switch I2C on: put dtparam=i2c_arm=on into "
                                "/boot/firmware/config.txt and i2c-dev into /etc/modules, and start the Raspberry Pi "
                                "again.")
                    .arg(path)};
    case I2cError::Kind::NoPermission:
        return {Kind::NoPermission,
                GroveSensor::tr("You may not use the I2C bus %1. Add yourself to the group i2c with “sudo usermod -aG "
                                "i2c $USER”, then log in again.")
                    .arg(path)};
    case I2cError::Kind::NoAnswer:
        return noHat(path);
    case I2cError::Kind::TimedOut:
        return groveSilence(bus);
    case I2cError::Kind::ShortReply:
        return {Kind::BadReply,
                GroveSensor::tr("The Grove hat on %1 broke off its answer. Check that it sits firmly on all pins.")
                    .arg(path)};
    case I2cError::Kind::Other:
        break;
    }
    return {Kind::BadReply,
            GroveSensor::tr("The I2C bus %1 failed: %2. Check what else uses it, and start the Raspberry Pi again.")
                .arg(path, error.reason)};
}

} // namespace

SensorError groveTrouble(const GroveError &error, int bus)
{
    const QString path = QStringLiteral("/dev/i2c-%1").arg(bus);
    switch (error.kind) {
    case GroveError::Kind::Bus:
        break;
    case GroveError::Kind::NoHat:
        return noHat(path);
    case GroveError::Kind::OtherProduct:
        return {
            Kind::BadReply,
            GroveSensor::tr("What answers on %1 at the address %2 is no Grove Base Hat: its product id is %3, and not "
                            "0x0004 or 0x0005. Take it off the bus, or choose another sensor.")
                .arg(path, hex(error.address, 2), hex(error.product, 4))};
    case GroveError::Kind::OutOfRange:
        return {Kind::BadReply,
                GroveSensor::tr("The Grove hat on %1 answered with a value that it cannot measure. Check that it sits "
                                "firmly on all pins.")
                    .arg(path)};
    }
    return busTrouble(error.bus, path, bus);
}

SensorError groveSilence(int bus)
{
    return {SensorError::Kind::TimedOut,
            GroveSensor::tr("The I2C bus /dev/i2c-%1 is stuck: the Grove hat has not answered in time. Switch the "
                            "Raspberry Pi off, check the hat and all that is plugged in, and switch it on again.")
                .arg(bus)};
}

} // namespace nightlight

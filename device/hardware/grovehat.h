// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "i2cbus.h"

namespace nightlight {

/// What the hat measures at one of its analog channels.
struct GroveReading
{
    int light; ///< 0 to 1000, in thousandths of the supply voltage
    int raw; ///< 0 to 4095, as the converter gave it
    int millivolts;
};

struct GroveError
{
    enum class Kind {
        Bus, ///< see bus
        NoHat, ///< nobody answers at the addresses of a hat
        OtherProduct, ///< something else answers there, see address and product
        OutOfRange, ///< it answered with what cannot be measured
    };
    Kind kind;
    I2cError bus{I2cError::Kind::Other};
    quint8 address = 0;
    quint16 product = 0;
};

/// The analog converter of a Grove Base Hat, or of the one for the Raspberry Pi Zero.
class GroveHat
{
public:
    /// Looks for a hat on \a bus, which must outlive it.
    static tl::expected<GroveHat, GroveError> find(I2cBus &bus);

    /// \a channel is 0 to 7.
    tl::expected<GroveReading, GroveError> read(int channel) const;

private:
    GroveHat(I2cBus &bus, quint8 address) : m_bus(&bus), m_address(address) { }
    tl::expected<int, GroveError> read(int reg, int highest) const;

    I2cBus *m_bus;
    quint8 m_address;
};

} // namespace nightlight

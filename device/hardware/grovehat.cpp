// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grovehat.h"

#include <algorithm>

namespace nightlight {

namespace {

// The hat's registers are 16 bits wide.
constexpr quint8 productRegister = 0x00;
constexpr int rawRegisters = 0x10;
constexpr int millivoltRegisters = 0x20;
constexpr int lightRegisters = 0x30;

constexpr quint8 addresses[] = {0x04, 0x08}; // the hat with the STM32, the one with the MM32
constexpr quint16 products[] = {0x0004, 0x0005}; // Grove Base Hat, the one for the Zero

constexpr int mostLight = 1000;
constexpr int mostRaw = 4095;
constexpr int mostMillivolts = 5000; // nothing on a Raspberry Pi's header has more

tl::expected<quint16, I2cError> readRegister(I2cBus &bus, quint8 address, quint8 reg)
{
    return bus.writeByte(address, reg).and_then([&] { return bus.readWord(address, reg); });
}

} // namespace

tl::expected<GroveHat, GroveError> GroveHat::find(I2cBus &bus)
{
    GroveError problem{GroveError::Kind::NoHat};
    for (const quint8 address : addresses) {
        const auto product = readRegister(bus, address, productRegister);
        if (product && std::ranges::count(products, *product) > 0)
            return GroveHat(bus, address);
        if (product)
            problem = {.kind = GroveError::Kind::OtherProduct, .address = address, .product = *product};
        else if (product.error().kind == I2cError::Kind::ShortReply)
            problem = {GroveError::Kind::Bus, product.error()};
        else if (product.error().kind != I2cError::Kind::NoAnswer)
            return tl::make_unexpected(GroveError{GroveError::Kind::Bus, product.error()});
    }
    return tl::make_unexpected(problem);
}

tl::expected<GroveReading, GroveError> GroveHat::read(int channel) const
{
    const auto raw = read(rawRegisters + channel, mostRaw);
    if (!raw)
        return tl::make_unexpected(raw.error());
    const auto millivolts = read(millivoltRegisters + channel, mostMillivolts);
    if (!millivolts)
        return tl::make_unexpected(millivolts.error());
    return read(lightRegisters + channel, mostLight).map([&](int light) {
        return GroveReading{light, *raw, *millivolts};
    });
}

tl::expected<int, GroveError> GroveHat::read(int reg, int highest) const
{
    const auto value = readRegister(*m_bus, m_address, static_cast<quint8>(reg));
    if (!value) {
        const bool gone = value.error().kind == I2cError::Kind::NoAnswer;
        return tl::make_unexpected(GroveError{gone ? GroveError::Kind::NoHat : GroveError::Kind::Bus, value.error()});
    }
    if (*value > highest)
        return tl::make_unexpected(GroveError{GroveError::Kind::OutOfRange});
    return *value;
}

} // namespace nightlight

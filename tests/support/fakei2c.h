// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/hardware/i2cbus.h"

#include <QMap>
#include <QSemaphore>

#include <atomic>
#include <optional>

namespace nightlight::test {

/// What hangs at a fake I2C bus, and how it behaves. Change it only while no question is open.
struct FakeI2c
{
    using Registers = QMap<quint8, quint16>;

    QMap<quint8, Registers> devices; ///< by their addresses
    std::optional<I2cError> opening; ///< what becomes of the next ones who open the bus
    QMap<quint8, I2cError> writing; ///< what becomes of writing to an address
    QMap<quint8, I2cError> reading; ///< what becomes of reading a register
    QList<int> opened; ///< the numbers that were asked for
    QList<quint8> written; ///< addresses, one for each transfer

    std::atomic_bool stuck = false; ///< each transfer blocks until release is called
    std::atomic_int blocked = 0; ///< transfers that block now
    std::atomic_int open = 0; ///< buses that are open
    QSemaphore released;

    FakeI2c() = default;
    /// The thread that used it has ended. The thread sanitizer, which sees no QThread::wait(), sees that by the count.
    ~FakeI2c() { Q_ASSERT(open == 0); }
    Q_DISABLE_COPY_MOVE(FakeI2c)

    /// A hat whose channel 2 has these values.
    static Registers hat(quint16 product, quint16 light = 500, quint16 raw = 2048, quint16 millivolts = 1650)
    {
        return {{0x00, product}, {0x02, 0x0003}, {0x12, raw}, {0x22, millivolts}, {0x32, light}};
    }

    OpenI2cBus opener();
};

class FakeI2cBus final : public I2cBus
{
public:
    explicit FakeI2cBus(FakeI2c &i2c) : m_i2c(i2c) { ++m_i2c.open; }
    ~FakeI2cBus() override { --m_i2c.open; }
    Q_DISABLE_COPY_MOVE(FakeI2cBus)

    tl::expected<void, I2cError> writeByte(quint8 address, quint8 byte) override
    {
        m_i2c.written << address;
        if (m_i2c.stuck) {
            ++m_i2c.blocked;
            const bool released = m_i2c.released.tryAcquire(1, 60'000);
            --m_i2c.blocked;
            if (!released)
                return tl::make_unexpected(I2cError{I2cError::Kind::Other, QStringLiteral("never released")});
        }
        if (m_i2c.writing.contains(address))
            return tl::make_unexpected(m_i2c.writing.value(address));
        if (!m_i2c.devices.contains(address))
            return tl::make_unexpected(I2cError{I2cError::Kind::NoAnswer});
        m_pointer = byte;
        return {};
    }

    tl::expected<quint16, I2cError> readWord(quint8 address, quint8 reg) override
    {
        if (m_i2c.reading.contains(reg))
            return tl::make_unexpected(m_i2c.reading.value(reg));
        const auto device = m_i2c.devices.constFind(address);
        if (device == m_i2c.devices.cend())
            return tl::make_unexpected(I2cError{I2cError::Kind::NoAnswer});
        if (m_pointer != reg || !device->contains(reg)) // the hat answers with what was pointed at before
            return quint16(0xffff);
        return device->value(reg);
    }

private:
    FakeI2c &m_i2c;
    std::optional<quint8> m_pointer;
};

inline OpenI2cBus FakeI2c::opener()
{
    return [this](int number) -> tl::expected<std::unique_ptr<I2cBus>, I2cError> {
        opened << number;
        if (opening)
            return tl::make_unexpected(*opening);
        return std::make_unique<FakeI2cBus>(*this);
    };
}

} // namespace nightlight::test

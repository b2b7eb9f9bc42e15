// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "i2cerror.h"

#include <functional>
#include <memory>

#include <tl/expected.hpp>

namespace nightlight {

/// An I2C bus, as far as the hat needs it. Each call may block for a second if the bus is stuck.
class I2cBus
{
public:
    virtual ~I2cBus() = default;

    virtual tl::expected<void, I2cError> writeByte(quint8 address, quint8 byte) = 0;
    /// Two bytes, the low one first.
    virtual tl::expected<quint16, I2cError> readWord(quint8 address, quint8 reg) = 0;
};

/// Opens the bus of this number.
using OpenI2cBus = std::function<tl::expected<std::unique_ptr<I2cBus>, I2cError>(int number)>;

} // namespace nightlight

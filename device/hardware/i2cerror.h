// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nightlight {

/// Why an I2C bus could not be used.
struct I2cError
{
    enum class Kind {
        NotSupported, ///< this system has no I2C that programs can use
        NoSuchBus,
        NoPermission,
        NoAnswer, ///< nobody acknowledged the address
        TimedOut, ///< a line of the bus is held
        ShortReply, ///< there came fewer bytes than were asked for
        Other,
    };
    Kind kind;
    QString reason{}; ///< in the system's own words, if it is Other
};

// What an errno means differs with what was tried. The codes are those of the kernel's
// Documentation/i2c/fault-codes.rst and of its drivers i2c-bcm2835 (Raspberry Pi 1 to 4), i2c-designware (5), i2c-gpio
// and i2c-stub.
I2cError i2cErrorOfOpening(int code);
I2cError i2cErrorOfAddressing(int code);
I2cError i2cErrorOfWriting(int code);
I2cError i2cErrorOfReading(int code);

} // namespace nightlight

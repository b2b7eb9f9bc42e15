// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "i2cerror.h"

#include <cerrno>
#include <system_error>

namespace nightlight {

namespace {

using Kind = I2cError::Kind;

#ifdef EREMOTEIO
constexpr int notAcknowledged = EREMOTEIO;
#else
constexpr int notAcknowledged = ENXIO;
#endif

I2cError other(int code)
{
    return {Kind::Other, QString::fromStdString(std::system_category().message(code))};
}

I2cError errorOfTransfer(int code, Kind kindOfEio)
{
    if (code == notAcknowledged)
        return {Kind::NoAnswer};
    switch (code) {
    case ENXIO:
    case ENODEV: // i2c-stub's word for an address that nobody has
        return {Kind::NoAnswer};
    case EIO:
        return {kindOfEio};
    case EPROTO:
    case EBADMSG:
        return {Kind::ShortReply};
    case ETIMEDOUT:
    case EBUSY:
        return {Kind::TimedOut};
    default:
        return other(code);
    }
}

} // namespace

I2cError i2cErrorOfOpening(int code)
{
    switch (code) {
    case ENOENT:
    case ENXIO:
    case ENODEV:
        return {Kind::NoSuchBus};
    case EACCES:
    case EPERM:
        return {Kind::NoPermission};
    default:
        return other(code);
    }
}

I2cError i2cErrorOfAddressing(int code)
{
    return other(code); // EBUSY: a driver of the kernel has the address, and no line of the bus is held
}

I2cError i2cErrorOfWriting(int code)
{
    return errorOfTransfer(code, Kind::NoAnswer); // of the one byte after the address nothing can be missing
}

I2cError i2cErrorOfReading(int code)
{
    return errorOfTransfer(code, Kind::ShortReply);
}

} // namespace nightlight

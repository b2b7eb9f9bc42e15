// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linuxi2cbus.h"

#if __has_include(<linux/i2c-dev.h>)
#include "filedescriptor.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <linux/i2c-dev.h>
#include <linux/i2c.h>
#include <sys/ioctl.h>
#endif

namespace nightlight {

#if __has_include(<linux/i2c-dev.h>)

namespace {

class LinuxI2cBus final : public I2cBus
{
public:
    explicit LinuxI2cBus(FileDescriptor file) : m_file(std::move(file)) { }

    tl::expected<void, I2cError> writeByte(quint8 address, quint8 byte) override
    {
        if (!addressTo(address))
            return tl::make_unexpected(i2cErrorOfAddressing(errno));
        if (!transfer({I2C_SMBUS_WRITE, byte, I2C_SMBUS_BYTE, nullptr}))
            return tl::make_unexpected(i2cErrorOfWriting(errno));
        return {};
    }

    tl::expected<quint16, I2cError> readWord(quint8 address, quint8 reg) override
    {
        if (!addressTo(address))
            return tl::make_unexpected(i2cErrorOfAddressing(errno));
        i2c_smbus_data data{};
        if (!transfer({I2C_SMBUS_READ, reg, I2C_SMBUS_WORD_DATA, &data}))
            return tl::make_unexpected(i2cErrorOfReading(errno));
        return data.word;
    }

private:
    bool addressTo(quint8 address)
    {
        return ::ioctl(m_file.get(), I2C_SLAVE, static_cast<unsigned long>(address)) == 0;
    }
    bool transfer(i2c_smbus_ioctl_data what) { return ::ioctl(m_file.get(), I2C_SMBUS, &what) == 0; }

    FileDescriptor m_file;
};

} // namespace

tl::expected<std::unique_ptr<I2cBus>, I2cError> openLinuxI2cBus(int number)
{
    const QByteArray path = "/dev/i2c-" + QByteArray::number(number);
    FileDescriptor file(::open(path.constData(), O_RDWR | O_CLOEXEC));
    if (!file.isOpen())
        return tl::make_unexpected(i2cErrorOfOpening(errno));
    return std::make_unique<LinuxI2cBus>(std::move(file));
}

#else

tl::expected<std::unique_ptr<I2cBus>, I2cError> openLinuxI2cBus(int)
{
    return tl::make_unexpected(I2cError{I2cError::Kind::NotSupported});
}

#endif

} // namespace nightlight

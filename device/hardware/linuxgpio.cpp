// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linuxgpio.h"

#if __has_include(<linux/gpio.h>)
#include "filedescriptor.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <linux/gpio.h>
#include <sys/ioctl.h>
#endif

namespace nightlight {

#ifdef GPIO_V2_GET_LINE_IOCTL

namespace {

using Kind = GpioError::Kind;

tl::unexpected<GpioError> lastError()
{
    const int code = errno;
    const Kind kind = code == EACCES || code == EPERM ? Kind::NoPermission : code == EBUSY ? Kind::Busy : Kind::Other;
    return tl::make_unexpected(GpioError{kind, QString::fromStdString(std::system_category().message(code))});
}

/// What the kernel wrote into a field that is filled up with zeros.
template <std::size_t size> QString text(const char (&field)[size])
{
    return QString::fromUtf8(field, qsizetype(qstrnlen(field, size)));
}

class LinuxGpioOutput final : public GpioOutput
{
public:
    explicit LinuxGpioOutput(FileDescriptor line) : m_line(std::move(line)) { }

    tl::expected<void, GpioError> set(bool high) override
    {
        gpio_v2_line_values values{.bits = high, .mask = 1};
        if (::ioctl(m_line.get(), GPIO_V2_LINE_SET_VALUES_IOCTL, &values) != 0)
            return lastError();
        return {};
    }

    tl::expected<bool, GpioError> isHigh() override
    {
        gpio_v2_line_values values{.bits = 0, .mask = 1};
        if (::ioctl(m_line.get(), GPIO_V2_LINE_GET_VALUES_IOCTL, &values) != 0)
            return lastError();
        return (values.bits & 1) != 0;
    }

private:
    FileDescriptor m_line;
};

class LinuxGpioChip final : public GpioChip
{
public:
    explicit LinuxGpioChip(FileDescriptor chip) : m_chip(std::move(chip)) { }

    tl::expected<GpioChipInfo, GpioError> info() override
    {
        gpiochip_info info{};
        if (::ioctl(m_chip.get(), GPIO_GET_CHIPINFO_IOCTL, &info) != 0)
            return lastError();
        return GpioChipInfo{text(info.label), info.lines};
    }

    tl::expected<GpioLineInfo, GpioError> line(unsigned offset) override
    {
        gpio_v2_line_info info{};
        info.offset = offset;
        if (::ioctl(m_chip.get(), GPIO_V2_GET_LINEINFO_IOCTL, &info) != 0)
            return lastError();
        return GpioLineInfo{text(info.name), text(info.consumer)};
    }

    tl::expected<std::unique_ptr<GpioOutput>, GpioError> request(unsigned offset, bool high) override
    {
        gpio_v2_line_request request{};
        request.offsets[0] = offset;
        request.num_lines = 1;
        std::strcpy(request.consumer, "nightlight");
        request.config.flags = GPIO_V2_LINE_FLAG_OUTPUT; // active high, as long as nothing else is said
        request.config.num_attrs = 1;
        request.config.attrs[0].mask = 1;
        request.config.attrs[0].attr.id = GPIO_V2_LINE_ATTR_ID_OUTPUT_VALUES;
        request.config.attrs[0].attr.values = high;
        if (::ioctl(m_chip.get(), GPIO_V2_GET_LINE_IOCTL, &request) != 0)
            return lastError();
        return std::make_unique<LinuxGpioOutput>(FileDescriptor(request.fd));
    }

private:
    FileDescriptor m_chip;
};

} // namespace

QStringList LinuxGpio::chips()
{
    // A link is a second name for a chip that is there under its own: the Pi 5 has such a gpiochip4.
    const QDir folder(m_folder, QStringLiteral("gpiochip*"), QDir::Name, QDir::System | QDir::Files | QDir::NoSymLinks);
    QStringList paths;
    for (const QString &name : folder.entryList())
        paths << folder.filePath(name);
    return paths;
}

tl::expected<std::unique_ptr<GpioChip>, GpioError> LinuxGpio::open(const QString &chip)
{
    FileDescriptor file(::open(QFile::encodeName(chip).constData(), O_RDWR | O_CLOEXEC));
    if (!file.isOpen())
        return lastError();
    return std::make_unique<LinuxGpioChip>(std::move(file));
}

#else

QStringList LinuxGpio::chips()
{
    return {};
}

tl::expected<std::unique_ptr<GpioChip>, GpioError> LinuxGpio::open(const QString &chip)
{
    return tl::make_unexpected(GpioError{GpioError::Kind::Other, chip});
}

#endif

} // namespace nightlight

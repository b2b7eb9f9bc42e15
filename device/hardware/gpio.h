// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <memory>

#include <tl/expected.hpp>

namespace nightlight {

struct GpioError
{
    enum class Kind { NoPermission, Busy, Other };
    Kind kind;
    QString reason; ///< in the system's own words
};

struct GpioChipInfo
{
    QString label; ///< "pinctrl-bcm2711"
    unsigned lines = 0;
};

struct GpioLineInfo
{
    QString name; ///< "GPIO5"; empty if it has none
    QString consumer; ///< who uses it, as that one calls itself
};

/// A line that this program switches, until this object is gone.
class GpioOutput
{
public:
    virtual ~GpioOutput() = default;

    virtual tl::expected<void, GpioError> set(bool high) = 0;
    /// What the line is at, which need not be what it was set to.
    virtual tl::expected<bool, GpioError> isHigh() = 0;
};

/// A chip whose lines can be switched.
class GpioChip
{
public:
    virtual ~GpioChip() = default;

    virtual tl::expected<GpioChipInfo, GpioError> info() = 0;
    virtual tl::expected<GpioLineInfo, GpioError> line(unsigned offset) = 0;
    /// Takes the line for this program, and sets it \a high or low in the same moment.
    virtual tl::expected<std::unique_ptr<GpioOutput>, GpioError> request(unsigned offset, bool high) = 0;
};

/// The GPIO of a system, as far as a lamp needs it.
class Gpio
{
public:
    virtual ~Gpio() = default;

    /// The paths of all chips, as "/dev/gpiochip0"; the numbers mean nothing.
    virtual QStringList chips() = 0;
    virtual tl::expected<std::unique_ptr<GpioChip>, GpioError> open(const QString &chip) = 0;
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpio.h"

namespace nightlight {

/// The GPIO of Linux, through version 2 of its character devices (Linux 5.10 and later). Elsewhere it has no chips.
class LinuxGpio final : public Gpio
{
public:
    /// Looks for devices in \a folder.
    explicit LinuxGpio(const QString &folder = QStringLiteral("/dev")) : m_folder(folder) { }

    QStringList chips() override;
    tl::expected<std::unique_ptr<GpioChip>, GpioError> open(const QString &chip) override;

private:
    QString m_folder;
};

} // namespace nightlight

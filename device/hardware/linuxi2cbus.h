// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "i2cbus.h"

namespace nightlight {

/// Opens /dev/i2c-\a number of Linux. It speaks SMBus, which every adapter of the kernel can, i2c-stub included.
tl::expected<std::unique_ptr<I2cBus>, I2cError> openLinuxI2cBus(int number);

} // namespace nightlight

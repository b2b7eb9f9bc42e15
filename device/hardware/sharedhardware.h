// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nightlight {

/// What sensors and lamps share, as a serial port that both speak through: each is open once, whoever uses it.
class SharedHardware
{
};

} // namespace nightlight

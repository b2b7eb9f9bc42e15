// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace nightlight {

/// How long something took, in milliseconds, or in seconds from one on.
QString latencyText(std::chrono::nanoseconds latency);

} // namespace nightlight

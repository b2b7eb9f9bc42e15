// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "latencytext.h"

#include "statusline.h"

#include <QLocale>

namespace nightlight {

QString latencyText(std::chrono::nanoseconds latency)
{
    const double milliseconds = std::chrono::duration<double, std::milli>(latency).count();
    if (milliseconds >= 1'000)
        return StatusLine::tr("%1 s").arg(QLocale().toString(milliseconds / 1'000, 'f', 1));
    return StatusLine::tr("%1 ms").arg(QLocale().toString(milliseconds, 'f', milliseconds < 100 ? 1 : 0));
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

namespace nightlight::bench {

/// Handles events until \a condition holds, for \a seconds at the most; whether it does then. It sleeps while there is
/// nothing to do: processEvents() with a time would spin, and take the processor from what is measured.
template <typename Condition> bool waitUntil(Condition condition, int seconds)
{
    constexpr int lookAgainMs = 20; // for what changes without an event
    QTimer lookAgain;
    lookAgain.start(lookAgainMs);
    const QDeadlineTimer deadline(std::chrono::seconds{seconds});
    while (!condition() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return condition();
}

} // namespace nightlight::bench

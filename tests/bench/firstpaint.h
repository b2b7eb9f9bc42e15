// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <cstdio>

namespace nightlight::bench {

/// Says on standard output when a widget of the class \a name, or all of a window, was first painted, in nanoseconds of
/// the steady clock, once the window has it. Then the program goes on.
class FirstPaint final : public QObject
{
public:
    explicit FirstPaint(const char *name) : m_name(name) { qApp->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->inherits(m_name)) {
            qApp->removeEventFilter(this);
            QTimer::singleShot(0, this, [] {
                const auto now = std::chrono::steady_clock::now().time_since_epoch();
                std::printf("%lld\n", static_cast<long long>(std::chrono::nanoseconds(now).count()));
                std::fflush(stdout);
            });
        }
        return false;
    }

private:
    const char *m_name;
};

} // namespace nightlight::bench

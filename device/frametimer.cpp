// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frametimer.h"

#include <algorithm>
#include <chrono>

namespace nightlight {

using namespace std::chrono_literals;

FrameTimer::FrameTimer(QObject *parent) : QObject(parent), m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_last = std::chrono::steady_clock::now();
        emit due();
    });
}

void FrameTimer::request()
{
    constexpr auto frame = 16ms; // 60 Hz
    if (m_timer.isActive())
        return;
    const auto sinceLast = std::chrono::floor<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_last);
    m_timer.start(std::clamp<std::chrono::milliseconds>(frame - sinceLast, 0ms, frame));
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartframes.h"

#include <QEvent>
#include <QScreen>
#include <QWidget>
#include <QWindow>

#include <algorithm>
#include <utility>

namespace nightlight {

using namespace std::chrono_literals;

ChartFrames::ChartFrames(QWidget *chart) : QObject(chart), m_chart(chart)
{
    m_soon.setSingleShot(true);
    m_soon.setTimerType(Qt::PreciseTimer);
    m_later.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ChartFrames::draw);
    connect(&m_later, &QTimer::timeout, this, [this] {
        m_change = Change::Anything;
        draw();
    });
    chart->installEventFilter(this);
}

std::chrono::nanoseconds ChartFrames::frameTime() const
{
    constexpr double usual = 60; // a display that does not say how often it shows a picture
    const QScreen *screen = m_chart->screen();
    const double rate = screen && screen->refreshRate() >= 1 ? screen->refreshRate() : usual;
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::duration<double>(1 / rate));
}

void ChartFrames::want(Change change)
{
    m_wanted = true;
    m_change = std::max(m_change, change);
    if (!m_seen || m_posted || m_soon.isActive())
        return;
    const auto now = std::chrono::steady_clock::now();
    const auto wait = m_last ? *m_last + frameTime() - now : 0ns;
    if (wait > 0ns) {
        m_soon.start(std::chrono::ceil<std::chrono::milliseconds>(wait));
    } else {
        m_posted = true;
        QMetaObject::invokeMethod(this, &ChartFrames::draw, Qt::QueuedConnection);
    }
}

void ChartFrames::requestIn(std::chrono::milliseconds delay)
{
    if (m_seen)
        m_later.start(delay);
}

void ChartFrames::draw()
{
    m_posted = false;
    if (!m_seen)
        return;
    m_soon.stop();
    m_later.stop();
    m_wanted = false;
    m_last = std::chrono::steady_clock::now();
    emit due(std::exchange(m_change, Change::End));
}

bool ChartFrames::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
        watchWindow();
        look();
        break;
    case QEvent::Hide:
    case QEvent::Expose:
    case QEvent::WindowStateChange:
        // After whoever the event is for, which may not know its new state yet.
        QMetaObject::invokeMethod(this, &ChartFrames::look, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void ChartFrames::watchWindow()
{
    if (m_window)
        m_window->removeEventFilter(this);
    if (m_surface)
        m_surface->removeEventFilter(this);
    m_window = m_chart->window();
    m_surface = m_window->windowHandle();
    if (m_window != m_chart)
        m_window->installEventFilter(this);
    if (m_surface)
        m_surface->installEventFilter(this);
}

void ChartFrames::look()
{
    const bool before = m_seen;
    m_seen = m_chart->isVisible() && m_window && !m_window->isMinimized() && (!m_surface || m_surface->isExposed());
    if (!m_seen) {
        m_change = Change::Anything;
        m_wanted = m_wanted || m_later.isActive();
        m_soon.stop();
        m_later.stop();
    } else if (m_wanted) {
        request();
    }
    if (m_seen != before)
        emit seenChanged(m_seen);
}

} // namespace nightlight

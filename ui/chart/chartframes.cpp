// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartframes.h"

namespace nightlight {

ChartFrames::ChartFrames(QObject *parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setTimerType(Qt::PreciseTimer);
    m_later.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ChartFrames::draw);
    connect(&m_later, &QTimer::timeout, this, &ChartFrames::draw);
}

void ChartFrames::request()
{
    m_wanted = true;
    if (m_hidden || m_soon.isActive())
        return;
    const auto since = m_sinceLast.isValid() ? std::chrono::milliseconds(m_sinceLast.elapsed()) : shortest;
    m_soon.start(std::max(shortest - since, std::chrono::milliseconds(0)));
}

void ChartFrames::requestIn(std::chrono::milliseconds delay)
{
    if (!m_hidden)
        m_later.start(delay);
}

void ChartFrames::setHidden(bool hidden)
{
    m_hidden = hidden;
    if (hidden) {
        m_wanted = m_wanted || m_later.isActive();
        m_soon.stop();
        m_later.stop();
    } else if (m_wanted) {
        request();
    }
}

void ChartFrames::draw()
{
    m_soon.stop();
    m_later.stop();
    m_wanted = false;
    m_sinceLast.start();
    emit due();
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartvalues.h"

#include <algorithm>

namespace nightlight {

namespace {

// A hundredth of a unit is finer than any light sensor, and QCustomPlot draws nothing beyond 1e250.
constexpr double leastHeight = 0.01;
constexpr double mostLight = 1e240;

} // namespace

void ChartValues::setData(double lowest, double highest)
{
    lowest = std::clamp(std::min(lowest, m_sensor.lowest), -mostLight, mostLight);
    highest = std::clamp(std::max(highest, m_sensor.highest), -mostLight, mostLight);
    const double room = std::max(highest - lowest, 1.0) * headroom / (1 - 2 * headroom);
    m_automatic = {lowest - room, highest + room};
}

void ChartValues::zoom(double factor, double around)
{
    const LightRange now = shown();
    const double height = now.highest - now.lowest;
    const double wanted = std::clamp(height * factor, leastHeight, mostLight);
    m_manual.lowest = around - (around - now.lowest) * (wanted / height);
    m_manual.highest = m_manual.lowest + wanted;
    m_zoomed = true;
}

void ChartValues::pan(double light)
{
    if (!m_zoomed)
        return;
    m_manual.lowest += light;
    m_manual.highest += light;
}

} // namespace nightlight

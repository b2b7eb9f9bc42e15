// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/settings.h"

namespace nightlight {

/// Which light the chart shows from bottom to top: the sensor's range and what lies beyond it, or what the person has
/// zoomed to.
class ChartValues
{
public:
    static constexpr double headroom = 0.05; ///< of the height, above and below

    void setSensorRange(LightRange range) { m_sensor = range; }
    LightRange sensorRange() const { return m_sensor; }
    /// The least and the most light of what is shown.
    void setData(double lowest, double highest);
    void zoom(double factor, double around);
    /// Moves what is shown by \a light upwards, once it has been zoomed.
    void pan(double light);
    void fit() { m_zoomed = false; }

    LightRange shown() const { return m_zoomed ? m_manual : m_automatic; }
    bool isZoomed() const { return m_zoomed; }

private:
    LightRange m_sensor;
    LightRange m_automatic;
    LightRange m_manual;
    bool m_zoomed = false;
};

} // namespace nightlight

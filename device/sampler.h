// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/cadence.h"
#include "device/clocks.h"
#include "device/sensors/sensor.h"
#include "device/telemetry/sensorstatus.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace nightlight {

class SharedHardware;

/// Asks the light sensor each interval.
///
/// While it is stopped it holds no sensor: a board's port is free for other programs. A sensor that is chosen then is
/// asked once, so that the person sees whether it works.
class Sampler : public QObject
{
    Q_OBJECT

public:
    /// \a hardware outlives this object.
    Sampler(SharedHardware &hardware, const Clocks &clocks, QObject *parent = nullptr);
    ~Sampler() override;

    /// The first tick is due at once.
    void start(const SensorSettings &settings, std::chrono::milliseconds interval);
    void stop();
    bool isRunning() const { return m_cadence.has_value(); }
    /// Reads \a settings from now on; no tick is lost.
    void use(const SensorSettings &settings);
    void setInterval(std::chrono::milliseconds interval);
    void setSliderLight(double light);

    const SensorStatus &status() const { return m_status; }
    /// How many ticks had no light.
    quint64 failedTicks() const { return m_failedTicks; }

signals:
    void measured(double light);
    /// Why there is no light; one translated sentence, perhaps at each tick the same.
    void failed(const QString &sentence);
    /// See Sensor::noted().
    void noted(const QString &sentence);
    /// status() or failedTicks() is another.
    void changed();

private:
    void makeSensor(const SensorSettings &settings);
    void scheduleTick();
    void tick();
    void ask();
    void onMeasured(double light);
    void onFailed(const SensorError &error);
    void endTrial();

    SharedHardware &m_hardware;
    Clocks m_clocks;
    std::unique_ptr<Sensor> m_sensor; ///< also while stopped, until a newly chosen one has answered once
    SensorStatus m_status;
    std::optional<Cadence> m_cadence; ///< while running
    QTimer m_tick;
    bool m_asked = false; ///< the sensor has not answered yet
    quint64 m_failedTicks = 0;
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sensor.h"

#include <QThread>

#include <memory>

namespace nightlight {

class EndingThreads;

/// Asks a sensor that may block, as one that reads a file on a disk which sleeps or has gone, in a thread of its own.
class ThreadedSensor final : public Sensor
{
    Q_OBJECT

public:
    /// \a sensor has no parent, and belongs to the new thread from now on. If that is stuck when this sensor is
    /// deleted, it is left to \a endingThreads.
    ThreadedSensor(std::unique_ptr<Sensor> sensor, EndingThreads &endingThreads, QObject *parent = nullptr);
    ~ThreadedSensor() override;

    void measure() override;

private:
    EndingThreads &m_endingThreads;
    std::unique_ptr<QThread> m_thread;
    Sensor *m_sensor; ///< deleted in its thread, when that ends
};

} // namespace nightlight

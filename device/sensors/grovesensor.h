// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sensortype.h"

#include "device/hardware/endingthreads.h"
#include "device/hardware/i2cbus.h"

#include <QTimer>

namespace nightlight {

class GroveReader;
struct GroveError;
struct GroveReading;

/// The light sensor at an analog socket of a Raspberry Pi's Grove hat, 0 to 1000. Its detail are the converter's raw
/// number and millivolts.
class GroveSensor final : public Sensor
{
    Q_OBJECT

public:
    static const SensorType type;

    /// \a endingThreads takes the thread that reads the hat: with a transfer under way it may outlive the sensor by a
    /// second. \a open is called in that thread.
    GroveSensor(const GroveSettings &settings, EndingThreads &endingThreads, OpenI2cBus open,
                QObject *parent = nullptr);
    ~GroveSensor() override;

    void measure() override;

private:
    void ask();
    bool isAnswer(quint64 question);
    void onMeasured(quint64 question, const GroveReading &reading);
    void onFailed(quint64 question, const GroveError &error);
    void giveUp();
    void fail(const SensorError &error);

    int m_bus;
    EndingThreads &m_endingThreads;
    std::unique_ptr<QThread> m_thread;
    GroveReader *m_reader; ///< lives and ends in m_thread
    QTimer m_patience; ///< runs while a question is open
    quint64 m_question = 0;
    bool m_reading = false; ///< the reader has a question, if an older one, and has not answered
};

} // namespace nightlight

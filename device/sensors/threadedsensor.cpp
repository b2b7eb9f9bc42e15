// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "threadedsensor.h"

#include "device/hardware/endingthreads.h"

#include <QMetaObject>

#include <utility>

namespace nightlight {

ThreadedSensor::ThreadedSensor(std::unique_ptr<Sensor> sensor, EndingThreads &endingThreads, QObject *parent)
    : Sensor(parent), m_endingThreads(endingThreads), m_thread(std::make_unique<QThread>()), m_sensor(sensor.release())
{
    m_thread->setObjectName(QStringLiteral("sensor"));
    m_sensor->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_sensor, &QObject::deleteLater);
    connect(m_sensor, &Sensor::measured, this, &Sensor::measured);
    connect(m_sensor, &Sensor::failed, this, &Sensor::failed);
    connect(m_sensor, &Sensor::noted, this, &Sensor::noted);
    connect(m_sensor, &Sensor::detailRead, this, &Sensor::detailRead);
    m_thread->start();
}

ThreadedSensor::~ThreadedSensor()
{
    m_thread->quit();
    m_endingThreads.add(std::move(m_thread));
}

void ThreadedSensor::measure()
{
    QMetaObject::invokeMethod(m_sensor, &Sensor::measure);
}

} // namespace nightlight

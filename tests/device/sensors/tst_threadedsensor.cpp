// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/sensors/threadedsensor.h"

#include "device/hardware/endingthreads.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace nightlight;

namespace {

/// Blocks at each question until it is released.
class BlockingSensor final : public Sensor
{
public:
    BlockingSensor(QSemaphore &released, std::atomic_int &asked) : m_released(released), m_asked(asked) { }

    void measure() override
    {
        const int question = ++m_asked;
        if (!m_released.tryAcquire(1, 60'000)) {
            emit failed({SensorError::Kind::TimedOut, QStringLiteral("never released")});
            return;
        }
        emit detailRead(QStringLiteral("question %1").arg(question));
        if (question == 2)
            emit failed({SensorError::Kind::NotThere, QStringLiteral("gone")});
        else
            emit measured(question);
    }

private:
    QSemaphore &m_released;
    std::atomic_int &m_asked;
};

} // namespace

class ThreadedSensorTest : public QObject
{
    Q_OBJECT

private slots:
    void passesOnWhatItsSensorTells()
    {
        QSemaphore released(3);
        std::atomic_int asked = 0;
        EndingThreads endingThreads;
        ThreadedSensor sensor(std::make_unique<BlockingSensor>(released, asked), endingThreads);
        QSignalSpy measured(&sensor, &Sensor::measured);
        QSignalSpy failed(&sensor, &Sensor::failed);
        QSignalSpy detail(&sensor, &Sensor::detailRead);
        for (int question = 1; question <= 3; ++question) {
            sensor.measure();
            QTRY_COMPARE(measured.count() + failed.count(), question);
        }
        QCOMPARE(measured, QList<QVariantList>({{1.0}, {3.0}}));
        QCOMPARE(failed[0][0].value<SensorError>().sentence, QStringLiteral("gone"));
        QCOMPARE(detail.count(), 3);
    }

    void blocksNobodyWhileItsSensorBlocks()
    {
        QSemaphore released;
        std::atomic_int asked = 0;
        EndingThreads endingThreads;
        auto sensor =
            std::make_unique<ThreadedSensor>(std::make_unique<BlockingSensor>(released, asked), endingThreads);
        QSignalSpy measured(sensor.get(), &Sensor::measured);
        sensor->measure();
        QTRY_COMPARE(asked.load(), 1); // this thread goes on
        QCOMPARE(measured.count(), 0);
        sensor.reset(); // nor does its end wait
        released.release();
    }
};

QTEST_GUILESS_MAIN(ThreadedSensorTest)
#include "tst_threadedsensor.moc"

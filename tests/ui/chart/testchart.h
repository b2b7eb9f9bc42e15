// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chart/lightchart.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

namespace nightlight::test {

inline Reading published(Timestamp at, double light)
{
    Reading reading;
    reading.takenAt = at;
    reading.light = light;
    return reading;
}

inline ReceivedBatch received(const QList<std::pair<Timestamp, double>> &values)
{
    ReceivedBatch batch;
    for (const auto &[at, light] : values) {
        ReceivedReading reading;
        reading.takenAt = at;
        reading.light = light;
        batch.readings << reading;
    }
    return batch;
}

inline double seconds(const LightChart::Times &times)
{
    return std::chrono::duration<double>(times.to - times.from).count();
}

/// A chart on the screen, and what it has drawn.
class TestChart : public LightChart
{
public:
    TestChart() { resize(800, 400); }

    /// Shows the chart and waits for its first frame; false if there is none.
    bool open()
    {
        show();
        return QTest::qWaitForWindowExposed(this) && QTest::qWaitFor([this] { return !frames.isEmpty(); });
    }

    /// For one that is drawn from now on.
    bool waitForFrame()
    {
        frames.clear();
        return frames.wait();
    }

    /// Waits until nothing is drawn for a while.
    void waitUntilAtRest()
    {
        while (frames.wait(100)) { }
    }

    void moveMouse(QPointF at, Qt::MouseButtons buttons = Qt::NoButton)
    {
        QMouseEvent event(QEvent::MouseMove, at, mapToGlobal(at), Qt::NoButton, buttons, {});
        QCoreApplication::sendEvent(this, &event);
    }

    QSignalSpy frames{this, &LightChart::drawn};
};

} // namespace nightlight::test

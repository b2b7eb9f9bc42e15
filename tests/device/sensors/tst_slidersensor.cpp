// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/sensors/slidersensor.h"

#include <QSignalSpy>
#include <QTest>

#include <limits>

using namespace nightlight;

class SliderSensorTest : public QObject
{
    Q_OBJECT

private slots:
    void answersWithWhatWasSet_data()
    {
        QTest::addColumn<double>("set");
        QTest::addColumn<double>("light");
        QTest::newRow("within") << 742.0 << 742.0;
        QTest::newRow("fraction") << 12.5 << 12.5;
        QTest::newRow("too dark") << -1.0 << 0.0;
        QTest::newRow("too bright") << 1024.0 << 1023.0;
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << 1023.0;
        QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << 300.0;
    }

    void answersWithWhatWasSet()
    {
        QFETCH(double, set);
        QFETCH(double, light);
        SliderSensor sensor(300);
        QSignalSpy measured(&sensor, &Sensor::measured);
        sensor.setLight(set);
        QCOMPARE(measured.count(), 0);

        sensor.measure();

        QCOMPARE(measured, QList<QVariantList>({{light}}));
    }

    void startsWithinTheRange()
    {
        SliderSensor sensor(5000);
        QSignalSpy measured(&sensor, &Sensor::measured);
        sensor.measure();
        QCOMPARE(measured, QList<QVariantList>({{1023.0}}));
    }
};

QTEST_GUILESS_MAIN(SliderSensorTest)
#include "tst_slidersensor.moc"

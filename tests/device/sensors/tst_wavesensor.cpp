// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/sensors/wavesensor.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace nightlight;
using namespace std::chrono_literals;
Q_DECLARE_METATYPE(WaveShape)

namespace {

/// What a wave of one minute from 0 to 1000 answers at each of \a moments.
QList<double> lightAt(WaveShape shape, const QList<std::chrono::milliseconds> &moments, quint32 seed = 1)
{
    std::chrono::milliseconds now{0};
    WaveSensor sensor(
        {shape, 60s, {0, 1000}}, [&] { return now; }, seed);
    QSignalSpy measured(&sensor, &Sensor::measured);
    QList<double> lights;
    for (const auto moment : moments) {
        now = moment;
        sensor.measure();
        if (measured.count() != 1)
            return {};
        lights << measured.takeFirst().first().toDouble();
    }
    return lights;
}

QList<std::chrono::milliseconds> every(std::chrono::milliseconds step, int count)
{
    QList<std::chrono::milliseconds> moments;
    for (int i = 0; i < count; ++i)
        moments << i * step;
    return moments;
}

} // namespace

class WaveSensorTest : public QObject
{
    Q_OBJECT

private slots:
    void followsItsShape_data()
    {
        QTest::addColumn<WaveShape>("shape");
        QTest::addColumn<int>("atSecond");
        QTest::addColumn<double>("light");
        QTest::newRow("day: midnight") << WaveShape::Day << 0 << 0.0;
        QTest::newRow("day: before dawn") << WaveShape::Day << 14 << 0.0;
        QTest::newRow("day: dawn is smooth") << WaveShape::Day << 16 << 11.0;
        QTest::newRow("day: half way up") << WaveShape::Day << 22 << 448.0;
        QTest::newRow("day: noon") << WaveShape::Day << 30 << 1000.0;
        QTest::newRow("day: dusk is smooth") << WaveShape::Day << 44 << 11.0;
        QTest::newRow("day: night") << WaveShape::Day << 50 << 0.0;
        QTest::newRow("day: the next noon") << WaveShape::Day << 90 << 1000.0;
        QTest::newRow("sine: starts dark") << WaveShape::Sine << 0 << 0.0;
        QTest::newRow("sine: half way up") << WaveShape::Sine << 15 << 500.0;
        QTest::newRow("sine: top") << WaveShape::Sine << 30 << 1000.0;
        QTest::newRow("sine: again") << WaveShape::Sine << 60 << 0.0;
        QTest::newRow("square: dark") << WaveShape::Square << 29 << 0.0;
        QTest::newRow("square: bright") << WaveShape::Square << 30 << 1000.0;
        QTest::newRow("square: dark again") << WaveShape::Square << 60 << 0.0;
        QTest::newRow("ramp: starts dark") << WaveShape::Ramp << 0 << 0.0;
        QTest::newRow("ramp: end") << WaveShape::Ramp << 59 << 983.0;
        QTest::newRow("ramp: again") << WaveShape::Ramp << 61 << 17.0;
        QTest::newRow("walk: starts in the middle") << WaveShape::RandomWalk << 0 << 500.0;
    }

    void followsItsShape()
    {
        QFETCH(WaveShape, shape);
        QFETCH(int, atSecond);
        QFETCH(double, light);
        QCOMPARE(lightAt(shape, {std::chrono::seconds(atSecond)}), QList<double>{light});
    }

    void staysWholeAndWithinItsRange_data()
    {
        QTest::addColumn<WaveShape>("shape");
        QTest::newRow("day") << WaveShape::Day;
        QTest::newRow("sine") << WaveShape::Sine;
        QTest::newRow("square") << WaveShape::Square;
        QTest::newRow("ramp") << WaveShape::Ramp;
        QTest::newRow("walk") << WaveShape::RandomWalk;
    }

    void staysWholeAndWithinItsRange()
    {
        QFETCH(WaveShape, shape);
        const auto lights = lightAt(shape, every(777ms, 50'000));
        QCOMPARE(lights.size(), 50'000);
        for (const double light : lights) {
            QVERIFY(light >= 0 && light <= 1000);
            QCOMPARE(light, std::round(light));
        }
        QVERIFY(QSet<double>(lights.begin(), lights.end()).size() > 1);
    }

    void theSameSeedWalksTheSameWay()
    {
        const auto moments = every(1s, 500);
        QCOMPARE(lightAt(WaveShape::RandomWalk, moments, 7), lightAt(WaveShape::RandomWalk, moments, 7));
        QVERIFY(lightAt(WaveShape::RandomWalk, moments, 7) != lightAt(WaveShape::RandomWalk, moments, 8));
    }

    void howOftenItIsAskedDoesNotChangeTheWalk()
    {
        const auto often = lightAt(WaveShape::RandomWalk, every(100ms, 1001));
        const auto seldom = lightAt(WaveShape::RandomWalk, every(10s, 11));
        QCOMPARE(often.last(), seldom.last());
    }

    void theWalkGoesInSmallSteps()
    {
        const auto lights = lightAt(WaveShape::RandomWalk, every(1s, 5'000));
        for (qsizetype i = 1; i < lights.size(); ++i)
            QVERIFY(std::abs(lights[i] - lights[i - 1]) <= 101);
    }

    void theWalkBearsALongSleep()
    {
        const auto lights = lightAt(WaveShape::RandomWalk, {0ms, std::chrono::hours(24 * 365 * 100)});
        QCOMPARE(lights.size(), 2);
    }
};

QTEST_GUILESS_MAIN(WaveSensorTest)
#include "tst_wavesensor.moc"

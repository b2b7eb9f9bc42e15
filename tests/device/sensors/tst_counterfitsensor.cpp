// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/sensors/counterfitsensor.h"

#include "device/deviceloop.h"
#include "support/inthread.h"
#include "support/testcounterfit.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;
using Oddity = TestHttpServer::Oddity;

namespace {

/// A sensor, and what it answers to one question.
struct TestSensor
{
    explicit TestSensor(const CounterFitSettings &settings) : sensor(settings) { }

    static CounterFitSettings at(const TestHttpServer &server, bool create = false)
    {
        return {.port = server.port(), .create = create};
    }

    /// The light, or the sentence of the failure.
    QVariant measure()
    {
        measured.clear();
        failed.clear();
        sensor.measure();
        if (!QTest::qWaitFor([this] { return measured.count() + failed.count() > 0; }, 60'000))
            return {};
        if (measured.count() + failed.count() > 1)
            return QStringLiteral("more than one answer");
        if (!measured.isEmpty())
            return measured.first().first();
        error = failed.first().first().value<SensorError>().kind;
        return failed.first().first().value<SensorError>().sentence;
    }

    CounterFitSensor sensor;
    QSignalSpy measured{&sensor, &Sensor::measured};
    QSignalSpy failed{&sensor, &Sensor::failed};
    std::optional<SensorError::Kind> error;
};

} // namespace

class CounterFitSensorTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheLight()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.setSensor(0, "742");
        TestSensor sensor(TestSensor::at(server));
        QCOMPARE(sensor.measure(), QVariant(742.0));
        server.setSensor(0, "12.5");
        QCOMPARE(sensor.measure(), QVariant(12.5));
    }

    void readsTheChosenPin()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.setSensor(0, "742");
        server.setSensor(26, "26");
        CounterFitSettings settings = TestSensor::at(server);
        settings.pin = 26;
        QCOMPARE(TestSensor(settings).measure(), QVariant(26.0));
    }

    void asksForASensorThatIsMissing()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        CounterFitSettings settings = TestSensor::at(server);
        settings.pin = 3;
        TestSensor sensor(settings);
        QCOMPARE(sensor.measure().toString(),
                 QStringLiteral("There is no sensor on pin 3 of CounterFit at http://127.0.0.1:%1. Create a light "
                                "sensor there, or let Nightlight create it.")
                     .arg(server.port()));
        QCOMPARE(sensor.error, SensorError::Kind::NotThere);
        QVERIFY(!server.requests().contains("POST /create_sensor"));
        server.setSensor(3, "30");
        QCOMPARE(sensor.measure(), QVariant(30.0));
    }

    void createsASensorThatIsMissing()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        TestSensor sensor(TestSensor::at(server, true));
        QCOMPARE(sensor.measure(), QVariant(0.0));
        server.setSensor(0, "5");
        QCOMPARE(sensor.measure(), QVariant(5.0));
        QCOMPARE(server.requests().count("POST /create_sensor"), 1);
    }

    void createsASensorOnlyOnceForEachQuestion()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.misbehave("/create_sensor", {"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK"}); // and does nothing
        TestSensor sensor(TestSensor::at(server, true));
        QVERIFY(sensor.measure().toString().contains(QStringLiteral("no sensor on pin 0")));
        QCOMPARE(server.requests().count("POST /create_sensor"), 1);
        server.misbehave("/create_sensor", {"HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n"});
        QVERIFY(sensor.measure().toString().contains(QStringLiteral("error of its own")));
        QCOMPARE(server.requests().count("POST /create_sensor"), 2);
    }

    void createsNothingAtAnotherServer()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.misbehave("/sensor_value", {"HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\n\r\nnot found"});
        TestSensor sensor(TestSensor::at(server, true));
        QVERIFY(sensor.measure().toString().contains(QStringLiteral("is not CounterFit")));
        QVERIFY(!server.requests().contains("POST /create_sensor"));
    }

    void leavesAnotherKindOfSensorAlone()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.setSensor(0, "true"); // a button
        TestSensor sensor(TestSensor::at(server, true));
        QVERIFY(sensor.measure().toString().contains(QStringLiteral("no number")));
        server.setSensor(0, "101.33"); // a thermometer
        QCOMPARE(sensor.measure(), QVariant(101.33));
        server.setSensor(0, "-5"); // it is cold
        QVERIFY(sensor.measure().toString().contains(QStringLiteral("not from 0 to 1023")));
        QVERIFY(!server.requests().contains("POST /create_sensor"));
    }

    void goesOnWhenTheServerComesBack_data()
    {
        QTest::addColumn<bool>("create");
        QTest::newRow("the person creates the sensor again") << false;
        QTest::newRow("Nightlight creates it again") << true;
    }

    void goesOnWhenTheServerComesBack()
    {
        QFETCH(bool, create);
        TestCounterFit server;
        QVERIFY(server.start());
        server.setSensor(0, "742");
        TestSensor sensor(TestSensor::at(server, create));
        QCOMPARE(sensor.measure(), QVariant(742.0));
        server.stop();
        QVERIFY(sensor.measure().toString().contains(QStringLiteral("cannot be reached")));
        QCOMPARE(sensor.error, SensorError::Kind::NotThere);
        QVERIFY(server.start());
        if (!create)
            server.setSensor(0, "0");
        QCOMPARE(sensor.measure(), QVariant(0.0));
        QCOMPARE(server.requests().count("POST /connect"), create ? 3 : 2);
    }

    void answersWithinTwoSecondsHoweverManyRequestsItTakes()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.setDelay(800ms);
        TestSensor sensor(TestSensor::at(server, true));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(sensor.measure().toString().contains(QStringLiteral("within two seconds")));
        QCOMPARE(sensor.error, SensorError::Kind::TimedOut);
        QVERIFY2(timer.elapsed() < 2800, qPrintable(QString::number(timer.elapsed())));
    }

    void aHangingServerDelaysNoTickAndIsLoggedOnce()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.setSensor(0, "742");
        server.misbehave("", {"", Oddity::Then::Hang});
        const QTemporaryDir folder;
        InThread<DeviceLoop> loop(std::make_unique<DeviceLoop>(folder.path()));
        QObject context;
        QList<LogEntry> log;
        DeviceCounts counts;
        std::optional<double> light;
        SensorStatus status;
        connect(loop.part(), &DeviceLoop::logged, &context, [&](const LogBatch &batch) { log += batch.entries; });
        connect(loop.part(), &DeviceLoop::countsChanged, &context, [&](const DeviceCounts &now) { counts = now; });
        connect(loop.part(), &DeviceLoop::measured, &context, [&](double now) { light = now; });
        connect(loop.part(), &DeviceLoop::sensorStatusChanged, &context,
                [&](const SensorStatus &now) { status = now; });
        DeviceSettings settings;
        settings.id = QStringLiteral("desk");
        settings.interval = 100ms;
        settings.sensor = {.kind = QStringLiteral("counterfit"), .counterFit = TestSensor::at(server)};
        QElapsedTimer timer;
        timer.start();
        loop.post([settings](DeviceLoop *loop) { loop->start(settings); });

        // Three time-outs in: some sixty ticks, and none of them waited for the server.
        const QString sentence = QStringLiteral("does not answer within two seconds");
        QTRY_VERIFY_WITH_TIMEOUT(server.requests().size() >= 4, 60'000);
        const qint64 ticks = timer.elapsed() / 100;
        QVERIFY2(counts.failed >= quint64(ticks) / 2, qPrintable(QString::number(counts.failed)));
        QVERIFY(counts.failed <= quint64(ticks) + 1);
        QVERIFY(status.trouble.contains(sentence));
        const auto said = [&](const QString &words) {
            return std::ranges::count_if(log, [&](const LogEntry &entry) { return entry.remark.contains(words); });
        };
        QCOMPARE(said(sentence), 1);
        QCOMPARE(log.size(), 2); // and that an answer did not come before the next tick
        QVERIFY(!light);

        server.behave();
        QTRY_COMPARE_WITH_TIMEOUT(light, std::optional(742.0), 10'000);
        QTRY_VERIFY(status.trouble.isEmpty());
    }

    void endsQuicklyWithAQuestionOpen()
    {
        TestCounterFit server;
        QVERIFY(server.start());
        server.misbehave("", {"", Oddity::Then::Hang});
        auto sensor = std::make_unique<CounterFitSensor>(TestSensor::at(server));
        QSignalSpy failed(sensor.get(), &Sensor::failed);
        sensor->measure();
        QTRY_VERIFY(!server.requests().isEmpty());
        QElapsedTimer timer;
        timer.start();
        sensor.reset();
        QVERIFY(timer.elapsed() < 1000);
        QCOMPARE(failed.count(), 0);
    }
};

QTEST_GUILESS_MAIN(CounterFitSensorTest)
#include "tst_counterfitsensor.moc"

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/deviceloop.h"

#include "device/telemetry/wiretime.h"
#include "support/inthread.h"
#include "support/versionrows.h"
#include "support/watchedbroker.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

namespace {

const QString telemetry = QStringLiteral("desk/telemetry");
const QString commands = QStringLiteral("desk/commands");
const QString status = QStringLiteral("desk/status");

/// A device in its thread, and what it has told.
struct TestDevice
{
    QTemporaryDir folder;
    InThread<DeviceLoop> loop{std::make_unique<DeviceLoop>(folder.path())};
    DeviceSettings settings;
    QList<Reading> published;
    QList<bool> commanded;
    QList<LogEntry> log;
    std::optional<bool> lamp;
    DeviceCounts counts;
    LinkState link = LinkState::Off;
    bool finished = false;
    QObject context;

    explicit TestDevice(std::chrono::milliseconds interval = 20ms)
    {
        settings.id = QStringLiteral("desk");
        settings.interval = interval;
        settings.sensor.sliderLight = 512;
        DeviceLoop *part = loop.part();
        QObject::connect(part, &DeviceLoop::published, &context, [this](const auto &some) { published += some; });
        QObject::connect(part, &DeviceLoop::commanded, &context, [this](const auto &some) { commanded += some; });
        QObject::connect(part, &DeviceLoop::logged, &context, [this](const auto &batch) { log += batch.entries; });
        QObject::connect(part, &DeviceLoop::lampSwitched, &context, [this](bool on) { lamp = on; });
        QObject::connect(part, &DeviceLoop::countsChanged, &context, [this](const auto &now) { counts = now; });
        QObject::connect(part, &DeviceLoop::linkChanged, &context, [this](const auto &now) { link = now.state; });
        QObject::connect(part, &DeviceLoop::finished, &context, [this] { finished = true; });
    }

    void start()
    {
        loop.post([settings = settings](DeviceLoop *loop) { loop->start(settings); });
    }

    void use(const DeviceSettings &now)
    {
        settings = now;
        loop.post([now](DeviceLoop *loop) { loop->setDevice(now); });
    }

    void connectTo(quint16 port, MqttVersion version = MqttVersion::V5, Delivery delivery = {})
    {
        loop.post([=](DeviceLoop *loop) { loop->setBroker(endpointAt(port, version), delivery); });
    }

    void startAt(quint16 port, MqttVersion version = MqttVersion::V5, Delivery delivery = {})
    {
        start();
        connectTo(port, version, delivery);
    }

    bool logHas(const QString &words) const
    {
        return std::ranges::any_of(log, [&](const LogEntry &entry) { return entry.remark.contains(words); });
    }
};

} // namespace

class DeviceLoopTest : public QObject
{
    Q_OBJECT

private slots:
    void publishesTheLessonsTelemetry_data() { addMqttVersionAndQosRows(); }
    void publishesTheLessonsTelemetry()
    {
        QFETCH(MqttVersion, version);
        QFETCH(int, qos);
        WatchedBroker broker;
        QVERIFY(broker.startWatched(version));
        TestClient &other = broker.client();
        TestDevice device;
        device.startAt(broker.port(), version, {qos, false});
        QTRY_VERIFY(other.on(telemetry).size() >= 5);
        const QList<MqttMessage> messages = other.on(telemetry);
        for (qsizetype i = 0; i < messages.size(); ++i) {
            QCOMPARE(messages[i].payload, "{\"light\": 512}");
            QCOMPARE(messages[i].qos, qos);
            if (version == MqttVersion::V5) {
                QCOMPARE(messages[i].property(QStringLiteral("seq")).value_or(QString()), QString::number(i + 1));
                QVERIFY(fromWireTime(messages[i].property(QStringLiteral("time")).value_or(QString())));
            } else {
                QVERIFY(messages[i].properties.isEmpty());
            }
        }
        QTRY_VERIFY(device.counts.acknowledged >= 5);
        QVERIFY(device.published.size() >= 5);
        QCOMPARE(device.published.constFirst().light, 512.0);
    }

    void saysThatItIsOnlineAndOffline()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestClient &other = broker.client();
        TestDevice device;
        device.startAt(broker.port());
        QTRY_COMPARE(other.on(status).size(), 1);
        QCOMPARE(other.on(status).last().payload, "online");

        DeviceSettings stopped = device.settings;
        stopped.running = false;
        device.use(stopped);
        QTRY_COMPARE(other.on(status).size(), 2);
        QCOMPARE(other.on(status).last().payload, "offline");
        TestClient late(broker.port());
        QTRY_COMPARE(late.on(status).size(), 1);
        QVERIFY(late.on(status).constFirst().retain);
    }

    void switchesTheLampByCommands_data() { addMqttVersionAndQosRows(); }
    void switchesTheLampByCommands()
    {
        QFETCH(MqttVersion, version);
        QFETCH(int, qos);
        WatchedBroker broker;
        QVERIFY(broker.startWatched(version));
        TestClient &other = broker.client();
        TestDevice device;
        device.startAt(broker.port(), version, {qos, false});
        QTRY_VERIFY(device.counts.sent > 0);
        other.publish(commands, "{\"led_on\": true}", qos);
        QTRY_COMPARE(device.lamp, true);
        other.publish(commands, "{\"led_on\": false}", qos);
        QTRY_COMPARE(device.lamp, false);
        QCOMPARE(device.commanded, (QList<bool>{true, false}));
    }

    void refusesRubbishByTheThousandAndGoesOn()
    {
        WatchedBroker broker({QStringLiteral("max_queued_messages 0")});
        QVERIFY(broker.startWatched());
        TestClient &other = broker.client();
        TestDevice device;
        device.startAt(broker.port());
        QTRY_VERIFY(device.counts.sent > 0);
        const QList<QByteArray> rubbish{"",
                                        "rubbish",
                                        "[]",
                                        "{}",
                                        "{\"led_on\": \"false\"}",
                                        "{\"led_on\": 1}",
                                        "{\"led_on\": null}",
                                        "\xff\xfe\x00",
                                        QByteArray(100'000, '['),
                                        "true"};
        for (int i = 0; i < 3000; ++i)
            other.publish(commands, rubbish[i % rubbish.size()], 0);
        QRandomGenerator random(7);
        for (int i = 0; i < 1000; ++i) {
            QByteArray bytes(random.bounded(200), Qt::Uninitialized);
            for (char &byte : bytes)
                byte = char(random.bounded(256));
            other.publish(commands, bytes, 0);
        }
        other.publish(commands, "{\"led_on\": true}");
        QTRY_COMPARE_WITH_TIMEOUT(device.lamp, true, 60'000);
        QCOMPARE(device.commanded, QList<bool>{true});
        QVERIFY(device.logHas(QStringLiteral("refused")));
        const quint64 sent = device.counts.sent;
        QTRY_VERIFY(device.counts.sent > sent + 3);
    }

    void losesNoReadingAndNoCommandWhenTheBrokerIsKilled_data() { addMqttVersionRows(); }
    void losesNoReadingAndNoCommandWhenTheBrokerIsKilled()
    {
        QFETCH(MqttVersion, version);
        TestBroker broker;
        QVERIFY(broker.start());
        TestDevice device;
        device.startAt(broker.port(), version);
        QTRY_VERIFY(device.counts.acknowledged > 10);
        broker.kill();
        QTRY_VERIFY(device.counts.waiting > 20);
        QVERIFY(device.link != LinkState::Connected);

        QVERIFY(broker.start());
        QElapsedTimer sinceReturn;
        sinceReturn.start();
        TestClient other(broker.port(), version);
        QVERIFY(other.waitForConnection());
        QTRY_VERIFY(!other.on(telemetry).isEmpty());
        QTRY_COMPARE(device.link, LinkState::Connected);
        QVERIFY(sinceReturn.elapsed() < 3000);
        other.publish(commands, "{\"led_on\": true}");
        QTRY_COMPARE(device.lamp, true);
        QTRY_VERIFY(device.counts.waiting < 5);
        for (qsizetype i = 1; i < device.published.size(); ++i)
            QCOMPARE(device.published[i].seq, device.published[i - 1].seq + 1);
        QCOMPARE(device.counts.discarded, 0);
    }

    void keepsItsCadenceWhileTheBrokerIsUnreachable()
    {
        constexpr int ticks = 200;
        TestBroker broker;
        TestDevice device(10ms);
        device.startAt(broker.port()); // where nobody listens yet
        QTRY_VERIFY_WITH_TIMEOUT(device.counts.waiting >= ticks, 60'000);
        QVERIFY(broker.start());
        QTRY_VERIFY(device.published.size() >= ticks);

        // Every tick is due at start + n·10 ms. However noisy the machine, the earliest answers show the grid: were
        // each tick late by what the one before took, the grid would have moved.
        const auto offset = [&](qsizetype i) {
            return (device.published[i].measuredAt - device.published[0].measuredAt) % 10ms;
        };
        auto early = 10'000'000ns;
        for (qsizetype i = ticks - 50; i < ticks; ++i)
            early = std::min<std::chrono::nanoseconds>(early,
                                                       std::min<std::chrono::nanoseconds>(offset(i), 10ms - offset(i)));
        QVERIFY2(early < 2ms, qPrintable(QString::number(early.count())));
        for (qsizetype i = 1; i < ticks; ++i)
            QCOMPARE(device.published[i].seq, device.published[i - 1].seq + 1);
    }

    void changesIntervalSensorAndIdWhileRunning()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestClient &other = broker.client();
        TestDevice device(1h);
        device.startAt(broker.port());
        QTRY_COMPARE(other.on(telemetry).size(), 1);

        DeviceSettings settings = device.settings;
        settings.interval = 10ms;
        device.use(settings);
        QTRY_VERIFY(other.on(telemetry).size() > 5);

        device.loop.post([](DeviceLoop *loop) { loop->setSliderLight(100); });
        QTRY_COMPARE(other.on(telemetry).last().payload, "{\"light\": 100}");

        settings.sensor.kind = SensorKind::Wave;
        settings.sensor.wave.shape = WaveShape::Square;
        settings.sensor.wave.period = 100ms;
        settings.sensor.wave.range = {7, 9};
        device.use(settings);
        QTRY_COMPARE(other.on(telemetry).last().payload, "{\"light\": 9}");
        QTRY_COMPARE(other.on(telemetry).last().payload, "{\"light\": 7}");

        settings.id = QStringLiteral("lamp");
        device.use(settings);
        QTRY_VERIFY(!other.on(QStringLiteral("lamp/telemetry")).isEmpty());
        QCOMPARE(other.on(status).last().payload, "offline");
        QCOMPARE(other.on(QStringLiteral("lamp/status")).last().payload, "online");
    }

    void countsOnAfterARestart()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        const QTemporaryDir folder;
        quint64 last = 0;
        for (int run = 0; run < 2; ++run) {
            InThread<DeviceLoop> loop(std::make_unique<DeviceLoop>(folder.path()));
            QSignalSpy published(loop.part(), &DeviceLoop::published);
            DeviceSettings settings;
            settings.id = QStringLiteral("desk");
            settings.interval = 10ms;
            loop.post([settings, port = broker.port()](DeviceLoop *loop) {
                loop->start(settings);
                loop->setBroker(endpointAt(port), {});
            });
            QTRY_VERIFY(published.size() >= 2);
            QVERIFY(published[0][0].value<QList<Reading>>().constFirst().seq > last);
            last = published.last()[0].value<QList<Reading>>().constLast().seq;
        }
    }

    void leavesNoBrokerBelievingThatItIsOnline()
    {
        TestBroker left;
        TestBroker next;
        QVERIFY(left.start() && next.start());
        TestDevice device(10ms);
        device.startAt(left.port());
        QTRY_VERIFY(device.counts.acknowledged > 5);
        device.connectTo(next.port());
        QTRY_COMPARE(device.link, LinkState::Connected);
        TestClient late(left.port());
        QTRY_COMPARE(late.on(status).size(), 1);
        QCOMPARE(late.on(status).constFirst().payload, "offline");
    }

    void countsNoReadingAsAcknowledgedThatTheBrokerRefuses()
    {
        TestBroker broker;
        QVERIFY(broker.refusePublishing());
        QVERIFY(broker.start());
        TestDevice device;
        device.startAt(broker.port());
        QTRY_VERIFY(device.counts.discarded > 5);
        QCOMPARE(device.counts.acknowledged, 0);
        QTRY_VERIFY(device.logHas(QStringLiteral("Check what this user may publish")));
    }

    void deliversWhatWaitsAndSaysGoodbyeWhenShutDown()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestClient &other = broker.client();
        TestDevice device(10ms);
        device.startAt(broker.port());
        QTRY_VERIFY(device.counts.acknowledged > 5);
        device.loop.post([](DeviceLoop *loop) { loop->shutDown(); });
        QTRY_VERIFY(device.finished);
        QTRY_COMPARE(other.on(status).last().payload, "offline");
        QTRY_COMPARE(other.on(telemetry).size(), device.published.size());
        QCOMPARE(device.counts.waiting, 0);
    }

    void shutsDownQuicklyInEveryState_data()
    {
        QTest::addColumn<QString>("state");
        for (const char *state : {"not started", "no broker", "dead port", "frozen broker"})
            QTest::newRow(state) << QString::fromLatin1(state);
    }
    void shutsDownQuicklyInEveryState()
    {
        QFETCH(QString, state);
        TestBroker broker;
        TestDevice device(10ms);
        if (state != u"not started")
            device.start();
        if (state == u"dead port")
            device.connectTo(broker.port());
        if (state == u"frozen broker") {
            QVERIFY(broker.start());
            device.connectTo(broker.port());
            QTRY_VERIFY(device.counts.acknowledged > 3);
            broker.freeze();
            QTRY_VERIFY(device.counts.waiting > 30);
        }
        QElapsedTimer timer;
        timer.start();
        device.loop.post([](DeviceLoop *loop) { loop->shutDown(); });
        QTRY_VERIFY(device.finished);
        QVERIFY(timer.elapsed() < 1800);
    }
};

QTEST_GUILESS_MAIN(DeviceLoopTest)
#include "tst_deviceloop.moc"

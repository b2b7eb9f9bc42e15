// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testdevice.h"

#include "device/telemetry/wiretime.h"
#include "support/fulldisk.h"
#include "support/versionrows.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

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

        device.stop();
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

    void followsCommandsThatCameWhileTheProgramWasAway_data() { addMqttVersionRows(); }
    void followsCommandsThatCameWhileTheProgramWasAway()
    {
        QFETCH(MqttVersion, version);
        WatchedBroker broker;
        QVERIFY(broker.startWatched(version));
        TestClient &other = broker.client();
        const QString words = QStringLiteral("Client %1 disconnected");
        {
            TestDevice device;
            device.startAt(broker.port(), version);
            QVERIFY(waitForSubscriptions(broker, Topics::commandClientId(QStringLiteral("desk"))));
            device.loop.post([](DeviceLoop *loop) { loop->shutDown(); });
            QTRY_VERIFY(device.finished);
        }
        QTRY_VERIFY(broker.output().contains(words.arg(Topics::commandClientId(QStringLiteral("desk")))));
        for (const char *command : {"{\"led_on\": true}", "{\"led_on\": false}", "{\"led_on\": true}"})
            other.publish(commands, command);
        QTRY_COMPARE(other.on(commands).size(), 3);
        TestDevice device;
        device.startAt(broker.port(), version);
        QTRY_COMPARE(device.commanded, (QList<bool>{true, false, true}));
        QTRY_COMPARE(device.lamp, true);
    }

    void leavesCommandsToTheBrokerWhileItIsStopped()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestClient &other = broker.client();
        TestDevice device;
        device.startAt(broker.port());
        const QString id = Topics::commandClientId(QStringLiteral("desk"));
        QVERIFY(waitForSubscriptions(broker, id));
        device.stop();
        QTRY_VERIFY(broker.output().contains(QStringLiteral("Client %1 disconnected").arg(id)));
        other.publish(commands, "{\"led_on\": true}");
        QTRY_COMPARE(other.on(commands).size(), 1);
        device.settings.running = true;
        device.use(device.settings);
        QTRY_COMPARE(device.lamp, true);
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

        settings.sensor.kind = QStringLiteral("wave");
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

    void goesOnWithItsSensorWhenALampMoves()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        TestDevice device;
        QFile recording(device.folder.filePath(QStringLiteral("light.csv")));
        QVERIFY(recording.open(QIODevice::WriteOnly));
        recording.write("light\n");
        for (int light = 1; light <= 5000; ++light)
            recording.write(QByteArray::number(light) + '\n');
        recording.close();
        device.settings.sensor.kind = QStringLiteral("replay");
        device.settings.sensor.replay.file = recording.fileName();
        device.settings.sensor.replay.pace = ReplayPace::Interval;
        device.startAt(broker.port());
        QTRY_VERIFY(device.published.size() > 5);

        device.settings.sensor.serial.port = QStringLiteral("ttyACM0");
        device.settings.sensor.counterFit.host = QStringLiteral("pi");
        device.use(device.settings);
        const auto before = device.published.size();
        QTRY_VERIFY(device.published.size() > before + 5);
        for (qsizetype i = 1; i < device.published.size(); ++i)
            QCOMPARE(device.published[i].light, device.published[i - 1].light + 1);
    }

    void countsOnAfterARestart()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        const QTemporaryDir folder;
        quint64 last = 0;
        for (int run = 0; run < 2; ++run) {
            InThread<DeviceLoop> loop(std::make_unique<DeviceLoop>(folder.path()));
            QList<Reading> published;
            QObject context; // gone before what the connection writes to
            connect(loop.part(), &DeviceLoop::published, &context,
                    [&](const QList<Reading> &readings) { published += readings; });
            DeviceSettings settings;
            settings.id = QStringLiteral("desk");
            settings.interval = 10ms;
            loop.post([settings, port = broker.port()](DeviceLoop *loop) {
                loop->start(settings);
                loop->setBroker(endpointAt(port), {});
            });
            QTRY_VERIFY(published.size() >= 2);
            QVERIFY(published.constFirst().seq > last);
            last = published.constLast().seq;
        }
    }

    void saysOnceThatItsCountCannotBeStored()
    {
        TestDevice device(10ms);
        device.start();
        QTRY_VERIFY(device.counts.waiting > 2);
        const QString words = QStringLiteral("count of readings cannot be stored");
        QCOMPARE(device.warnings(words), 0);
        {
            const FullDisk fullDisk;
            const quint64 before = device.counts.waiting;
            QTRY_VERIFY(device.counts.waiting > before + 5);
        }
        QCOMPARE(device.warnings(words), 1);
    }

    void leavesNoBrokerBelievingThatItIsOnline()
    {
        TestBroker left;
        WatchedBroker next;
        QVERIFY(left.start() && next.startWatched());
        TestDevice device(10ms);
        device.startAt(left.port());
        QTRY_VERIFY(device.counts.acknowledged > 5);
        device.connectTo(next.port());
        QTRY_COMPARE(next.client().on(status).size(), 1);
        QCOMPARE(next.client().on(status).constFirst().payload, "online");
        TestClient late(left.port());
        QTRY_VERIFY(!late.on(status).isEmpty());
        QTRY_COMPARE(late.on(status).constLast().payload, "offline");
    }
};

QTEST_GUILESS_MAIN(DeviceLoopTest)
#include "tst_deviceloop.moc"

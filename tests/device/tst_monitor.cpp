// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/monitor.h"

#include "device/telemetry/payload.h"
#include "device/telemetry/wiretime.h"
#include "support/inthread.h"
#include "support/versionrows.h"
#include "support/watchedbroker.h"

#include <QSemaphore>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

namespace {

const QString telemetry = QStringLiteral("desk/telemetry");
const QString commands = QStringLiteral("desk/commands");

struct TestMonitor
{
    InThread<Monitor> monitor{std::make_unique<Monitor>()};
    QList<ReceivedReading> readings;
    QList<LogEntry> log;
    MonitorCounts counts;
    LinkState link = LinkState::Off;
    int batches = 0;
    QObject context;

    TestMonitor()
    {
        Monitor *part = monitor.part();
        QObject::connect(part, &Monitor::received, &context, [this](const ReceivedBatch &batch) {
            readings += batch.readings;
            ++batches;
        });
        QObject::connect(part, &Monitor::countsChanged, &context, [this](const auto &now) { counts = now; });
        QObject::connect(part, &Monitor::linkChanged, &context, [this](const auto &now) { link = now.state; });
        QObject::connect(part, &Monitor::logged, &context, [this](const auto &batch) { log += batch.entries; });
    }

    /// Waits until the broker knows what the monitor wants to hear; false if that does not come about.
    bool watch(TestBroker &broker, MqttVersion version = MqttVersion::V5, const MonitorSettings &settings = {})
    {
        link = LinkState::Off;
        monitor.post([=, port = broker.port()](Monitor *monitor) {
            monitor->setWatch(QStringLiteral("desk"), settings);
            monitor->setBroker(endpointAt(port, version), {});
        });
        return waitUntilItHears(broker, settings.watchedId.isEmpty() ? QStringLiteral("desk") : settings.watchedId);
    }

    /// The same after the broker was started again.
    bool waitUntilItHears(TestBroker &broker, const QString &id = QStringLiteral("desk")) const
    {
        return waitForSubscriptions(broker, id + QStringLiteral("nightlight_monitor"), 2) // telemetry and status
               && QTest::qWaitFor([this] { return link == LinkState::Connected; });
    }
};

QList<MqttMessage::UserProperty> properties(int seq, Timestamp time)
{
    return {{QStringLiteral("seq"), QString::number(seq)}, {QStringLiteral("time"), toWireTime(time)}};
}

} // namespace

class MonitorTest : public QObject
{
    Q_OBJECT

private slots:
    void passesReadingsOn_data() { addMqttVersionRows(); }
    void passesReadingsOn()
    {
        QFETCH(MqttVersion, version);
        WatchedBroker broker;
        QVERIFY(broker.startWatched(version));
        TestClient &device = broker.client();
        TestMonitor monitor;
        QVERIFY(monitor.watch(broker, version));
        const Timestamp taken = currentTimestamp() - 3h;
        const Timestamp before = currentTimestamp();
        device.publish(telemetry, "{\"light\":652}", 1, false, properties(41, taken));
        QTRY_COMPARE(monitor.readings.size(), 1);
        const ReceivedReading reading = monitor.readings.constFirst();
        QCOMPARE(reading.light, 652.0);
        if (version == MqttVersion::V5) {
            QCOMPARE(reading.seq, std::optional<quint64>(41));
            QVERIFY(reading.takenAt == taken);
        } else {
            QVERIFY(!reading.seq);
            QVERIFY(reading.takenAt >= before);
        }
    }

    void countsLostAndRepeatedReadings()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestClient &device = broker.client();
        TestMonitor monitor;
        QVERIFY(monitor.watch(broker));
        const Timestamp start = currentTimestamp();
        for (const int seq : {1, 2, 2, 5, 3, 6, 6, 6})
            device.publish(telemetry, "{\"light\": 1}", 1, false, properties(seq, start + seq * 1ms));
        QTRY_COMPARE(monitor.counts.repeated, 3);
        QCOMPARE(monitor.counts.received, 5);
        QCOMPARE(monitor.counts.lost, 1); // number 4
        QCOMPARE(monitor.readings.size(), 5);
    }

    void putsUpWithAnyTimeAndNumber_data()
    {
        const auto properties = [](const char *seq, const char *time) {
            return QList<MqttMessage::UserProperty>{{QStringLiteral("seq"), QString::fromUtf8(seq)},
                                                    {QStringLiteral("time"), QString::fromUtf8(time)}};
        };
        QTest::addColumn<QList<MqttMessage::UserProperty>>("properties");
        QTest::newRow("year 9999") << properties("1", "9999-12-31T23:59:59.999Z");
        QTest::newRow("year 1970") << properties("1", "1970-01-01T00:00:00Z");
        QTest::newRow("no time") << properties("1", "\u202enow<b>");
        QTest::newRow("negative") << properties("-1", "2026-02-30T00:00:00Z");
        QTest::newRow("beyond 64 bits") << properties("99999999999999999999", "");
        QTest::newRow("nothing") << properties("", "");
        QList<MqttMessage::UserProperty> many;
        for (int i = 0; i < 10'000; ++i)
            many.append({QStringLiteral("seq"), QString::number(i)});
        QTest::newRow("thousands") << many;
    }
    void putsUpWithAnyTimeAndNumber()
    {
        QFETCH(QList<MqttMessage::UserProperty>, properties);
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestClient &device = broker.client();
        TestMonitor monitor;
        QVERIFY(monitor.watch(broker));
        const Timestamp before = currentTimestamp();
        for (int i = 0; i < 3; ++i)
            device.publish(telemetry, "{\"light\": 1}", 1, false, properties);
        QTRY_COMPARE(monitor.readings.size(), 3); // without a time to go by, none is known to be a repetition
        QCOMPARE(monitor.counts.received, 3);
        QCOMPARE(monitor.counts.lost, 0);
        for (const ReceivedReading &reading : std::as_const(monitor.readings))
            QVERIFY(reading.takenAt >= before && !reading.seq);
    }

    void waitsForAWindowThatIsBusy()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestClient &device = broker.client();
        TestMonitor monitor;
        QVERIFY(monitor.watch(broker));
        QList<LogBatch> notTaken;
        const auto busy = connect(monitor.monitor.part(), &Monitor::logged, this,
                                  [&notTaken](const LogBatch &batch) { notTaken << batch; });
        int sent = 0;
        const auto stands = [&] { // nothing comes any more
            const auto before = monitor.readings.size();
            device.publish(telemetry, "{\"light\": 1}");
            ++sent;
            const bool goesOn = QTest::qWaitFor([&] { return monitor.readings.size() > before; }, 500);
            return !goesOn && device.on(telemetry).size() == sent;
        };
        QTRY_VERIFY_WITH_TIMEOUT(stands(), 30'000);
        QVERIFY(notTaken.size() < 40);
        disconnect(busy);
        notTaken.clear();
        QTRY_COMPARE(monitor.readings.size(), sent);
        QCOMPARE(monitor.counts.dropped, 0);
    }

    void doesNotTakeTheKeptCopyForARepetition()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestClient &device = broker.client();
        TestMonitor monitor;
        QVERIFY(monitor.watch(broker));
        device.publish(telemetry, "{\"light\": 1}", 1, true, properties(1, currentTimestamp()));
        QTRY_COMPARE(monitor.counts.received, 1);
        broker.stop();
        QTRY_COMPARE(monitor.link, LinkState::Waiting);
        QVERIFY(broker.start());
        QVERIFY(monitor.waitUntilItHears(broker));
        QTRY_VERIFY(device.link().isConnected());
        device.publish(telemetry, "{\"light\": 2}", 1, false, properties(2, currentTimestamp()));
        QTRY_COMPARE(monitor.counts.received, 2);
        QCOMPARE(monitor.counts.repeated, 0);
    }

    void takesAKeptReadingOfUnknownAgeOnce()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched(MqttVersion::V3_1_1));
        TestClient &device = broker.client();
        device.publish(telemetry, "{\"light\": 1}", 1, true);
        TestMonitor monitor;
        QVERIFY(monitor.watch(broker, MqttVersion::V3_1_1));
        QTRY_COMPARE(monitor.counts.received, 1);
        broker.stop();
        QTRY_COMPARE(monitor.link, LinkState::Waiting);
        QVERIFY(broker.start());
        QVERIFY(monitor.waitUntilItHears(broker));
        QTRY_VERIFY(device.link().isConnected());
        device.publish(telemetry, "{\"light\": 2}");
        QTRY_COMPARE(monitor.counts.received, 2);
        QCOMPARE(monitor.readings.last().light, 2.0);
    }

    void refusesRubbishByTheThousandAndGoesOn()
    {
        WatchedBroker broker({QStringLiteral("max_queued_messages 0")});
        QVERIFY(broker.startWatched());
        TestClient &device = broker.client();
        TestMonitor monitor;
        QVERIFY(monitor.watch(broker));
        const QList<QByteArray> rubbish{"",
                                        "rubbish",
                                        "[1]",
                                        "{}",
                                        "{\"light\": \"5\"}",
                                        "{\"light\": 1e400}",
                                        "{\"light\": NaN}",
                                        QByteArray(2 * 1024 * 1024, ' ') + "{\"light\": 1}",
                                        QByteArray("{\"light\": 1, \"a\": ") + QByteArray(1000, '[')
                                            + QByteArray(1000, ']') + "}",
                                        "{\"light\": \xff}"};
        constexpr int rounds = 300;
        for (int i = 0; i < rounds; ++i) {
            for (const QByteArray &payload : rubbish) {
                if (payload.size() < 1024 * 1024 || i < 3)
                    device.publish(telemetry, payload, 0);
            }
        }
        device.publish(telemetry, "{\"light\": 300}");
        QTRY_COMPARE_WITH_TIMEOUT(monitor.counts.received, 1, 60'000);
        QCOMPARE(monitor.counts.refused, quint64(rounds * (rubbish.size() - 1))); // 2 MiB the broker keeps to itself
        QCOMPARE(monitor.readings.size(), 1);
        QVERIFY(
            std::ranges::all_of(monitor.readings, [](const auto &reading) { return std::isfinite(reading.light); }));
        QVERIFY(monitor.log.constFirst().remark.contains(QStringLiteral("refused")));
    }

    void answersLikeTheLessonsServer_data() { addMqttVersionRows(); }
    void answersLikeTheLessonsServer()
    {
        QFETCH(MqttVersion, version);
        WatchedBroker broker;
        QVERIFY(broker.startWatched(version));
        TestClient &device = broker.client();
        TestMonitor monitor;
        MonitorSettings settings;
        settings.answers = true;
        QVERIFY(monitor.watch(broker, version, settings));
        for (const char *light : {"{\"light\": 250}", "{\"light\": 300}", "{\"light\": 299.5}", "{\"light\": 1023}"})
            device.publish(telemetry, light);
        QTRY_COMPARE(device.on(commands).size(), 4);
        QCOMPARE(device.on(commands)[0].payload, "{\"led_on\": true}");
        QCOMPARE(device.on(commands)[1].payload, "{\"led_on\": false}");
        QCOMPARE(device.on(commands)[2].payload, "{\"led_on\": true}");
        QCOMPARE(device.on(commands)[3].payload, "{\"led_on\": false}");
    }

    void saysNothingUnlessAskedToAnswer()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestClient &device = broker.client();
        TestMonitor monitor;
        QVERIFY(monitor.watch(broker));
        device.publish(telemetry, "{\"light\": 1}");
        QTRY_COMPARE(monitor.counts.received, 1);
        monitor.monitor.post([](Monitor *monitor) { monitor->sendCommand(false); }); // an answer would be true
        QTRY_COMPARE(device.on(commands).size(), 1);
        QCOMPARE(device.on(commands).constFirst().payload, "{\"led_on\": false}");
    }

    void answersNoMoreOnceThatIsSwitchedOff()
    {
        constexpr int many = 30; // more than the broker takes before it acknowledges
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestClient &device = broker.client();
        TestMonitor monitor;
        MonitorSettings settings;
        settings.answers = true;
        QVERIFY(monitor.watch(broker, MqttVersion::V5, settings));

        QSemaphore goOn; // holds the monitor up until the broker has sent all readings and stands still
        monitor.monitor.post([&goOn](Monitor *) { goOn.acquire(); });
        for (int i = 0; i < many; ++i)
            device.publish(telemetry, "{\"light\": 1}", 0);
        const bool sent = QTest::qWaitFor([&] { return device.on(telemetry).size() == many; });
        broker.freeze();
        goOn.release();
        QVERIFY(sent);
        QTRY_COMPARE(monitor.counts.received, many);
        settings.answers = false;
        monitor.monitor.post([settings](Monitor *monitor) { monitor->setWatch(QStringLiteral("desk"), settings); });
        broker.thaw();
        QTRY_VERIFY(device.on(commands).size() >= 20);
        monitor.monitor.post([](Monitor *monitor) { monitor->sendCommand(false); });
        QTRY_COMPARE(device.on(commands).last().payload, "{\"led_on\": false}");
        QCOMPARE(device.on(commands).size(), 20 + 1);
    }

    void saysThatACommandCouldNotBeSent()
    {
        TestMonitor monitor;
        monitor.monitor.post([](Monitor *monitor) { monitor->sendCommand(true); });
        QTRY_COMPARE(monitor.log.size(), 1);
        QVERIFY(monitor.log.constFirst().warning);
        QVERIFY(monitor.log.constFirst().remark.contains(QStringLiteral("no connection")));
    }

    void watchesAnotherDeviceFromZero()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestClient &device = broker.client();
        TestMonitor monitor;
        QVERIFY(monitor.watch(broker));
        device.publish(telemetry, "{\"light\": 1}");
        QTRY_COMPARE(monitor.counts.received, 1);

        MonitorSettings other;
        other.watchedId = QStringLiteral("pi");
        QVERIFY(monitor.watch(broker, MqttVersion::V5, other));
        QTRY_COMPARE(monitor.counts.received, 0);
        device.publish(telemetry, "{\"light\": 1}");
        device.publish(QStringLiteral("pi/telemetry"), "{\"light\": 2}");
        QTRY_COMPARE(monitor.counts.received, 1);
        QCOMPARE(monitor.readings.last().light, 2.0);
    }

    void passesManyReadingsOnInBatches()
    {
        constexpr int many = 20'000;
        WatchedBroker broker({QStringLiteral("max_queued_messages 0")});
        QVERIFY(broker.startWatched(MqttVersion::V5, QStringLiteral("nothing")));
        TestClient &device = broker.client();
        TestMonitor monitor;
        MonitorSettings settings;
        settings.answers = true;
        QVERIFY(monitor.watch(broker, MqttVersion::V5, settings));
        const Timestamp start = currentTimestamp();
        for (int i = 0; i < many; ++i)
            device.publish(telemetry, encodeTelemetry(i % 1024), 0, false, properties(i + 1, start));
        QTRY_COMPARE_WITH_TIMEOUT(monitor.readings.size(), many, 60'000);
        QVERIFY2(monitor.batches < many / 10, qPrintable(QString::number(monitor.batches)));
        QCOMPARE(monitor.counts.lost, 0);
    }
};

QTEST_GUILESS_MAIN(MonitorTest)
#include "tst_monitor.moc"

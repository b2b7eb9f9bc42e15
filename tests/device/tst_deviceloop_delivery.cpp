// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testdevice.h"

#include "device/telemetry/payload.h"
#include "support/versionrows.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QSet>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <utility>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

/// What becomes of readings that the broker does not take at once.
class DeviceLoopDeliveryTest : public QObject
{
    Q_OBJECT

private slots:
    void losesNoReadingAndNoCommandWhenTheBrokerIsKilled_data() { addMqttVersionRows(); }
    void losesNoReadingAndNoCommandWhenTheBrokerIsKilled()
    {
        QFETCH(MqttVersion, version);
        TestBroker broker;
        QVERIFY(broker.start());
        TestDevice device;
        device.startAt(broker.port(), version);
        QTimer hand; // moves the slider, so that hardly two readings are alike
        QObject::connect(&hand, &QTimer::timeout, &hand, [&device, light = 0]() mutable {
            light = (light + 1) % 1024;
            device.loop.post([light](DeviceLoop *loop) { loop->setSliderLight(light); });
        });
        hand.start(5);
        QTRY_VERIFY(device.counts.acknowledged > 10);
        broker.freeze(); // with some readings on their way
        QTRY_VERIFY(device.counts.waiting > 20);
        const quint64 arrived = device.counts.acknowledged;
        broker.kill();
        QTRY_VERIFY(device.link != LinkState::Connected);
        QTRY_VERIFY(device.counts.waiting > 40);

        QSemaphore goOn; // holds the device up until somebody can hear it
        device.loop.post([&goOn](DeviceLoop *) { goOn.acquire(); });
        const bool back = broker.start();
        QElapsedTimer sinceReturn;
        sinceReturn.start();
        TestClient other(broker.port(), version);
        const bool heard = back && waitForSubscriptions(broker, QStringLiteral("test_client"));
        goOn.release();
        QVERIFY(heard);
        QTRY_COMPARE(device.link, LinkState::Connected);
        QVERIFY(sinceReturn.elapsed() < 3000);
        QVERIFY(waitForSubscriptions(broker, Topics::deviceClientId(device.settings.id)));
        other.publish(commands, "{\"led_on\": true}");
        QTRY_COMPARE(device.lamp, true);

        device.stop();
        QTRY_COMPARE(device.link, LinkState::Off);
        QTRY_COMPARE(device.counts.waiting, 0);
        QCOMPARE(device.counts.discarded, 0);
        // New readings may go before old ones, and what was on its way when the broker died comes again.
        const QList<Reading> published = bySeq(device.published);
        for (qsizetype i = 1; i < published.size(); ++i)
            QCOMPARE(published[i].seq, published[i - 1].seq + 1);
        QList<QByteArray> expected;
        for (const Reading &reading : published) {
            if (reading.seq > arrived)
                expected << encodeTelemetry(reading.light);
        }
        QVERIFY(expected.size() > 40);
        QTRY_COMPARE(other.on(telemetry).size(), expected.size());
        QList<QByteArray> received;
        for (const MqttMessage &message : other.on(telemetry))
            received << message.payload;
        std::ranges::sort(expected);
        std::ranges::sort(received);
        QCOMPARE(received, expected);
    }

    /// Light that never changes makes all payloads alike: only their numbers tell whether one was taken for another.
    void confusesNoReadingsHoweverOftenTheConnectionBreaks_data()
    {
        QTest::addColumn<int>("qos");
        QTest::newRow("QoS 1") << 1;
        QTest::newRow("QoS 2") << 2;
    }
    void confusesNoReadingsHoweverOftenTheConnectionBreaks()
    {
        constexpr int breaks = 25; // more than the messages that a broker takes before the first is acknowledged
        QFETCH(int, qos);
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestClient &other = broker.client();
        TestDevice device(10ms);
        device.startAt(broker.port(), MqttVersion::V5, {qos, false});
        const auto abort = [](DeviceLoop *loop) {
            for (QTcpSocket *socket : loop->findChildren<QTcpSocket *>()) {
                if (socket->state() == QAbstractSocket::ConnectedState) // of another one nobody would hear
                    socket->abort();
            }
            loop->retryNow();
        };
        for (int i = 0; i < breaks; ++i) {
            const quint64 before = device.counts.acknowledged;
            QTRY_VERIFY(device.counts.acknowledged > before);
            device.loop.post(abort);
        }
        const quint64 before = device.counts.acknowledged;
        QTRY_VERIFY(device.counts.acknowledged > before); // it is connected again
        DeviceSettings seldom = device.settings;
        seldom.interval = 1h;
        device.use(seldom); // a device that stops waits for the last reading a moment only
        QTRY_COMPARE(device.counts.waiting, 0);
        const auto numbers = [&other] {
            QSet<QString> seen;
            for (const MqttMessage &message : other.on(telemetry))
                seen.insert(message.property(QStringLiteral("seq")).value_or(QString()));
            return seen.size();
        };
        QVERIFY(!device.published.isEmpty());
        QTRY_COMPARE(numbers(), device.published.size());
    }

    void logsWhatBecameOfEveryReadingAlsoOverAnOutage()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        TestDevice device;
        device.startAt(broker.port());
        QTRY_VERIFY(device.counts.acknowledged > 3);
        broker.freeze(); // so that some are on their way
        QTRY_VERIFY(device.counts.waiting > 30);
        broker.kill();
        QTRY_VERIFY(device.link != LinkState::Connected);
        QTRY_VERIFY(device.hasUpdate(QStringLiteral("not acknowledged, is sent again")));
        QVERIFY(broker.start());
        QTRY_VERIFY(device.counts.waiting == 0);
        const auto open = [&] {
            return std::ranges::count_if(device.log, [&](const LogEntry &entry) {
                return entry.topic == telemetry && std::ranges::none_of(device.logUpdates, [&](const auto &update) {
                           return update.id == entry.id;
                       });
            });
        };
        QTRY_COMPARE(open(), 0);
    }

    void keepsItsCadenceWhileTheBrokerIsUnreachable()
    {
        constexpr auto interval = 50ms;
        constexpr auto late = 5ms;
        constexpr int ticks = 200;
        constexpr int inABlock = 20;
        TestBroker broker;
        TestDevice device(interval);
        device.startAt(broker.port()); // where nobody listens yet
        QTRY_VERIFY_WITH_TIMEOUT(device.counts.waiting >= ticks, 60'000);
        QVERIFY(broker.start());
        QTRY_VERIFY(device.published.size() >= ticks && isWithoutGap(bySeq(device.published)));

        // Every tick is due at start + n·interval. However noisy the machine, some answers of every second are prompt,
        // and those are all at the same place of the grid. Were each tick late by what the one before took, they would
        // wander through it.
        const QList<Reading> published = bySeq(device.published);
        const auto phase = [&](qsizetype i) { return published[i].takenAt.time_since_epoch() % interval; };
        const auto hasPrompt = [&](std::chrono::milliseconds grid, int block) {
            for (int i = block; i < block + inABlock; ++i) {
                if ((phase(i) - grid + interval) % interval < late)
                    return true;
            }
            return false;
        };
        bool steady = false;
        for (int i = 0; i < inABlock; ++i) {
            bool all = true;
            for (int block = 0; block < ticks; block += inABlock)
                all = all && hasPrompt(phase(i) - 1ms, block);
            steady = steady || all;
        }
        QVERIFY(steady);
        // A timer that is late by much each time would be everywhere in every second; so most answers must be near.
        int near = 0;
        for (int i = 0; i < ticks; ++i) {
            int others = 0;
            for (int j = 0; j < ticks; ++j)
                others += (phase(j) - phase(i) + interval) % interval < interval / 5;
            near = std::max(near, others);
        }
        QVERIFY2(near > 2 * ticks / 5, qPrintable(QString::number(near)));
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
        QTRY_VERIFY(device.logHas(QStringLiteral("refuses the readings. Check what this user may publish")));
        QCOMPARE(device.warnings(QStringLiteral("does not let this device say that it is online")), 1);
    }

    void deliversWhatWaitsAndSaysGoodbyeWhenShutDown_data()
    {
        QTest::addColumn<bool>("stoppedBefore");
        QTest::newRow("while it runs") << false;
        QTest::newRow("just after it was stopped") << true;
    }
    void deliversWhatWaitsAndSaysGoodbyeWhenShutDown()
    {
        QFETCH(bool, stoppedBefore);
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestClient &other = broker.client();
        TestDevice device(10ms);
        device.start();
        QTRY_VERIFY(device.counts.waiting > 50);
        device.connectTo(broker.port());
        QTRY_COMPARE(device.link, LinkState::Connected);
        if (stoppedBefore) {
            device.stop();
        }
        device.loop.post([](DeviceLoop *loop) { loop->shutDown(); });
        QTRY_VERIFY(device.finished);
        QTRY_COMPARE(other.on(status).size(), 2);
        QCOMPARE(other.on(status).last().payload, "offline");
        QVERIFY(device.published.size() > 50);
        QTRY_COMPARE(other.on(telemetry).size(), device.published.size());
        QCOMPARE(device.counts.waiting, 0);
        QVERIFY(!device.logHas(QStringLiteral("Lost:")));
    }

    void deliversWhatWaitsWhenStopped()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestClient &other = broker.client();
        TestDevice device(10ms);
        device.start();
        QTRY_VERIFY(device.counts.waiting > 50);
        device.connectTo(broker.port());
        QTRY_COMPARE(device.link, LinkState::Connected);
        device.stop();
        QTRY_COMPARE(device.link, LinkState::Off);
        QTRY_COMPARE(device.counts.waiting, 0);
        QTRY_COMPARE(other.on(telemetry).size(), device.published.size());
        QTRY_COMPARE(other.on(status).size(), 2);
        QCOMPARE(other.on(status).last().payload, "offline");
    }

    void saysHowManyReadingsAreLostAtTheEndIfTheyCannotBeStored()
    {
        TestDevice device(10ms, QStringLiteral("/proc/no/such/folder"));
        device.start();
        QTRY_VERIFY(device.counts.waiting > 5);
        device.loop.post([](DeviceLoop *loop) { loop->shutDown(); });
        QTRY_VERIFY(device.finished);
        QVERIFY(device.logHas(QStringLiteral("Lost: %1.").arg(device.counts.waiting)));
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

QTEST_GUILESS_MAIN(DeviceLoopDeliveryTest)
#include "tst_deviceloop_delivery.moc"

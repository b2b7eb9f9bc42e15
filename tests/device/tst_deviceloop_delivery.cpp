// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testdevice.h"

#include "support/versionrows.h"

#include <QElapsedTimer>
#include <QTest>

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
            DeviceSettings stopped = device.settings;
            stopped.running = false;
            device.use(stopped);
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
        DeviceSettings stopped = device.settings;
        stopped.running = false;
        device.use(stopped);
        QTRY_COMPARE(device.link, LinkState::Off);
        QTRY_COMPARE(device.counts.waiting, 0);
        QTRY_COMPARE(other.on(telemetry).size(), device.published.size());
        QTRY_COMPARE(other.on(status).size(), 2);
        QCOMPARE(other.on(status).last().payload, "offline");
    }

    void saysHowManyReadingsAreLostAtTheEnd()
    {
        TestDevice device(10ms);
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

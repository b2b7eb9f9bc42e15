// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pseudoterminal.h"
#include "support/testcounterfit.h"
#include "testdevice.h"

#include <QTest>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

/// What the device does with the sensors and lamps that are chosen, whichever they are.
class DeviceLoopHardwareTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_broker = std::make_unique<WatchedBroker>();
        QVERIFY(m_broker->startWatched());
        m_counterFit = std::make_unique<TestCounterFit>();
        QVERIFY(m_counterFit->start());
        m_device = std::make_unique<TestDevice>(1h);
    }

    void cleanup()
    {
        m_device.reset();
        m_counterFit.reset();
        m_broker.reset();
    }

    void givesATickThatWaitsToTheSourceChosenMeanwhile()
    {
        silenceCounterFit();
        m_device->settings.sensor = atCounterFit();
        m_device->startAt(m_broker->port());
        QTRY_VERIFY(!m_counterFit->requests().isEmpty());

        DeviceSettings settings = m_device->settings;
        settings.sensor.kind = QStringLiteral("slider");
        m_device->use(settings);
        QTRY_COMPARE(m_broker->client().on(telemetry).size(), 1);
        QCOMPARE(m_broker->client().on(telemetry).constFirst().payload, "{\"light\": 512}");
        QCOMPARE(m_device->counts.failed, 0u);
    }

    void changesTheSourceAtEveryTickWithoutLosingOne()
    {
        m_counterFit->setSensor(0, "742");
        m_device->settings.interval = 20ms;
        m_device->startAt(m_broker->port());
        const QStringList kinds{QStringLiteral("wave"), QStringLiteral("counterfit"), QStringLiteral("slider")};
        DeviceSettings settings = m_device->settings;
        settings.sensor.counterFit = atCounterFit().counterFit;
        for (int change = 0; change < 60; ++change) {
            const qsizetype before = m_device->published.size();
            settings.sensor.kind = kinds[change % kinds.size()];
            m_device->use(settings);
            QTRY_VERIFY(m_device->published.size() > before);
        }
        for (qsizetype i = 0; i < m_device->published.size(); ++i)
            QCOMPARE(m_device->published[i].seq, quint64(i + 1));
    }

    void asksANewlyChosenSourceOnceWhileStopped()
    {
        m_counterFit->setSensor(0, "742");
        m_device->settings.running = false;
        m_device->start();
        DeviceSettings settings = m_device->settings;
        settings.sensor = atCounterFit();
        settings.sensor.counterFit.pin = 3;
        m_device->use(settings);
        QTRY_VERIFY(m_device->sensor.trouble.contains(QStringLiteral("pin 3")));

        settings.sensor.counterFit.pin = 0;
        m_device->use(settings);
        QTRY_VERIFY(m_device->sensor.trouble.isEmpty());
        QVERIFY(m_device->published.isEmpty());
        QCOMPARE(m_device->counts.failed, 0u);
    }

    void doesNotTakeATrialForTheFirstTick()
    {
        silenceCounterFit();
        m_device->settings.running = false;
        m_device->startAt(m_broker->port());
        DeviceSettings settings = m_device->settings;
        settings.sensor = atCounterFit();
        m_device->use(settings);
        QTRY_VERIFY(!m_counterFit->requests().isEmpty());

        m_counterFit->behave();
        m_counterFit->setSensor(0, "742");
        settings.running = true;
        m_device->use(settings);
        QTRY_COMPARE(m_broker->client().on(telemetry).size(), 1);
        QCOMPARE(m_broker->client().on(telemetry).constFirst().payload, "{\"light\": 742}");
        QCOMPARE(m_device->counts.failed, 0u);
        QCOMPARE(m_device->warnings({}), 0);
    }

    void leavesThePortToOthersWhileStopped()
    {
        const QTemporaryDir folder;
        const PseudoTerminal board(folder.filePath(QStringLiteral("board")));
        m_device->settings.sensor.kind = QStringLiteral("serial");
        m_device->settings.sensor.serial.port = board.link();
        m_device->settings.lamps.serial = true;
        m_device->start();
        QTRY_VERIFY(board.isOpened());
        m_device->stop();
        QTRY_VERIFY(!board.isOpened());
    }

    void saysWhichLampFailedAndSwitchesTheOthers()
    {
        m_counterFit->setLed(5, false);
        m_device->settings.sensor.counterFit = atCounterFit().counterFit;
        m_device->settings.lamps.counterFit = true;
        m_device->settings.sensor.serial.port = QStringLiteral("/nowhere/board");
        m_device->settings.lamps.serial = true;
        m_device->startAt(m_broker->port());
        QTRY_COMPARE(m_device->link, LinkState::Connected);
        m_broker->client().publish(commands, "{\"led_on\": true}");
        QTRY_COMPARE(m_device->lamp, true);
        QTRY_COMPARE(m_counterFit->led(5), true);
        QTRY_VERIFY(m_device->hasUpdate(QStringLiteral("a lamp failed")));
        QVERIFY(m_device->warnings(QStringLiteral("/nowhere/board")) > 0);
    }

private:
    SensorSettings atCounterFit() const
    {
        SensorSettings settings = m_device->settings.sensor;
        settings.kind = QStringLiteral("counterfit");
        settings.counterFit.port = m_counterFit->port();
        return settings;
    }

    void silenceCounterFit() { m_counterFit->misbehave(QByteArray(), {{}, TestHttpServer::Oddity::Then::Hang}); }

    std::unique_ptr<WatchedBroker> m_broker;
    std::unique_ptr<TestCounterFit> m_counterFit;
    std::unique_ptr<TestDevice> m_device;
};

QTEST_GUILESS_MAIN(DeviceLoopHardwareTest)
#include "tst_deviceloop_hardware.moc"

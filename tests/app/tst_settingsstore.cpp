// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settingsstore.h"

#include "device/telemetry/topics.h"

#include "support/fulldisk.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

class SettingsStoreTest : public QObject
{
    Q_OBJECT

    static QString file(const QTemporaryDir &folder) { return folder.filePath(QStringLiteral("settings.conf")); }

private slots:
    void startsWithTheDefaultsAndAnIdThatStays()
    {
        const QTemporaryDir folder;
        const SessionSettings first = SettingsStore(file(folder)).load();
        QVERIFY(Topics::whyNotAnId(first.device.id).isEmpty());
        QVERIFY(first.broker == BrokerSettings());
        QVERIFY(first.monitor == MonitorSettings());
        QVERIFY(first.history == HistorySettings());
        QCOMPARE(SettingsStore(file(folder)).load().device.id, first.device.id);
        const QTemporaryDir other;
        QVERIFY(SettingsStore(file(other)).load().device.id != first.device.id);
    }

    void keepsWhatWasChanged()
    {
        const QTemporaryDir folder;
        SessionSettings now;
        now.device.id = QStringLiteral("desk");
        now.device.sensor.kind = QStringLiteral("wave");
        now.device.sensor.sliderLight = 77;
        now.device.sensor.wave = {WaveShape::RandomWalk, 12345ms, {-50, 2000}};
        now.device.sensor.replay = {QStringLiteral("/tmp/a.csv"), QStringLiteral("when"), QStringLiteral("2"),
                                    ReplayPace::Interval, true};
        now.device.sensor.serial = {
            QStringLiteral("ttyACM1"), {0x2886, 0x802d, QStringLiteral("F00D")}, 115200, IntervalValue::Mean, 3,
            QStringLiteral("lux")};
        now.device.sensor.counterFit = {QStringLiteral("lab"), 5001, 4, true};
        now.device.sensor.grove = {0, 6};
        now.device.lamps = {true, 7, true, QStringLiteral("pinctrl-rp1/5"), true};
        now.device.commands = {MissedCommands::Newest, 3h};
        now.device.interval = 250ms;
        now.device.running = false;
        now.device.outage = {Keep::Newest, 5'000, std::chrono::days(7), 0};
        now.broker.kind = BrokerKind::Other;
        now.broker.host = QStringLiteral("example.org");
        now.broker.port = 8883;
        now.broker.tls = true;
        now.broker.tlsSettings.authorityFile = QStringLiteral("/etc/ca.pem");
        now.broker.tlsSettings.certificateFile = QStringLiteral("/etc/own.pem");
        now.broker.tlsSettings.keyFile = QStringLiteral("/etc/own.key");
        now.broker.tlsSettings.protocol = QStringLiteral("mqtt");
        now.broker.tlsSettings.pinnedSha256 = QByteArray(32, '\x11');
        now.broker.user = QStringLiteral("ann");
        now.broker.version = MqttVersion::V3_1_1;
        now.broker.qos = 2;
        now.broker.retain = true;
        now.monitor.watchedId = QStringLiteral("pi");
        now.monitor.answers = true;
        now.monitor.threshold = 123.5;
        now.history = {false, std::chrono::days(7), std::chrono::days(14), 64};
        {
            SettingsStore store(file(folder));
            store.save(DeviceSettings(), now.device);
            store.save(BrokerSettings(), now.broker);
            store.save(MonitorSettings(), now.monitor);
            store.save(HistorySettings(), now.history);
        }
        const SessionSettings loaded = SettingsStore(file(folder)).load();
        QVERIFY(loaded.device == now.device);
        QVERIFY(loaded.broker == now.broker);
        QVERIFY(loaded.monitor == now.monitor);
        QVERIFY(loaded.history == now.history);
    }

    void neverWritesAPassword()
    {
        const QTemporaryDir folder;
        {
            SettingsStore store(file(folder));
            BrokerSettings broker;
            broker.user = QStringLiteral("ann");
            broker.password = QStringLiteral("correct horse");
            broker.hasPassword = true;
            broker.tlsSettings.keyFile = QStringLiteral("/etc/own.key");
            broker.tlsSettings.keyPassphrase = QStringLiteral("correct battery");
            store.save(BrokerSettings(), broker);
        }
        QFile stored(file(folder));
        QVERIFY(stored.open(QIODevice::ReadOnly));
        const QByteArray text = stored.readAll();
        QVERIFY(text.contains("ann") && text.contains("/etc/own.key"));
        QVERIFY(!text.contains("correct"));
        QVERIFY(SettingsStore(file(folder)).load().broker.hasPassword);
    }

    void losesNothingOnAFullDisk()
    {
        const QTemporaryDir folder;
        DeviceSettings first;
        first.id = QStringLiteral("desk");
        SettingsStore(file(folder)).save(DeviceSettings(), first);
        {
            const FullDisk fullDisk;
            SettingsStore store(file(folder));
            DeviceSettings second = first;
            second.interval = 20ms;
            store.save(first, second);
            QVERIFY2(store.problem().contains(file(folder)), qPrintable(store.problem()));
        }
        QCOMPARE(SettingsStore(file(folder)).load().device.id, first.id);
    }

    void doesNotKeepWhatWasSetForThisRunOnly()
    {
        const QTemporaryDir folder;
        SettingsStore store(file(folder));
        DeviceSettings thisRun = store.load().device;
        thisRun.interval = 10ms; // by an option
        DeviceSettings changed = thisRun;
        changed.sensor.sliderLight = 5; // by the person
        store.save(thisRun, changed);
        const DeviceSettings loaded = store.load().device;
        QVERIFY(loaded.interval == 5s);
        QCOMPARE(loaded.sensor.sliderLight, 5.0);
    }

    void storesTheWholePlaceOfABrokerIfAPartOfItChanges()
    {
        const QTemporaryDir folder;
        SettingsStore store(file(folder));
        BrokerSettings stored;
        stored.kind = BrokerKind::Other;
        stored.host = QStringLiteral("a.example.org");
        store.save(BrokerSettings(), stored);
        BrokerSettings thisRun = store.load().broker;
        thisRun.host = QStringLiteral("b.example.org"); // by an option
        thisRun.port = 8883;
        thisRun.tls = true;
        BrokerSettings changed = thisRun;
        changed.qos = 2; // by the person
        store.save(thisRun, changed);
        QCOMPARE(store.load().broker.host, QStringLiteral("a.example.org"));
        const BrokerSettings before = changed;
        changed.tlsSettings.pinnedSha256 = QByteArray(32, '\x11');
        store.save(before, changed);
        QVERIFY(store.load().broker == changed);
    }

    void saysSoIfNothingCanBeStored()
    {
        const QTemporaryDir folder;
        SettingsStore good(file(folder));
        good.load();
        QCOMPARE(good.problem(), QString());
        const QString inAFile = file(folder) + QStringLiteral("/settings.conf");
        SettingsStore bad(inAFile);
        bad.load();
        QVERIFY(bad.problem().contains(inAFile));
    }

    void saysSoOfAFileThatMayOnlyBeRead()
    {
        if (::geteuid() == 0)
            QSKIP("root may write to every file");
        const QTemporaryDir folder;
        SettingsStore(file(folder)).load();
        QVERIFY(QFile::setPermissions(file(folder), QFile::ReadOwner));
        SettingsStore store(file(folder));
        store.load();
        QVERIFY(store.problem().contains(file(folder)));
    }

    void takesDefaultsForNonsense()
    {
        const QTemporaryDir folder;
        QFile stored(file(folder));
        QVERIFY(stored.open(QIODevice::WriteOnly));
        stored.write(
            "[device]\nid=a+b\nsensor=nose\nslider=-5\nintervalMs=1\nwaveShape=\nwaveLow=nan\n"
            "[outage]\nkeep=all\nmost=1\nlongestDays=0\nrate=-1\n"
            "[broker]\nkind=best\nport=99999\nqos=7\nmqtt=4\npinnedSha256=12:34\n[monitor]\nwatch=#\nthreshold=inf\n");
        stored.close();
        SessionSettings loaded = SettingsStore(file(folder)).load();
        QVERIFY(Topics::whyNotAnId(loaded.device.id).isEmpty());
        loaded.device.id.clear();
        QVERIFY(loaded.device == DeviceSettings());
        QVERIFY(loaded.broker == BrokerSettings());
        QVERIFY(loaded.monitor == MonitorSettings());
    }
};

QTEST_GUILESS_MAIN(SettingsStoreTest)
#include "tst_settingsstore.moc"

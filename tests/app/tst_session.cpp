// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "device/history/historystore.h"
#include "support/ownkeychain.h"
#include "support/testbroker.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

namespace {

SessionSettings settingsFor(quint16 port)
{
    SessionSettings settings;
    settings.device.id = QStringLiteral("desk");
    settings.device.interval = 20ms;
    settings.broker.kind = BrokerKind::Other;
    settings.broker.host = QStringLiteral("127.0.0.1");
    settings.broker.port = port;
    return settings;
}

Profile profileIn(const QTemporaryDir &folder)
{
    return {folder.filePath(QStringLiteral("settings.conf")), folder.filePath(QStringLiteral("data"))};
}

// A QSignalSpy would be written to in the device's thread while it is read here.
class Publications : public QObject
{
public:
    explicit Publications(const Session &session)
    {
        connect(session.device(), &DeviceLoop::published, this, [this] { m_any = true; });
    }

    bool any() const { return m_any; }

private:
    bool m_any = false;
};

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_keychain.start(), qPrintable(m_keychain.output())); }

    void losesNothingOnTheWayToTheMonitorOverAnOutage()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        const QTemporaryDir folder;
        Session session(profileIn(folder), settingsFor(broker.port()), Session::Watching::Yes);
        DeviceCounts device;
        MonitorCounts monitor;
        QObject context; // gone before what the connections write to
        QObject::connect(session.device(), &DeviceLoop::countsChanged, &context,
                         [&](const auto &now) { device = now; });
        QObject::connect(session.monitor(), &Monitor::countsChanged, &context, [&](const auto &now) { monitor = now; });
        session.start();
        QTRY_VERIFY(monitor.received > 10);
        for (int round = 0; round < 3; ++round) {
            broker.kill();
            QTRY_VERIFY(device.waiting > 30);
            const quint64 before = monitor.received;
            QVERIFY(broker.start());
            QTRY_VERIFY(device.waiting < 5);
            QTRY_VERIFY(monitor.received > before + 30);
            // New readings may come before old ones; and a broker that is killed may take one with it.
            QTRY_VERIFY(monitor.lost <= quint64(round) + 1);
        }
    }

    void keepsWhatIsPublishedAndReceived()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        const QTemporaryDir folder;
        qint64 published = 0;
        qint64 received = 0;
        const auto run = [&](const SessionSettings &settings, Session::Watching watching, const auto &whileRunning) {
            QObject context;
            Session session(profileIn(folder), settings, watching);
            connect(session.device(), &DeviceLoop::published, &context,
                    [&](const auto &readings) { published += readings.size(); });
            if (session.monitor()) {
                connect(session.monitor(), &Monitor::received, &context,
                        [&](const auto &batch) { received += batch.readings.size(); });
            }
            session.start();
            const qint64 before = published;
            QTRY_VERIFY(published > before + 20);
            whileRunning(session);
            QSignalSpy stopped(&session, &Session::stopped);
            QElapsedTimer timer;
            timer.start();
            session.stop();
            QVERIFY(stopped.wait());
            QVERIFY(timer.elapsed() < 2000);
            QCoreApplication::processEvents(); // the last ones
        };
        const auto nothingMore = [](const Session &) {};
        run(settingsFor(broker.port()), Session::Watching::Yes, nothingMore);
        run(settingsFor(broker.port()), Session::Watching::No, nothingMore);
        HistoryStore store(HistoryFile::pathIn(profileIn(folder).dataFolder));
        const auto count = [&store](const QString &device, HistoryKind kind) -> qint64 {
            const HistoryContents contents = store.contents().value_or(HistoryContents());
            for (const HistorySeriesInfo &info : contents.series) {
                if (info.series.device == device && info.series.kind == kind)
                    return info.count;
            }
            return 0;
        };
        QCOMPARE(count(QStringLiteral("desk"), HistoryKind::Published), published);
        QCOMPARE(count(QStringLiteral("desk"), HistoryKind::Received), received);

        // With another id it is another device's, and switched off it is nobody's.
        const qint64 ofDesk = published;
        run(settingsFor(broker.port()), Session::Watching::No, [&](Session &session) {
            DeviceSettings shelf = session.settings().device;
            shelf.id = QStringLiteral("shelf");
            session.setDevice(shelf);
            const qint64 before = published;
            QTRY_VERIFY(published > before + 20);
        });
        const qint64 ofShelf = count(QStringLiteral("shelf"), HistoryKind::Published);
        QVERIFY(ofShelf > 0);
        QCOMPARE(count(QStringLiteral("desk"), HistoryKind::Published) + ofShelf, published);
        QVERIFY(count(QStringLiteral("desk"), HistoryKind::Published) > ofDesk);
        const qint64 all = published;
        SessionSettings off = settingsFor(broker.port());
        off.history.kept = false;
        run(off, Session::Watching::No, nothingMore);
        QVERIFY(published > all);
        QCOMPARE(count(QStringLiteral("desk"), HistoryKind::Published) + ofShelf, all);
    }

    void stopsOnceAndTakesNoMoreWishes()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        const QTemporaryDir folder;
        Session session(profileIn(folder), settingsFor(broker.port()), Session::Watching::Yes);
        QSignalSpy stopped(&session, &Session::stopped);
        session.start();
        BrokerSettings other = session.settings().broker;
        BrokerSettings builtIn = other;
        builtIn.kind = BrokerKind::BuiltIn;
        session.setBroker(builtIn);
        session.setBroker(other);
        session.stop();
        session.stop();
        QTRY_COMPARE(stopped.size(), 1);

        DeviceSettings device = session.settings().device;
        device.id = QStringLiteral("late");
        session.setDevice(device);
        session.setBroker(builtIn);
        session.setMonitor({});
        session.setSliderLight(5);
        session.sendCommand(true);
        session.retryNow();
        const DeviceSettings stored = SettingsStore(profileIn(folder).settingsFile).load().device;
        QCOMPARE(stored.id, QStringLiteral("late"));
        QCOMPARE(stored.sensor.sliderLight, 5.0);
        QCoreApplication::processEvents();
        QCOMPARE(stopped.size(), 1);
    }

    void connectsAgainWithThePasswordThatTheKeychainKept()
    {
        TestBroker broker;
        QVERIFY(broker.requirePassword(QStringLiteral("amy"), QStringLiteral("4711")));
        QVERIFY(broker.start());
        const QTemporaryDir folder;
        {
            SessionSettings settings = settingsFor(broker.port());
            Session session(profileIn(folder), settings, Session::Watching::No);
            const Publications published(session);
            session.start();
            BrokerSettings entered = settings.broker;
            entered.user = QStringLiteral("amy");
            entered.password = QStringLiteral("4711");
            entered.hasPassword = true;
            SettingsStore(profileIn(folder).settingsFile).save(BrokerSettings(), settings.broker);
            session.setBroker(entered);
            QTRY_VERIFY(published.any());
        }
        const SessionSettings stored = SettingsStore(profileIn(folder).settingsFile).load();
        QVERIFY(stored.broker.password.isEmpty());
        Session session(profileIn(folder), stored, Session::Watching::No);
        QSignalSpy completed(&session, &Session::brokerCompleted);
        const Publications published(session);
        session.start();
        QTRY_VERIFY(published.any());
        QCOMPARE(completed.first().first().value<BrokerSettings>().password, QStringLiteral("4711"));
    }

    void showsThePasswordOfTheSharedBrokerAgain()
    {
        const QTemporaryDir folder;
        SessionSettings settings = settingsFor(0);
        settings.broker.kind = BrokerKind::BuiltIn;
        BrokerSharing sharing;
        const auto run = [&](const auto &whileRunning) {
            QObject context;
            Session session(profileIn(folder), settings, Session::Watching::No);
            connect(&session, &Session::brokerSharingChanged, &context, [&](const auto &now) { sharing = now; });
            const Publications published(session);
            session.start();
            QTRY_VERIFY(published.any());
            whileRunning(session);
            QSignalSpy stopped(&session, &Session::stopped);
            session.stop();
            QVERIFY(stopped.wait());
        };
        QString password;
        run([&](Session &session) {
            session.setBrokerSharing(SharingWish::Share);
            QTRY_VERIFY(sharing.state == SharingState::On);
            password = sharing.password;
        });
        QVERIFY(!password.isEmpty());
        run([&](Session &session) {
            QTRY_COMPARE(sharing.password, password);
            session.setBrokerSharing(SharingWish::Unshare);
            QTRY_VERIFY(sharing.state == SharingState::Off);
        });
    }

    void waitsForAPasswordThatNobodyKnows()
    {
        const QTemporaryDir folder;
        SessionSettings settings = settingsFor(freePort());
        settings.broker.user = QStringLiteral("ben");
        settings.broker.hasPassword = true;
        Session session(profileIn(folder), settings, Session::Watching::No);
        QSignalSpy wanted(&session, &Session::passwordWanted);
        std::vector<LinkState> states;
        QObject context; // gone before what the connection writes to
        connect(session.device(), &DeviceLoop::linkChanged, &context,
                [&](const LinkStatus &now) { states.push_back(now.state); });
        session.start();
        QTRY_COMPARE(wanted.size(), 1);
        QVERIFY(!session.settings().broker.connected);
        QVERIFY(std::ranges::all_of(states, [](LinkState state) { return state == LinkState::Off; }));
    }

    void runsNoDeviceThatRunsInAnotherProgram()
    {
        const QTemporaryDir folder;
        const SessionSettings settings = settingsFor(freePort());
        SettingsStore(profileIn(folder).settingsFile).save(DeviceSettings(), settings.device);
        auto first = std::make_unique<Session>(profileIn(folder), settings, Session::Watching::No);
        first->start();
        Session second(profileIn(folder), settings, Session::Watching::Yes);
        QVERIFY(!second.settings().device.running);
        QSignalSpy refused(&second, &Session::deviceRefused);
        QSignalSpy logged(&second, &Session::logged);
        DeviceCounts counts;
        QObject context; // gone before what the connection writes to
        QObject::connect(second.device(), &DeviceLoop::countsChanged, &context, [&](const auto &now) { counts = now; });
        second.start();
        QCOMPARE(refused.size(), 1);
        QVERIFY(refused[0][0].toString().contains(QStringLiteral("already runs in another Nightlight")));
        QCOMPARE(logged.size(), 1);
        const LogEntry entry = logged[0][0].value<LogBatch>().entries.constFirst();
        QVERIFY(entry.warning);
        QCOMPARE(entry.remark, refused[0][0].toString());

        DeviceSettings wanted = settings.device;
        second.setDevice(wanted);
        QCOMPARE(refused.size(), 2);
        QVERIFY(!second.settings().device.running);
        wanted.id = QStringLiteral("shelf");
        second.setDevice(wanted);
        QCOMPARE(refused.size(), 2);
        QTRY_VERIFY(counts.waiting > 0);
        wanted.id = settings.device.id;
        second.setDevice(wanted);
        QCOMPARE(refused.size(), 3);
        QVERIFY(!second.settings().device.running);
        QVERIFY(SettingsStore(profileIn(folder).settingsFile).load().device.running);

        DeviceSettings stopped = settings.device;
        stopped.running = false;
        first->setDevice(stopped);
        second.setDevice(wanted);
        QCOMPARE(refused.size(), 3);
        QVERIFY(second.settings().device.running);
    }

    void saysInTheLogThatSettingsCannotBeStored()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const Profile profile{file.fileName() + QStringLiteral("/settings.conf"),
                              folder.filePath(QStringLiteral("data"))};
        Session session(profile, settingsFor(freePort()), Session::Watching::No);
        QSignalSpy logged(&session, &Session::logged);
        session.start();
        QCOMPARE(logged.size(), 1);
        QVERIFY(logged[0][0].value<LogBatch>().entries.constFirst().remark.contains(
            QStringLiteral("The settings cannot be stored in")));
    }

    void notesWhatTheBuiltInBrokerRemarksWithoutAWarning()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir().mkpath(profileIn(folder).dataFolder + QStringLiteral("/broker")));
        QFile database(profileIn(folder).dataFolder + QStringLiteral("/broker/mosquitto.db"));
        QVERIFY(database.open(QIODevice::WriteOnly) && database.write("this was never a database of mosquitto") > 0);
        database.close();
        SessionSettings settings = settingsFor(0);
        settings.broker.kind = BrokerKind::BuiltIn;
        Session session(profileIn(folder), settings, Session::Watching::No);
        QSignalSpy logged(&session, &Session::logged);
        session.start();
        QTRY_COMPARE(logged.size(), 1);
        const LogEntry entry = logged[0][0].value<LogBatch>().entries.constFirst();
        QVERIFY(entry.direction == LogDirection::Note);
        QVERIFY(!entry.warning);
        QVERIFY2(entry.remark.contains(QStringLiteral("had stored cannot be read")), qPrintable(entry.remark));
    }

    void losesNothingWhenTheBuiltInBrokerIsSharedAndUnshared()
    {
        const QTemporaryDir folder;
        SessionSettings settings = settingsFor(0);
        settings.broker.kind = BrokerKind::BuiltIn;
        Session session(profileIn(folder), settings, Session::Watching::Yes);
        BrokerSharing sharing;
        MonitorCounts monitor;
        QObject context; // gone before what the connections write to
        QObject::connect(&session, &Session::brokerSharingChanged, &context, [&](const auto &now) { sharing = now; });
        QObject::connect(session.monitor(), &Monitor::countsChanged, &context, [&](const auto &now) { monitor = now; });
        session.start();
        QTRY_VERIFY(monitor.received > 10);
        for (const SharingWish wish : {SharingWish::Share, SharingWish::NewPassword, SharingWish::Unshare}) {
            const BrokerSharing before = sharing;
            const quint64 received = monitor.received;
            session.setBrokerSharing(wish);
            const SharingState expected = wish == SharingWish::Unshare ? SharingState::Off : SharingState::On;
            QTRY_VERIFY(sharing.state == expected && sharing.password != before.password);
            QTRY_VERIFY(monitor.received > received + 30);
            QTRY_COMPARE(monitor.lost, 0); // new readings may come before old ones
        }
        QCOMPARE(sharing, BrokerSharing());
    }

    void storesADraggedSliderOnceItRests()
    {
        const QTemporaryDir folder;
        const QString file = profileIn(folder).settingsFile;
        Session session(profileIn(folder), settingsFor(freePort()), Session::Watching::No);
        session.start();
        for (int light = 0; light <= 700; ++light)
            session.setSliderLight(light);
        QCOMPARE(SettingsStore(file).load().device.sensor.sliderLight, 0.0);
        QTRY_COMPARE(SettingsStore(file).load().device.sensor.sliderLight, 700.0);
    }

    void leavesTheOldBrokerAtOnceForOneThatStartsSlowly()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        const QTemporaryDir folder;
        Session session(profileIn(folder), settingsFor(broker.port()), Session::Watching::No);
        LinkStatus link;
        QList<LinkState> states;
        QObject context; // gone before what the connections write to
        QObject::connect(session.device(), &DeviceLoop::linkChanged, &context, [&](const LinkStatus &now) {
            link = now;
            states << now.state;
        });
        session.start();
        QTRY_COMPARE(link.state, LinkState::Connected);
        states.clear();
        BrokerSettings builtIn = session.settings().broker;
        builtIn.kind = BrokerKind::BuiltIn;
        session.setBroker(builtIn);
        QTRY_VERIFY(states.size() >= 2 && states.last() == LinkState::Connected);
        QCOMPARE(states.first(), LinkState::Off);
        QVERIFY(link.broker != QStringLiteral("127.0.0.1:%1").arg(broker.port()));
    }

private:
    OwnKeychain m_keychain;
};

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"

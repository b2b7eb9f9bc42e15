// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/commandlink.h"

#include "device/telemetry/topics.h"
#include "support/versionrows.h"
#include "support/watchedbroker.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

namespace {

// Qt's own module does not wait when the broker is to be sent no more before it has acknowledged some.
constexpr int fewEnough = 10;

const QString desk = QStringLiteral("desk");
const QString commands = QStringLiteral("desk/commands");
const QByteArray on = "{\"led_on\": true}";
const QByteArray off = "{\"led_on\": false}";

/// A CommandLink and what it has told.
struct TestLink
{
    std::unique_ptr<CommandLink> link = std::make_unique<CommandLink>();
    QByteArrayList received;
    QByteArrayList passedOver;

    TestLink()
    {
        QObject::connect(link.get(), &CommandLink::received, link.get(),
                         [this](const MqttMessage &message) { received << message.payload; });
        QObject::connect(link.get(), &CommandLink::passedOver, link.get(),
                         [this](const MqttMessage &message) { passedOver << message.payload; });
    }

    /// Opens it as the device \a id and waits until the broker knows that it listens; false if that does not come
    /// about.
    bool open(TestBroker &broker, MqttVersion version, const CommandSettings &settings = {}, const QString &id = desk)
    {
        const QString words = QStringLiteral("Sending SUBACK to ") + Topics::commandClientId(id);
        const auto before = broker.output().count(words);
        link->open(endpointAt(broker.port(), version), id, settings);
        return QTest::qWaitFor([&] { return broker.output().count(words) > before; }, 10'000);
    }
};

/// Whether the broker keeps a session for the commands of the device \a id. It does from now on.
bool hasSession(TestBroker &broker, MqttVersion version, const QString &id)
{
    MqttLink probe;
    probe.open(endpointAt(broker.port(), version), {Topics::commandClientId(id), {}, {}, 1h});
    return QTest::qWaitFor([&] { return probe.isConnected(); }) && probe.isResumed();
}

bool waitForLeave(TestBroker &broker, const QString &id, int times)
{
    const QString words = QStringLiteral("Client %1 disconnected").arg(Topics::commandClientId(id));
    return QTest::qWaitFor([&] { return broker.output().count(words) >= times; }, 10'000);
}

} // namespace

class CommandLinkTest : public QObject
{
    Q_OBJECT

private slots:
    void bringsWhatCameWhileItWasAwayInOrder_data() { addMqttVersionAndQosRows(); }
    void bringsWhatCameWhileItWasAwayInOrder()
    {
        QFETCH(MqttVersion, version);
        QFETCH(int, qos);
        WatchedBroker broker({QStringLiteral("queue_qos0_messages true")});
        QVERIFY(broker.startWatched(version));
        QByteArrayList sent;
        {
            TestLink before;
            QVERIFY(before.open(broker, version));
        }
        QVERIFY(waitForLeave(broker, desk, 1));
        for (int i = 0; i < 50; ++i) { // more than a broker sends before the first is acknowledged
            sent << "{\"led_on\": true, \"n\": " + QByteArray::number(i) + '}';
            broker.client().publish(commands, sent.constLast(), qos);
            if (sent.size() % fewEnough == 0)
                QTRY_COMPARE(broker.client().on(commands).size(), sent.size());
        }
        TestLink after;
        QVERIFY(after.open(broker, version));
        QTRY_COMPARE(after.received.size(), sent.size());
        QCOMPARE(after.received, sent);
    }

    void followsOnlyTheNewestIfThatIsWanted_data() { addMqttVersionRows(); }
    void followsOnlyTheNewestIfThatIsWanted()
    {
        QFETCH(MqttVersion, version);
        const CommandSettings newest{MissedCommands::Newest, 1h};
        WatchedBroker broker;
        QVERIFY(broker.startWatched(version));
        TestLink link;
        QVERIFY(link.open(broker, version, newest));
        link.link->close();
        QVERIFY(waitForLeave(broker, desk, 1));
        for (const QByteArray &payload : {on, off, on, off, QByteArray("rubbish")})
            broker.client().publish(commands, payload);
        QTRY_COMPARE(broker.client().on(commands).size(), 5);
        QVERIFY(link.open(broker, version, newest));
        QTRY_COMPARE(link.received.size(), 2);
        QCOMPARE(link.received, (QByteArrayList{"rubbish", off})); // rubbish is no command that could be the newest
        QCOMPARE(link.passedOver, (QByteArrayList{on, off, on}));

        for (const QByteArray &payload : {on, off})
            broker.client().publish(commands, payload);
        QTRY_COMPARE(link.received.size(), 4); // it is there now, and follows each
    }

    void followsNoneIfThatIsWanted_data() { addMqttVersionRows(); }
    void followsNoneIfThatIsWanted()
    {
        QFETCH(MqttVersion, version);
        const CommandSettings none{MissedCommands::None, 1h};
        WatchedBroker broker;
        QVERIFY(broker.startWatched(version));
        TestLink link;
        QVERIFY(link.open(broker, version));
        QVERIFY(link.open(broker, version, none)); // also where some were to be kept before
        link.link->close();
        QVERIFY(waitForLeave(broker, desk, 2));
        broker.client().publish(commands, on);
        QTRY_COMPARE(broker.client().on(commands).size(), 1);
        QVERIFY(link.open(broker, version, none));
        broker.client().publish(commands, off);
        QTRY_COMPARE(link.received, QByteArrayList{off});
    }

    /// What a broker has sent with QoS 0 it does not keep.
    void missesNoneHoweverOftenTheConnectionBreaks_data()
    {
        QTest::addColumn<MqttVersion>("version");
        QTest::addColumn<int>("qos");
        for (int qos = 1; qos <= 2; ++qos) {
            QTest::addRow("3.1.1, QoS %d", qos) << MqttVersion::V3_1_1 << qos;
            QTest::addRow("5.0, QoS %d", qos) << MqttVersion::V5 << qos;
        }
    }
    void missesNoneHoweverOftenTheConnectionBreaks()
    {
        constexpr int many = 300;
        QFETCH(MqttVersion, version);
        QFETCH(int, qos);
        WatchedBroker broker;
        QVERIFY(broker.startWatched(version));
        TestLink link;
        QVERIFY(link.open(broker, version));
        QList<int> numbers;
        int breaks = 0;
        connect(link.link.get(), &CommandLink::received, this, [&](const MqttMessage &message) {
            const int number = message.payload.toInt();
            if (!numbers.contains(number))
                numbers << number;
            if (numbers.size() > 30 * (breaks + 1)) {
                ++breaks;
                for (QTcpSocket *socket : link.link->findChildren<QTcpSocket *>())
                    QMetaObject::invokeMethod(
                        socket, [socket] { socket->abort(); }, Qt::QueuedConnection);
            }
        });
        for (int i = 0; i < many; ++i) {
            broker.client().publish(commands, QByteArray::number(i), qos);
            if (i % fewEnough == 0)
                QTRY_COMPARE(broker.client().on(commands).size(), i + 1);
        }
        const auto hasAll = [&] {
            link.link->retryNow();
            return numbers.size() == many;
        };
        QVERIFY2(QTest::qWaitFor(hasAll, 60'000), qPrintable(QString::number(numbers.size())));
        QVERIFY(breaks > 5);
        for (int i = 0; i < many; ++i)
            QCOMPARE(numbers[i], i);
    }

    void leavesNoSessionBehindWhenItsDeviceChanges_data() { addMqttVersionRows(); }
    void leavesNoSessionBehindWhenItsDeviceChanges()
    {
        QFETCH(MqttVersion, version);
        TestBroker broker;
        TestBroker next;
        QVERIFY(broker.start() && next.start());
        TestLink link;
        QVERIFY(link.open(broker, version));
        QVERIFY(link.open(broker, version, {}, QStringLiteral("lamp")));
        QVERIFY(waitForLeave(broker, desk, 2)); // once itself, once who ended its session
        QVERIFY(!hasSession(broker, version, desk));

        QVERIFY(link.open(next, version, {}, QStringLiteral("lamp")));
        QVERIFY(waitForLeave(broker, QStringLiteral("lamp"), 2));
        QVERIFY(!hasSession(broker, version, QStringLiteral("lamp")));

        link.link->close();
        QVERIFY(waitForLeave(next, QStringLiteral("lamp"), 1));
        QVERIFY(hasSession(next, version, QStringLiteral("lamp")));
        QVERIFY(link.open(next, version, {}, QStringLiteral("lamp")));
        link.link->leave();
        QVERIFY(waitForLeave(next, QStringLiteral("lamp"), 4)); // after those two and who asked whether there is one
        QVERIFY(!hasSession(next, version, QStringLiteral("lamp")));
    }

    void staysWhenItsDeviceChangesToAndFro()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestLink link;
        QVERIFY(link.open(broker, MqttVersion::V5));
        const Endpoint there = endpointAt(broker.port());
        link.link->open(there, QStringLiteral("lamp"), {});
        QVERIFY(link.open(broker, MqttVersion::V5));
        broker.client().publish(commands, on);
        QTRY_COMPARE(link.received, QByteArrayList{on});
    }

    void doesNotFollowARetainedCommandThatNewerOnesHaveOvertaken_data() { addMqttVersionRows(); }
    void doesNotFollowARetainedCommandThatNewerOnesHaveOvertaken()
    {
        QFETCH(MqttVersion, version);
        WatchedBroker broker;
        QVERIFY(broker.startWatched(version));
        broker.client().publish(commands, on, 1, true);
        QTRY_COMPARE(broker.client().on(commands).size(), 1);
        TestLink link;
        QVERIFY(link.open(broker, version));
        QTRY_COMPARE(link.received, QByteArrayList{on});
        link.link->close();
        QVERIFY(waitForLeave(broker, desk, 1));
        broker.client().publish(commands, off);
        QTRY_COMPARE(broker.client().on(commands).size(), 2);
        QVERIFY(link.open(broker, version));
        QTRY_COMPARE(link.passedOver, QByteArrayList{on});
        QCOMPARE(link.received, (QByteArrayList{on, off}));
    }

    void saysThatNoCommandsComeOnlyOnceThatIsSure()
    {
        TestBroker broker;
        CommandLink link;
        QSignalSpy failing(&link, &CommandLink::failing);
        link.open(endpointAt(broker.port()), desk, {}); // where nobody listens
        auto *inner = link.findChild<MqttLink *>();
        QTRY_COMPARE(inner->status().state, LinkState::Waiting);
        QCOMPARE(failing.size(), 0);
        for (int i = 0; i < 2; ++i) {
            link.retryNow();
            QTRY_COMPARE(inner->status().state, LinkState::Waiting);
        }
        QCOMPARE(failing.size(), 1);
        QVERIFY(!failing[0][0].toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(CommandLinkTest)
#include "tst_commandlink.moc"

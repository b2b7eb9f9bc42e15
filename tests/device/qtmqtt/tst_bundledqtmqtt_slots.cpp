// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtttest.h"

#include <QPointer>
#include <QTest>

#include <algorithm>
#include <sys/socket.h>
#include <utility>

using namespace nightlight::test;

namespace {

/// As where there is no network at all.
class FailingSocket : public QTcpSocket
{
public:
    using QTcpSocket::connectToHost;
    void connectToHost(const QString &, quint16, OpenMode, NetworkLayerProtocol) override
    {
        setSocketError(NetworkError);
        emit errorOccurred(NetworkError);
    }
};

} // namespace

/// Slots that delete, end or begin what calls them.
class BundledSlotsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_broker.start(), qPrintable(m_broker.output())); }

    void mayBeDeletedInAnySlot_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QByteArray>("signal");
        for (const int version : {4, 5}) {
            for (const char *signal : {"stateChanged", "connected", "messageReceived", "messageStatusChanged",
                                       "messageSent", "pingResponseReceived", "disconnected", "errorChanged",
                                       "subscription stateChanged", "subscription messageReceived"})
                QTest::addRow("%s, %d", signal, version) << version << QByteArray(signal);
        }
    }
    void mayBeDeletedInAnySlot()
    {
        QFETCH(QByteArray, signal);
        TestBroker broker;
        QVERIFY(broker.start());
        QPointer<QMqttClient> client = new QMqttClient;
        const auto destroy = [&] {
            QMqttClient *going = client;
            client.clear(); // the slot may be called once more as the subscription ends
            delete going;
        };
        const auto on = [&](const char *name) { return signal == name; };
        QMqttClient *c = client;
        if (on("stateChanged"))
            connect(c, &QMqttClient::stateChanged, c, [&](QMqttClient::ClientState state) {
                if (state == QMqttClient::Connected)
                    destroy();
            });
        if (on("connected"))
            connect(c, &QMqttClient::connected, c, destroy);
        if (on("messageReceived"))
            connect(c, &QMqttClient::messageReceived, c, destroy);
        if (on("messageStatusChanged"))
            connect(c, &QMqttClient::messageStatusChanged, c, destroy);
        if (on("messageSent"))
            connect(c, &QMqttClient::messageSent, c, destroy);
        if (on("pingResponseReceived"))
            connect(c, &QMqttClient::pingResponseReceived, c, destroy);
        if (on("disconnected"))
            connect(c, &QMqttClient::disconnected, c, destroy);
        if (on("errorChanged"))
            connect(c, &QMqttClient::errorChanged, c, destroy);
        prepare(*client, broker.port());
        client->setKeepAlive(1);
        client->connectToHost();
        QTRY_VERIFY(!client || client->state() == QMqttClient::Connected);
        if (client) {
            const QMqttSubscription *subscription = client->subscribe(QStringLiteral("a"), 2);
            if (on("subscription stateChanged"))
                connect(subscription, &QMqttSubscription::stateChanged, c, destroy);
            if (on("subscription messageReceived"))
                connect(subscription, &QMqttSubscription::messageReceived, c, destroy);
            client->publish(QStringLiteral("a"), "x", 1);
            if (on("disconnected") || on("errorChanged"))
                broker.kill();
        }
        QTRY_VERIFY_WITH_TIMEOUT(!client, 20'000);
    }

    void subscriptionsMayBeDeletedInTheirSlots_data() { addVersionRows(); }
    void subscriptionsMayBeDeletedInTheirSlots()
    {
        QMqttClient client;
        QVERIFY(connectClient(client, m_broker.port()));
        QPointer<QMqttSubscription> first = subscribed(client, QStringLiteral("a/#"), 1);
        QPointer<QMqttSubscription> second = subscribed(client, QStringLiteral("a/b"), 1);
        QPointer<QMqttSubscription> pending = client.subscribe(QStringLiteral("c"));
        delete pending;
        connect(first, &QMqttSubscription::messageReceived, this, [&] {
            delete first;
            delete second;
        });
        QSignalSpy sent(&client, &QMqttClient::messageSent);
        client.publish(QStringLiteral("a/b"), "x", 1);
        QTRY_VERIFY(!first && !second);
        client.publish(QStringLiteral("a/b"), "y", 1);
        QTRY_COMPARE(sent.count(), 2);
        QCOMPARE(client.state(), QMqttClient::Connected);
    }

    void saysNothingOfAFailingGoodbye_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("deletes");
        for (const int version : {4, 5}) {
            QTest::addRow("kept, %d", version) << version << false;
            QTest::addRow("deleted, %d", version) << version << true;
        }
    }
    void saysNothingOfAFailingGoodbye()
    {
        QFETCH(bool, deletes);
        QPointer<QTcpSocket> peer;
        OddServer server([&peer, greeting = connAck()](QTcpSocket &socket, const QByteArray &received) {
            peer = &socket;
            if (!received.isEmpty())
                socket.write(greeting);
        });
        QPointer<QMqttClient> client = new QMqttClient;
        QVERIFY(connectClient(*client, server.port()));
        QSignalSpy errors(client, &QMqttClient::errorChanged);
        QList<QMqttClient::ClientState> states;
        connect(client, &QMqttClient::stateChanged, this, [&](QMqttClient::ClientState state) { states << state; });
        connect(client, &QMqttClient::disconnected, this, [&] {
            if (deletes)
                delete client;
        });
        const linger atOnce{1, 0}; // resets the connection
        ::setsockopt(int(peer->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        peer->abort();
        client->disconnectFromHost();
        QCOMPARE(client.isNull(), deletes);
        QCOMPARE(errors.count(), 0);
        QCOMPARE(states, QList<QMqttClient::ClientState>({QMqttClient::Disconnected}));
        delete client;
    }

    void mayBeginAnewWhileItEnds_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QByteArray>("signal");
        for (const int version : {4, 5}) {
            for (const char *signal : {"errorChanged", "subscription"})
                QTest::addRow("%s, %d", signal, version) << version << QByteArray(signal);
        }
    }
    void mayBeginAnewWhileItEnds()
    {
        QFETCH(QByteArray, signal);
        TestBroker broker;
        QVERIFY(broker.start());
        QMqttClient client;
        QVERIFY(connectClient(client, broker.port()));
        const QMqttSubscription *subscription = subscribed(client, QStringLiteral("a"));
        QVERIFY(subscription);
        QSignalSpy disconnected(&client, &QMqttClient::disconnected);
        bool done = false;
        const auto beginAnew = [&] {
            if (std::exchange(done, true))
                return;
            client.disconnectFromHost();
            client.setPort(m_broker.port());
            client.connectToHost();
        };
        if (signal == "errorChanged")
            connect(&client, &QMqttClient::errorChanged, &client, beginAnew);
        else
            connect(subscription, &QMqttSubscription::stateChanged, &client, beginAnew);
        broker.kill();
        QTRY_VERIFY(done);
        QVERIFY(waitForState(client, QMqttClient::Connected));
        QCOMPARE(disconnected.count(), 1);
    }

    void mayBeginAnewWhileItBegins_data() { addVersionRows(); }
    void mayBeginAnewWhileItBegins()
    {
        QByteArray heard;
        OddServer server([&heard, greeting = connAck()](QTcpSocket &socket, const QByteArray &received) {
            heard = received;
            if (!received.isEmpty())
                socket.write(greeting);
        });
        QMqttClient client;
        bool done = false;
        connect(&client, &QMqttClient::stateChanged, &client, [&](QMqttClient::ClientState state) {
            if (state != QMqttClient::Connecting || std::exchange(done, true))
                return;
            client.disconnectFromHost();
            client.connectToHost();
        });
        QVERIFY(connectClient(client, server.port()));
        client.publish(QStringLiteral("a"), "later");
        QTRY_VERIFY(heard.contains("later"));
        QCOMPARE(heard.count("MQTT"), 1);
    }

    void mayBeginAnewOrBeDeletedWhenItWasAccepted_data()
    {
        QTest::addColumn<QByteArray>("signal");
        QTest::addColumn<bool>("deletes");
        for (const char *signal : {"brokerSessionRestored", "clientIdChanged", "keepAliveChanged"}) {
            QTest::addRow("%s", signal) << QByteArray(signal) << false;
            QTest::addRow("%s, deleted", signal) << QByteArray(signal) << true;
        }
    }
    void mayBeginAnewOrBeDeletedWhenItWasAccepted()
    {
        QFETCH(QByteArray, signal);
        QFETCH(bool, deletes);
        int connections = 0;
        OddServer server([&connections](QTcpSocket &socket, const QByteArray &received) {
            if (received.isEmpty())
                ++connections;
            else if (connections == 1) // a session, keep-alive of 10 s and client id "xy"
                socket.write(QByteArray::fromHex("200b01000813000a1200027879"));
        });
        QPointer<QMqttClient> client = new QMqttClient;
        client->setHostname(QStringLiteral("127.0.0.1"));
        client->setPort(server.port());
        client->setProtocolVersion(QMqttClient::MQTT_5_0);
        client->setClientId({});
        QSignalSpy connected(client, &QMqttClient::connected);
        const auto beginAnew = [&] {
            if (deletes) {
                delete client;
                return;
            }
            client->disconnectFromHost();
            client->connectToHost();
        };
        if (signal == "brokerSessionRestored")
            connect(client, &QMqttClient::brokerSessionRestored, client, beginAnew);
        else if (signal == "clientIdChanged")
            connect(client, &QMqttClient::clientIdChanged, client, beginAnew);
        else
            connect(client, &QMqttClient::keepAliveChanged, client, beginAnew);
        client->connectToHost();
        if (deletes) {
            QTRY_VERIFY(!client);
            return;
        }
        QTRY_COMPARE(connections, 2);
        QCOMPARE(client->state(), QMqttClient::Connecting);
        QCOMPARE(connected.count(), 0);
        delete client;
    }

    void mayTryAgainWhereTheSocketFailsAtOnce()
    {
        constexpr int tries = 1'000;
        FailingSocket socket;
        QMqttClient client;
        client.setTransport(&socket, QMqttClient::AbstractSocket);
        int depth = 0;
        int deepest = 0;
        int count = 0;
        connect(&client, &QMqttClient::disconnected, &client, [&] {
            deepest = std::max(deepest, ++depth);
            if (++count < tries)
                client.connectToHost();
            --depth;
        });
        client.connectToHost();
        QCOMPARE(client.state(), QMqttClient::Connecting);
        QTRY_COMPARE(count, tries);
        QCOMPARE(deepest, 1);
        QCOMPARE(client.error(), QMqttClient::TransportInvalid);
    }

private:
    TestBroker m_broker;
};

QTEST_GUILESS_MAIN(BundledSlotsTest)
#include "tst_bundledqtmqtt_slots.moc"

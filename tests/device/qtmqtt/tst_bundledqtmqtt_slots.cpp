// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtttest.h"

#include <QPointer>
#include <QTest>

#include <sys/socket.h>

using namespace nightlight::test;

/// Slots that delete, end or begin what calls them.
class BundledSlotsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_broker.start(), qPrintable(m_broker.output())); }

    void maybeDeletedInAnySlot_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QByteArray>("signal");
        for (const int version : {4, 5}) {
            for (const char *signal : {"stateChanged", "connected", "messageReceived", "messageStatusChanged",
                                       "messageSent", "pingResponseReceived", "disconnected", "errorChanged"})
                QTest::addRow("%s, %d", signal, version) << version << QByteArray(signal);
        }
    }
    void maybeDeletedInAnySlot()
    {
        QFETCH(QByteArray, signal);
        TestBroker broker;
        QVERIFY(broker.start());
        QPointer<QMqttClient> client = new QMqttClient;
        const auto destroy = [&] { delete client; };
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
            client->subscribe(QStringLiteral("a"), 2);
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

private:
    TestBroker m_broker;
};

QTEST_GUILESS_MAIN(BundledSlotsTest)
#include "tst_bundledqtmqtt_slots.moc"

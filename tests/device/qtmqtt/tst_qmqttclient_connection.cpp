// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtttest.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace nightlight::test;

/// States, errors and the order of their signals.
class ClientConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_broker.start(), qPrintable(m_broker.output())); }

    void hasTheDocumentedDefaults()
    {
        const QMqttClient client;
        QCOMPARE(client.state(), QMqttClient::Disconnected);
        QCOMPARE(client.error(), QMqttClient::NoError);
        QCOMPARE(client.protocolVersion(), QMqttClient::MQTT_3_1_1);
        QCOMPARE(client.keepAlive(), 60);
        QVERIFY(client.autoKeepAlive());
        QVERIFY(client.cleanSession());
        QVERIFY(!client.clientId().isEmpty());
        QVERIFY(client.clientId() != QMqttClient().clientId());
        QVERIFY(!client.transport());
        QVERIFY(!client.serverConnectionProperties().isValid());
    }

    void tellsOfEachSetting_data()
    {
        QTest::addColumn<QByteArray>("property");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("clientId") << QByteArray("clientId") << QVariant(QStringLiteral("desk"));
        QTest::newRow("hostname") << QByteArray("hostname") << QVariant(QStringLiteral("broker"));
        QTest::newRow("port") << QByteArray("port") << QVariant::fromValue<quint16>(1883);
        QTest::newRow("keepAlive") << QByteArray("keepAlive") << QVariant::fromValue<quint16>(7);
        QTest::newRow("protocolVersion") << QByteArray("protocolVersion") << QVariant::fromValue(QMqttClient::MQTT_5_0);
        QTest::newRow("username") << QByteArray("username") << QVariant(QStringLiteral("me"));
        QTest::newRow("password") << QByteArray("password") << QVariant(QStringLiteral("secret"));
        QTest::newRow("cleanSession") << QByteArray("cleanSession") << QVariant(false);
        QTest::newRow("willTopic") << QByteArray("willTopic") << QVariant(QStringLiteral("desk/status"));
        QTest::newRow("willMessage") << QByteArray("willMessage") << QVariant(QByteArray("offline"));
        QTest::newRow("willQoS") << QByteArray("willQoS") << QVariant::fromValue<quint8>(1);
        QTest::newRow("willRetain") << QByteArray("willRetain") << QVariant(true);
        QTest::newRow("autoKeepAlive") << QByteArray("autoKeepAlive") << QVariant(false);
    }
    void tellsOfEachSetting()
    {
        QFETCH(QByteArray, property);
        QFETCH(QVariant, value);
        QMqttClient client;
        const QMetaObject *meta = client.metaObject();
        const QMetaProperty one = meta->property(meta->indexOfProperty(property.constData()));
        QSignalSpy changed(&client, one.notifySignal());

        QVERIFY(client.setProperty(property.constData(), value));
        QCOMPARE(client.property(property.constData()), value);
        QCOMPARE(changed.count(), 1);
        client.setProperty(property.constData(), value);
        QCOMPARE(changed.count(), 1);
    }

    void connectsAndDisconnects_data() { addVersionRows(); }
    void connectsAndDisconnects()
    {
        QMqttClient client;
        record(client);
        prepare(client, m_broker.port());

        client.connectToHost();
        QCOMPARE(client.state(), QMqttClient::Connecting);
        QVERIFY(waitForState(client, QMqttClient::Connected));
        QVERIFY(qobject_cast<QTcpSocket *>(client.transport()));
        client.setHostname(QStringLiteral("elsewhere"));
        QCOMPARE(client.hostname(), QStringLiteral("127.0.0.1")); // not while connected

        client.disconnectFromHost();
        QCOMPARE(client.state(), QMqttClient::Disconnected);
        QCOMPARE(client.error(), QMqttClient::NoError);
        QCOMPARE(m_told, QStringList({QStringLiteral("state 1"), QStringLiteral("state 2"), QStringLiteral("connected"),
                                      QStringLiteral("state 0"), QStringLiteral("disconnected")}));
    }

    void connectsAgain_data() { addVersionRows(); }
    void connectsAgain()
    {
        QMqttClient client;
        for (int i = 0; i < 5; ++i) {
            QVERIFY(connectClient(client, m_broker.port()));
            QMqttSubscription *subscription = subscribed(client, QStringLiteral("again"), 1);
            QVERIFY(subscription);
            QSignalSpy received(subscription, &QMqttSubscription::messageReceived);
            client.publish(QStringLiteral("again"), QByteArray::number(i), 1);
            QTRY_COMPARE(received.count(), 1);
            client.disconnectFromHost();
            QVERIFY(waitForState(client, QMqttClient::Disconnected));
        }
    }

    void speaksVersion31()
    {
        QMqttClient client;
        client.setHostname(QStringLiteral("127.0.0.1"));
        client.setPort(m_broker.port());
        client.setProtocolVersion(QMqttClient::MQTT_3_1);
        client.connectToHost();
        QVERIFY(waitForState(client, QMqttClient::Connected));
        QVERIFY(subscribed(client, QStringLiteral("old")));
    }

    void needsAHost()
    {
        QMqttClient client;
        record(client);
        client.connectToHost();
        QCOMPARE(client.state(), QMqttClient::Disconnected);
        QCOMPARE(client.error(), QMqttClient::TransportInvalid);
        QCOMPARE(m_told, QStringList({QStringLiteral("error 256")}));
    }

    void failsWhereNobodyListens_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("dead port") << QStringLiteral("127.0.0.1") << int(freePort());
        QTest::newRow("no such host") << QStringLiteral("nosuchhost.invalid") << 1883;
    }
    void failsWhereNobodyListens()
    {
        QFETCH(QString, host);
        QFETCH(int, port);
        QMqttClient client;
        client.setHostname(host);
        client.setPort(quint16(port));
        for (int i = 0; i < 2; ++i) {
            record(client);
            client.connectToHost();
            QVERIFY(waitForState(client, QMqttClient::Disconnected));
            QCOMPARE(client.error(), QMqttClient::TransportInvalid);
            QCOMPARE(m_told, QStringList({QStringLiteral("state 1"), QStringLiteral("error 256"),
                                          QStringLiteral("state 0"), QStringLiteral("disconnected")}));
        }
    }

    void toldThatTheBrokerDied_data() { addVersionRows(); }
    void toldThatTheBrokerDied()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        QMqttClient client;
        QVERIFY(connectClient(client, broker.port()));
        record(client);

        broker.kill();
        QVERIFY(waitForState(client, QMqttClient::Disconnected));
        QCOMPARE(m_told,
                 QStringList({QStringLiteral("error 256"), QStringLiteral("state 0"), QStringLiteral("disconnected")}));
        QCOMPARE(client.publish(QStringLiteral("a"), "b"), -1);
        QVERIFY(!client.subscribe(QStringLiteral("a")));

        QVERIFY(broker.start());
        QVERIFY(connectClient(client, broker.port()));
    }

    void refusedWithoutTheRightPassword_data() { addVersionRows(); }
    void refusedWithoutTheRightPassword()
    {
        TestBroker broker;
        QVERIFY(broker.requirePassword(QStringLiteral("me"), QStringLiteral("secret")));
        QVERIFY2(broker.start(), qPrintable(broker.output()));
        QMqttClient client;
        prepare(client, broker.port());
        client.setUsername(QStringLiteral("me"));
        client.setPassword(QStringLiteral("wrong"));
        record(client);

        client.connectToHost();
        QVERIFY(waitForState(client, QMqttClient::Disconnected));
        QCOMPARE(client.error(), QMqttClient::NotAuthorized);
        QCOMPARE(m_told, QStringList({QStringLiteral("state 1"), QStringLiteral("error 5"), QStringLiteral("state 0"),
                                      QStringLiteral("disconnected")}));

        client.setPassword(QStringLiteral("secret"));
        client.connectToHost();
        QVERIFY(waitForState(client, QMqttClient::Connected));
        QCOMPARE(client.error(), QMqttClient::NoError);
    }

    void takesASocketThatIsConnected_data() { addVersionRows(); }
    void takesASocketThatIsConnected()
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_broker.port());
        QVERIFY(socket.waitForConnected());
        QMqttClient client;
        client.setProtocolVersion(versionOfRow());
        client.setTransport(&socket, QMqttClient::AbstractSocket);
        QCOMPARE(client.transport(), &socket);
        client.connectToHost();
        QVERIFY(waitForState(client, QMqttClient::Connected));
        QVERIFY(subscribed(client, QStringLiteral("a"), 1));
        socket.abort();
        QVERIFY(waitForState(client, QMqttClient::Disconnected));
        QCOMPARE(client.error(), QMqttClient::TransportInvalid);
    }

    void leavesItsWill_data() { addVersionRows(); }
    void leavesItsWill()
    {
        QMqttClient witness;
        QVERIFY(connectClient(witness, m_broker.port()));
        QMqttSubscription *status = subscribed(witness, QStringLiteral("desk/status"), 1);
        QVERIFY(status);
        QSignalSpy received(status, &QMqttSubscription::messageReceived);

        for (const bool orderly : {true, false}) {
            QTcpSocket socket;
            socket.connectToHost(QStringLiteral("127.0.0.1"), m_broker.port());
            QVERIFY(socket.waitForConnected());
            QMqttClient client;
            client.setProtocolVersion(versionOfRow());
            client.setTransport(&socket, QMqttClient::AbstractSocket);
            client.setWillTopic(QStringLiteral("desk/status"));
            client.setWillMessage(orderly ? "offline after a goodbye" : "offline");
            client.setWillQoS(1);
            client.connectToHost();
            QVERIFY(waitForState(client, QMqttClient::Connected));
            if (orderly)
                client.disconnectFromHost();
            else
                socket.abort();
            client.disconnectFromHost();
            witness.publish(QStringLiteral("desk/status"), orderly ? "went" : "broke", 1);
            QTRY_COMPARE(received.count(), orderly ? 1 : 3);
        }
        witness.publish(QStringLiteral("desk/status"), "end", 1);
        QTRY_VERIFY(payloads(received).contains("end"));
        QByteArrayList all = payloads(received);
        std::sort(all.begin(), all.end());
        QCOMPARE(all, QByteArrayList({"broke", "end", "offline", "went"}));
    }

    void takesUpASessionAgain_data() { addVersionRows(); }
    void takesUpASessionAgain()
    {
        QMqttClient client;
        client.setClientId(QStringLiteral("stays"));
        client.setCleanSession(false);
        QMqttConnectionProperties properties;
        properties.setSessionExpiryInterval(3'600);
        client.setConnectionProperties(properties);
        QSignalSpy restored(&client, &QMqttClient::brokerSessionRestored);
        QSignalSpy received(&client, &QMqttClient::messageReceived);
        QVERIFY(connectClient(client, m_broker.port()));
        QCOMPARE(restored.count(), 0);
        QVERIFY(subscribed(client, QStringLiteral("while/away"), 1));
        client.disconnectFromHost();

        QMqttClient other;
        QVERIFY(connectClient(other, m_broker.port()));
        QSignalSpy sent(&other, &QMqttClient::messageSent);
        other.publish(QStringLiteral("while/away"), "kept", 1);
        QTRY_COMPARE(sent.count(), 1);

        QVERIFY(connectClient(client, m_broker.port()));
        QCOMPARE(restored.count(), 1);
        QTRY_COMPARE(payloads(received), QByteArrayList({"kept"}));

        client.disconnectFromHost();
        client.setCleanSession(true);
        QVERIFY(connectClient(client, m_broker.port()));
        QCOMPARE(restored.count(), 1);
    }

    void leavesToAnotherOfItsName_data() { addVersionRows(); }
    void leavesToAnotherOfItsName()
    {
        QMqttClient first;
        first.setClientId(QStringLiteral("twin"));
        QVERIFY(connectClient(first, m_broker.port()));
        QMqttClient second;
        second.setClientId(QStringLiteral("twin"));
        QVERIFY(connectClient(second, m_broker.port()));
        QVERIFY(waitForState(first, QMqttClient::Disconnected));
    }

    void mayBeLeftWhileTheServerIsSilent_data() { addVersionRows(); }
    void mayBeLeftWhileTheServerIsSilent()
    {
        OddServer server([](QTcpSocket &, const QByteArray &) {});
        QMqttClient client;
        prepare(client, server.port());
        QElapsedTimer clock;
        clock.start();
        client.connectToHost();
        QTRY_COMPARE(qobject_cast<QTcpSocket *>(client.transport())->state(), QAbstractSocket::ConnectedState);
        QCOMPARE(client.state(), QMqttClient::Connecting);
        client.disconnectFromHost();
        QCOMPARE(client.state(), QMqttClient::Disconnected);
        QVERIFY2(clock.elapsed() < 5'000, "the thread was blocked");
    }

private:
    void record(QMqttClient &client)
    {
        m_told.clear();
        client.disconnect(this);
        connect(&client, &QMqttClient::stateChanged, this,
                [this](QMqttClient::ClientState state) { m_told << QStringLiteral("state %1").arg(state); });
        connect(&client, &QMqttClient::errorChanged, this,
                [this](QMqttClient::ClientError error) { m_told << QStringLiteral("error %1").arg(error); });
        connect(&client, &QMqttClient::connected, this, [this] { m_told << QStringLiteral("connected"); });
        connect(&client, &QMqttClient::disconnected, this, [this] { m_told << QStringLiteral("disconnected"); });
    }

    TestBroker m_broker;
    QStringList m_told;
};

QTEST_GUILESS_MAIN(ClientConnectionTest)
#include "tst_qmqttclient_connection.moc"

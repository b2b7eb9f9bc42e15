// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtttest.h"

#include <QTest>

using namespace nightlight::test;

/// What is under way in a session, within a connection and beyond.
class BundledSessionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_broker.start(), qPrintable(m_broker.output())); }

    void bearsManyOfQos2_data() { addVersionRows(); }
    void bearsManyOfQos2()
    {
        constexpr int many = 1'000;
        QMqttClient client;
        QVERIFY(connectClient(client, m_broker.port()));
        QVERIFY(subscribed(client, QStringLiteral("many"), 2));
        QSignalSpy received(&client, &QMqttClient::messageReceived);
        QSignalSpy sent(&client, &QMqttClient::messageSent);
        for (int i = 0; i < many; ++i)
            QVERIFY(client.publish(QStringLiteral("many"), QByteArray::number(i), 2) > 0);
        QTRY_COMPARE_WITH_TIMEOUT(sent.count(), many, 60'000);
        QTRY_COMPARE(received.count(), many);
    }

    void sendsAgainWhatWasUnderWay_data() { addVersionAndQosRows(); }
    void sendsAgainWhatWasUnderWay()
    {
        QFETCH(int, qos);
        TestBroker broker;
        QVERIFY(broker.start());
        QMqttConnectionProperties properties;
        properties.setSessionExpiryInterval(3'600);
        QMqttClient client;
        client.setClientId(QStringLiteral("keeps"));
        client.setCleanSession(false);
        client.setConnectionProperties(properties);
        QVERIFY(connectClient(client, broker.port()));
        QSignalSpy sent(&client, &QMqttClient::messageSent);
        broker.freeze();
        QList<qint32> ids;
        for (int i = 0; i < 5; ++i)
            ids << client.publish(QStringLiteral("later"), QByteArray::number(i), quint8(qos));
        QCoreApplication::processEvents();
        broker.kill();
        QVERIFY(waitForState(client, QMqttClient::Disconnected));
        QCOMPARE(sent.count(), 0);

        QVERIFY(broker.start());
        QVERIFY(connectClient(client, broker.port()));
        QTRY_COMPARE(sent.count(), qos > 0 ? 5 : 0);
        for (qsizetype i = 0; i < sent.count(); ++i)
            QCOMPARE(sent[i].first().toInt(), ids[i]);
    }

    void forgetsWhatWasUnderWayInACleanSession_data() { addVersionRows(); }
    void forgetsWhatWasUnderWayInACleanSession()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        QMqttClient client;
        QVERIFY(connectClient(client, broker.port()));
        QSignalSpy sent(&client, &QMqttClient::messageSent);
        broker.freeze();
        const qint32 lost = client.publish(QStringLiteral("later"), "1", 1);
        QCoreApplication::processEvents();
        broker.kill();
        QVERIFY(waitForState(client, QMqttClient::Disconnected));
        QVERIFY(broker.start());
        QVERIFY(connectClient(client, broker.port()));
        const qint32 next = client.publish(QStringLiteral("later"), "2", 1);
        QCOMPARE(next, lost + 1); // so that nobody takes the one for the other
        QTRY_COMPARE(sent.count(), 1);
        QCOMPARE(sent.first().first().toInt(), next);
    }

    void takesNoOldMessageForANewOne_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("restored");
        for (const int version : {4, 5}) {
            QTest::addRow("new session, %d", version) << version << false;
            QTest::addRow("restored session, %d", version) << version << true;
        }
    }
    void takesNoOldMessageForANewOne()
    {
        QFETCH(bool, restored);
        const QByteArray list = versionOfRow() == QMqttClient::MQTT_5_0 ? QByteArray(1, '\0') : QByteArray();
        const auto publish = [list](char header, const QByteArray &payload) {
            const QByteArray body = QByteArray::fromHex("0001610001") + list + payload; // topic "a", id 1
            return header + QByteArray(1, char(body.size())) + body;
        };
        const QByteArray received1 = QByteArray::fromHex("50020001");
        const QByteArray completed1 = QByteArray::fromHex("70020001");
        QByteArray second;
        int connections = 0;
        OddServer server([&, greeting = connAck()](QTcpSocket &socket, const QByteArray &received) {
            if (received.isEmpty()) {
                ++connections;
                return;
            }
            if (connections == 1 && received.contains("mine"))
                socket.disconnectFromHost();
            else if (connections == 1 && !received.contains(received1))
                socket.write(greeting + publish(0x34, "old"));
            if (connections == 1)
                return;
            if (second.isEmpty())
                socket.write(QByteArray(greeting).replace(2, 1, QByteArray(1, restored ? 1 : 0))
                             + publish(restored ? 0x3C : 0x34, restored ? "old" : "new"));
            else if (!second.contains(received1) && received.contains(received1))
                socket.write(QByteArray::fromHex("62020001"));
            second = received;
        });
        QMqttClient client;
        client.setCleanSession(false);
        QMqttConnectionProperties properties;
        properties.setMaximumReceive(1);
        client.setConnectionProperties(properties);
        QSignalSpy received(&client, &QMqttClient::messageReceived);
        QVERIFY(connectClient(client, server.port()));
        QVERIFY(client.publish(QStringLiteral("b"), "mine", 1) > 0);
        QVERIFY(waitForState(client, QMqttClient::Disconnected));
        QCOMPARE(received.count(), 0);

        QVERIFY(connectClient(client, server.port()));
        QTRY_VERIFY(second.contains(completed1));
        QTRY_COMPARE(payloads(received), QByteArrayList({restored ? "old" : "new"}));
        QCOMPARE(second.count(completed1), 1);
        QCOMPARE(second.count("mine"), 1);
        QCOMPARE(client.state(), QMqttClient::Connected);
    }

    void confirmsNoMessageByAnotherOfItsId_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<int>("qos");
        for (const int version : {4, 5}) {
            QTest::addRow("QoS 1, %d", version) << version << 1;
            QTest::addRow("QoS 2, %d", version) << version << 2;
        }
    }
    void confirmsNoMessageByAnotherOfItsId()
    {
        QFETCH(int, qos);
        constexpr int allIds = 65'535;
        bool allCame = false;
        OddServer server([&allCame, greeting = connAck()](QTcpSocket &socket, const QByteArray &received) {
            if (!received.isEmpty() && !received.contains("mine"))
                socket.write(greeting);
            allCame = received.endsWith("last");
        });
        QMqttClient client;
        QVERIFY(connectClient(client, server.port()));
        QSignalSpy sent(&client, &QMqttClient::messageSent);
        QVERIFY(client.publish(QStringLiteral("a"), "mine", quint8(qos)) > 0);
        for (int i = 1; i < allIds; ++i)
            QCOMPARE(client.publish(QStringLiteral("a"), "x"), 0);
        QCOMPARE(client.publish(QStringLiteral("a"), "no id", 1), -1);
        QVERIFY(!client.subscribe(QStringLiteral("a")));
        QCOMPARE(client.publish(QStringLiteral("a"), "last"), 0);
        QTRY_VERIFY(allCame);
        QCOMPARE(sent.count(), 0);
        QVERIFY(client.publish(QStringLiteral("a"), "y", 1) > 0);
    }

    void takesNothingToAnotherBroker_data() { addVersionRows(); }
    void takesNothingToAnotherBroker()
    {
        OddServer silent([greeting = connAck()](QTcpSocket &socket, const QByteArray &received) {
            if (received.contains("mine"))
                socket.disconnectFromHost();
            else if (!received.isEmpty())
                socket.write(greeting);
        });
        QMqttClient witness;
        QVERIFY(connectClient(witness, m_broker.port()));
        QVERIFY(subscribed(witness, QStringLiteral("secret/#")));
        QSignalSpy received(&witness, &QMqttClient::messageReceived);
        QMqttClient client;
        client.setCleanSession(false);
        QVERIFY(connectClient(client, silent.port()));
        QVERIFY(client.publish(QStringLiteral("secret/a"), "mine", 1) > 0);
        QVERIFY(waitForState(client, QMqttClient::Disconnected));
        QVERIFY(connectClient(client, m_broker.port()));
        client.publish(QStringLiteral("secret/b"), "for this one", 1);
        QTRY_COMPARE(payloads(received), QByteArrayList({"for this one"}));
    }

private:
    TestBroker m_broker{{QStringLiteral("max_queued_messages 0")}};
};

QTEST_GUILESS_MAIN(BundledSessionTest)
#include "tst_bundledqtmqtt_session.moc"

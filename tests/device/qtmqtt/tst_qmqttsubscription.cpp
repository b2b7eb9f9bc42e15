// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtttest.h"

#include <QTest>

using namespace nightlight::test;

class SubscriptionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_broker.start(), qPrintable(m_broker.output())); }

    void goesThroughTheDocumentedStates_data() { addVersionAndQosRows(); }
    void goesThroughTheDocumentedStates()
    {
        QFETCH(int, qos);
        QMqttClient client;
        QVERIFY(connectClient(client, m_broker.port()));
        QMqttSubscription *subscription = client.subscribe(QStringLiteral("a/b"), quint8(qos));
        QVERIFY(subscription);
        QCOMPARE(subscription->state(), QMqttSubscription::SubscriptionPending);
        QCOMPARE(subscription->topic().filter(), QStringLiteral("a/b"));
        QVERIFY(!subscription->isSharedSubscription());
        QSignalSpy states(subscription, &QMqttSubscription::stateChanged);
        QTRY_COMPARE(subscription->state(), QMqttSubscription::Subscribed);
        QCOMPARE(subscription->qos(), quint8(qos));
        QCOMPARE(int(subscription->reasonCode()), qos);
        QCOMPARE(states.count(), 1);

        QCOMPARE(client.subscribe(QStringLiteral("a/b"), quint8(qos)), subscription);

        subscription->unsubscribe();
        QCOMPARE(subscription->state(), QMqttSubscription::UnsubscriptionPending);
        QTRY_COMPARE(subscription->state(), QMqttSubscription::Unsubscribed);
        QCOMPARE(states.count(), 3);
        QSignalSpy received(&client, &QMqttClient::messageReceived);
        QSignalSpy sent(&client, &QMqttClient::messageSent);
        client.publish(QStringLiteral("a/b"), "nobody hears this", 1);
        QTRY_COMPARE(sent.count(), 1);
        QCOMPARE(received.count(), 0);

        QVERIFY(subscribed(client, QStringLiteral("a/b")) != subscription);
    }

    void endsByItsFilter_data() { addVersionRows(); }
    void endsByItsFilter()
    {
        QMqttClient client;
        QVERIFY(connectClient(client, m_broker.port()));
        QMqttSubscription *subscription = subscribed(client, QStringLiteral("a/#"));
        QVERIFY(subscription);
        client.unsubscribe(QStringLiteral("b/#")); // was never asked for
        client.unsubscribe(QStringLiteral("a/#"));
        QTRY_COMPARE(subscription->state(), QMqttSubscription::Unsubscribed);
    }

    void isRefusedByTheClient_data() { addVersionRows(); }
    void isRefusedByTheClient()
    {
        QMqttClient client;
        QVERIFY(!client.subscribe(QStringLiteral("a")));
        QVERIFY(connectClient(client, m_broker.port()));
        QVERIFY(!client.subscribe(QString()));
        QVERIFY(!client.subscribe(QStringLiteral("a/#/b")));
        QVERIFY(!client.subscribe(QStringLiteral("a"), 3));
    }

    void isRefusedByTheBroker_data() { addVersionRows(); }
    void isRefusedByTheBroker()
    {
        const bool v5 = versionOfRow() == QMqttClient::MQTT_5_0;
        OddServer server([v5, greeting = connAck()](QTcpSocket &socket, const QByteArray &received) {
            const qsizetype request = received.indexOf('\x82'); // SUBSCRIBE
            if (request < 0 && !received.isEmpty())
                socket.write(greeting);
            else if (request >= 0)
                socket.write(QByteArray::fromHex(v5 ? "9004" : "9003") + received.mid(request + 2, 2)
                             + QByteArray::fromHex(v5 ? "0087" : "80"));
        });
        QMqttClient client;
        QVERIFY(connectClient(client, server.port()));
        QMqttSubscription *subscription = client.subscribe(QStringLiteral("not/yours"));
        QTRY_COMPARE(subscription->state(), QMqttSubscription::Error);
        QCOMPARE(subscription->reasonCode(),
                 v5 ? QMqtt::ReasonCode::NotAuthorized : QMqtt::ReasonCode::UnspecifiedError);
        QCOMPARE(client.state(), QMqttClient::Connected);
    }

    void takesWhatTheBrokerGrants_data() { addVersionRows(); }
    void takesWhatTheBrokerGrants()
    {
        TestBroker broker({QStringLiteral("max_qos 1")});
        QVERIFY2(broker.start(), qPrintable(broker.output()));
        QMqttClient client;
        QVERIFY(connectClient(client, broker.port()));
        QMqttSubscription *subscription = client.subscribe(QStringLiteral("a"), 2);
        QSignalSpy granted(subscription, &QMqttSubscription::qosChanged);
        QTRY_COMPARE(subscription->state(), QMqttSubscription::Subscribed);
        QCOMPARE(subscription->qos(), 1);
        QCOMPARE(granted.count(), 1);
    }

    void eachGetsWhatItsFilterMatches_data() { addVersionRows(); }
    void eachGetsWhatItsFilterMatches()
    {
        QMqttClient client;
        QVERIFY(connectClient(client, m_broker.port()));
        QMqttSubscription *exact = subscribed(client, QStringLiteral("room/desk/light"), 1);
        QMqttSubscription *level = subscribed(client, QStringLiteral("room/+/light"), 1);
        QMqttSubscription *below = subscribed(client, QStringLiteral("room/#"), 1);
        QMqttSubscription *other = subscribed(client, QStringLiteral("hall/#"), 1);
        QVERIFY(exact && level && below && other);
        QSignalSpy atExact(exact, &QMqttSubscription::messageReceived);
        QSignalSpy atLevel(level, &QMqttSubscription::messageReceived);
        QSignalSpy atBelow(below, &QMqttSubscription::messageReceived);
        QSignalSpy atOther(other, &QMqttSubscription::messageReceived);
        QSignalSpy atClient(&client, &QMqttClient::messageReceived);

        client.publish(QStringLiteral("room/desk/light"), "1", 1);
        client.publish(QStringLiteral("room/door/light"), "2", 1);
        client.publish(QStringLiteral("room/door"), "3", 1);
        client.publish(QStringLiteral("hall/end"), "4", 1);
        QTRY_VERIFY(payloads(atOther).contains("4"));
        // A broker may send a message once for all filters that match, or once for each.
        const qsizetype copies = payloads(atClient).count("1");
        QCOMPARE(payloads(atExact).count("1"), copies);
        QCOMPARE(payloads(atLevel).count("1"), copies);
        QCOMPARE(payloads(atBelow).count("1"), copies);
        QVERIFY(!payloads(atExact).contains("2"));
        QVERIFY(payloads(atLevel).contains("2"));
        QVERIFY(!payloads(atLevel).contains("3"));
        QVERIFY(payloads(atBelow).contains("3"));
        QCOMPARE(payloads(atOther), QByteArrayList({"4"}));
    }

    void isSharedByTwo()
    {
        QMqttClient first;
        QMqttClient second;
        QMqttClient sender;
        const QString filter = QStringLiteral("$share/workers/jobs/#");
        QList<QMqttSubscription *> shares;
        for (QMqttClient *client : {&first, &second, &sender}) {
            client->setHostname(QStringLiteral("127.0.0.1"));
            client->setPort(m_broker.port());
            client->setProtocolVersion(QMqttClient::MQTT_5_0);
            client->connectToHost();
            QVERIFY(waitForState(*client, QMqttClient::Connected));
            if (client != &sender)
                shares << subscribed(*client, filter, 1);
        }
        QVERIFY(shares[0] && shares[1]);
        QVERIFY(shares[0]->isSharedSubscription());
        QCOMPARE(shares[0]->sharedSubscriptionName(), QStringLiteral("workers"));
        QCOMPARE(shares[0]->topic().filter(), QStringLiteral("jobs/#"));
        QSignalSpy atFirst(shares[0], &QMqttSubscription::messageReceived);
        QSignalSpy atSecond(shares[1], &QMqttSubscription::messageReceived);
        for (int i = 0; i < 20; ++i)
            sender.publish(QStringLiteral("jobs/%1").arg(i), QByteArray::number(i), 1);
        QTRY_COMPARE(atFirst.count() + atSecond.count(), 20);
        QVERIFY(atFirst.count() > 0 && atSecond.count() > 0);
    }

    void endsWhileMessagesCome_data() { addVersionRows(); }
    void endsWhileMessagesCome()
    {
        QMqttClient client;
        QVERIFY(connectClient(client, m_broker.port()));
        QMqttSubscription *subscription = subscribed(client, QStringLiteral("flood"), 1);
        QVERIFY(subscription);
        connect(subscription, &QMqttSubscription::messageReceived, subscription, [subscription] {
            if (subscription->state() == QMqttSubscription::Subscribed)
                subscription->unsubscribe();
        });
        QSignalSpy sent(&client, &QMqttClient::messageSent);
        for (int i = 0; i < 200; ++i)
            client.publish(QStringLiteral("flood"), QByteArray::number(i), 1);
        QTRY_COMPARE(sent.count(), 200);
        QTRY_COMPARE(subscription->state(), QMqttSubscription::Unsubscribed);
        QCOMPARE(client.state(), QMqttClient::Connected);
    }

private:
    TestBroker m_broker;
};

QTEST_GUILESS_MAIN(SubscriptionTest)
#include "tst_qmqttsubscription.moc"

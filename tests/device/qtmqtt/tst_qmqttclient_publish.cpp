// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtttest.h"

#include <QTest>

using namespace nightlight::test;

/// Messages out and in, with each QoS.
class ClientPublishTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_broker.start(), qPrintable(m_broker.output())); }

    void comesBack_data() { addVersionAndQosRows(); }
    void comesBack()
    {
        QFETCH(int, qos);
        const QString topic = QStringLiteral("desk/telemetry");
        QMqttClient client;
        QVERIFY(connectClient(client, m_broker.port()));
        QMqttSubscription *subscription = subscribed(client, topic, quint8(qos));
        QVERIFY(subscription);
        QSignalSpy received(subscription, &QMqttSubscription::messageReceived);
        QSignalSpy receivedByClient(&client, &QMqttClient::messageReceived);
        QSignalSpy sent(&client, &QMqttClient::messageSent);

        const qint32 id = client.publish(topic, "{\"light\": 250}", quint8(qos));
        QCOMPARE(id > 0, qos > 0);
        QTRY_COMPARE(received.count(), 1);
        const auto message = received.first().first().value<QMqttMessage>();
        QCOMPARE(message.payload(), "{\"light\": 250}");
        QCOMPARE(message.topic().name(), topic);
        QCOMPARE(message.qos(), quint8(qos));
        QCOMPARE(message.id() > 0, qos > 0);
        QVERIFY(!message.retain());
        QVERIFY(!message.duplicate());
        QCOMPARE(payloads(receivedByClient), QByteArrayList({"{\"light\": 250}"}));
        QCOMPARE(receivedByClient.first().at(1).value<QMqttTopicName>().name(), topic);
        QTRY_COMPARE(sent.count(), qos > 0 ? 1 : 0);
        if (qos > 0)
            QCOMPARE(sent.first().first().toInt(), id);
    }

    void goesThroughTheDocumentedSteps_data() { addVersionAndQosRows(); }
    void goesThroughTheDocumentedSteps()
    {
        QFETCH(int, qos);
        QMqttClient client;
        QVERIFY(connectClient(client, m_broker.port()));
        QList<QMqtt::MessageStatus> steps;
        connect(&client, &QMqttClient::messageStatusChanged, this,
                [&](qint32, QMqtt::MessageStatus status) { steps << status; });
        QSignalSpy sent(&client, &QMqttClient::messageSent);
        client.publish(QStringLiteral("steps"), "1", quint8(qos));
        client.publish(QStringLiteral("steps"), "2", 1);
        QTRY_COMPARE(sent.count(), qos > 0 ? 2 : 1);
        using enum QMqtt::MessageStatus;
        QCOMPARE(steps.count(Acknowledged), qos == 1 ? 2 : 1);
        QCOMPARE(steps.count(Received), qos == 2 ? 1 : 0);
        QCOMPARE(steps.count(Completed), qos == 2 ? 1 : 0);
        QVERIFY(steps.indexOf(Received) <= steps.indexOf(Completed));
    }

    void arrivesThroughTheDocumentedSteps_data() { addVersionAndQosRows(); }
    void arrivesThroughTheDocumentedSteps()
    {
        QFETCH(int, qos);
        QMqttClient sender;
        QVERIFY(connectClient(sender, m_broker.port()));
        QMqttClient client;
        QVERIFY(connectClient(client, m_broker.port()));
        QVERIFY(subscribed(client, QStringLiteral("steps/in"), 2));
        QList<QMqtt::MessageStatus> steps;
        connect(&client, &QMqttClient::messageStatusChanged, this,
                [&](qint32, QMqtt::MessageStatus status) { steps << status; });
        sender.publish(QStringLiteral("steps/in"), "1", quint8(qos));
        using enum QMqtt::MessageStatus;
        const QList<QList<QMqtt::MessageStatus>> expected{{}, {Published}, {Published, Released}};
        QSignalSpy received(&client, &QMqttClient::messageReceived);
        QTRY_COMPARE(received.count(), 1);
        QTRY_COMPARE(steps, expected[qos]);
    }

    void keepsTheOrder_data() { addVersionAndQosRows(); }
    void keepsTheOrder()
    {
        QFETCH(int, qos);
        const int many = qos == 2 ? 15 : 1'000; // with more than 20 of QoS 2 under way, mosquitto 2.0.11 falls silent
        const QString topic = QStringLiteral("many/%1").arg(qos);
        QMqttClient client;
        QVERIFY(connectClient(client, m_broker.port()));
        QVERIFY(subscribed(client, topic, quint8(qos)));
        QSignalSpy received(&client, &QMqttClient::messageReceived);
        QSignalSpy sent(&client, &QMqttClient::messageSent);
        for (int i = 0; i < many; ++i)
            QVERIFY(client.publish(topic, QByteArray::number(i), quint8(qos)) >= 0);
        QTRY_COMPARE_WITH_TIMEOUT(received.count(), many, 60'000);
        const QByteArrayList all = payloads(received);
        for (int i = 0; i < many; ++i)
            QCOMPARE(all[i], QByteArray::number(i));
        QTRY_COMPARE(sent.count(), qos > 0 ? many : 0);
    }

    void carriesLargeMessages_data() { addVersionAndQosRows(); }
    void carriesLargeMessages()
    {
        QFETCH(int, qos);
        constexpr qsizetype tenMegabytes = 10'000'000;
        QByteArray payload(tenMegabytes, Qt::Uninitialized);
        for (qsizetype i = 0; i < payload.size(); ++i)
            payload[i] = char(i * 31 >> 3);
        QMqttClient client;
        QVERIFY(connectClient(client, m_broker.port()));
        QMqttSubscription *subscription = subscribed(client, QStringLiteral("large"), quint8(qos));
        QVERIFY(subscription);
        QSignalSpy received(&client, &QMqttClient::messageReceived);
        client.publish(QStringLiteral("large"), payload, quint8(qos));
        client.publish(QStringLiteral("large"), "small", quint8(qos));
        QTRY_COMPARE_WITH_TIMEOUT(received.count(), 2, 60'000);
        QVERIFY(payloads(received).first() == payload);
        QCOMPARE(payloads(received).last(), "small");
    }

    void carriesAnyBytes_data() { addVersionRows(); }
    void carriesAnyBytes()
    {
        QByteArray bytes;
        for (int i = 0; i < 256; ++i)
            bytes += char(i);
        QMqttClient client;
        QVERIFY(connectClient(client, m_broker.port()));
        const QString topic = QStringLiteral("గది/వెలుతురు");
        QVERIFY(subscribed(client, topic));
        QSignalSpy received(&client, &QMqttClient::messageReceived);
        client.publish(topic, bytes);
        client.publish(topic);
        QTRY_COMPARE(payloads(received), QByteArrayList({bytes, QByteArray()}));
        QCOMPARE(received.first().at(1).value<QMqttTopicName>().name(), topic);
    }

    void isKeptForLater_data() { addVersionRows(); }
    void isKeptForLater()
    {
        QMqttClient client;
        QVERIFY(connectClient(client, m_broker.port()));
        QSignalSpy sent(&client, &QMqttClient::messageSent);
        client.publish(QStringLiteral("kept"), "last", 1, true);
        QTRY_COMPARE(sent.count(), 1);

        QMqttSubscription *subscription = client.subscribe(QStringLiteral("kept"), 1);
        QSignalSpy received(subscription, &QMqttSubscription::messageReceived);
        QTRY_COMPARE(payloads(received), QByteArrayList({"last"}));
        QVERIFY(received.first().first().value<QMqttMessage>().retain());
        client.publish(QStringLiteral("kept"), "live", 1, true);
        QTRY_COMPARE(received.count(), 2);
        QVERIFY(!received.last().first().value<QMqttMessage>().retain());
        client.publish(QStringLiteral("kept"), {}, 1, true); // forgets it
        QTRY_COMPARE(sent.count(), 3);
    }

    void refusesWhatCannotBeSent_data() { addVersionRows(); }
    void refusesWhatCannotBeSent()
    {
        QMqttClient client;
        QCOMPARE(client.publish(QStringLiteral("a"), "b"), -1);
        QVERIFY(connectClient(client, m_broker.port()));
        QCOMPARE(client.publish(QStringLiteral("a/+"), "b"), -1);
        QCOMPARE(client.publish(QStringLiteral("a/#"), "b"), -1);
        QCOMPARE(client.publish(QString(), "b"), -1);
        QCOMPARE(client.publish(QStringLiteral("a"), "b", 3), -1);
        QCOMPARE(client.publish(QStringLiteral("a"), "b"), 0);
        client.disconnectFromHost();
        QCOMPARE(client.publish(QStringLiteral("a"), "b"), -1);
    }

    void mayBeAnsweredInTheSlot_data() { addVersionAndQosRows(); }
    void mayBeAnsweredInTheSlot()
    {
        QFETCH(int, qos);
        QMqttClient client;
        QVERIFY(connectClient(client, m_broker.port()));
        QVERIFY(subscribed(client, QStringLiteral("echo"), quint8(qos)));
        int count = 0;
        connect(&client, &QMqttClient::messageReceived, &client, [&](const QByteArray &, const QMqttTopicName &topic) {
            if (++count < 50)
                client.publish(topic, QByteArray::number(count), quint8(qos));
        });
        client.publish(QStringLiteral("echo"), "0", quint8(qos));
        QTRY_COMPARE(count, 50);
    }

    void leavesBeforeTheGoodbye_data() { addVersionRows(); }
    void leavesBeforeTheGoodbye()
    {
        QMqttClient witness;
        QVERIFY(connectClient(witness, m_broker.port()));
        QVERIFY(subscribed(witness, QStringLiteral("last/words")));
        QSignalSpy received(&witness, &QMqttClient::messageReceived);
        {
            QMqttClient client;
            QVERIFY(connectClient(client, m_broker.port()));
            for (int i = 0; i < 100; ++i)
                client.publish(QStringLiteral("last/words"), QByteArray::number(i));
            client.disconnectFromHost();
        }
        QTRY_COMPARE(received.count(), 100);
    }

    void isWrittenAtOnce_data() { addVersionAndQosRows(); }
    void isWrittenAtOnce()
    {
        QFETCH(int, qos);
        QMqttClient client;
        QVERIFY(connectClient(client, m_broker.port()));
        QTRY_COMPARE(client.transport()->bytesToWrite(), 0);
        client.publish(QStringLiteral("at/once"), "x", quint8(qos));
        const qint64 published = client.transport()->bytesToWrite();
        QVERIFY(published > 0);
        client.subscribe(QStringLiteral("at/once"));
        QVERIFY(client.transport()->bytesToWrite() > published);
    }

private:
    TestBroker m_broker{{QStringLiteral("max_queued_messages 0")}}; // else it drops what it cannot send at once
};

QTEST_GUILESS_MAIN(ClientPublishTest)
#include "tst_qmqttclient_publish.moc"

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtttest.h"

#include <QSignalSpy>
#include <QTest>

using namespace nightlight::test;

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
        QCOMPARE(receivedByClient.count(), 1);
        QTRY_COMPARE(sent.count(), qos > 0 ? 1 : 0);
        if (qos > 0)
            QCOMPARE(sent.first().first().toInt(), id);
    }

private:
    TestBroker m_broker;
};

QTEST_GUILESS_MAIN(ClientPublishTest)
#include "tst_qmqttclient_publish.moc"

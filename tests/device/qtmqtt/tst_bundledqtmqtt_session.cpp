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

private:
    TestBroker m_broker{{QStringLiteral("max_queued_messages 0")}};
};

QTEST_GUILESS_MAIN(BundledSessionTest)
#include "tst_bundledqtmqtt_session.moc"

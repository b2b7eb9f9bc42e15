// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtttest.h"

#include <QMqttClient>
#include <QTest>

using namespace nightlight::test;

class ClientKeepAliveTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_broker.start(), qPrintable(m_broker.output())); }

    void asksByItself_data() { addVersionRows(); }
    void asksByItself()
    {
        QMqttClient client;
        client.setKeepAlive(1);
        QSignalSpy answered(&client, &QMqttClient::pingResponseReceived);
        QVERIFY(connectClient(client, m_broker.port()));
        QVERIFY(!client.requestPing());
        QTRY_COMPARE_WITH_TIMEOUT(answered.count(), 3, 20'000);
        QCOMPARE(client.state(), QMqttClient::Connected);
    }

    void asksWhenItIsTold_data() { addVersionRows(); }
    void asksWhenItIsTold()
    {
        QMqttClient client;
        client.setAutoKeepAlive(false);
        QSignalSpy answered(&client, &QMqttClient::pingResponseReceived);
        QVERIFY(!client.requestPing());
        QVERIFY(connectClient(client, m_broker.port()));
        for (int i = 1; i <= 5; ++i) {
            QVERIFY(client.requestPing());
            QTRY_COMPARE(answered.count(), i);
        }
    }

    void leavesABrokerThatIsFrozen_data() { addVersionRows(); }
    void leavesABrokerThatIsFrozen()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        QMqttClient client;
        client.setKeepAlive(1);
        QVERIFY(connectClient(client, broker.port()));
        QSignalSpy disconnected(&client, &QMqttClient::disconnected);
        broker.freeze();
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), QMqttClient::Disconnected, 20'000);
        QCOMPARE(client.error(), QMqttClient::ServerUnavailable);
        QCOMPARE(disconnected.count(), 1);
        broker.thaw();
        QVERIFY(connectClient(client, broker.port()));
    }

    void leavesABrokerThatIsFrozenInTheMiddleOfALargeMessage_data() { addVersionRows(); }
    void leavesABrokerThatIsFrozenInTheMiddleOfALargeMessage()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        QMqttClient client;
        client.setKeepAlive(1);
        QVERIFY(connectClient(client, broker.port()));
        broker.freeze();
        for (int i = 0; i < 4; ++i)
            client.publish(QStringLiteral("large"), QByteArray(10'000'000, 'x'), 1);
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), QMqttClient::Disconnected, 20'000);
        QCOMPARE(client.error(), QMqttClient::ServerUnavailable);
    }

private:
    TestBroker m_broker;
};

QTEST_GUILESS_MAIN(ClientKeepAliveTest)
#include "tst_qmqttclient_keepalive.moc"

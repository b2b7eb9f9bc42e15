// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtttest.h"

#include <QSignalSpy>
#include <QTest>

using namespace nightlight::test;

class ClientConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_broker.start(), qPrintable(m_broker.output())); }

    void connectsAndDisconnects_data() { addVersionRows(); }
    void connectsAndDisconnects()
    {
        QMqttClient client;
        QSignalSpy states(&client, &QMqttClient::stateChanged);
        QSignalSpy connected(&client, &QMqttClient::connected);
        QSignalSpy disconnected(&client, &QMqttClient::disconnected);

        prepare(client, m_broker);
        client.connectToHost();
        QCOMPARE(client.state(), QMqttClient::Connecting);
        QTRY_COMPARE(client.state(), QMqttClient::Connected);
        QCOMPARE(connected.count(), 1);

        client.disconnectFromHost();
        QTRY_COMPARE(client.state(), QMqttClient::Disconnected);
        QCOMPARE(disconnected.count(), 1);
        QCOMPARE(client.error(), QMqttClient::NoError);
        QCOMPARE(states.count(), 3);
    }

private:
    TestBroker m_broker;
};

QTEST_GUILESS_MAIN(ClientConnectionTest)
#include "tst_qmqttclient_connection.moc"

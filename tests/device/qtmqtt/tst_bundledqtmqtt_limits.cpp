// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtttest.h"

#include <QTest>

#include <utility>

using namespace nightlight::test;

/// What is too large for the broker, or what libmosquitto would refuse or cut short.
class BundledLimitsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_broker.start(), qPrintable(m_broker.output())); }

    void refusesWhatTheLibraryWouldCutShort()
    {
        const QString nullInside = QStringLiteral("a") + QChar::Null + QStringLiteral("b");
        for (int i = 0; i < 4; ++i) {
            QMqttClient client;
            client.setHostname(QStringLiteral("127.0.0.1"));
            client.setPort(m_broker.port());
            if (i == 0)
                client.setClientId(nullInside);
            if (i == 1)
                client.setUsername(nullInside);
            if (i == 2)
                client.setWillTopic(nullInside);
            if (i == 3)
                client.setPassword(QStringLiteral("without a user"));
            client.connectToHost();
            QVERIFY(waitForState(client, QMqttClient::Disconnected));
            QVERIFY(client.error() != QMqttClient::NoError);
        }
    }

    void goesUnderItsNameOrNotAtAll_data()
    {
        QTest::addColumn<QString>("clientId");
        QTest::addColumn<QString>("username");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QMqttClient::ClientError>("error");
        const QString id = QStringLiteral("id");
        const QString name = QStringLiteral("name");
        const QString word = QStringLiteral("word");
        const QString long1 = QString(65'536, u'x');
        QTest::newRow("id with a line") << QStringLiteral("a\nb") << name << word << QMqttClient::IdRejected;
        QTest::newRow("long id") << long1 << name << word << QMqttClient::IdRejected;
        QTest::newRow("name with a line") << id << QStringLiteral("a\nb") << word << QMqttClient::BadUsernameOrPassword;
        QTest::newRow("long name") << id << long1 << word << QMqttClient::BadUsernameOrPassword;
        QTest::newRow("long password") << id << name << long1 << QMqttClient::BadUsernameOrPassword;
        QTest::newRow("password with a line") << id << name << QStringLiteral("a\nb") << QMqttClient::NoError;
    }
    void goesUnderItsNameOrNotAtAll()
    {
        QFETCH(QString, clientId);
        QFETCH(QString, username);
        QFETCH(QString, password);
        QFETCH(QMqttClient::ClientError, error);
        bool greeted = false;
        OddServer server([&](QTcpSocket &socket, const QByteArray &received) {
            if (!received.isEmpty() && !std::exchange(greeted, true))
                socket.write(QByteArray::fromHex("20020000"));
        });
        QMqttClient client;
        client.setHostname(QStringLiteral("127.0.0.1"));
        client.setPort(server.port());
        client.setClientId(clientId);
        client.setUsername(username);
        client.setPassword(password);
        client.connectToHost();
        const bool goes = error == QMqttClient::NoError;
        QVERIFY(waitForState(client, goes ? QMqttClient::Connected : QMqttClient::Disconnected));
        QCOMPARE(client.error(), error);
        QCOMPARE(greeted, goes);
    }

    void refusesTextThatWouldNotArriveWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("sent");
        QTest::newRow("longest") << QString(65'535, u'x') << true;
        QTest::newRow("too long") << QString(65'536, u'x') << false;
        QTest::newRow("too long as UTF-8") << QString(22'000, QChar(0x0C35)) << false;
        QTest::newRow("with a tab") << QStringLiteral("a\tb") << false;
    }
    void refusesTextThatWouldNotArriveWhole()
    {
        QFETCH(QString, text);
        QFETCH(bool, sent);
        QMqttClient client;
        connectByVersion5(client, m_broker.port());
        QVERIFY(subscribed(client, QStringLiteral("a")));
        QSignalSpy received(&client, &QMqttClient::messageReceived);
        const auto withPair = [](const QString &name, const QString &value) {
            QMqttPublishProperties properties;
            QMqttUserProperties pairs;
            pairs.append(QMqttStringPair(name, value));
            properties.setUserProperties(pairs);
            return properties;
        };
        QMqttPublishProperties typed;
        typed.setContentType(text);
        int count = 0;
        for (const QMqttPublishProperties &properties :
             {withPair(QStringLiteral("a"), text), withPair(text, QStringLiteral("a")), typed}) {
            QCOMPARE(client.publish(QStringLiteral("a"), properties, "x"), sent ? 0 : -1);
            count += sent ? 1 : 0;
        }
        client.publish(QStringLiteral("a"), "end");
        QTRY_COMPARE(received.count(), count + 1);
        QCOMPARE(client.state(), QMqttClient::Connected);
    }

    void keepsToTheBrokersLimit_data()
    {
        QTest::addColumn<int>("qos");
        QTest::addColumn<QMqttPublishProperties>("properties");
        QTest::addColumn<int>("listSize");
        QMqttPublishProperties some;
        some.setMessageExpiryInterval(60); // 5 bytes
        some.setPayloadFormatIndicator(QMqtt::PayloadFormatIndicator::UTF8Encoded); // 2
        some.setContentType(QStringLiteral("వెలుగు")); // 3 + 18
        some.setCorrelationData("1234"); // 3 + 4
        QMqttUserProperties pairs;
        pairs.append(QMqttStringPair(QStringLiteral("a"), QStringLiteral("bc"))); // 5 + 3
        some.setUserProperties(pairs);
        for (int qos = 0; qos <= 2; ++qos) {
            QTest::addRow("plain, QoS %d", qos) << qos << QMqttPublishProperties() << 1;
            QTest::addRow("with properties, QoS %d", qos) << qos << some << 1 + 43;
        }
    }
    void keepsToTheBrokersLimit()
    {
        QFETCH(int, qos);
        QFETCH(QMqttPublishProperties, properties);
        QFETCH(int, listSize);
        constexpr int limit = 100;
        const int most = limit - 2 - 3 - (qos > 0 ? 2 : 0) - listSize; // bytes of payload
        TestBroker broker({QStringLiteral("max_packet_size %1").arg(limit)});
        QVERIFY2(broker.start(), qPrintable(broker.output()));
        QMqttClient client;
        connectByVersion5(client, broker.port());
        QCOMPARE(client.state(), QMqttClient::Connected);
        QVERIFY(subscribed(client, QStringLiteral("a"), 2));
        QSignalSpy received(&client, &QMqttClient::messageReceived);
        for (int size = most + 4; size > most; --size)
            QCOMPARE(client.publish(QStringLiteral("a"), properties, QByteArray(size, 'x'), quint8(qos)), -1);
        for (int size = most; size > most - 4; --size)
            QVERIFY(client.publish(QStringLiteral("a"), properties, QByteArray(size, 'x'), quint8(qos)) >= 0);
        QTRY_COMPARE(received.count(), 4);
        QCOMPARE(payloads(received).first().size(), most);
        QCOMPARE(client.subscribe(QString(100, u'x')), nullptr);
        QCOMPARE(client.state(), QMqttClient::Connected);
    }

    void sendsNothingAgainThatHasBecomeTooLarge_data()
    {
        QTest::addColumn<int>("qos");
        QTest::newRow("QoS 1") << 1;
        QTest::newRow("QoS 2") << 2;
    }
    void sendsNothingAgainThatHasBecomeTooLarge()
    {
        QFETCH(int, qos);
        int connections = 0;
        QByteArray lastReceived;
        OddServer server([&](QTcpSocket &socket, const QByteArray &received) {
            if (received.isEmpty()) {
                ++connections;
                return;
            }
            lastReceived = received;
            if (connections == 1 && received.contains("large"))
                socket.disconnectFromHost();
            else
                socket.write(QByteArray::fromHex(connections == 2 ? "20080000052700000032" : "2003000000"));
        });
        QMqttClient client;
        client.setCleanSession(false);
        connectByVersion5(client, server.port());
        QCOMPARE(client.state(), QMqttClient::Connected);
        QVERIFY(client.publish(QStringLiteral("large"), QByteArray(50, 'x'), quint8(qos)) > 0);
        QVERIFY(waitForState(client, QMqttClient::Disconnected));
        client.connectToHost();
        QVERIFY(waitForState(client, QMqttClient::Disconnected));
        QCOMPARE(client.error(), QMqttClient::Mqtt5SpecificError);

        connectByVersion5(client, server.port());
        QCOMPARE(client.state(), QMqttClient::Connected);
        client.publish(QStringLiteral("small"), "x");
        QTRY_VERIFY(lastReceived.contains("small"));
        QVERIFY(!lastReceived.contains("large"));
    }

private:
    static void connectByVersion5(QMqttClient &client, quint16 port)
    {
        client.setHostname(QStringLiteral("127.0.0.1"));
        client.setPort(port);
        client.setProtocolVersion(QMqttClient::MQTT_5_0);
        client.connectToHost();
        waitForState(client, QMqttClient::Connected);
    }

    TestBroker m_broker;
};

QTEST_GUILESS_MAIN(BundledLimitsTest)
#include "tst_bundledqtmqtt_limits.moc"

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtttest.h"

#include <QTest>

using namespace nightlight::test;

/// What MQTT 5 attaches to packets.
class ClientPropertiesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_broker.start(), qPrintable(m_broker.output()));
        m_user.append({QStringLiteral("time"), QStringLiteral("2026-01-02T03:04:05.678Z")});
        m_user.append({QStringLiteral("seq"), QStringLiteral("1")});
        m_user.append({QStringLiteral("seq"), QStringLiteral("2")}); // a name may come twice, and order counts
        m_user.append({QStringLiteral("గది"), QString()});
    }

    void comeWithTheMessage_data() { addQosRows(); }
    void comeWithTheMessage()
    {
        QFETCH(int, qos);
        QMqttClient client;
        QVERIFY(connectV5(client));
        QMqttSubscription *subscription = subscribed(client, QStringLiteral("p"), quint8(qos));
        QVERIFY(subscription);
        QSignalSpy received(subscription, &QMqttSubscription::messageReceived);

        QMqttPublishProperties properties;
        QCOMPARE(properties.availableProperties(), QMqttPublishProperties::PublishPropertyDetails());
        properties.setPayloadFormatIndicator(QMqtt::PayloadFormatIndicator::UTF8Encoded);
        properties.setMessageExpiryInterval(3'600);
        properties.setResponseTopic(QStringLiteral("answers/here"));
        properties.setCorrelationData(QByteArray("\0\1\2", 3));
        properties.setUserProperties(m_user);
        properties.setContentType(QStringLiteral("application/json"));
        QVERIFY(client.publish(QStringLiteral("p"), properties, "{}", quint8(qos)) >= 0);
        client.publish(QStringLiteral("p"), "plain", quint8(qos));
        QTRY_COMPARE(received.count(), 2);

        const QMqttPublishProperties came = received.first().first().value<QMqttMessage>().publishProperties();
        QCOMPARE(came.payloadFormatIndicator(), QMqtt::PayloadFormatIndicator::UTF8Encoded);
        QVERIFY(came.messageExpiryInterval() > 3'000 && came.messageExpiryInterval() <= 3'600);
        QCOMPARE(came.responseTopic(), properties.responseTopic());
        QCOMPARE(came.correlationData(), properties.correlationData());
        QCOMPARE(came.userProperties(), m_user);
        QCOMPARE(came.contentType(), properties.contentType());
        QCOMPARE(came.availableProperties(), properties.availableProperties());

        const QMqttPublishProperties none = received.last().first().value<QMqttMessage>().publishProperties();
        QCOMPARE(none.availableProperties(), QMqttPublishProperties::PublishPropertyDetails());
        QVERIFY(none.userProperties().isEmpty());
    }

    void areLeftOutWith311()
    {
        QMqttClient client;
        client.setHostname(QStringLiteral("127.0.0.1"));
        client.setPort(m_broker.port());
        client.connectToHost();
        QVERIFY(waitForState(client, QMqttClient::Connected));
        QMqttSubscription *subscription = subscribed(client, QStringLiteral("p311"), 1);
        QVERIFY(subscription);
        QSignalSpy received(subscription, &QMqttSubscription::messageReceived);
        QMqttPublishProperties properties;
        properties.setUserProperties(m_user);
        QVERIFY(client.publish(QStringLiteral("p311"), properties, "x", 1) > 0);
        QTRY_COMPARE(payloads(received), QByteArrayList({"x"}));
        QVERIFY(!client.serverConnectionProperties().isValid());
    }

    void thatOnlyABrokerMaySetAreRefused()
    {
        QMqttClient client;
        QVERIFY(connectV5(client));
        QMqttPublishProperties properties;
        properties.setSubscriptionIdentifiers({7});
        QCOMPARE(client.publish(QStringLiteral("p"), properties, "x"), -1);
        QMqttPublishProperties alias;
        alias.setTopicAlias(60'000);
        QCOMPARE(client.publish(QStringLiteral("p"), alias, "x"), -1);
    }

    void sayThatNobodyListened()
    {
        QMqttClient client;
        QVERIFY(connectV5(client));
        QList<QMqtt::ReasonCode> codes;
        connect(&client, &QMqttClient::messageStatusChanged, this,
                [&](qint32, QMqtt::MessageStatus, const QMqttMessageStatusProperties &properties) {
                    codes << properties.reasonCode();
                });
        client.publish(QStringLiteral("nobody/listens"), "x", 1);
        QTRY_COMPARE(codes, QList<QMqtt::ReasonCode>({QMqtt::ReasonCode::NoMatchingSubscriber}));
    }

    void bringTheSubscriptionsNumber()
    {
        QMqttClient client;
        QVERIFY(connectV5(client));
        QMqttSubscriptionProperties properties;
        properties.setSubscriptionIdentifier(200'000);
        properties.setUserProperties(m_user);
        QMqttSubscription *subscription = subscribed(client, QStringLiteral("numbered/#"), 1, properties);
        QVERIFY(subscription);
        QSignalSpy received(subscription, &QMqttSubscription::messageReceived);
        client.publish(QStringLiteral("numbered/1"), "x", 1);
        QTRY_COMPARE(received.count(), 1);
        const QMqttPublishProperties came = received.first().first().value<QMqttMessage>().publishProperties();
        QCOMPARE(came.subscriptionIdentifiers(), QList<quint32>({200'000}));

        QMqttUnsubscriptionProperties last;
        last.setUserProperties(m_user);
        client.unsubscribe(QStringLiteral("numbered/#"), last);
        QTRY_COMPARE(subscription->state(), QMqttSubscription::Unsubscribed);
    }

    void keepAwayOnesOwnMessages()
    {
        QMqttClient client;
        QMqttClient other;
        QVERIFY(connectV5(client));
        QVERIFY(connectV5(other));
        QMqttSubscriptionProperties properties;
        properties.setNoLocal(true);
        QVERIFY(subscribed(client, QStringLiteral("others"), 1, properties));
        QSignalSpy received(&client, &QMqttClient::messageReceived);
        QSignalSpy sent(&client, &QMqttClient::messageSent);
        client.publish(QStringLiteral("others"), "mine", 1);
        QTRY_COMPARE(sent.count(), 1);
        other.publish(QStringLiteral("others"), "theirs", 1);
        QTRY_COMPARE(payloads(received), QByteArrayList({"theirs"}));
    }

    void tellWhatTheBrokerCanDo()
    {
        TestBroker broker({QStringLiteral("max_inflight_messages 7"), QStringLiteral("max_packet_size 20000"),
                           QStringLiteral("retain_available false")});
        QVERIFY2(broker.start(), qPrintable(broker.output()));
        QMqttClient client;
        client.setHostname(QStringLiteral("127.0.0.1"));
        client.setPort(broker.port());
        client.setProtocolVersion(QMqttClient::MQTT_5_0);
        client.connectToHost();
        QVERIFY(waitForState(client, QMqttClient::Connected));
        const QMqttServerConnectionProperties server = client.serverConnectionProperties();
        QVERIFY(server.isValid());
        QCOMPARE(server.reasonCode(), QMqtt::ReasonCode::Success);
        QVERIFY(server.availableProperties() & QMqttServerConnectionProperties::MaximumReceive);
        QCOMPARE(server.maximumReceive(), 7);
        QCOMPARE(server.maximumPacketSize(), 20'000U);
        QVERIFY(!server.retainAvailable());
        QCOMPARE(server.maximumQoS(), 2);
        QVERIFY(server.wildcardSupported());
        QVERIFY(server.sharedSubscriptionSupported());
        QVERIFY(!server.clientIdAssigned());
    }

    void askForAName()
    {
        QMqttClient client;
        client.setClientId(QString());
        QSignalSpy named(&client, &QMqttClient::clientIdChanged);
        QVERIFY(connectV5(client));
        QVERIFY(client.serverConnectionProperties().clientIdAssigned());
        QVERIFY(!client.clientId().isEmpty());
        QCOMPARE(named.count(), 1);
    }

    void ofTheConnectionAreHeeded()
    {
        QMqttConnectionProperties properties;
        properties.setSessionExpiryInterval(60);
        properties.setMaximumReceive(5);
        properties.setMaximumPacketSize(1'000);
        properties.setRequestResponseInformation(true);
        properties.setRequestProblemInformation(false);
        properties.setUserProperties(m_user);
        QMqttClient client;
        client.setConnectionProperties(properties);
        QVERIFY(connectV5(client));
        QCOMPARE(client.connectionProperties().maximumReceive(), 5);
        QVERIFY(subscribed(client, QStringLiteral("sizes"), 1));
        QMqttClient sender;
        QVERIFY(connectV5(sender));
        QSignalSpy received(&client, &QMqttClient::messageReceived);
        sender.publish(QStringLiteral("sizes"), QByteArray(2'000, 'x'), 1); // the broker must not pass it on
        sender.publish(QStringLiteral("sizes"), "fits", 1);
        QTRY_COMPARE(payloads(received), QByteArrayList({"fits"}));
    }

    void goWithTheWill()
    {
        QMqttClient witness;
        QVERIFY(connectV5(witness));
        QMqttSubscription *subscription = subscribed(witness, QStringLiteral("will"), 1);
        QVERIFY(subscription);
        QSignalSpy received(subscription, &QMqttSubscription::messageReceived);

        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_broker.port());
        QVERIFY(socket.waitForConnected());
        QMqttLastWillProperties properties;
        properties.setWillDelayInterval(1);
        properties.setPayloadFormatIndicator(QMqtt::PayloadFormatIndicator::UTF8Encoded);
        properties.setMessageExpiryInterval(3'600);
        properties.setContentType(QStringLiteral("text/plain"));
        properties.setResponseTopic(QStringLiteral("condolences"));
        properties.setCorrelationData("42");
        properties.setUserProperties(m_user);
        QMqttConnectionProperties session;
        session.setSessionExpiryInterval(60); // a will is not delayed beyond the session
        QMqttClient client;
        client.setProtocolVersion(QMqttClient::MQTT_5_0);
        client.setTransport(&socket, QMqttClient::AbstractSocket);
        client.setConnectionProperties(session);
        client.setWillTopic(QStringLiteral("will"));
        client.setWillMessage("farewell");
        client.setWillQoS(1);
        client.setLastWillProperties(properties);
        QCOMPARE(client.lastWillProperties().willDelayInterval(), 1U);
        client.connectToHost();
        QVERIFY(waitForState(client, QMqttClient::Connected));
        socket.abort();

        QTRY_COMPARE_WITH_TIMEOUT(payloads(received), QByteArrayList({"farewell"}), 20'000);
        const QMqttPublishProperties came = received.first().first().value<QMqttMessage>().publishProperties();
        QCOMPARE(came.payloadFormatIndicator(), properties.payloadFormatIndicator());
        QVERIFY(came.messageExpiryInterval() > 3'000);
        QCOMPARE(came.contentType(), properties.contentType());
        QCOMPARE(came.responseTopic(), properties.responseTopic());
        QCOMPARE(came.correlationData(), properties.correlationData());
        QCOMPARE(came.userProperties(), m_user);
    }

    void keepOnlyWhatMakesSense()
    {
        QMqttConnectionProperties connection;
        connection.setMaximumReceive(0);
        connection.setMaximumPacketSize(0);
        QCOMPARE(connection.maximumReceive(), 65'535);
        QCOMPARE(connection.maximumPacketSize(), 0xFFFF'FFFFU);
        QVERIFY(connection.requestProblemInformation());
        QMqttPublishProperties publish;
        publish.setTopicAlias(0);
        publish.setSubscriptionIdentifiers({1, 0});
        QCOMPARE(publish.availableProperties(), QMqttPublishProperties::PublishPropertyDetails());

        QMqttAuthenticationProperties authentication;
        authentication.setAuthenticationMethod(QStringLiteral("SCRAM"));
        authentication.setAuthenticationData("data");
        authentication.setReason(QStringLiteral("why"));
        authentication.setUserProperties(m_user);
        const QMqttAuthenticationProperties copy = authentication;
        QCOMPARE(copy.authenticationMethod(), QStringLiteral("SCRAM"));
        QCOMPARE(copy.authenticationData(), "data");
        QCOMPARE(copy.reason(), QStringLiteral("why"));
        QCOMPARE(copy.userProperties(), m_user);
    }

private:
    static void addQosRows()
    {
        QTest::addColumn<int>("qos");
        for (int qos = 0; qos <= 2; ++qos)
            QTest::addRow("QoS %d", qos) << qos;
    }

    bool connectV5(QMqttClient &client)
    {
        client.setHostname(QStringLiteral("127.0.0.1"));
        client.setPort(m_broker.port());
        client.setProtocolVersion(QMqttClient::MQTT_5_0);
        client.connectToHost();
        return waitForState(client, QMqttClient::Connected);
    }

    TestBroker m_broker;
    QMqttUserProperties m_user;
};

QTEST_GUILESS_MAIN(ClientPropertiesTest)
#include "tst_qmqttclient_properties.moc"

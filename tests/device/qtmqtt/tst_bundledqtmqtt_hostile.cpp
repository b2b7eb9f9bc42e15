// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtttest.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace nightlight::test;

/// Servers that send what libmosquitto would not bear.
class BundledHostileTest : public QObject
{
    Q_OBJECT

private slots:
    void bearsPropertiesThatNobodyKnows_data()
    {
        QTest::addColumn<QByteArray>("packet");
        QTest::newRow("in a message") << QByteArray::fromHex("30070001610363000078");
        QTest::newRow("in an acknowledgement") << QByteArray::fromHex("40060001000263ff");
        QTest::newRow("longer than its list") << QByteArray::fromHex("300b000161040300ff6162636465");
        QTest::newRow("a list without an end") << QByteArray::fromHex("3008000161ffffffffff");
    }
    void bearsPropertiesThatNobodyKnows()
    {
        QFETCH(QByteArray, packet);
        OddServer server([packet](QTcpSocket &socket, const QByteArray &received) {
            if (!received.isEmpty())
                socket.write(QByteArray::fromHex("2003000000") + packet);
        });
        QMqttClient client;
        client.setHostname(QStringLiteral("127.0.0.1"));
        client.setPort(server.port());
        client.setProtocolVersion(QMqttClient::MQTT_5_0);
        client.connectToHost();
        QVERIFY(waitForState(client, QMqttClient::Disconnected));
        QCOMPARE(client.error(), QMqttClient::ProtocolViolation);
    }

    void leavesWhoAsksForMore_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::newRow("at once") << QByteArray::fromHex("f000");
        QTest::newRow("with a method") << QByteArray::fromHex("f00618041500016d");
        QTest::newRow("once it has accepted") << QByteArray::fromHex("2003000000f000");
    }
    void leavesWhoAsksForMore()
    {
        QFETCH(QByteArray, stream);
        OddServer server([stream](QTcpSocket &socket, const QByteArray &received) {
            if (!received.isEmpty())
                socket.write(stream);
        });
        QMqttClient client;
        client.setHostname(QStringLiteral("127.0.0.1"));
        client.setPort(server.port());
        client.setProtocolVersion(QMqttClient::MQTT_5_0);
        client.connectToHost();
        QVERIFY(waitForState(client, QMqttClient::Disconnected));
        QCOMPARE(client.error(), QMqttClient::Mqtt5SpecificError);
    }

    void bearsAnswersToNothing_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<bool>("legal");
        QTest::newRow("PUBACK") << QByteArray::fromHex("40") << true;
        QTest::newRow("PUBREC") << QByteArray::fromHex("50") << true;
        QTest::newRow("PUBREL") << QByteArray::fromHex("62") << true;
        QTest::newRow("PUBCOMP") << QByteArray::fromHex("70") << true;
        QTest::newRow("PUBACK in place of PUBREC") << QByteArray::fromHex("40") << false;
    }
    void bearsAnswersToNothing()
    {
        QFETCH(QByteArray, start);
        QFETCH(bool, legal);
        constexpr quint16 textSize = 60'000; // of its reason
        const QByteArray answer = start + QByteArray::fromHex("e9d403") // 60,009 bytes follow
                                  + QByteArray::fromHex(legal ? "1234" : "0001") + QByteArray::fromHex("00e3d403")
                                  + QByteArray::fromHex("1fea60") + QByteArray(textSize, 'x');
        const QByteArray message = QByteArray::fromHex("3005000161007a");
        OddServer server([&](QTcpSocket &socket, const QByteArray &received) {
            if (received.contains("mine"))
                socket.write(answer + message);
            else if (!received.isEmpty())
                socket.write(QByteArray::fromHex("2003000000"));
        });
        QMqttClient client;
        client.setHostname(QStringLiteral("127.0.0.1"));
        client.setPort(server.port());
        client.setProtocolVersion(QMqttClient::MQTT_5_0);
        client.connectToHost();
        QVERIFY(waitForState(client, QMqttClient::Connected));
        QSignalSpy received(&client, &QMqttClient::messageReceived);
        QSignalSpy sent(&client, &QMqttClient::messageSent);
        QCOMPARE(client.publish(QStringLiteral("a"), "mine", 2), 1);
        if (legal) {
            QTRY_VERIFY(payloads(received).contains("z"));
        } else {
            QVERIFY(waitForState(client, QMqttClient::Disconnected));
            QCOMPARE(client.error(), QMqttClient::ProtocolViolation);
        }
        QCOMPARE(sent.count(), 0);
    }

    void bearsAnyRubbish_data() { addVersionRows(); }
    void bearsAnyRubbish()
    {
        QRandomGenerator random(42);
        for (int round = 0; round < 100; ++round) {
            QByteArray rubbish(random.bounded(1, 200), Qt::Uninitialized);
            for (char &byte : rubbish)
                byte = char(random.bounded(256));
            constexpr std::array<quint8, 12> starts{0x20, 0x30, 0x32, 0x34, 0x40, 0x50,
                                                    0x62, 0x70, 0x90, 0xB0, 0xD0, 0xF0};
            rubbish[0] = char(starts[random.bounded(quint32(starts.size()))]);
            if (rubbish.size() > 2)
                rubbish[1] = char(rubbish.size() - 2);
            OddServer server([rubbish, greeting = connAck()](QTcpSocket &socket, const QByteArray &received) {
                if (received.isEmpty())
                    return;
                socket.write(greeting + rubbish);
                socket.disconnectFromHost();
            });
            QMqttClient client;
            prepare(client, server.port());
            client.connectToHost();
            QVERIFY(waitForState(client, QMqttClient::Disconnected));
        }
    }
};

QTEST_GUILESS_MAIN(BundledHostileTest)
#include "tst_bundledqtmqtt_hostile.moc"

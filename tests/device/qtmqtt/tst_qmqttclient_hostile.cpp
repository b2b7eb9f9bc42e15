// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtttest.h"

#include <QTest>
#include <QTimer>

using namespace nightlight::test;

/// Servers that do what no broker would.
class ClientHostileTest : public QObject
{
    Q_OBJECT

private slots:
    void isRefused_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<int>("code");
        QTest::addColumn<QMqttClient::ClientError>("error");
        const auto row = [](const char *name, int version, int code, QMqttClient::ClientError error) {
            QTest::addRow("%s, %d", name, version) << version << code << error;
        };
        row("version", 4, 0x01, QMqttClient::InvalidProtocolVersion);
        row("client id", 4, 0x02, QMqttClient::IdRejected);
        row("server unavailable", 4, 0x03, QMqttClient::ServerUnavailable);
        row("password", 4, 0x04, QMqttClient::BadUsernameOrPassword);
        row("not authorised", 4, 0x05, QMqttClient::NotAuthorized);
        row("unspecified", 5, 0x80, QMqttClient::UnknownError);
        row("malformed", 5, 0x81, QMqttClient::ProtocolViolation);
        row("protocol error", 5, 0x82, QMqttClient::ProtocolViolation);
        row("implementation", 5, 0x83, QMqttClient::Mqtt5SpecificError);
        row("version", 5, 0x84, QMqttClient::InvalidProtocolVersion);
        row("client id", 5, 0x85, QMqttClient::IdRejected);
        row("password", 5, 0x86, QMqttClient::BadUsernameOrPassword);
        row("not authorised", 5, 0x87, QMqttClient::NotAuthorized);
        row("server unavailable", 5, 0x88, QMqttClient::ServerUnavailable);
        row("busy", 5, 0x89, QMqttClient::ServerUnavailable);
        row("banned", 5, 0x8A, QMqttClient::Mqtt5SpecificError);
        row("quota", 5, 0x97, QMqttClient::Mqtt5SpecificError);
        row("moved", 5, 0x9D, QMqttClient::ServerUnavailable);
        row("no such code", 5, 0xEE, QMqttClient::ProtocolViolation);
    }
    void isRefused()
    {
        QFETCH(int, code);
        QFETCH(QMqttClient::ClientError, error);
        for (const bool hangsUp : {false, true}) {
            OddServer server([answer = connAck(quint8(code)), hangsUp](QTcpSocket &socket, const QByteArray &received) {
                if (received.isEmpty())
                    return;
                socket.write(answer);
                if (hangsUp)
                    socket.disconnectFromHost();
            });
            QMqttClient client;
            prepare(client, server.port());
            QSignalSpy connected(&client, &QMqttClient::connected);
            client.connectToHost();
            QVERIFY(waitForState(client, QMqttClient::Disconnected));
            QCOMPARE(client.error(), error);
            QCOMPARE(connected.count(), 0);
            if (versionOfRow() == QMqttClient::MQTT_5_0)
                QCOMPARE(int(client.serverConnectionProperties().reasonCode()), code);
        }
    }

    void isHungUpOn_data() { addVersionRows(); }
    void isHungUpOn()
    {
        OddServer server([](QTcpSocket &socket, const QByteArray &) { socket.disconnectFromHost(); });
        failsWith(server, QMqttClient::TransportInvalid);
    }

    void isHungUpOnAfterItsGreeting_data() { addVersionRows(); }
    void isHungUpOnAfterItsGreeting()
    {
        OddServer server([](QTcpSocket &socket, const QByteArray &received) {
            if (!received.isEmpty())
                socket.disconnectFromHost();
        });
        failsWith(server, QMqttClient::TransportInvalid);
    }

    void isHungUpOnInTheMiddleOfAPacket_data() { addVersionRows(); }
    void isHungUpOnInTheMiddleOfAPacket()
    {
        OddServer server([answer = connAck()](QTcpSocket &socket, const QByteArray &received) {
            if (received.isEmpty())
                return;
            socket.write(answer + QByteArray::fromHex("30ff7f00036162")); // begins a long message
            socket.disconnectFromHost();
        });
        failsWith(server, QMqttClient::TransportInvalid);
    }

    void isAnsweredWithRubbish_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QByteArray>("rubbish");
        for (const int version : {4, 5}) {
            const auto row = [version](const char *name, const QByteArray &rubbish) {
                QTest::addRow("%s, %d", name, version) << version << rubbish;
            };
            row("a web server", "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
            row("a shell server", "SSH-2.0-OpenSSH_9.2\r\n");
            row("a TLS alert", QByteArray::fromHex("1503030002022f"));
            row("zeros", QByteArray(64, '\0'));
            row("ones", QByteArray(64, '\xFF'));
            row("a packet for brokers", QByteArray::fromHex("c000c000"));
            row("a CONNACK with odd flags", QByteArray::fromHex(version == 5 ? "2003FF0000" : "2002FF00"));
        }
    }
    void isAnsweredWithRubbish()
    {
        QFETCH(QByteArray, rubbish);
        OddServer server([rubbish](QTcpSocket &socket, const QByteArray &received) {
            if (!received.isEmpty())
                socket.write(rubbish);
        });
        QMqttClient client;
        prepare(client, server.port());
        client.connectToHost();
        QVERIFY(waitForState(client, QMqttClient::Disconnected));
        QCOMPARE(client.error(), QMqttClient::ProtocolViolation);
    }

    void hearsRubbishLater_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QByteArray>("rubbish");
        for (const int version : {4, 5}) {
            const auto row = [version](const char *name, const char *hex) {
                QTest::addRow("%s, %d", name, version) << version << QByteArray::fromHex(hex);
            };
            row("QoS 3", "3605000161fffe");
            row("a second CONNACK", version == 5 ? "2003000000" : "20020000");
            row("no such packet", "0000");
            row("a packet for brokers", "82050001000161");
            row("odd flags", "4f020001");
            row("a length without an end", "30ffffffffff01");
        }
    }
    void hearsRubbishLater()
    {
        QFETCH(QByteArray, rubbish);
        OddServer server([rubbish, answer = connAck()](QTcpSocket &socket, const QByteArray &received) {
            if (!received.isEmpty())
                socket.write(answer + rubbish);
        });
        QMqttClient client;
        QSignalSpy connected(&client, &QMqttClient::connected);
        prepare(client, server.port());
        client.connectToHost();
        QVERIFY(waitForState(client, QMqttClient::Disconnected));
        QCOMPARE(client.error(), QMqttClient::ProtocolViolation);
        QCOMPARE(connected.count(), 1);
    }

    void isSentAway()
    {
        for (const QByteArray &goodbye : {QByteArray::fromHex("e0018b"), QByteArray::fromHex("e0028e00")}) {
            OddServer server([goodbye](QTcpSocket &socket, const QByteArray &received) {
                if (!received.isEmpty())
                    socket.write(QByteArray::fromHex("2003000000") + goodbye);
            });
            QMqttClient client;
            client.setHostname(QStringLiteral("127.0.0.1"));
            client.setPort(server.port());
            client.setProtocolVersion(QMqttClient::MQTT_5_0);
            QSignalSpy connected(&client, &QMqttClient::connected);
            client.connectToHost();
            QVERIFY(waitForState(client, QMqttClient::Disconnected));
            QCOMPARE(connected.count(), 1);
            QCOMPARE(client.error(), QMqttClient::NoError);
        }
    }

    void hearsOneByteAtATime_data() { addVersionRows(); }
    void hearsOneByteAtATime()
    {
        const bool v5 = versionOfRow() == QMqttClient::MQTT_5_0;
        QByteArray stream = connAck() + QByteArray::fromHex(v5 ? "30080001610068656c6c" : "300700016168656c6c");
        OddServer server([&](QTcpSocket &socket, const QByteArray &received) {
            if (received.isEmpty())
                return;
            auto *timer = new QTimer(&socket);
            connect(timer, &QTimer::timeout, &socket, [&stream, &socket] {
                socket.write(stream.left(1));
                socket.flush();
                stream.remove(0, 1);
            });
            timer->start(0);
        });
        QMqttClient client;
        QSignalSpy message(&client, &QMqttClient::messageReceived);
        prepare(client, server.port());
        client.connectToHost();
        QTRY_COMPARE(payloads(message), QByteArrayList({"hell"}));
        QCOMPARE(client.state(), QMqttClient::Connected);
    }

private:
    void failsWith(const OddServer &server, QMqttClient::ClientError error)
    {
        QMqttClient client;
        QSignalSpy disconnected(&client, &QMqttClient::disconnected);
        prepare(client, server.port());
        client.connectToHost();
        QVERIFY(waitForState(client, QMqttClient::Disconnected));
        QCOMPARE(client.error(), error);
        QTRY_COMPARE(disconnected.count(), 1);
    }
};

QTEST_GUILESS_MAIN(ClientHostileTest)
#include "tst_qmqttclient_hostile.moc"

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/mqtt/mqttlink.h"

#include "support/versionrows.h"
#include "support/watchedbroker.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;

/// What a link says and does where a broker refuses, or is none.
class MqttLinkTroubleTest : public QObject
{
    Q_OBJECT

    const QString topic = QStringLiteral("desk/telemetry");

    static MqttLink::Client client() { return {QStringLiteral("link"), {}, {{QStringLiteral("desk/#"), 2}}}; }

private slots:
    void saysWhyItCannotConnect_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QByteArray>("answer"); // of a server that is no broker
        QTest::addColumn<QString>("words");
        QTest::newRow("nobody listens") << QStringLiteral("127.0.0.1") << QByteArray("-")
                                        << QStringLiteral("No broker");
        QTest::newRow("no such host") << QStringLiteral("nosuchhost.invalid") << QByteArray("-")
                                      << QStringLiteral("no host of that name");
        QTest::newRow("closes at once") << QStringLiteral("127.0.0.1") << QByteArray() << QStringLiteral("closed");
        QTest::newRow("sends rubbish") << QStringLiteral("127.0.0.1") << QByteArray(4096, '\xff')
                                       << QStringLiteral("does not speak MQTT");
        QTest::newRow("is a web server") << QStringLiteral("127.0.0.1")
                                         << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n")
                                         << QStringLiteral("127.0.0.1:");
    }

    void saysWhyItCannotConnect()
    {
        QFETCH(QString, host);
        QFETCH(QByteArray, answer);
        QFETCH(QString, words);
        QTcpServer server;
        quint16 port = freePort();
        if (answer != "-") {
            QVERIFY(server.listen(QHostAddress::LocalHost));
            port = server.serverPort();
            connect(&server, &QTcpServer::newConnection, this, [&] {
                QTcpSocket *socket = server.nextPendingConnection();
                socket->write(answer);
                if (answer.isEmpty())
                    socket->close();
            });
        }
        MqttLink link;
        Endpoint there = endpointAt(port);
        there.host = host;
        link.open(there, client());
        QTRY_COMPARE_WITH_TIMEOUT(link.status().state, LinkState::Waiting, 20'000);
        QVERIFY2(link.status().sentence.contains(words), qPrintable(link.status().sentence));
    }

    void givesUpOnAServerThatSaysNothing()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        MqttLink link;
        QElapsedTimer timer;
        timer.start();
        link.open(endpointAt(silent.serverPort()), client());
        QVERIFY(timer.elapsed() < 1000);
        QTRY_COMPARE_WITH_TIMEOUT(link.status().state, LinkState::Waiting, 15'000);
        QVERIFY2(link.status().sentence.contains(QStringLiteral("does not answer")),
                 qPrintable(link.status().sentence));
    }

    void namesAWrongPassword_data() { addMqttVersionRows(); }
    void namesAWrongPassword()
    {
        QFETCH(MqttVersion, version);
        TestBroker broker({QStringLiteral("allow_anonymous false")});
        QVERIFY(broker.start());
        MqttLink link;
        Endpoint there = endpointAt(broker.port(), version);
        there.user = QStringLiteral("eve");
        there.password = QStringLiteral("guess");
        link.open(there, client());
        QTRY_COMPARE(link.status().state, LinkState::Waiting);
        const QString sentence = link.status().sentence;
        QVERIFY2(sentence.contains(QStringLiteral("user name and password")), qPrintable(sentence));
        QVERIFY(!sentence.contains(QStringLiteral("guess")));
    }

    void tellsWhatTheBrokerRefuses()
    {
        TestBroker broker;
        QVERIFY(broker.refusePublishing());
        QVERIFY(broker.start());
        MqttLink link;
        QSignalSpy acknowledged(&link, &MqttLink::acknowledged);
        link.open(endpointAt(broker.port()), client());
        QTRY_VERIFY(link.isConnected());
        const std::optional<qint32> id = link.publish({topic, "no", 1, false, {}});
        QTRY_COMPARE(acknowledged.size(), 1);
        QCOMPARE(acknowledged[0][0].toInt(), id.value_or(-1));
        QCOMPARE(acknowledged[0][1].toBool(), false);
    }

    void leavesPropertiesOutForABrokerOfSmallMessages()
    {
        TestBroker broker({QStringLiteral("max_packet_size 70")});
        QVERIFY(broker.start());
        MqttLink link;
        QSignalSpy received(&link, &MqttLink::received);
        QSignalSpy warned(&link, &MqttLink::warned);
        link.open(endpointAt(broker.port()), client());
        QTRY_VERIFY(link.isConnected());
        for (int i = 0; i < 2; ++i)
            QVERIFY(link.publish({topic, "small", 1, false, {{QStringLiteral("time"), QString(80, u'0')}}}));
        QTRY_COMPARE(received.size(), 2);
        QCOMPARE(warned.size(), 1);
    }

    void isSparedWhatIsLargerThanAReadingMayBe()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched(MqttVersion::V5, QStringLiteral("nothing")));
        MqttLink link;
        QSignalSpy received(&link, &MqttLink::received);
        link.open(endpointAt(broker.port()), client());
        QVERIFY(waitForSubscriptions(broker, QStringLiteral("link")));
        QTRY_VERIFY(link.isConnected());
        broker.client().publish(topic, QByteArray(2 * 1024 * 1024, 'x'));
        broker.client().publish(topic, QByteArray(1024 * 1024, 'y'));
        QTRY_COMPARE(received.size(), 1);
        QVERIFY(received[0][0].value<MqttMessage>().payload.startsWith('y'));
        QVERIFY(link.isConnected());
    }
};

QTEST_GUILESS_MAIN(MqttLinkTroubleTest)
#include "tst_mqttlink_trouble.moc"

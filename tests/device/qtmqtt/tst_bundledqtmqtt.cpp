// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtttest.h"

#include <QPointer>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <array>
#include <atomic>

using namespace nightlight::test;

namespace {

/// A way to the broker that takes a few bytes at a time.
class NarrowDevice : public QIODevice
{
public:
    explicit NarrowDevice(quint16 port)
    {
        connect(&m_socket, &QTcpSocket::readyRead, this, &QIODevice::readyRead);
        connect(&m_socket, &QTcpSocket::bytesWritten, this, &QIODevice::bytesWritten);
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    }
    bool isSequential() const override { return true; }
    bool open(OpenMode mode) override { return m_socket.waitForConnected() && QIODevice::open(mode | Unbuffered); }

protected:
    qint64 readData(char *data, qint64 most) override { return m_socket.read(data, most); }
    qint64 writeData(const char *data, qint64 count) override
    {
        constexpr qint64 width = 7;
        return m_socket.write(data, std::min(count, width - m_socket.bytesToWrite()));
    }

private:
    QTcpSocket m_socket;
};

} // namespace

/// Where the bundled classes keep to the standard and Qt's module, as of 6.4, does not.
class BundledQtMqttTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_broker.start(), qPrintable(m_broker.output())); }

    void matchesByTheStandard_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("match");
        const auto row = [](const char *filter, const char *name, bool match) {
            QTest::addRow("%s and %s", filter, name)
                << QString::fromLatin1(filter) << QString::fromLatin1(name) << match;
        };
        row("+/b/#", "a/b/c", true);
        row("+/b/#", "a/b", true);
        row("a/+/#", "a/b/c/d", true);
        row("a/+/#", "a/b", true);
        row("a/+/#", "a", false);
        row("+/#", "a", true);
        row("$share/group/a/+", "a/b", true);
    }
    void matchesByTheStandard()
    {
        QFETCH(QString, filter);
        QFETCH(QString, name);
        QTEST(QMqttTopicFilter(filter).match(name), "match");
    }

    void knowsWhatIsTooLongOrOdd()
    {
        QVERIFY(!QMqttTopicName(QString(30'000, QChar(0x0C35))).isValid()); // 90,000 bytes
        QVERIFY(!QMqttTopicFilter(QStringLiteral("+/b+")).isValid());
        QVERIFY(!QMqttTopicFilter(QStringLiteral("$share/g+/a")).isValid());
        QVERIFY(!QMqttTopicFilter(QStringLiteral("$share/g/")).isValid());
        QVERIFY(!QMqttTopicFilter(QStringLiteral("$share/g/a#")).isValid());
    }

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

    void maybeDeletedInAnySlot_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QByteArray>("signal");
        for (const int version : {4, 5}) {
            for (const char *signal : {"stateChanged", "connected", "messageReceived", "messageStatusChanged",
                                       "messageSent", "pingResponseReceived", "disconnected", "errorChanged"})
                QTest::addRow("%s, %d", signal, version) << version << QByteArray(signal);
        }
    }
    void maybeDeletedInAnySlot()
    {
        QFETCH(QByteArray, signal);
        TestBroker broker;
        QVERIFY(broker.start());
        QPointer<QMqttClient> client = new QMqttClient;
        const auto destroy = [&] { delete client; };
        const auto on = [&](const char *name) { return signal == name; };
        QMqttClient *c = client;
        if (on("stateChanged"))
            connect(c, &QMqttClient::stateChanged, c, [&](QMqttClient::ClientState state) {
                if (state == QMqttClient::Connected)
                    destroy();
            });
        if (on("connected"))
            connect(c, &QMqttClient::connected, c, destroy);
        if (on("messageReceived"))
            connect(c, &QMqttClient::messageReceived, c, destroy);
        if (on("messageStatusChanged"))
            connect(c, &QMqttClient::messageStatusChanged, c, destroy);
        if (on("messageSent"))
            connect(c, &QMqttClient::messageSent, c, destroy);
        if (on("pingResponseReceived"))
            connect(c, &QMqttClient::pingResponseReceived, c, destroy);
        if (on("disconnected"))
            connect(c, &QMqttClient::disconnected, c, destroy);
        if (on("errorChanged"))
            connect(c, &QMqttClient::errorChanged, c, destroy);
        prepare(*client, broker.port());
        client->setKeepAlive(1);
        client->connectToHost();
        QTRY_VERIFY(!client || client->state() == QMqttClient::Connected);
        if (client) {
            client->subscribe(QStringLiteral("a"), 2);
            client->publish(QStringLiteral("a"), "x", 1);
            if (on("disconnected") || on("errorChanged"))
                broker.kill();
        }
        QTRY_VERIFY_WITH_TIMEOUT(!client, 20'000);
    }

    void subscriptionsMayBeDeletedInTheirSlots_data() { addVersionRows(); }
    void subscriptionsMayBeDeletedInTheirSlots()
    {
        QMqttClient client;
        QVERIFY(connectClient(client, m_broker.port()));
        QPointer<QMqttSubscription> first = subscribed(client, QStringLiteral("a/#"), 1);
        QPointer<QMqttSubscription> second = subscribed(client, QStringLiteral("a/b"), 1);
        QPointer<QMqttSubscription> pending = client.subscribe(QStringLiteral("c"));
        delete pending;
        connect(first, &QMqttSubscription::messageReceived, this, [&] {
            delete first;
            delete second;
        });
        QSignalSpy sent(&client, &QMqttClient::messageSent);
        client.publish(QStringLiteral("a/b"), "x", 1);
        QTRY_VERIFY(!first && !second);
        client.publish(QStringLiteral("a/b"), "y", 1);
        QTRY_COMPARE(sent.count(), 2);
        QCOMPARE(client.state(), QMqttClient::Connected);
    }

    void endsAShareByItsWholeName()
    {
        QMqttClient client;
        client.setHostname(QStringLiteral("127.0.0.1"));
        client.setPort(m_broker.port());
        client.setProtocolVersion(QMqttClient::MQTT_5_0);
        client.connectToHost();
        QVERIFY(waitForState(client, QMqttClient::Connected));
        QMqttSubscription *share = subscribed(client, QStringLiteral("$share/g/a"));
        QMqttSubscription *own = subscribed(client, QStringLiteral("a"));
        QVERIFY(share && own && share != own);
        share->unsubscribe();
        QTRY_COMPARE(share->state(), QMqttSubscription::Unsubscribed);
        QCOMPARE(own->state(), QMqttSubscription::Subscribed);
    }

    void doesWithoutKeepAlive_data() { addVersionRows(); }
    void doesWithoutKeepAlive()
    {
        QMqttClient client;
        client.setKeepAlive(0);
        QSignalSpy answered(&client, &QMqttClient::pingResponseReceived);
        QVERIFY(connectClient(client, m_broker.port()));
        QVERIFY(subscribed(client, QStringLiteral("quiet"), 1));
        QCOMPARE(answered.count(), 0);
        QCOMPARE(client.state(), QMqttClient::Connected);
    }

    void takesTheBrokersKeepAlive()
    {
        TestBroker broker({QStringLiteral("max_keepalive 10")});
        QVERIFY2(broker.start(), qPrintable(broker.output()));
        QMqttClient client;
        client.setHostname(QStringLiteral("127.0.0.1"));
        client.setPort(broker.port());
        client.setProtocolVersion(QMqttClient::MQTT_5_0);
        QSignalSpy changed(&client, &QMqttClient::keepAliveChanged);
        client.connectToHost();
        QVERIFY(waitForState(client, QMqttClient::Connected));
        QCOMPARE(client.keepAlive(), 10);
        QCOMPARE(client.serverConnectionProperties().serverKeepAlive(), 10);
        QCOMPARE(changed.count(), 1);
    }

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

    void goesOverANarrowDevice_data() { addVersionRows(); }
    void goesOverANarrowDevice()
    {
        NarrowDevice device(m_broker.port());
        QVERIFY(device.open(QIODevice::ReadWrite));
        QMqttClient client;
        client.setProtocolVersion(versionOfRow());
        client.setTransport(&device, QMqttClient::IODevice);
        client.connectToHost();
        QVERIFY(waitForState(client, QMqttClient::Connected));
        QVERIFY(subscribed(client, QStringLiteral("narrow"), 1));
        QSignalSpy received(&client, &QMqttClient::messageReceived);
        const QByteArray payload(2'000, 'x');
        client.publish(QStringLiteral("narrow"), payload, 1);
        QTRY_COMPARE(payloads(received), QByteArrayList({payload}));
    }

    void worksWhereItWasMoved_data() { addVersionRows(); }
    void worksWhereItWasMoved()
    {
        QThread thread;
        auto *client = new QMqttClient;
        prepare(*client, m_broker.port());
        client->moveToThread(&thread);
        std::atomic<int> connections = 0;
        connect(&thread, &QThread::started, client, &QMqttClient::connectToHost);
        connect(client, &QMqttClient::connected, client, [&] { ++connections; });
        connect(&thread, &QThread::finished, client, &QObject::deleteLater);
        thread.start();
        QTRY_COMPARE(connections.load(), 1);
        thread.quit();
        QVERIFY(thread.wait());
    }

    void bearsAnyRubbish_data() { addVersionRows(); }
    void bearsAnyRubbish()
    {
        QRandomGenerator random(42);
        for (int round = 0; round < 100; ++round) {
            QByteArray rubbish(random.bounded(1, 200), Qt::Uninitialized);
            for (char &byte : rubbish)
                byte = char(random.bounded(256));
            constexpr std::array<quint8, 8> starts{0x20, 0x30, 0x32, 0x40, 0x62, 0x90, 0xB0, 0xD0};
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

private:
    TestBroker m_broker{{QStringLiteral("max_queued_messages 0")}};
};

QTEST_GUILESS_MAIN(BundledQtMqttTest)
#include "tst_bundledqtmqtt.moc"

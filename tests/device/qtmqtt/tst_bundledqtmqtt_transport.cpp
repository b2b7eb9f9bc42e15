// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtttest.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
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

/// Odd ways to the broker.
class BundledTransportTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_broker.start(), qPrintable(m_broker.output())); }

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

    void leavesOrderlyBeforeItComesAgain_data() { addVersionRows(); }
    void leavesOrderlyBeforeItComesAgain()
    {
        constexpr qsizetype much = 20'000'000; // more than a socket takes at once
        QList<QByteArray> heard;
        int connections = 0;
        OddServer server([&, greeting = connAck()](QTcpSocket &socket, const QByteArray &received) {
            if (received.isEmpty()) {
                ++connections;
                socket.setProperty("number", connections - 1);
                heard << QByteArray();
                return;
            }
            if (heard.at(socket.property("number").toInt()).isEmpty())
                socket.write(greeting);
            heard[socket.property("number").toInt()] = received.right(2);
        });
        QMqttClient client;
        QVERIFY(connectClient(client, server.port()));
        client.publish(QStringLiteral("a"), QByteArray(much, 'x'));
        client.disconnectFromHost();
        client.connectToHost();
        QVERIFY(waitForState(client, QMqttClient::Connected));
        QTRY_COMPARE(heard.first(), QByteArray::fromHex("e000"));
    }

    void doesWithoutTheTemporaryFolder_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("missing") << QStringLiteral("missing");
        QTest::newRow("with a long name") << QString(120, u'x');
    }
    void doesWithoutTheTemporaryFolder()
    {
        QFETCH(QString, name);
        const QTemporaryDir parent;
        QVERIFY(name == QStringLiteral("missing") || QDir(parent.path()).mkdir(name));
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", QFile::encodeName(parent.filePath(name)));
        QMqttClient client;
        client.setHostname(QStringLiteral("127.0.0.1"));
        client.setPort(m_broker.port());
        client.connectToHost();
        const bool connected = waitForState(client, QMqttClient::Connected);
        before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
        QVERIFY(connected);
    }

private:
    TestBroker m_broker;
};

QTEST_GUILESS_MAIN(BundledTransportTest)
#include "tst_bundledqtmqtt_transport.moc"

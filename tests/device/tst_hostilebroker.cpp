// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testdevice.h"

#include "device/monitor.h"
#include "support/versionrows.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

namespace {

/// A server that lets clients in and then sends what no decent broker would, as fast as it is taken. While it does, the
/// test's own thread takes nothing, like a window that is busy.
class HostileBroker
{
public:
    bool listen() { return m_server.listen(QHostAddress::LocalHost); }
    quint16 port() const { return m_server.serverPort(); }

    /// Waits for the next client and lets it in; null if none comes. Its CONNECT is left to read.
    QTcpSocket *letIn(MqttVersion version)
    {
        if (!m_server.hasPendingConnections() && !m_server.waitForNewConnection(10'000))
            return nullptr;
        QTcpSocket *socket = m_server.nextPendingConnection();
        if (socket->bytesAvailable() == 0 && !socket->waitForReadyRead(10'000))
            return nullptr;
        m_greetings << socket->readAll();
        socket->write(version == MqttVersion::V5 ? QByteArray::fromHex("2003000000") : QByteArray::fromHex("20020000"));
        return socket->waitForBytesWritten(10'000) ? socket : nullptr;
    }

    QByteArray lastGreeting() const { return m_greetings.constLast(); }

    /// False if the client has gone before it took all.
    static bool send(QTcpSocket &socket, const QByteArray &bytes)
    {
        socket.write(bytes);
        while (socket.bytesToWrite() > 0) {
            if (!socket.waitForBytesWritten(30'000))
                return false;
            socket.readAll();
        }
        return true;
    }

private:
    QTcpServer m_server;
    QByteArrayList m_greetings;
};

/// A message of QoS 0, short enough for a length of one byte.
QByteArray publishPacket(MqttVersion version, const QString &topic, const QByteArray &payload)
{
    const QByteArray name = topic.toUtf8();
    QByteArray body = QByteArray(1, '\0') + char(name.size()) + name;
    if (version == MqttVersion::V5)
        body += '\0'; // no properties
    body += payload;
    return QByteArray(1, '\x30') + char(body.size()) + body;
}

/// The most memory that the program has had since the last call, in MiB.
qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    qint64 kibibytes = 0;
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                kibibytes = line.sliced(6).simplified().split(' ').constFirst().toLongLong();
        }
    }
    QFile reset(QStringLiteral("/proc/self/clear_refs"));
    if (reset.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        reset.write("5");
    return kibibytes / 1024;
}

/// How much more memory than before, in MiB, may be needed whatever is sent. A sanitizer keeps what is freed.
constexpr qint64 mostGrowth =
#if defined(NIGHTLIGHT_SANITIZE_ADDRESS) || defined(NIGHTLIGHT_SANITIZE_THREAD)
    1'000'000;
#else
    96;
#endif

struct WatchingWindow
{
    InThread<Monitor> monitor{std::make_unique<Monitor>()};
    QList<ReceivedReading> readings;
    MonitorCounts counts;
    QString complaint;
    quint64 logged = 0;
    QObject context;

    explicit WatchingWindow(quint16 port, MqttVersion version)
    {
        Monitor *part = monitor.part();
        QObject::connect(part, &Monitor::received, &context, [this](const auto &batch) { readings += batch.readings; });
        QObject::connect(part, &Monitor::countsChanged, &context, [this](const auto &now) { counts = now; });
        QObject::connect(part, &Monitor::linkChanged, &context, [this](const LinkStatus &now) {
            if (now.state == LinkState::Waiting)
                complaint = now.sentence;
        });
        QObject::connect(part, &Monitor::logged, &context,
                         [this](const auto &batch) { logged += quint64(batch.entries.size()) + batch.omitted; });
        monitor.post([=](Monitor *monitor) {
            monitor->setWatch(QStringLiteral("desk"), {});
            monitor->setBroker(endpointAt(port, version), {});
        });
    }
};

} // namespace

/// What a broker may do to this program. Qt's own module takes each packet in as a whole, so it is not judged by this.
class HostileBrokerTest : public QObject
{
    Q_OBJECT

private slots:
    void countsWhatABusyWindowCouldNotTake_data() { addMqttVersionRows(); }
    void countsWhatABusyWindowCouldNotTake()
    {
        constexpr int rounds = 300;
        constexpr int inARound = 1000;
        QFETCH(MqttVersion, version);
        HostileBroker broker;
        QVERIFY(broker.listen());
        WatchingWindow window(broker.port(), version);
        QTcpSocket *client = broker.letIn(version);
        QVERIFY(client);
        QByteArray block;
        for (int i = 0; i < inARound; ++i)
            block += publishPacket(version, telemetry, "{\"light\": " + QByteArray::number(i) + '}');
        peakMemory();
        const qint64 before = peakMemory();
        for (int i = 0; i < rounds; ++i)
            QVERIFY(HostileBroker::send(*client, block));
        constexpr quint64 all = quint64(rounds) * inARound;
        QTRY_COMPARE_WITH_TIMEOUT(window.counts.received, all, 120'000);
        const qint64 growth = peakMemory() - before;
        QVERIFY2(growth < mostGrowth, qPrintable(QString::number(growth)));
        QTRY_COMPARE(quint64(window.readings.size()) + window.counts.dropped, all);
        QTRY_COMPARE(window.logged, all);
        QVERIFY(window.counts.dropped > 0);
        QCOMPARE(window.readings.constLast().light, double(inARound - 1)); // the oldest ones go
    }

    void endsAConnectionThatBringsTooLargeAMessage_data() { addMqttVersionRows(); }
    void endsAConnectionThatBringsTooLargeAMessage()
    {
        QFETCH(MqttVersion, version);
        HostileBroker broker;
        QVERIFY(broker.listen());
        WatchingWindow window(broker.port(), version);
        QTcpSocket *client = broker.letIn(version);
        QVERIFY(client);
        peakMemory();
        const qint64 before = peakMemory();
        HostileBroker::send(*client, QByteArray::fromHex("30ffffff7f")); // 256 MiB follow
        const QByteArray block(1024 * 1024, 'x');
        for (int i = 0; i < 256 && HostileBroker::send(*client, block); ++i) { }
        QTRY_VERIFY(!window.complaint.isEmpty());
        QVERIFY2(window.complaint.contains(QStringLiteral("too large")), qPrintable(window.complaint));
        const qint64 growth = peakMemory() - before;
        QVERIFY2(growth < mostGrowth, qPrintable(QString::number(growth)));
    }

    void saysHowLargeAMessageMayBe()
    {
        HostileBroker broker;
        QVERIFY(broker.listen());
        WatchingWindow window(broker.port(), MqttVersion::V5);
        QVERIFY(broker.letIn(MqttVersion::V5));
        const QByteArray words = QByteArray::fromHex("2700110000"); // MQTT 5.0, section 3.1.2.11.4: 1 MiB and 64 KiB
        QVERIFY2(broker.lastGreeting().contains(words), broker.lastGreeting().toHex().constData());
    }

    void keepsItsCadenceUnderAFloodOfCommands()
    {
        constexpr int rounds = 200;
        constexpr int inARound = 1000;
        HostileBroker broker;
        QVERIFY(broker.listen());
        TestDevice device(10ms);
        device.startAt(broker.port(), MqttVersion::V5, {0, false});
        QTcpSocket *commandClient = nullptr;
        for (int i = 0; i < 2; ++i) {
            QTcpSocket *client = broker.letIn(MqttVersion::V5);
            QVERIFY(client);
            if (broker.lastGreeting().contains("_commands"))
                commandClient = client;
        }
        QVERIFY(commandClient);
        QTRY_VERIFY(device.counts.sent > 3);
        const QByteArray block = publishPacket(MqttVersion::V5, commands, "{\"led_on\": true}").repeated(inARound);
        peakMemory();
        const qint64 before = peakMemory();
        const auto published = device.published.size();
        const Moment start = std::chrono::steady_clock::now();
        for (int i = 0; i < rounds; ++i)
            QVERIFY(HostileBroker::send(*commandClient, block));
        const auto ticks = (std::chrono::steady_clock::now() - start) / 10ms;
        QTRY_VERIFY_WITH_TIMEOUT(device.commanded.size() >= 100'000, 60'000);
        const qint64 growth = peakMemory() - before;
        QVERIFY2(growth < mostGrowth, qPrintable(QString::number(growth)));
        QVERIFY2(device.published.size() - published > ticks / 10, qPrintable(QString::number(ticks)));
        QVERIFY(device.lamp == true);
    }
};

QTEST_GUILESS_MAIN(HostileBrokerTest)
#include "tst_hostilebroker.moc"

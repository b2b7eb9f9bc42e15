// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/mqtt/mqttlink.h"

#include "support/certificates.h"
#include "support/versionrows.h"
#include "support/watchedbroker.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <array>

using namespace nightlight;
using namespace nightlight::test;

namespace {

/// A port of this machine that answers nothing at all, as behind a firewall: its queue of connections is full.
class DeafPort
{
public:
    bool listen()
    {
        m_server.setListenBacklogSize(0);
        if (!m_server.listen(QHostAddress::LocalHost))
            return false;
        m_server.pauseAccepting();
        for (QTcpSocket &socket : m_sockets) {
            socket.connectToHost(QHostAddress::LocalHost, number());
            if (!socket.waitForConnected(200))
                return true;
        }
        return false;
    }
    quint16 number() const { return m_server.serverPort(); }

private:
    QTcpServer m_server;
    std::array<QTcpSocket, 8> m_sockets;
};

/// Lets this program trust an authority of the test's own while it lives.
class TrustedAuthority
{
public:
    explicit TrustedAuthority(const QSslCertificate &authority)
    {
        QSslConfiguration trusting = m_before;
        trusting.setCaCertificates({authority});
        QSslConfiguration::setDefaultConfiguration(trusting);
    }
    ~TrustedAuthority() { QSslConfiguration::setDefaultConfiguration(m_before); }
    Q_DISABLE_COPY_MOVE(TrustedAuthority)

private:
    const QSslConfiguration m_before = QSslConfiguration::defaultConfiguration();
};

} // namespace

class MqttLinkTest : public QObject
{
    Q_OBJECT

    const QString topic = QStringLiteral("desk/telemetry");

    static MqttLink::Client client(const QString &id = QStringLiteral("link"))
    {
        return {id, {}, {{QStringLiteral("desk/#"), 2}}};
    }

private slots:
    void connectsAndGoesThroughItsStates()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        MqttLink link;
        QList<LinkState> states;
        connect(&link, &MqttLink::statusChanged, this, [&](const LinkStatus &status) { states << status.state; });
        link.open(endpointAt(broker.port()), client());
        QTRY_VERIFY(link.isConnected());
        QCOMPARE(link.status().broker, QStringLiteral("127.0.0.1:%1").arg(broker.port()));
        QVERIFY(link.status().sentence.isEmpty());
        link.close();
        QVERIFY((states == QList{LinkState::Connecting, LinkState::Connected, LinkState::Off}));
    }

    void carriesMessagesWithTheirProperties_data() { addMqttVersionRows(); }
    void carriesMessagesWithTheirProperties()
    {
        QFETCH(MqttVersion, version);
        WatchedBroker broker;
        QVERIFY(broker.startWatched(version));
        TestClient &other = broker.client();
        MqttLink link;
        link.open(endpointAt(broker.port(), version), client());
        QTRY_VERIFY(link.isConnected() && other.link().isConnected());
        QSignalSpy acknowledged(&link, &MqttLink::acknowledged);

        QList<qint32> ids;
        for (int qos = 0; qos <= 2; ++qos)
            ids << link.publish({topic,
                                 QByteArray::number(qos),
                                 qos,
                                 false,
                                 {{QStringLiteral("seq"), QString::number(qos)}}})
                       .value_or(-1);
        QTRY_COMPARE(other.on(topic).size(), 3);
        QTRY_COMPARE(acknowledged.size(), 2);
        QCOMPARE(ids[0], 0);
        QCOMPARE(acknowledged[0][0].toInt(), ids[1]);
        QCOMPARE(acknowledged[1][0].toInt(), ids[2]);
        for (int qos = 0; qos <= 2; ++qos) {
            const MqttMessage message = other.on(topic)[qos];
            QCOMPARE(message.payload, QByteArray::number(qos));
            QCOMPARE(message.qos, qos);
            const auto seq = message.property(QStringLiteral("seq"));
            QCOMPARE(seq.value_or(QStringLiteral("none")),
                     version == MqttVersion::V5 ? QString::number(qos) : QStringLiteral("none"));
        }
    }

    void subscribesAgainAfterABrokerRestart_data() { addMqttVersionRows(); }
    void subscribesAgainAfterABrokerRestart()
    {
        QFETCH(MqttVersion, version);
        WatchedBroker broker;
        QVERIFY(broker.startWatched(version));
        TestClient &other = broker.client();
        MqttLink link;
        QSignalSpy received(&link, &MqttLink::received);
        link.open(endpointAt(broker.port(), version), client());
        QTRY_VERIFY(link.isConnected());
        broker.kill();
        QTRY_COMPARE(link.status().state, LinkState::Waiting);
        QVERIFY2(link.status().sentence.contains(QStringLiteral("It is tried again")),
                 qPrintable(link.status().sentence));
        QVERIFY(link.status().retryIn > std::chrono::milliseconds(700));
        QVERIFY(link.status().retryIn <= std::chrono::seconds(1));
        QVERIFY(!link.publish({topic, "lost", 1, false, {}}));
        QVERIFY(broker.start());
        QVERIFY(waitForSubscriptions(broker, QStringLiteral("link")));
        QTRY_VERIFY(link.isConnected() && other.link().isConnected());
        other.publish(topic, "again");
        QTRY_COMPARE(received.size(), 1);
    }

    void triesAtOnceWhenAsked()
    {
        TestBroker broker;
        MqttLink link;
        link.open(endpointAt(broker.port()), client());
        QTRY_COMPARE(link.status().state, LinkState::Waiting);
        QVERIFY(broker.start());
        link.retryNow();
        QCOMPARE(link.status().state, LinkState::Connecting);
        QTRY_VERIFY(link.isConnected());
    }

    void triesAfreshWhenAskedWhileATryReachesNobody()
    {
        DeafPort port;
        QVERIFY(port.listen());
        MqttLink link;
        link.open(endpointAt(port.number()), client());
        const QPointer<QTcpSocket> first = link.findChild<QTcpSocket *>();
        const auto isGivenUp = [&] {
            link.retryNow();
            return !first;
        };
        QTest::qWait(0);
        QVERIFY(!isGivenUp());
        QVERIFY(QTest::qWaitFor(isGivenUp));
        QCOMPARE(link.status().state, LinkState::Connecting);
    }

    void leavesItsLastWillHoweverItGoes()
    {
        WatchedBroker broker;
        QVERIFY(broker.startWatched());
        TestClient &other = broker.client();
        MqttLink::Client mortal = client(QStringLiteral("mortal"));
        mortal.will = MqttLink::LastWill{QStringLiteral("desk/status"), "offline"};
        MqttLink link;
        link.open(endpointAt(broker.port()), mortal);
        QTRY_VERIFY(link.isConnected());
        QSignalSpy saidGoodbye(&link, &MqttLink::saidGoodbye);
        link.close();
        QCOMPARE(saidGoodbye.size(), 1);
        QTRY_COMPARE(other.on(QStringLiteral("desk/status")).size(), 1); // its last words, not the will
        link.open(endpointAt(broker.port()), mortal);
        QTRY_VERIFY(link.isConnected());

        MqttLink sameId; // the broker throws the first one out
        sameId.open(endpointAt(broker.port()), client(QStringLiteral("mortal")));
        QTRY_COMPARE(other.on(QStringLiteral("desk/status")).size(), 2);
        QCOMPARE(other.on(QStringLiteral("desk/status")).constLast().payload, "offline");
        link.close();
    }

    void keepsTheConnectionWhenNothingIsNew()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        MqttLink link;
        link.open(endpointAt(broker.port()), client());
        QTRY_VERIFY(link.isConnected());
        QSignalSpy changed(&link, &MqttLink::statusChanged);
        link.open(endpointAt(broker.port()), client());
        QVERIFY(link.isConnected());
        QCOMPARE(changed.size(), 0);
        link.open(endpointAt(broker.port(), MqttVersion::V3_1_1), client());
        QCOMPARE(link.status().state, LinkState::Connecting);
        QTRY_VERIFY(link.isConnected());
    }

    void goesOnWithItsSessionIfItHasOne_data() { addMqttVersionRows(); }
    void goesOnWithItsSessionIfItHasOne()
    {
        QFETCH(MqttVersion, version);
        WatchedBroker broker;
        QVERIFY(broker.startWatched(version));
        MqttLink::Client lasting = client();
        lasting.sessionExpiry = std::chrono::hours(1);
        MqttLink link;
        QSignalSpy received(&link, &MqttLink::received);
        for (const bool resumed : {false, true}) {
            link.open(endpointAt(broker.port(), version), lasting);
            QTRY_VERIFY(link.isConnected());
            QCOMPARE(link.isResumed(), resumed);
            QVERIFY(waitForSubscriptions(broker, QStringLiteral("link"), resumed ? 2 : 1));
            link.close();
            QTRY_COMPARE(broker.output().count(QStringLiteral("Client link disconnected")), resumed ? 2 : 1);
            broker.client().publish(topic, "meanwhile");
            QTRY_COMPARE(broker.client().on(topic).size(), resumed ? 2 : 1);
        }
        QCOMPARE(received.size(), 1);
        link.open(endpointAt(broker.port(), version), client()); // which wants none
        QTRY_VERIFY(link.isConnected());
        QVERIFY(!link.isResumed());
    }

    void tellsWhenItsBufferIsEmpty_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("plain") << false;
        QTest::newRow("TLS") << true;
    }
    void tellsWhenItsBufferIsEmpty()
    {
        QFETCH(bool, tls);
        Certificates certificates;
        QVERIFY(certificates.make());
        TestBroker broker(tls ? certificates.serverConfig() : QStringList());
        QVERIFY(broker.start());
        const TrustedAuthority trusted(certificates.authority());
        Endpoint there = endpointAt(broker.port());
        there.host = QStringLiteral("localhost");
        there.tls = tls;
        MqttLink link;
        link.open(there, client());
        QTRY_VERIFY2(link.isConnected(), qPrintable(link.status().sentence));
        QTRY_COMPARE(link.bytesWaiting(), 0);

        broker.freeze();
        for (int i = 0; i < 20; ++i)
            QVERIFY(link.publish({QStringLiteral("big"), QByteArray(1024 * 1024, 'x'), 0, false, {}}));
        QTRY_VERIFY(link.bytesWaiting() > 512 * 1024);
        qint64 leftAtTheLastTime = -1;
        connect(&link, &MqttLink::drained, this, [&] { leftAtTheLastTime = link.bytesWaiting(); });
        broker.thaw();
        QTRY_COMPARE(link.bytesWaiting(), 0);
        QTRY_COMPARE(leftAtTheLastTime, 0);
    }

    void closesWithoutAHangWhileTheBrokerIsFrozen()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        auto link = std::make_unique<MqttLink>();
        link->open(endpointAt(broker.port()), client());
        QTRY_VERIFY(link->isConnected());
        broker.freeze();
        const QByteArray big(1024 * 1024, 'x');
        for (int i = 0; i < 60; ++i) {
            link->publish({topic, big, 0, false, {}});
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(link->bytesWaiting() > 0);
        QElapsedTimer timer;
        timer.start();
        link->close();
        QCOMPARE(link->status().state, LinkState::Off);
        link.reset();
        QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(MqttLinkTest)
#include "tst_mqttlink.moc"

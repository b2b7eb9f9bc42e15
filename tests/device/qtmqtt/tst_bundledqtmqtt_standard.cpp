// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtttest.h"

#include <QTest>

using namespace nightlight::test;

/// Where the bundled classes keep to the standard and Qt's module, as of 6.4, does not.
class BundledStandardTest : public QObject
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

private:
    TestBroker m_broker;
};

QTEST_GUILESS_MAIN(BundledStandardTest)
#include "tst_bundledqtmqtt_standard.moc"

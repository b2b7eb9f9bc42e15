// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqtttest.h"

#include <QTest>

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

private:
    TestBroker m_broker;
};

QTEST_GUILESS_MAIN(BundledLimitsTest)
#include "tst_bundledqtmqtt_limits.moc"

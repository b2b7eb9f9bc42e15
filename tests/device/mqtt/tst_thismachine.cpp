// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/mqtt/thismachine.h"

#include <QNetworkInterface>
#include <QTest>

using namespace nightlight;

class ThisMachineTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhatStaysOnThisMachine_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("stays");
        QTest::newRow("name") << QStringLiteral("localhost") << true;
        QTest::newRow("name in capitals") << QStringLiteral("LocalHost") << true;
        QTest::newRow("name below it") << QStringLiteral("broker.localhost") << true;
        QTest::newRow("IPv4") << QStringLiteral("127.0.0.1") << true;
        QTest::newRow("another loopback address") << QStringLiteral("127.8.9.10") << true;
        QTest::newRow("IPv6") << QStringLiteral("::1") << true;
        QTest::newRow("name that only begins so") << QStringLiteral("localhost.example") << false;
        QTest::newRow("elsewhere by name") << QStringLiteral("broker.example") << false;
        QTest::newRow("elsewhere by address") << QStringLiteral("192.0.2.1") << false; // RFC 5737: nobody's
        QTest::newRow("nothing") << QString() << false;
        const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
        for (const QHostAddress &address : addresses)
            QTest::newRow(qPrintable(address.toString())) << address.toString() << true;
    }
    void knowsWhatStaysOnThisMachine()
    {
        QFETCH(QString, host);
        QTEST(isThisMachine(host), "stays");
    }

    void seesAPasswordThatOthersCouldRead()
    {
        BrokerSettings settings;
        settings.kind = BrokerKind::Other;
        settings.host = QStringLiteral("broker.example");
        settings.hasPassword = true;
        QVERIFY(sendsPasswordOpenly(settings));
        for (const auto &change :
             {+[](BrokerSettings &one) { one.tls = true; }, +[](BrokerSettings &one) { one.hasPassword = false; },
              +[](BrokerSettings &one) { one.host = QStringLiteral("localhost"); },
              +[](BrokerSettings &one) { one.kind = BrokerKind::BuiltIn; }}) {
            BrokerSettings safe = settings;
            change(safe);
            QVERIFY(!sendsPasswordOpenly(safe));
        }
    }
};

QTEST_APPLESS_MAIN(ThisMachineTest)
#include "tst_thismachine.moc"

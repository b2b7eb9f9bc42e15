// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/controls.h"
#include "ui/panels/brokerpanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace nightlight;

namespace {

BrokerSettings another()
{
    return {.kind = BrokerKind::Other, .host = QStringLiteral("broker.example"), .user = QStringLiteral("ada")};
}

void click(const QWidget &panel, const QString &button)
{
    QTest::mouseClick(control<QPushButton>(panel, button), Qt::LeftButton);
}

} // namespace

class BrokerPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void builtInSettingsApplyAtOnce()
    {
        BrokerSettings expected;
        BrokerPanel panel(expected);
        panel.show();
        QSignalSpy changed(&panel, &BrokerPanel::settingsChanged);
        const auto told = [&] {
            return changed.count() == 1 && changed.takeFirst().first().value<BrokerSettings>() == expected;
        };

        control<QComboBox>(panel, QStringLiteral("QoS"))->setCurrentIndex(2);
        expected.qos = 2;
        QVERIFY(told());
        control<QComboBox>(panel, QStringLiteral("MQTT version"))->setCurrentIndex(1);
        expected.version = MqttVersion::V3_1_1;
        QVERIFY(told());
        control<QCheckBox>(panel, QStringLiteral("Retain the last reading"))->click();
        expected.retain = true;
        QVERIFY(told());
        click(panel, QStringLiteral("Disconnect"));
        expected.connected = false;
        QVERIFY(told());
        click(panel, QStringLiteral("Connect"));
        expected.connected = true;
        QVERIFY(told());
    }

    void anotherBrokerAppliesAsAWholeOnConnect()
    {
        BrokerPanel panel(BrokerSettings{});
        panel.show();
        QSignalSpy changed(&panel, &BrokerPanel::settingsChanged);

        control<QComboBox>(panel, QStringLiteral("Broker"))->setCurrentIndex(1);
        auto *host = control<QLineEdit>(panel, QStringLiteral("Host"));
        QVERIFY(host->isVisible());
        host->setText(QString());
        QTest::keyClicks(host, QStringLiteral("broker.example"));
        control<QCheckBox>(panel, QStringLiteral("Encrypt with TLS"))->click();
        QTest::keyClicks(control<QLineEdit>(panel, QStringLiteral("User name")), QStringLiteral("ada"));
        auto *password = control<QLineEdit>(panel, QStringLiteral("Password"));
        QTest::keyClicks(password, QStringLiteral("secret"));
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        control<QComboBox>(panel, QStringLiteral("QoS"))->setCurrentIndex(0);
        QCOMPARE(changed.count(), 0);

        click(panel, QStringLiteral("Connect"));
        QCOMPARE(changed.count(), 1);
        const BrokerSettings expected{.kind = BrokerKind::Other,
                                      .host = QStringLiteral("broker.example"),
                                      .port = 8883,
                                      .tls = true,
                                      .user = QStringLiteral("ada"),
                                      .password = QStringLiteral("secret"),
                                      .qos = 0};
        QCOMPARE(changed.takeFirst().first().value<BrokerSettings>(), expected);

        control<QComboBox>(panel, QStringLiteral("Broker"))->setCurrentIndex(0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().value<BrokerSettings>().kind, BrokerKind::BuiltIn);
    }

    void disconnectingForgetsNothingThatIsBeingEntered()
    {
        BrokerPanel panel(another());
        panel.show();
        QSignalSpy changed(&panel, &BrokerPanel::settingsChanged);
        auto *host = control<QLineEdit>(panel, QStringLiteral("Host"));
        QTest::keyClicks(host, QStringLiteral(".org"));

        click(panel, QStringLiteral("Disconnect"));
        QCOMPARE(changed.first().first().value<BrokerSettings>().host, QStringLiteral("broker.example"));
        QVERIFY(!changed.takeFirst().first().value<BrokerSettings>().connected);
        QCOMPARE(host->text(), QStringLiteral("broker.example.org"));
    }

    void tlsSwitchesOnlyTheUsualPort()
    {
        BrokerPanel panel(another());
        auto *port = control<QSpinBox>(panel, QStringLiteral("Port"));
        auto *tls = control<QCheckBox>(panel, QStringLiteral("Encrypt with TLS"));
        tls->click();
        QCOMPARE(port->value(), 8883);
        tls->click();
        QCOMPARE(port->value(), 1883);
        port->setValue(2000);
        tls->click();
        QCOMPARE(port->value(), 2000);
    }

    void hostThatCannotBeIsRefusedInWords_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("none") << QString();
        QTest::newRow("address with a scheme") << QStringLiteral("mqtt://broker.example");
        QTest::newRow("two words") << QStringLiteral("broker example");
    }

    void hostThatCannotBeIsRefusedInWords()
    {
        QFETCH(QString, host);
        BrokerPanel panel(another());
        panel.show();
        QSignalSpy changed(&panel, &BrokerPanel::settingsChanged);
        auto *edit = control<QLineEdit>(panel, QStringLiteral("Host"));
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, host);
        QTest::keyClick(edit, Qt::Key_Return);

        QCOMPARE(changed.count(), 0);
        bool said = false;
        for (const QLabel *label : panel.findChildren<QLabel *>())
            said = said || (label->isVisible() && label->text().startsWith(QStringLiteral("Enter the")));
        QVERIFY(said);
    }

    void builtInBrokerSaysWhereItIs()
    {
        BrokerPanel panel(BrokerSettings{});
        panel.show();
        panel.showBuiltInBroker({.state = BuiltInBrokerState::Running, .port = 40123});
        auto *address = control<QLabel>(panel, QStringLiteral("Address: 127.0.0.1:40123"));
        QVERIFY(address->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));

        panel.showBuiltInBroker(
            {.state = BuiltInBrokerState::Failed, .sentence = QStringLiteral("Install <b>it</b>.")});
        QCOMPARE(address->text(), QStringLiteral("Install <b>it</b>."));
        QCOMPARE(address->textFormat(), Qt::PlainText);
    }
};

QTEST_MAIN(BrokerPanelTest)
#include "tst_brokerpanel.moc"

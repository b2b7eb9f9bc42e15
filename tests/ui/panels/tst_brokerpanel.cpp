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

#include <algorithm>

using namespace nightlight;

namespace {

BrokerSettings another()
{
    return {.kind = BrokerKind::Other, .host = QStringLiteral("broker.example"), .user = QStringLiteral("ada")};
}

BrokerSettings anotherWithTls()
{
    BrokerSettings settings = another();
    settings.port = 8883;
    settings.tls = true;
    settings.tlsSettings = {.authorityFile = QStringLiteral("/etc/ca.pem"),
                            .certificateFile = QStringLiteral("/etc/own.pem"),
                            .keyFile = QStringLiteral("/etc/own.key"),
                            .keyPassphrase = QStringLiteral("secret"),
                            .protocol = QStringLiteral("mqtt"),
                            .pinnedSha256 = QByteArray(32, '\xab')};
    return settings;
}

void click(const QWidget &panel, const QString &button)
{
    QTest::mouseClick(control<QPushButton>(panel, button), Qt::LeftButton);
}

bool says(const QWidget &panel, const QString &words)
{
    return std::ranges::any_of(panel.findChildren<QLabel *>(), [&words](const QLabel *label) {
        return label->isVisible() && label->text().contains(words);
    });
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
                                      .hasPassword = true,
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

    void tlsIsAskedForMoreOnlyWhereItIsSpoken()
    {
        BrokerPanel panel(another());
        panel.show();
        const QStringList names{QStringLiteral("Authority"), QStringLiteral("Own certificate"),
                                QStringLiteral("Its key"), QStringLiteral("Passphrase"), QStringLiteral("ALPN")};
        const auto shown = [&](bool expected) {
            return std::all_of(names.begin(), names.end(), [&](const QString &name) {
                return control<QLineEdit>(panel, name)->isVisible() == expected;
            });
        };
        QVERIFY(shown(false));
        control<QCheckBox>(panel, QStringLiteral("Encrypt with TLS"))->click();
        QVERIFY(shown(true));
        QCOMPARE(control<QLineEdit>(panel, QStringLiteral("Passphrase"))->echoMode(), QLineEdit::Password);
        QVERIFY(!control<QPushButton>(panel, QStringLiteral("Forget"))->isVisible());
        control<QComboBox>(panel, QStringLiteral("Broker"))->setCurrentIndex(0);
        QVERIFY(shown(false));
    }

    void whatIsEnteredForTlsApplies()
    {
        BrokerPanel panel(another());
        panel.show();
        QSignalSpy changed(&panel, &BrokerPanel::settingsChanged);
        control<QCheckBox>(panel, QStringLiteral("Encrypt with TLS"))->click();
        const auto type = [&panel](const char *name, const char *text) {
            QTest::keyClicks(control<QLineEdit>(panel, QString::fromLatin1(name)), QString::fromLatin1(text));
        };
        type("Authority", "/etc/ca.pem");
        type("Own certificate", "/etc/own.pem");
        type("Its key", "/etc/own.key");
        type("Passphrase", "secret");
        type("ALPN", "mqtt");
        QCOMPARE(changed.count(), 0);
        click(panel, QStringLiteral("Connect"));
        QCOMPARE(changed.count(), 1);
        BrokerSettings expected = anotherWithTls();
        expected.tlsSettings.pinnedSha256.clear();
        QCOMPARE(changed[0][0].value<BrokerSettings>(), expected);
    }

    void trustsACertificateOfTheBrokerThatIsChosen()
    {
        BrokerSettings expected = anotherWithTls();
        BrokerPanel panel(expected);
        panel.show();
        QSignalSpy changed(&panel, &BrokerPanel::settingsChanged);
        const QByteArray sha256(32, '\x11');
        panel.trust(QStringLiteral("elsewhere.example:8883"), sha256);
        QCOMPARE(changed.count(), 0);
        panel.trust(QStringLiteral("broker.example:8883"), sha256);
        QCOMPARE(changed.count(), 1);
        expected.tlsSettings.pinnedSha256 = sha256;
        QCOMPARE(changed[0][0].value<BrokerSettings>(), expected);
        QVERIFY(control<QPushButton>(panel, QStringLiteral("Forget"))->isVisible());
        QVERIFY(!control<QPushButton>(panel, QStringLiteral("Connect"))->isEnabled()); // nothing is left to be done
    }

    void forgetsACertificate()
    {
        BrokerSettings expected = anotherWithTls();
        BrokerPanel panel(expected);
        panel.show();
        QSignalSpy changed(&panel, &BrokerPanel::settingsChanged);
        click(panel, QStringLiteral("Forget"));
        QVERIFY(!control<QPushButton>(panel, QStringLiteral("Forget"))->isVisible());
        QCOMPARE(changed.count(), 0);
        click(panel, QStringLiteral("Connect"));
        expected.tlsSettings.pinnedSha256.clear();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].value<BrokerSettings>(), expected);
    }

    void aCertificateIsTrustedOfItsOwnBrokerOnly()
    {
        BrokerPanel panel(anotherWithTls());
        panel.show();
        QSignalSpy changed(&panel, &BrokerPanel::settingsChanged);
        QTest::keyClicks(control<QLineEdit>(panel, QStringLiteral("Host")), QStringLiteral(".org"));
        click(panel, QStringLiteral("Connect"));
        QCOMPARE(changed.count(), 1);
        QVERIFY(changed[0][0].value<BrokerSettings>().tlsSettings.pinnedSha256.isEmpty());
        QVERIFY(!control<QPushButton>(panel, QStringLiteral("Forget"))->isVisible());
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
        QVERIFY(says(panel, QStringLiteral("Enter the")));
    }

    void asksBeforeAPasswordCrossesTheNetworkOpenly()
    {
        BrokerPanel panel(another());
        panel.show();
        QSignalSpy changed(&panel, &BrokerPanel::settingsChanged);
        auto *password = control<QLineEdit>(panel, QStringLiteral("Password"));
        QTest::keyClicks(password, QStringLiteral("secret"));
        click(panel, QStringLiteral("Connect"));
        QCOMPARE(changed.count(), 0);
        QVERIFY(says(panel, QStringLiteral("unencrypted")));

        QTest::keyClicks(password, QStringLiteral("!")); // not what was asked about
        QVERIFY(!says(panel, QStringLiteral("unencrypted")));
        click(panel, QStringLiteral("Connect"));
        QCOMPARE(changed.count(), 0);
        click(panel, QStringLiteral("Connect"));
        QCOMPARE(changed.count(), 1);
        QVERIFY(changed.takeFirst().first().value<BrokerSettings>().connected);

        click(panel, QStringLiteral("Disconnect"));
        click(panel, QStringLiteral("Connect"));
        QCOMPARE(changed.count(), 2); // the answer is known
    }

    void asksNothingOnTheWayToThisMachineOrWithTls()
    {
        BrokerPanel panel(anotherWithTls());
        panel.show();
        QSignalSpy changed(&panel, &BrokerPanel::settingsChanged);
        QTest::keyClicks(control<QLineEdit>(panel, QStringLiteral("Password")), QStringLiteral("secret"));
        click(panel, QStringLiteral("Connect"));
        QCOMPARE(changed.count(), 1);
        auto *host = control<QLineEdit>(panel, QStringLiteral("Host"));
        host->clear();
        QTest::keyClicks(host, QStringLiteral("localhost"));
        control<QCheckBox>(panel, QStringLiteral("Encrypt with TLS"))->click();
        click(panel, QStringLiteral("Connect"));
        QCOMPARE(changed.count(), 2);
    }

    void takesThePasswordThatTheKeychainKnew()
    {
        BrokerSettings settings = another();
        settings.hasPassword = true;
        BrokerPanel panel(settings);
        panel.show();
        QVERIFY(!control<QPushButton>(panel, QStringLiteral("Connect"))->isEnabled());
        BrokerSettings known = settings;
        known.password = QStringLiteral("secret");
        panel.showSecrets(known);
        QCOMPARE(control<QLineEdit>(panel, QStringLiteral("Password"))->text(), QStringLiteral("secret"));
        QCOMPARE(panel.settings(), known);
        QVERIFY(!control<QPushButton>(panel, QStringLiteral("Connect"))->isEnabled());
    }

    void asksForAPasswordThatNobodyKnows()
    {
        BrokerSettings settings = another();
        settings.hasPassword = true;
        BrokerPanel panel(settings);
        panel.show();
        QSignalSpy changed(&panel, &BrokerPanel::settingsChanged);
        panel.askForPassword(QStringLiteral("The keychain is empty."));
        QVERIFY(says(panel, QStringLiteral("The keychain is empty. Enter it")));
        QVERIFY(!panel.settings().connected);
        auto *password = control<QLineEdit>(panel, QStringLiteral("Password"));
        QTest::keyClicks(password, QStringLiteral("secret"));
        click(panel, QStringLiteral("Connect"));
        QVERIFY(changed.last().first().value<BrokerSettings>().connected);
        QCOMPARE(changed.last().first().value<BrokerSettings>().password, QStringLiteral("secret"));

        password->selectAll();
        QTest::keyClick(password, Qt::Key_Delete);
        click(panel, QStringLiteral("Connect"));
        QVERIFY(!changed.last().first().value<BrokerSettings>().hasPassword);
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

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/brokersecrets.h"
#include "support/certificates.h"
#include "support/ownkeychain.h"

#include <QSignalSpy>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;

namespace {

BrokerSettings brokerOf(const QString &user, const QString &password = {})
{
    BrokerSettings settings;
    settings.kind = BrokerKind::Other;
    settings.host = QStringLiteral("broker.example");
    settings.user = user;
    settings.password = password;
    settings.hasPassword = true;
    return settings;
}

BrokerSettings fetchedFor(const BrokerSettings &settings)
{
    BrokerSecrets secrets;
    QSignalSpy fetched(&secrets, &BrokerSecrets::fetched);
    secrets.fetch(settings);
    return fetched.wait() ? fetched.first().first().value<BrokerSettings>() : BrokerSettings();
}

} // namespace

class BrokerSecretsTest : public QObject
{
    Q_OBJECT

private slots:
    void saysThatThereIsNoKeychain()
    {
        BrokerSecrets secrets;
        QSignalSpy warned(&secrets, &BrokerSecrets::warned);
        secrets.keep({}, brokerOf(QStringLiteral("amy"), QStringLiteral("4711")));
        QVERIFY(warned.wait());
        const QString sentence = warned.first().first().toString();
        QVERIFY2(sentence.contains(QStringLiteral("memory only")), qPrintable(sentence));
        QVERIFY(!sentence.contains(QStringLiteral("4711")));

        QSignalSpy missing(&secrets, &BrokerSecrets::missing);
        secrets.fetch(brokerOf(QStringLiteral("amy")));
        QVERIFY(missing.wait());
        QVERIFY(missing.first().first().toString().contains(QStringLiteral("amy@broker.example:1883")));
    }

    void startTheKeychain() { QVERIFY2(m_keychain.start(), qPrintable(m_keychain.output())); }

    void keepsEachPasswordUnderItsUserAndBroker()
    {
        BrokerSecrets secrets;
        QSignalSpy warned(&secrets, &BrokerSecrets::warned);
        const QString unusual = QStringLiteral("ñ \" %1 \\ నైట్‌");
        secrets.keep({}, brokerOf(QStringLiteral("amy"), unusual));
        secrets.keep({}, brokerOf(QStringLiteral("ben"), QStringLiteral("second")));
        QCOMPARE(fetchedFor(brokerOf(QStringLiteral("amy"))).password, unusual);
        QCOMPARE(fetchedFor(brokerOf(QStringLiteral("ben"))).password, QStringLiteral("second"));
        QCOMPARE(warned.size(), 0);
    }

    void replacesAPasswordAndForgetsIt()
    {
        BrokerSecrets secrets;
        const BrokerSettings first = brokerOf(QStringLiteral("cat"), QStringLiteral("first"));
        const BrokerSettings second = brokerOf(QStringLiteral("cat"), QStringLiteral("second"));
        secrets.keep({}, first);
        secrets.keep(first, second);
        QCOMPARE(fetchedFor(brokerOf(QStringLiteral("cat"))).password, QStringLiteral("second"));

        BrokerSettings none = brokerOf(QStringLiteral("cat"));
        none.hasPassword = false;
        secrets.keep(second, none);
        QSignalSpy missing(&secrets, &BrokerSecrets::missing);
        secrets.fetch(brokerOf(QStringLiteral("cat")));
        QVERIFY(missing.wait());
    }

    void keepsThePassphraseOfALockedKey()
    {
        Certificates certificates;
        QVERIFY(certificates.make());
        QVERIFY(certificates.lockKey(QStringLiteral("client"), QStringLiteral("open sesame")));
        BrokerSettings settings = brokerOf(QString(), QStringLiteral("known"));
        settings.tls = true;
        settings.tlsSettings.certificateFile = certificates.certificateFile(QStringLiteral("client"));
        settings.tlsSettings.keyFile = certificates.keyFile(QStringLiteral("client"));
        QVERIFY(BrokerSecrets::areComplete(settings)); // that key is open
        settings.tlsSettings.keyFile = certificates.keyFile(QStringLiteral("client-locked"));
        QVERIFY(!BrokerSecrets::areComplete(settings));

        BrokerSettings entered = settings;
        entered.tlsSettings.keyPassphrase = QStringLiteral("open sesame");
        QVERIFY(BrokerSecrets::areComplete(entered));
        BrokerSecrets secrets;
        secrets.keep(settings, entered);
        QCOMPARE(fetchedFor(settings).tlsSettings.keyPassphrase, QStringLiteral("open sesame"));
    }

    void answersOnlyTheLatestQuestion()
    {
        BrokerSecrets secrets;
        QSignalSpy fetched(&secrets, &BrokerSecrets::fetched);
        secrets.fetch(brokerOf(QStringLiteral("amy")));
        secrets.fetch(brokerOf(QStringLiteral("ben")));
        QVERIFY(fetched.wait());
        QCOMPARE(fetched.first().first().value<BrokerSettings>().user, QStringLiteral("ben"));
        secrets.fetch(brokerOf(QStringLiteral("amy")));
        secrets.forgetQuestion();
        QCOMPARE(fetchedFor(brokerOf(QStringLiteral("ben"))).user, QStringLiteral("ben"));
        QCOMPARE(fetched.size(), 1);
    }

    void outlivesTheMessageBus()
    {
        m_keychain.stop();
        BrokerSecrets secrets;
        QSignalSpy missing(&secrets, &BrokerSecrets::missing);
        QTRY_VERIFY_WITH_TIMEOUT((secrets.fetch(brokerOf(QStringLiteral("amy"))), missing.wait(500)), 5'000);
    }

    void asksNothingOfTheBuiltInBroker()
    {
        BrokerSettings builtIn = brokerOf(QStringLiteral("amy"));
        builtIn.kind = BrokerKind::BuiltIn;
        QVERIFY(BrokerSecrets::areComplete(builtIn));
    }

private:
    OwnKeychain m_keychain;
};

QTEST_GUILESS_MAIN(BrokerSecretsTest)
#include "tst_brokersecrets.moc"

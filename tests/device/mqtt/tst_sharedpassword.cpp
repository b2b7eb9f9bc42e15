// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/mqtt/sharedpassword.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace nightlight;

class SharedPasswordTest : public QObject
{
    Q_OBJECT

private slots:
    void isEasyToTypeAndNeverTheSame()
    {
        const QRegularExpression form(QStringLiteral("^[a-hjkmnp-z]{5}(-[a-hjkmnp-z]{5}){5}$"));
        QSet<QString> passwords;
        QSet<QChar> letters;
        for (int i = 0; i < 1'000; ++i) {
            const QString password = newSharedPassword();
            QVERIFY2(form.match(password).hasMatch(), qPrintable(password));
            passwords.insert(password);
            letters.unite(QSet<QChar>(password.begin(), password.end()));
        }
        QCOMPARE(passwords.size(), 1'000);
        QCOMPARE(letters.size(), 23 + 1); // 30 letters of 23 are 135 bits
    }

    void readsWhatMosquittoWrites()
    {
        // mosquitto_passwd -b FILE nightlight correct-horse, 2.0.11
        const QByteArray line = "nightlight:$7$101$/stJSnCKn/Oc0HOj$aedSYry71nBgKqiW068/PVIKer9K5LGnJGatlmJiRSOFOH1nd/"
                                "2ZeVaWOl0sFDKAd6iNVkKwxzu4dt595GoESg==";
        QVERIFY(isPasswordOf(line, QStringLiteral("correct-horse")));
        QVERIFY(!isPasswordOf(line, QStringLiteral("correct-horsf")));
        QVERIFY(!isPasswordOf(line, QString()));
    }

    void aLineIsOfItsPasswordOnly()
    {
        const QString password = newSharedPassword();
        const QByteArray line = passwordLine(QStringLiteral("nightlight"), password);
        QVERIFY(line.startsWith("nightlight:$7$101$"));
        QVERIFY(!line.contains(password.toUtf8()));
        QVERIFY(isPasswordOf(line, password));
        QVERIFY(!isPasswordOf(line, newSharedPassword()));
        QVERIFY(passwordLine(QStringLiteral("nightlight"), password) != line); // salted
    }

    void rubbishIsOfNoPassword_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("plain") << QByteArray("nightlight:secret");
        QTest::newRow("another kind") << QByteArray("nightlight:$6$c2FsdA==$c2VjcmV0");
        QTest::newRow("no iterations") << QByteArray("nightlight:$7$0$c2FsdA==$");
        QTest::newRow("work without end") << QByteArray("nightlight:$7$2000000000$c2FsdA==$");
    }

    void rubbishIsOfNoPassword()
    {
        QFETCH(QByteArray, line);
        QVERIFY(!isPasswordOf(line, QStringLiteral("secret")));
        QVERIFY(!isPasswordOf(line, QString()));
    }
};

QTEST_GUILESS_MAIN(SharedPasswordTest)
#include "tst_sharedpassword.moc"

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/telemetry/fingerprint.h"

#include <QTest>

using namespace nightlight;

class FingerprintTest : public QObject
{
    Q_OBJECT

    static QByteArray bytes()
    {
        QByteArray result;
        for (int i = 0; i < 32; ++i)
            result += char(i * 8 + 3);
        return result;
    }

private slots:
    void isReadBack()
    {
        const QString text = fingerprintText(bytes());
        QVERIFY(text.startsWith(QStringLiteral("03:0B:13:1B")));
        QCOMPARE(text.size(), 95);
        QCOMPARE(fingerprintFromText(text), bytes());
        QCOMPARE(fingerprintFromText(text.toLower()), bytes());
        QCOMPARE(fingerprintFromText(QString(text).remove(u':')), bytes());
        QCOMPARE(fingerprintFromText(QString(text).replace(u':', u' ')), bytes());
        QVERIFY(fingerprintText({}).isEmpty());
    }

    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QString>("text");
        const QString good = fingerprintText(bytes());
        QTest::newRow("empty") << QString();
        QTest::newRow("a byte less") << good.chopped(3);
        QTest::newRow("a byte more") << good + QStringLiteral(":00");
        QTest::newRow("half a byte more") << good + u'0';
        QTest::newRow("no digit") << QString(good).replace(0, 1, u'G');
        QTest::newRow("line break behind it") << good + u'\n';
        QTest::newRow("SHA-1") << good.left(59);
        QTest::newRow("word") << QStringLiteral("sha256");
    }
    void refusesWhatIsNone()
    {
        QFETCH(QString, text);
        QVERIFY(!fingerprintFromText(text));
    }
};

QTEST_GUILESS_MAIN(FingerprintTest)
#include "tst_fingerprint.moc"

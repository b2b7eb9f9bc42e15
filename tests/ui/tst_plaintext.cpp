// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plaintext.h"

#include <QTest>

using namespace nightlight;

class PlainTextTest : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatMisleads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("visible");
        QTest::newRow("ordinary") << QStringLiteral("desk/telemetry") << QStringLiteral("desk/telemetry");
        QTest::newRow("line breaks and tabs") << QStringLiteral("a\nb\r\tc") << QStringLiteral("a\\nb\\r\\tc");
        QTest::newRow("terminal escape") << QStringLiteral("\x1b[31m") << QStringLiteral("\\x1b[31m");
        QTest::newRow("right-to-left override") << QStringLiteral("a\u202eb") << QStringLiteral("a\\u202eb");
        QTest::newRow("invisible space") << QStringLiteral("a\u200bb") << QStringLiteral("a\\u200bb");
        QTest::newRow("joiners of Indic scripts")
            << QStringLiteral("క్\u200cష\u200d") << QStringLiteral("క్\u200cష\u200d");
        QTest::newRow("beyond the first plane") << QStringLiteral("💡") << QStringLiteral("💡");
        QTest::newRow("invisible tag") << QStringLiteral("a\U000e0041") << QStringLiteral("a\\U000e0041");
        QTest::newRow("half a pair") << QString(QChar(0xd83d)) << QStringLiteral("\\ud83d");
        QTest::newRow("markup stays") << QStringLiteral("<b>x</b>") << QStringLiteral("<b>x</b>");
    }

    void showsWhatMisleads()
    {
        QFETCH(QString, text);
        QTEST(visibleText(text), "visible");
    }

    void showsBytesThatAreNoCharacter_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("visible");
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("UTF-8") << QByteArray("\xe0\xb0\x95 {\"light\": 1}") << QStringLiteral("క {\"light\": 1}");
        QTest::newRow("stray byte") << QByteArray("a\xff"
                                                  "b")
                                    << QStringLiteral("a\\xffb");
        QTest::newRow("cut in a character") << QByteArray("a\xe0\xb0") << QStringLiteral("a\\xe0\\xb0");
        QTest::newRow("zero byte") << QByteArray("a\0b", 3) << QStringLiteral("a\\x00b");
    }

    void showsBytesThatAreNoCharacter()
    {
        QFETCH(QByteArray, bytes);
        QTEST(visibleText(bytes), "visible");
    }

    void toolTipShowsMarkupLiterally()
    {
        QCOMPARE(plainToolTip(QStringLiteral("<b>x</b>")), QStringLiteral("<qt>&lt;b&gt;x&lt;/b&gt;</qt>"));
        QVERIFY(plainToolTip(QString()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(PlainTextTest)
#include "tst_plaintext.moc"

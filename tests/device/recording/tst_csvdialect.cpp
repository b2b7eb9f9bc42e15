// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/recording/csvdialect.h"

#include <QTest>

using namespace nightlight;

class CsvDialectTest : public QObject
{
    Q_OBJECT

private slots:
    void findsTheSeparator_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<char>("separator");
        QTest::newRow("comma") << QByteArray("time,light\n2026-11-23T06:00:00Z,5\n") << ',';
        QTest::newRow("semicolon") << QByteArray("time;light\n2026-11-23T06:00:00Z;5\n") << ';';
        QTest::newRow("tab") << QByteArray("time\tlight\r\n2026-11-23T06:00:00Z\t5\r\n") << '\t';
        QTest::newRow("decimal commas") << QByteArray("1;12,5\n2;13,5\n3;14,5\n") << ';';
        QTest::newRow("decimal commas in tabs") << QByteArray("1,0\t12,5\n2,0\t13,5\n") << '\t';
        QTest::newRow("a title above") << QByteArray("Room 3, window\nzeit;licht\n1;12,5\n2;13,5\n") << ';';
        QTest::newRow("semicolons in a text") << QByteArray("1,a;b,5\n2,c,6\n3,d,7\n") << ',';
        QTest::newRow("semicolons in quotes") << QByteArray("1,\"a;b\"\n2,\"c;d\"\n") << ',';
        QTest::newRow("one column") << QByteArray("light\n5\n") << ',';
        QTest::newRow("empty lines") << QByteArray("\n\n\n1;5\n\n") << ';';
        QTest::newRow("nothing") << QByteArray() << ',';
    }

    void findsTheSeparator()
    {
        QFETCH(QByteArray, head);
        QFETCH(char, separator);
        QCOMPARE(guessDialect(head), CsvDialect{separator});
    }

    void onlyACommaThatSeparatesIsNoDecimalOne()
    {
        QVERIFY(!CsvDialect{','}.takesDecimalComma());
        QVERIFY(CsvDialect{';'}.takesDecimalComma());
        QVERIFY(CsvDialect{'\t'}.takesDecimalComma());
    }
};

QTEST_GUILESS_MAIN(CsvDialectTest)
#include "tst_csvdialect.moc"

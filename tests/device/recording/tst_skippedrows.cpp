// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/recording/skippedrows.h"

#include <QTest>

using namespace nightlight;
using namespace std::chrono_literals;

class SkippedRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void saysHowManyAndWhichWasTheFirst()
    {
        SkippedRows skipped;
        QVERIFY(!skipped.takeSentence(QStringLiteral("a.csv"), 0ms));
        skipped.add(7, QStringLiteral("it is red"));
        skipped.add(9, QStringLiteral("it is blue"));
        QCOMPARE(skipped.takeSentence(QStringLiteral("a%1.csv"), 0ms),
                 QStringLiteral("Rows skipped in the recording “a%1.csv”: 2. The first is line 7: it is red."));
        QVERIFY(skipped.isEmpty());
    }

    void speaksOnceAMinute()
    {
        SkippedRows skipped;
        skipped.add(1, QStringLiteral("it is red"));
        QVERIFY(skipped.takeSentence({}, 0ms));
        skipped.add(2, QStringLiteral("it is blue"));
        skipped.add(3, QStringLiteral("it is red"));
        QVERIFY(!skipped.takeSentence({}, 59'999ms));
        QCOMPARE(skipped.takeSentence({}, 60s),
                 QStringLiteral("Rows skipped in the recording “”: 2. The first is line 2: it is blue."));
        QVERIFY(!skipped.takeSentence({}, 120s));
    }

    void countsALineOnceUntilTheFileIsAnother()
    {
        SkippedRows skipped;
        skipped.add(5, QStringLiteral("it is red"));
        QVERIFY(skipped.takeSentence({}, 0ms));
        skipped.add(5, QStringLiteral("it is red"));
        QVERIFY(skipped.isEmpty());
        skipped.forget();
        skipped.add(5, QStringLiteral("it is red"));
        QVERIFY(!skipped.isEmpty());
    }
};

QTEST_GUILESS_MAIN(SkippedRowsTest)
#include "tst_skippedrows.moc"

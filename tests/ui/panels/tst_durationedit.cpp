// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/durationedit.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace nightlight;
using namespace std::chrono_literals;

class DurationEditTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWell_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("shortest") << 10 << QStringLiteral("10 ms");
        QTest::newRow("one second") << 1'000 << QStringLiteral("1 s");
        QTest::newRow("a fraction") << 1'500 << QStringLiteral("1.5 s");
        QTest::newRow("seconds beyond a minute") << 90'000 << QStringLiteral("90 s");
        QTest::newRow("minutes") << 120'000 << QStringLiteral("2 min");
        QTest::newRow("longest") << 3'600'000 << QStringLiteral("1 h");
    }

    void readsWell()
    {
        QFETCH(int, milliseconds);
        DurationEdit edit(10ms, 1h);
        edit.setDuration(std::chrono::milliseconds(milliseconds));
        QTEST(edit.text().replace(QChar(QChar::Nbsp), u' '), "text");
    }

    void understandsWhatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("milliseconds");
        QTest::newRow("with unit") << QStringLiteral("500 ms") << 500;
        QTest::newRow("without space") << QStringLiteral("2min") << 120'000;
        QTest::newRow("capitals") << QStringLiteral("3 S") << 3'000;
        QTest::newRow("comma") << QStringLiteral("1,5 s") << 1'500;
        QTest::newRow("bare number keeps the unit") << QStringLiteral("7") << 7'000;
        QTest::newRow("too short") << QStringLiteral("1 ms") << 10;
        QTest::newRow("too long") << QStringLiteral("99999999999 h") << 3'600'000;
        QTest::newRow("another unit is not understood") << QStringLiteral("5 days") << 5'000;
        QTest::newRow("nothing") << QString() << 5'000;
    }

    void understandsWhatIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(int, milliseconds);
        DurationEdit edit(10ms, 1h);
        edit.setDuration(5s);
        QSignalSpy chosen(&edit, &DurationEdit::durationChosen);

        edit.selectAll();
        QTest::keyClick(&edit, Qt::Key_Delete);
        QTest::keyClicks(&edit, typed);
        QTest::keyClick(&edit, Qt::Key_Return);

        QCOMPARE(edit.duration(), std::chrono::milliseconds(milliseconds));
        QCOMPARE(chosen.count(), milliseconds == 5'000 ? 0 : 1);
        QVERIFY(edit.text().contains(QChar(QChar::Nbsp)));
    }

    void stepsOverRoundNumbers()
    {
        DurationEdit edit(10ms, 1h);
        edit.setDuration(5s);
        edit.stepUp();
        QCOMPARE(edit.duration(), 10s);
        edit.setDuration(90s);
        edit.stepDown();
        QCOMPARE(edit.duration(), 60s);
        edit.setDuration(10ms);
        edit.stepDown();
        QCOMPARE(edit.duration(), 10ms);
        edit.setDuration(1h);
        edit.stepUp();
        QCOMPARE(edit.duration(), 1h);
    }

    void settingDoesNotEcho()
    {
        DurationEdit edit(10ms, 1h);
        QSignalSpy chosen(&edit, &DurationEdit::durationChosen);
        edit.setDuration(200ms);
        QCOMPARE(chosen.count(), 0);
    }
};

QTEST_MAIN(DurationEditTest)
#include "tst_durationedit.moc"

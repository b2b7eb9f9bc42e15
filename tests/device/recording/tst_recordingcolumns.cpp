// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/recording/recordingcolumns.h"

#include <QTest>

using namespace nightlight;

namespace {

/// Rows written as "time,light/1,5".
QList<QByteArrayList> rowsOf(const QByteArray &text)
{
    QList<QByteArrayList> rows;
    for (const QByteArray &row : text.split('/'))
        rows << row.split(',');
    return rows;
}

} // namespace

class RecordingColumnsTest : public QObject
{
    Q_OBJECT

private slots:
    void findsTheColumns_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("light");
        QTest::addColumn<QString>("found"); // rows before the values, number and name of the time, of the light
        const auto row = [](const char *name, const char *text, const char *time, const char *light,
                            const char *found) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(time) << QString::fromUtf8(light)
                                << QString::fromUtf8(found);
        };
        row("by the usual names", "light,time/5,1/6,2", "", "", "1 2 time 1 light");
        row("another case", "Light,TIMESTAMP/5,1/6,2", "", "", "1 2 TIMESTAMP 1 Light");
        row("first numbers beside the time", "date,room,lux,lumen/1,a,5,6/2,b,6,7", "", "", "1 1 date 3 lux");
        row("a time by its look", "when,what/2026-11-23 06:00,5", "", "", "1 1 when 2 what");
        row("the time behind", "a,b/5,1795415791/6,1795415792", "", "", "1 2 b 1 a");
        row("no header", "1795415791,5/1795415792,6", "", "", "0 1 1 2 2");
        row("a title above the header", "From room 3/time,light/1,5", "", "", "2 1 time 2 light");
        row("a first value that is missing", "time,light/1,/2,6/3,7", "", "", "1 1 time 2 light");
        row("some values that are none", "time,note,x/1,7,5/2,b,6/3,c,7", "", "", "1 1 time 3 x");
        row("a date apart from the time", "date,time,at,light/2026-11-23,06:00,1795415791,5", "", "", "1 3 at 4 light");
        row("chosen by name", "time,light,b,c/1,5,2,7/2,6,3,8", "B", " c ", "1 3 b 4 c");
        row("chosen by number", "time,light,b,c/1,5,2,7/2,6,3,8", "3", "4", "1 3 b 4 c");
        row("chosen by number without a header", "1,5,2,7/2,6,3,8", "3", "4", "0 3 3 4 4");
        row("a number above the values is one of them", "time,light,2/1,5,6", "1", "2", "0 1 1 2 2");
        row("a column without a name", ",time,/0,1,5/1,2,6", "", "3", "1 2 time 3 3");
    }

    void findsTheColumns()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, time);
        QFETCH(QString, light);
        QFETCH(QString, found);
        const auto rows = rowsOf(text);
        const auto columns = findColumns(rows, {}, {.timeColumn = time, .lightColumn = light});
        QVERIFY2(columns, columns ? "" : qPrintable(columns.error()));
        QVERIFY(columns->time);
        QCOMPARE(QStringLiteral("%1 %2 %3 %4 %5")
                     .arg(QString::number(columns->rowsBefore), QString::number(columns->time->index + 1),
                          columns->time->name, QString::number(columns->light.index + 1), columns->light.name),
                 found);
    }

    void saysWhatIsMissing_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("light");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const char *text, const char *time, const char *light,
                            const char *sentence) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(time) << QString::fromUtf8(light)
                                << QString::fromUtf8(sentence);
        };
        row("no times", "a,b/5,6", "", "", "there is no column of times; choose the column, or the pace “interval”.");
        row("no numbers", "time,b/2026-11-23 06:00,x", "", "",
            "there is no column of numbers; choose another recording.");
        row("neither", "a,b/c,d", "", "", "there is no number in its first rows; choose another recording.");
        row("nothing", "", "", "", "there is no number in its first rows; choose another recording.");
        row("unknown name", "time,light/1,5", "", "lux", "there is no column “lux”; choose one of time, light.");
        row("unknown time", "time,light/1,5", "at", "", "there is no column “at”; choose one of time, light.");
        row("unknown number", "1,5", "", "3", "there is no column “3”; choose a number from 1 to 2.");
        row("number 0", "1,5", "0", "", "there is no column “0”; choose a number from 1 to 2.");
    }

    void saysWhatIsMissing()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, time);
        QFETCH(QString, light);
        QFETCH(QString, sentence);
        const auto rows = rowsOf(text);
        const auto columns = findColumns(rows, {}, {.timeColumn = time, .lightColumn = light});
        QVERIFY(!columns);
        QCOMPARE(columns.error(), sentence);
    }

    void needsNoTimeForTheOtherPace()
    {
        const auto rows = rowsOf("a,b/5,6");
        for (const QString &time : {QString(), QStringLiteral("at")}) {
            const auto columns = findColumns(rows, {}, {.timeColumn = time, .pace = ReplayPace::Interval});
            QVERIFY(columns);
            QVERIFY(!columns->time);
            QCOMPARE(columns->light.name, QStringLiteral("a"));
        }
    }
};

QTEST_GUILESS_MAIN(RecordingColumnsTest)
#include "tst_recordingcolumns.moc"

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/recording/recordedlines.h"

#include <QTemporaryDir>
#include <QTest>

using namespace nightlight;
using namespace std::chrono_literals;

class RecordedLinesTest : public QObject
{
    Q_OBJECT

private slots:
    void readsBothLinesOfOurOwn()
    {
        RecordedLines lines(write("time,device,seq,published,received,latency_ms\n"
                                  "2026-03-04T10:00:00.000+01:00,desk,1,512,512,1.2\n"
                                  "2026-03-04T10:00:01.500+01:00,desk,2,600,,\n"
                                  "2026-03-04T10:00:02.000+01:00,desk,3,,610,\n"
                                  "not a time,desk,4,1,1,1\n"
                                  "2026-03-04T10:00:03.000+01:00,desk,5,,,\n"));
        QVERIFY(!lines.open());
        QVERIFY(lines.hasTwo());
        RecordedPoints points;
        QCOMPARE(lines.read(points, 100), false);
        QCOMPARE(points.published.size(), 2);
        QCOMPARE(points.received.size(), 2);
        const auto nine = Timestamp(std::chrono::sys_days(std::chrono::year(2026) / 3 / 4) + 9h);
        QCOMPARE(points.published[1].takenAt, nine + 1'500ms);
        QCOMPARE(points.published[1].light, 600.0);
        QCOMPARE(points.received[1].takenAt, nine + 2s);
        QCOMPARE(points.received[1].light, 610.0);
        QCOMPARE(lines.skipped(), 2U);
        QCOMPARE(lines.share(), 1.0);
    }

    void readsOneLineOfOthers()
    {
        RecordedLines lines(write("epoch;temperature\n1700000000;12,5\n1700000060;13\nx;y\n\"broken\n"));
        QVERIFY(!lines.open());
        QVERIFY(!lines.hasTwo());
        QCOMPARE(lines.name(), QStringLiteral("temperature"));
        RecordedPoints points;
        QCOMPARE(lines.read(points, 100), false);
        QCOMPARE(points.published.size(), 2);
        QVERIFY(points.received.isEmpty());
        QCOMPARE(points.published[0].light, 12.5);
        QCOMPARE(lines.skipped(), 2U);
    }

    void readsInPieces()
    {
        QByteArray text("time,light\n");
        for (int i = 0; i < 1'000; ++i)
            text += QByteArray::number(1'700'000'000 + i) + ',' + QByteArray::number(i) + '\n';
        RecordedLines lines(write(text));
        QVERIFY(!lines.open());
        RecordedPoints points;
        double before = -1;
        while (*lines.read(points, 90)) {
            QVERIFY(lines.share() >= before);
            before = lines.share();
        }
        QCOMPARE(points.published.size(), 1'000);
        QCOMPARE(points.published.last().light, 999.0);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << "is empty";
        QTest::newRow("no numbers") << QByteArray("a,b\nc,d\n") << "cannot be shown";
        QTest::newRow("no times") << QByteArray("light\n1\n2\n") << "cannot be shown";
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                              "a\0b\0",
                                              6)
                                << "UTF-16";
    }

    void saysWhatIsWrong()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, words);
        RecordedLines lines(write(text));
        const auto sentence = lines.open();
        QVERIFY(sentence);
        QVERIFY2(sentence->contains(words) && sentence->contains(m_path), qPrintable(*sentence));
    }

    void saysThatNothingIsThere()
    {
        QVERIFY(RecordedLines(QStringLiteral("/nonexistent/a.csv")).open());
        QVERIFY(RecordedLines(m_folder.path()).open()); // a folder
    }

private:
    QString write(const QByteArray &text)
    {
        m_path = m_folder.filePath(QStringLiteral("recording.csv"));
        QFile file(m_path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? m_path : QString();
    }

    const QTemporaryDir m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(RecordedLinesTest)
#include "tst_recordedlines.moc"

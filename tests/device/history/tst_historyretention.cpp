// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historydata.h"

#include <QTemporaryDir>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;

class HistoryRetentionTest : public QObject
{
    Q_OBJECT

    QString path() const { return HistoryFile::pathIn(m_folder.path()); }

    static void giveUp(HistoryStore &store, const HistorySettings &settings, qint64 nowMs)
    {
        while (store.giveUp(settings, Timestamp(std::chrono::milliseconds(nowMs))).value_or(false)) { }
    }

    QTemporaryDir m_folder;

private slots:
    void init() { m_folder = QTemporaryDir(); }

    void aClockThatWasWrongForATimeHidesNothingThatComes()
    {
        HistoryStore store(path());
        QVERIFY(store.write({{desk, walk(2'000, noonMs - hourMs, 100)}}));
        constexpr qint64 decade = 3'650 * 24 * hourMs;
        giveUp(store, {}, noonMs + decade);
        QCOMPARE(allOf(store).size(), std::size_t(0));
        QVERIFY(store.write({{desk, walk(2'000, noonMs, 100, 2'001)}}));
        giveUp(store, {}, noonMs + hourMs);
        const auto contents = store.contents();
        QVERIFY(contents && contents->series.size() == 1);
        QVERIFY(contents->series[0].readingsFromMs <= noonMs);
        QVERIFY(contents->series[0].minutesFromMs <= noonMs);
        const auto slice = store.slice({0, desk, noonMs, noonMs + hourMs, 500});
        QVERIFY(slice && slice->resolution == HistoryResolution::Readings);
        QCOMPARE(slice->points.size(), 2'000);
    }

    void minutesThatFillTheFileGoBeforeAllReadingsHaveGone()
    {
        HistoryStore store(path());
        QVERIFY(store.write({{desk, walk(20'000, noonMs, 1'000)}}));
        store.close();
        // Almost a year of minutes, of a device that measures seldom.
        QVERIFY(
            meddle(path(), QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                                          "450000) INSERT INTO minutes SELECT 1, %1 - i * 60000, 1, 5, 5, 5 FROM n")
                               .arg(noonMs)));
        QVERIFY(meddle(path(), QStringLiteral("UPDATE series SET first_ms = %1 - 450000 * 60000").arg(noonMs)));
        HistorySettings settings;
        settings.megabytes = HistorySettings::leastMegabytes;
        const auto before = store.contents();
        QVERIFY(before && before->bytes > settings.megabytes * 1024 * 1024);
        const qint64 now = noonMs + 6 * hourMs;
        giveUp(store, settings, now);
        QCOMPARE(allOf(store).size(), std::size_t(20'000));
        const auto sums = sumsIn(path(), "minutes");
        QVERIFY2(sums.size() > 10'000 && sums.size() < 440'000, qPrintable(QString::number(sums.size())));
        const auto contents = store.contents();
        QVERIFY(contents && contents->series[0].minutesFromMs < noonMs);
        constexpr double spare = 1.3; // pages that are free, and what is not in the file itself yet
        QVERIFY2(double(contents->bytes) < spare * double(settings.megabytes) * 1024 * 1024,
                 qPrintable(QString::number(contents->bytes)));
    }
};

QTEST_GUILESS_MAIN(HistoryRetentionTest)
#include "tst_historyretention.moc"

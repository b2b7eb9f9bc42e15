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

    /// What the file says.
    QList<qint64> numbersIn(const char *what)
    {
        SqliteFile file(path());
        QList<qint64> numbers;
        QSqlQuery query;
        if (file.open()) {
            query = QSqlQuery(file.database());
            query.exec(QLatin1StringView(what));
            while (query.next())
                numbers << query.value(0).toLongLong();
        }
        return numbers;
    }

    QTemporaryDir m_folder;

private slots:
    void init() { m_folder = QTemporaryDir(); }

    void readingsGoWhenTheyAreTooOldHoweverLongTheirBlock_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<qint64>("intervalMs");
        QTest::newRow("a full block of 43 days and a fresh one") << 1'100 << hourMs;
        QTest::newRow("fresh blocks alone") << 500 << 2 * hourMs;
        QTest::newRow("many full blocks") << 50'000 << minuteMs;
    }

    void readingsGoWhenTheyAreTooOldHoweverLongTheirBlock()
    {
        QFETCH(int, count);
        QFETCH(qint64, intervalMs);
        const auto readings = walk(std::size_t(count), noonMs, intervalMs);
        HistoryStore store(path());
        for (std::size_t i = 0; i < readings.size(); i += 100)
            QVERIFY(store.write({{desk, {readings.begin() + qint64(i), readings.begin() + qint64(i) + 100}}}));
        HistorySettings settings;
        settings.readings = std::chrono::days(10);
        const qint64 last = readings.back().takenAtMs;
        for (const qint64 now :
             {last - 5 * 24 * hourMs, last, last + minuteMs, last + 3 * hourMs, last + 72 * hourMs}) {
            giveUp(store, settings, now);
            const qint64 oldest = floorTo(now - 240 * hourMs, hourMs);
            const auto first = std::ranges::lower_bound(readings, oldest, {}, &HistoryReading::takenAtMs);
            QCOMPARE(allOf(store), std::vector(first, readings.end()));
            const auto contents = store.contents();
            QVERIFY(contents && contents->series.size() == 1);
            QVERIFY(contents->series[0].readingsFromMs <= oldest);
            QVERIFY(contents->series[0].readingsFromMs >= oldest - 2 * intervalMs); // as there was none to give up
            QCOMPARE(contents->series[0].count, readings.end() - first);
            QCOMPARE(sumsIn(path(), "hours"), sumsOf(readings, hourMs)); // which stay for ever
        }
        giveUp(store, settings, last + 241 * hourMs);
        QVERIFY(allOf(store).empty());
        QCOMPARE(store.contents()->series[0].count, 0);
        QVERIFY(store.write({{desk, walk(10, last + 242 * hourMs, 1'000, quint64(count) + 1)}}));
        QCOMPARE(allOf(store).size(), std::size_t(10));
    }

    void lateReadingsGoByTheirOwnAge()
    {
        // Two nights that came late are in one block with each other.
        auto late = walk(600, noonMs - 40 * 24 * hourMs, 1'000);
        const auto later = walk(600, noonMs - 2 * 24 * hourMs, 1'000, 601);
        HistoryStore store(path());
        const auto timely = walk(2'000, noonMs, 1'000, 1'201);
        QVERIFY(store.write({{desk, timely}}));
        QVERIFY(store.write({{desk, late}}));
        QVERIFY(store.write({{desk, later}}));
        HistorySettings settings;
        settings.readings = std::chrono::days(30);
        giveUp(store, settings, noonMs + hourMs);
        auto expected = later;
        expected.insert(expected.end(), timely.begin(), timely.end());
        QCOMPARE(allOf(store), expected);
        QCOMPARE(store.contents()->series[0].count, qint64(expected.size()));
    }

    void theSummaryOfACutBlockIsThatOfWhatIsLeft()
    {
        auto readings = walk(1'024, noonMs, minuteMs);
        readings[10].light = -50; // the lowest, which goes
        HistoryStore store(path());
        QVERIFY(store.write({{desk, readings}}));
        HistorySettings settings;
        settings.readings = std::chrono::days(1);
        const qint64 cut = noonMs + 2 * hourMs;
        giveUp(store, settings, cut + 24 * hourMs);
        const auto total = store.total({desk, cut, forEver});
        QVERIFY(total);
        Sums expected;
        for (const HistoryReading &reading : readings) {
            if (reading.takenAtMs >= cut)
                expected.add(reading.light);
        }
        QCOMPARE(total->count, expected.count);
        QCOMPARE(total->lowest, expected.lowest);
        const auto first = std::ranges::lower_bound(readings, cut, {}, &HistoryReading::takenAtMs);
        QCOMPARE(numbersIn("SELECT from_ms FROM blocks"), {first->takenAtMs});
        QCOMPARE(numbersIn("SELECT lowest FROM blocks"), {qint64(expected.lowest)});
    }

    void aDamagedBlockStaysUntilItsLastReadingIsTooOld()
    {
        HistoryStore store(path());
        QVERIFY(store.write({{desk, walk(2'048, noonMs, minuteMs)}}));
        store.close();
        QVERIFY(meddle(path(), QStringLiteral("UPDATE blocks SET data = zeroblob(100) WHERE id = 1")));
        const qint64 end = numbersIn("SELECT to_ms FROM blocks WHERE id = 1").value(0);
        HistorySettings settings;
        settings.readings = std::chrono::days(1);
        giveUp(store, settings, noonMs + 26 * hourMs);
        QCOMPARE(store.contents()->series[0].count, 2'048);
        giveUp(store, settings, end + 25 * hourMs);
        QCOMPARE(store.contents()->series[0].count, qint64(allOf(store).size()));
        QVERIFY(!allOf(store).empty() && allOf(store).size() < 1'024);
    }

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

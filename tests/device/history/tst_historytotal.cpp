// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historydata.h"

#include <QTemporaryDir>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;

namespace {

using Readings = std::vector<HistoryReading>;

Sums sumsOfTimes(const Readings &readings, qint64 fromMs, qint64 toMs)
{
    Sums sums;
    for (const HistoryReading &reading : readings) {
        if (reading.takenAtMs >= fromMs && reading.takenAtMs < toMs)
            sums.add(reading.light);
    }
    return sums;
}

} // namespace

/// What the readings of a time come to.
class HistoryTotalTest : public QObject
{
    Q_OBJECT

    static Sums sumsIn(const HistoryTotal &total)
    {
        Sums sums;
        if (total.count > 0)
            sums = {total.count, total.lowest, total.highest, total.sum};
        return sums;
    }

    QString path() const { return m_folder->filePath(QStringLiteral("history.sqlite")); }

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void isOfEachReading()
    {
        const Readings timely = walk(30'000, noonMs, 1'000); // a good eight hours
        const Readings late = walk(3'000, noonMs + hourMs, 3'700, 500'001, 3);
        HistoryStore store(path());
        for (std::size_t i = 0; i < timely.size(); i += 700)
            QVERIFY(store.write(
                {{desk, {timely.begin() + qint64(i), timely.begin() + qint64(std::min(i + 700, timely.size()))}}}));
        QVERIFY(store.write({{desk, late}}));
        Readings all = timely;
        all.insert(all.end(), late.begin(), late.end());
        std::mt19937 random(5);
        for (int i = 0; i < 300; ++i) {
            // Some within an hour, some over several, some beyond the ends; each third at whole hours.
            const qint64 unit = i % 3 == 0 ? hourMs : 1;
            const qint64 from = floorTo(noonMs - hourMs + qint64(random() % quint64(10 * hourMs)), unit);
            const qint64 to = floorTo(from + qint64(random() % quint64(i % 2 == 0 ? 4 * hourMs : minuteMs * 20)), unit);
            const auto total = store.total({desk, from, to});
            QVERIFY(total);
            QCOMPARE(total->request, (HistoryTotalRequest{desk, from, to}));
            QVERIFY(!total->isRough);
            QVERIFY(sumsIn(*total) == sumsOfTimes(all, from, to));
        }
        QVERIFY(sumsIn(*store.total({desk, std::numeric_limits<qint64>::min() / 2, forEver}))
                == sumsOfTimes(all, 0, forEver));
        QCOMPARE(store.total({deskReceived, 0, forEver})->count, 0);
    }

    void isOfMinutesAndHoursWhereReadingsHaveGone()
    {
        const Readings readings = walk(100'000, noonMs, 5'000); // 138 hours
        HistoryStore store(path());
        QVERIFY(store.write({{desk, readings}}));
        HistorySettings settings;
        settings.readings = std::chrono::days(2);
        settings.minutes = std::chrono::days(3);
        const qint64 now = readings.back().takenAtMs;
        while (store.giveUp(settings, Timestamp(std::chrono::milliseconds(now))).value_or(false)) { }
        const HistorySeriesInfo info = store.contents()->series[0];
        QVERIFY(info.readingsFromMs > info.minutesFromMs && info.minutesFromMs > noonMs + 24 * hourMs);

        // Whole hours are kept for ever.
        const auto hours = store.total({desk, noonMs, noonMs + 20 * hourMs});
        QVERIFY(!hours->isRough);
        QVERIFY(sumsIn(*hours) == sumsOfTimes(readings, noonMs, noonMs + 20 * hourMs));

        // Else what begins within the times, minutes as long as they are there.
        const qint64 end = noonMs + 137 * hourMs;
        const auto minutes = store.total({desk, info.minutesFromMs + minuteMs * 5 + 7, end});
        QVERIFY(minutes->isRough);
        QVERIFY(sumsIn(*minutes) == sumsOfTimes(readings, info.minutesFromMs + minuteMs * 5, end));
        const auto coarse = store.total({desk, noonMs + minuteMs * 5, end});
        QVERIFY(coarse->isRough);
        QVERIFY(sumsIn(*coarse) == sumsOfTimes(readings, noonMs, end));

        // What is still there one by one is exact.
        const auto late = store.total({desk, info.readingsFromMs + 1, end + 1});
        QVERIFY(!late->isRough);
        QVERIFY(sumsIn(*late) == sumsOfTimes(readings, info.readingsFromMs + 1, end + 1));
    }
};

QTEST_GUILESS_MAIN(HistoryTotalTest)
#include "tst_historytotal.moc"

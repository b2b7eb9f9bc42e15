// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/history/historystore.h"

#include "device/history/historycolumns.h"
#include "historydata.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

namespace {

using Readings = std::vector<HistoryReading>;
using Points = QList<HistoryPoint>;

constexpr HistorySettings forEverKept{true, std::chrono::days(100'000), std::chrono::days(100'000), 1'000'000};

Points pointsOf(const Readings &readings, qint64 fromMs, qint64 toMs)
{
    Points points;
    for (const HistoryReading &reading : readings) {
        if (reading.takenAtMs >= fromMs && reading.takenAtMs < toMs)
            points.append({reading.takenAtMs, reading.light});
    }
    return points;
}

/// What can be seen of points, pixel column by pixel column.
struct Seen
{
    double first = 0, lowest = 0, highest = 0, last = 0;

    bool operator==(const Seen &) const = default;
};

std::map<std::size_t, Seen> seenOf(const Points &points, const HistorySliceRequest &request)
{
    const HistoryColumns columns(request.fromMs, request.toMs, request.columns);
    std::map<std::size_t, Seen> seen;
    for (const HistoryPoint &point : points) {
        const auto [it, isFirst] = seen.try_emplace(columns.columnOf(point.takenAtMs),
                                                    Seen{point.light, point.light, point.light, point.light});
        it->second.lowest = std::min(it->second.lowest, point.light);
        it->second.highest = std::max(it->second.highest, point.light);
        it->second.last = point.light;
    }
    return seen;
}

bool isInOrder(const Points &points)
{
    return std::ranges::is_sorted(points, {}, &HistoryPoint::takenAtMs);
}

} // namespace

class HistorySliceTest : public QObject
{
    Q_OBJECT

    static Timestamp at(qint64 ms) { return Timestamp(std::chrono::milliseconds(ms)); }

    /// Takes steps until there is nothing more to do.
    static int giveUp(HistoryStore &store, const HistorySettings &settings, qint64 nowMs)
    {
        int steps = 0;
        for (auto more = store.giveUp(settings, at(nowMs)); more && *more; ++steps)
            more = store.giveUp(settings, at(nowMs));
        return steps;
    }

    QString path() const { return m_folder->filePath(QStringLiteral("history.sqlite")); }

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void hasAllReadingsOfAShortTime()
    {
        const Readings readings = walk(150'000, noonMs, 100);
        HistoryStore store(path());
        QVERIFY(store.write({{desk, readings}}));
        QVERIFY(store.write({{desk, walk(10, noonMs + 100 * hourMs, 100, 200'001)}}));
        std::mt19937 random(3);
        const qint64 end = readings.back().takenAtMs;
        for (int i = 0; i < 15; ++i) {
            const qint64 from = noonMs - minuteMs + qint64(random() % quint64(end - noonMs));
            const qint64 to = from + qint64(random() % quint64(end - noonMs));
            const auto slice = store.slice({quint64(i), desk, from, to, 800});
            QVERIFY(slice);
            QCOMPARE(slice->request.id, quint64(i));
            QCOMPARE(slice->resolution, HistoryResolution::Readings);
            QVERIFY(slice->points == pointsOf(readings, from, to));
        }
        QVERIFY(store.slice({1, desk, noonMs, noonMs, 800})->points.isEmpty());
        QVERIFY(store.slice({1, desk, noonMs, noonMs - 1, 800})->points.isEmpty());
        QVERIFY(store.slice({1, desk, noonMs + 50 * hourMs, noonMs + 60 * hourMs, 800})->points.isEmpty());
        QVERIFY(store.slice({1, deskReceived, noonMs, forEver, 800})->points.isEmpty());
    }

    void showsOfALongTimeWhatAllReadingsWouldShow()
    {
        // In several batches, with a gap and with late readings among them.
        Readings all;
        HistoryStore store(path());
        const Readings first = walk(210'000, noonMs, 10);
        const Readings second = walk(30'000, noonMs + 3 * hourMs, 10, 1'000'001, 2);
        // Which of two readings of the same millisecond comes first is left open if one of them was late.
        Readings late = walk(20'000, noonMs + 15 * minuteMs, 37, 500'001, 3);
        std::erase_if(late, [&first](const HistoryReading &reading) {
            return std::ranges::binary_search(first, reading.takenAtMs, {}, &HistoryReading::takenAtMs);
        });
        for (const Readings *some : {&first, &second, &std::as_const(late)}) {
            QVERIFY(store.write({{desk, *some}}));
            all.insert(all.end(), some->begin(), some->end());
        }
        all = sorted(all);
        std::mt19937 random(5);
        const qint64 end = all.back().takenAtMs + 1;
        for (int i = 0; i < 10; ++i) {
            const qint64 from = i == 0 ? noonMs : noonMs - minuteMs + qint64(random() % quint64(20 * minuteMs));
            const qint64 to = i == 0 ? end : end + minuteMs - qint64(random() % quint64(20 * minuteMs));
            const HistorySliceRequest request{1, desk, from, to, int(100 + random() % 2000)};
            const auto slice = store.slice(request);
            QVERIFY(slice);
            QCOMPARE(slice->resolution, HistoryResolution::Columns);
            QVERIFY(slice->points.size() <= 4 * request.columns);
            QVERIFY(isInOrder(slice->points));
            QVERIFY(seenOf(slice->points, request) == seenOf(pointsOf(all, from, to), request));
        }
    }

    void showsTheMeansOfReadingsThatHaveGone()
    {
        const Readings readings = walk(400'000, noonMs, 1000); // 111 hours
        HistoryStore store(path());
        for (std::size_t i = 0; i < readings.size(); i += 10'000)
            QVERIFY(
                store.write({{desk, Readings(readings.begin() + qint64(i), readings.begin() + qint64(i) + 10'000)}}));
        HistorySettings settings = forEverKept;
        settings.readings = std::chrono::days(2);
        settings.minutes = std::chrono::days(3);
        const qint64 now = readings.back().takenAtMs;
        QVERIFY(giveUp(store, settings, now) > 0);
        QCOMPARE(giveUp(store, settings, now), 0);
        const HistorySeriesInfo info = store.contents()->series[0];
        const qint64 cut = floorTo(now - 48 * hourMs, hourMs);
        QCOMPARE(info.readingsFromMs, cut);
        QCOMPARE(info.minutesFromMs, cut - 24 * hourMs);
        QCOMPARE(info.firstMs, noonMs);
        QCOMPARE(info.count, qint64(allOf(store).size()));
        QVERIFY(info.count < 48 * 3600 + 3600);

        // Some hours back: minutes, each with its mean, and then the readings.
        const qint64 from = cut - 5 * hourMs;
        const qint64 to = cut + minuteMs * 10;
        const auto slice = store.slice({1, desk, from, to, 1000});
        QCOMPARE(slice->resolution, HistoryResolution::Minutes);
        QVERIFY(isInOrder(slice->points));
        Points expected;
        for (const auto &[start, sums] : sumsOf(readings, minuteMs)) {
            if (start >= from && start < cut)
                expected.append({start + minuteMs / 2, sums.sum / double(sums.count)});
        }
        expected.append(pointsOf(readings, cut, to));
        QCOMPARE(slice->points.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            QCOMPARE(slice->points[i].takenAtMs, expected[i].takenAtMs);
            QVERIFY(std::abs(slice->points[i].light - expected[i].light) < 1e-6);
        }

        // From the beginning on: hours before the minutes.
        const auto all = store.slice({1, desk, noonMs, cut, 2000});
        QCOMPARE(all->resolution, HistoryResolution::Hours);
        QVERIFY(isInOrder(all->points));
        QCOMPARE(all->points.size(), (cut - 24 * hourMs - noonMs) / hourMs + 24 * 60);
        QCOMPARE(all->points.front().takenAtMs, noonMs + hourMs / 2);
        // Narrow, and without minutes in view.
        QVERIFY(store.slice({1, desk, noonMs, cut, 5})->points.size() <= 20);

        // What is gone stays gone, and its sums are complete.
        QVERIFY(sumsIn(path(), "hours") == sumsOf(readings, hourMs));
        auto minutes = sumsOf(readings, minuteMs);
        minutes.erase(minutes.begin(), minutes.lower_bound(cut - 24 * hourMs));
        QVERIFY(sumsIn(path(), "minutes") == minutes);
    }

    void keepsTheFileWithinItsSize()
    {
        HistorySettings settings = forEverKept;
        settings.megabytes = 2;
        HistoryStore store(path());
        qint64 largest = 0;
        std::mt19937_64 random(9);
        qint64 time = noonMs;
        Readings all;
        for (int i = 0; i < 100; ++i) {
            Readings batch;
            for (int j = 0; j < 10'000; ++j, time += 100)
                batch.push_back({time, double(random()), all.size() + batch.size() + 1, {}}); // 8 bytes each, or more
            QVERIFY(store.write({{desk, batch}}));
            all.insert(all.end(), batch.begin(), batch.end());
            giveUp(store, settings, time);
            largest = std::max(largest, QFileInfo(path()).size());
        }
        QVERIFY2(largest < 3 * 1024 * 1024, qPrintable(QString::number(largest)));
        const Readings left = allOf(store);
        QVERIFY(left.size() > 100'000);
        QVERIFY(left.size() < 300'000);
        QVERIFY(left == Readings(all.end() - std::ptrdiff_t(left.size()), all.end()));
        QCOMPARE(store.contents()->series[0].count, qint64(left.size()));
        // A smaller one gives room back to the disk.
        settings.megabytes = 1;
        giveUp(store, settings, time);
        store.close();
        const auto spare = qint64(1024 * 4096);
        QVERIFY(QFileInfo(path()).size() < 1024 * 1024 + spare);
        QVERIFY(sumsIn(path(), "hours") == sumsOf(all, hourMs));
    }

    void givesRoomBackToTheDisk()
    {
        HistoryStore store(path());
        std::mt19937_64 random(9);
        Readings all;
        for (int i = 0; i < 1'200'000; ++i)
            all.push_back({noonMs + i, double(random()), {}, {}});
        QVERIFY(store.write({{desk, all}}));
        QVERIFY(QFileInfo(path()).size() + QFileInfo(path() + QStringLiteral("-wal")).size() > 9'000'000);
        HistorySettings settings = forEverKept;
        settings.megabytes = 1;
        giveUp(store, settings, noonMs + hourMs);
        store.close();
        QVERIFY2(QFileInfo(path()).size() < 6'000'000, qPrintable(QString::number(QFileInfo(path()).size())));
        QVERIFY(sumsIn(path(), "minutes") == sumsOf(all, minuteMs));
    }

    void givesUpNothingThatIsYoungAndSmall()
    {
        HistoryStore store(path());
        const Readings readings = walk(10'000, noonMs, 1000);
        QVERIFY(store.write({{desk, readings}}));
        QCOMPARE(giveUp(store, {}, noonMs + 24 * hourMs), 0);
        QVERIFY(allOf(store) == readings);
    }
};

QTEST_GUILESS_MAIN(HistorySliceTest)
#include "tst_historyslice.moc"

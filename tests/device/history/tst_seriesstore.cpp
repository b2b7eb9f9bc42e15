// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainseries.h"

#include <QTest>

#include <atomic>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <malloc.h>
#include <new>

using namespace nightlight;
using namespace nightlight::test;

namespace {

std::atomic<qint64> allocated = 0;

#ifndef NIGHTLIGHT_SANITIZE_THREAD // it has operators of its own, and lets no others stand beside them

void *counted(std::size_t size)
{
    void *block = std::malloc(size);
    if (!block)
        throw std::bad_alloc();
    allocated += qint64(malloc_usable_size(block) + sizeof(std::size_t));
    return block;
}

void release(void *block)
{
    if (block)
        allocated -= qint64(malloc_usable_size(block) + sizeof(std::size_t));
    std::free(block);
}

#endif

} // namespace

#ifndef NIGHTLIGHT_SANITIZE_THREAD

// Every block of this program is counted, so that the store's own word on its size can be checked.
void *operator new(std::size_t size)
{
    return counted(size);
}

void *operator new[](std::size_t size)
{
    return counted(size);
}

void *operator new(std::size_t size, const std::nothrow_t &) noexcept
{
    return counted(size);
}

void *operator new[](std::size_t size, const std::nothrow_t &) noexcept
{
    return counted(size);
}

void operator delete(void *block) noexcept
{
    release(block);
}

void operator delete[](void *block) noexcept
{
    release(block);
}

void operator delete(void *block, std::size_t) noexcept
{
    release(block);
}

void operator delete[](void *block, std::size_t) noexcept
{
    release(block);
}

#endif

class SeriesStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void hasNothingAtFirst()
    {
        const SeriesStore store;
        QVERIFY(store.isEmpty());
        QCOMPARE(store.size(), 0);
        QVERIFY(!store.first() && !store.last() && !store.nearest(0));
        QCOMPARE(store.lowerBound(0), store.end());
        QCOMPARE(store.summary(0, 100).count, 0);
    }

    void leavesOutWhatIsNotFinite()
    {
        constexpr double infinity = std::numeric_limits<double>::infinity();
        SeriesStore store;
        QVERIFY(!store.add(std::vector<SeriesPoint>{{1, infinity}, {2, std::nan("")}}));
        QVERIFY(store.isEmpty());
        QVERIFY(store.add(std::vector<SeriesPoint>{{1, infinity}, {2, 7}}));
        QCOMPARE(pointsOf(store), (std::vector<SeriesPoint>{{2, 7}}));
    }

    void bearsTheLargestNumbers()
    {
        constexpr double largest = std::numeric_limits<double>::max();
        constexpr qint64 end = std::numeric_limits<qint64>::max();
        SeriesStore store;
        store.add(std::vector<SeriesPoint>{{end, largest}, {-end, largest}, {0, largest}});
        QCOMPARE(store.nearest(-5)->time, 0);
        QCOMPARE(store.nearest(-end)->time, -end);
        QCOMPARE(store.summary(-end, end).mean, largest);
        store.add(std::vector<SeriesPoint>{{0, -largest}, {0, -largest}, {0, -largest}});
        QVERIFY(std::abs(store.summary(store.begin(), store.end()).mean) <= largest);
    }

    void readingsOfTheSameTimeKeepTheirOrder()
    {
        SeriesStore store;
        PlainSeries plain;
        for (int i = 0; i < 5'000; ++i) {
            const std::vector<SeriesPoint> part{{i % 3, double(i)}, {1, -double(i)}};
            store.add(part);
            plain.add(part);
        }
        QCOMPARE(pointsOf(store), plain.points());
    }

    void holdsWhatAPlainVectorHolds_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void holdsWhatAPlainVectorHolds()
    {
        QFETCH(unsigned, seed);
        Chance chance(seed);
        SeriesStore store;
        PlainSeries plain;
        for (std::size_t count : {1U, 200U, 2'000U, 20'000U}) {
            fill(store, plain, chance, count);
            QCOMPARE(store.size(), qsizetype(plain.points().size()));
            QCOMPARE(pointsOf(store), plain.points());
            QCOMPARE(store.first(), plain.points().front());
            QCOMPARE(store.last(), plain.points().back());
            for (int i = 0; i < 300; ++i)
                compareRange(store, plain, chance);
            for (int i = 0; i < 300; ++i)
                compareNearest(store, plain, chance);
        }
    }

    void goesFromReadingToReading()
    {
        Chance chance(3);
        SeriesStore store;
        PlainSeries plain;
        fill(store, plain, chance, 10'000);
        SeriesPlace place = store.begin();
        for (std::size_t i = 0; i < plain.points().size(); ++i) {
            QCOMPARE(store.at(place), plain.points()[i]);
            QCOMPARE(store.numberOf(place), qsizetype(i));
            if (i > 0)
                QCOMPARE(store.next(store.previous(place)), place);
            place = store.next(place);
        }
        QCOMPARE(place, store.end());
    }

    void theOldestGoBeyondItsBytes()
    {
        Chance chance(4);
        constexpr qsizetype most = 400'000;
        SeriesStore store(most);
        PlainSeries plain;
        qint64 time = 0;
        for (int i = 0; i < 300; ++i) {
            const auto part = chance.ascending(i % 4 == 3 ? time - 2'000 : time, int(chance.between(1, 1'000)), 3);
            time = std::max(time, part.back().time);
            const qsizetype gone = store.goneCount();
            store.add(part);
            plain.add(part);
            plain.dropOldest(store.goneCount() - gone);
            QVERIFY(store.bytes() <= most);
            if (i % 20 == 0)
                QCOMPARE(pointsOf(store), plain.points());
        }
        QVERIFY(store.goneCount() > 50'000);
        QVERIFY(store.size() > most / 20 - 2 * SeriesLeaf::largestCount);
        for (int i = 0; i < 300; ++i)
            compareRange(store, plain, chance);

        const qsizetype gone = store.goneCount();
        store.setMostBytes(most / 4);
        QVERIFY(store.bytes() <= most / 4);
        QVERIFY(store.goneCount() > gone);
        plain.dropOldest(store.goneCount() - gone);
        QCOMPARE(pointsOf(store), plain.points());

        store.clear();
        QVERIFY(store.isEmpty());
        QCOMPARE(store.goneCount(), 0);
    }

    void aReadingTakesNoMoreThanTwentyBytes_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("in order") << 0;
        QTest::newRow("one by one") << 1;
        QTest::newRow("many random late ones") << 2;
        QTest::newRow("late ones, half as many as there are") << 3;
        QTest::newRow("a backlog between, one by one") << 4;
        QTest::newRow("loaded back, the latest part first") << 5;
        QTest::newRow("all in no order, one by one") << 6;
    }

    void aReadingTakesNoMoreThanTwentyBytes()
    {
#ifdef NIGHTLIGHT_SANITIZE_THREAD
        QSKIP("ThreadSanitizer allocates by itself, so nothing is counted.");
#endif
        QFETCH(int, kind);
        constexpr int count = 100'000;
        Chance chance(5);
        std::vector<SeriesPoint> points = chance.ascending(0, count, 20);
        const qint64 last = points.back().time;
        const qint64 before = allocated;
        auto store = std::make_unique<SeriesStore>();
        const auto addAlone = [&store](qint64 time, double value) {
            const SeriesPoint point{time, value};
            store->add({&point, 1});
        };
        switch (kind) {
        case 0:
            store->add(points);
            break;
        case 1:
            for (const SeriesPoint &point : points)
                addAlone(point.time, point.value);
            break;
        case 2:
        case 3:
            store->add(points);
            for (int i = 0; i < (kind == 2 ? count / 20 : count / 2); ++i)
                addAlone(chance.between(0, last), chance.value());
            break;
        case 4:
            store->add(points);
            for (int i = 0; i < 50'000; ++i)
                addAlone(last / 2 + i / 1'000, i);
            break;
        case 5:
            for (std::size_t i = points.size(); i > 0; i -= 500)
                store->add(std::span(points).subspan(i - 500, 500));
            break;
        case 6:
            chance.shuffle(points);
            for (const SeriesPoint &point : points)
                addAlone(point.time, point.value);
            break;
        }
        const qint64 bytes = allocated - before;
        const double each = double(bytes) / double(store->size());
        QVERIFY2(each <= 20, qPrintable(QString::number(each)));
        const double said = double(store->bytes()) / double(bytes);
        QVERIFY2(said > 0.99 && said < 1.01, qPrintable(QString::number(said)));
        store.reset();
        QCOMPARE(allocated, before);
    }

private:
    static qint64 anyTime(const PlainSeries &plain, Chance &chance)
    {
        return chance.between(plain.points().front().time - 10, plain.points().back().time + 10);
    }

    static void compareRange(const SeriesStore &store, const PlainSeries &plain, Chance &chance)
    {
        qint64 from = anyTime(plain, chance);
        qint64 to = chance.between(0, 1) == 0 ? anyTime(plain, chance) : from + chance.between(0, 50);
        if (from > to)
            std::swap(from, to);
        const auto range = plain.between(from, to);
        const SeriesSummary summary = store.summary(from, to);
        QCOMPARE(summary.count, qsizetype(range.size()));
        const auto number = std::size_t(store.numberOf(store.lowerBound(from)));
        QCOMPARE(number, std::size_t(plain.between(std::numeric_limits<qint64>::min(), from).size()));
        if (range.empty())
            return;
        double sum = 0;
        SeriesExtremes extremes;
        for (const SeriesPoint &point : range) {
            sum += point.value;
            extremes.add(point.value);
        }
        QCOMPARE(summary.least, extremes.least);
        QCOMPARE(summary.most, extremes.most);
        QCOMPARE(summary.mean, sum / double(range.size()));
        QCOMPARE(summary.first, range.front());
        QCOMPARE(summary.last, range.back());
    }

    static void compareNearest(const SeriesStore &store, const PlainSeries &plain, Chance &chance)
    {
        const qint64 time = anyTime(plain, chance);
        const auto distance = [time](const SeriesPoint &point) { return std::abs(point.time - time); };
        const auto closest = std::min_element(plain.points().begin(), plain.points().end(),
                                              [&](const auto &a, const auto &b) { return distance(a) < distance(b); });
        QCOMPARE(distance(*store.nearest(time)), distance(*closest));
    }
};

QTEST_APPLESS_MAIN(SeriesStoreTest)
#include "tst_seriesstore.moc"

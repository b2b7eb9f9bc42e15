// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainseries.h"

#include <QTest>

using namespace nightlight;
using namespace nightlight::test;

/// What a chart draws from: the columns of a SeriesStore.
class SeriesColumnsTest : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyColumnIsLeftOut()
    {
        SeriesStore store;
        store.add(std::vector<SeriesPoint>{{5, 1}, {10, 2}, {19, 3}, {20, 4}, {39, 5}});
        std::vector<SeriesColumn> columns;
        store.columns(std::vector<qint64>{10, 20, 30, 39, 39}, columns);
        QCOMPARE(columns.size(), 2U);
        QCOMPARE(columns[0].number, 0U);
        QCOMPARE(columns[0].first.time, 10);
        QCOMPARE(columns[0].last.time, 19);
        QCOMPARE(columns[1].number, 1U);
        QCOMPARE(columns[1].count, 1);
        store.columns(std::vector<qint64>{40, 50}, columns);
        QVERIFY(columns.empty());
    }

    void showsWhatAPlainVectorShows_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void showsWhatAPlainVectorShows()
    {
        QFETCH(unsigned, seed);
        Chance chance(seed);
        SeriesStore store;
        PlainSeries plain;
        std::vector<SeriesColumn> columns;
        for (std::size_t count : {3U, 1'000U, 50'000U}) {
            fill(store, plain, chance, count);
            for (int i = 0; i < 40; ++i) {
                const auto edges = anyEdges(plain, chance);
                store.columns(edges, columns);
                compare(store, columns, plain, edges);
            }
        }
    }

private:
    static std::vector<qint64> anyEdges(const PlainSeries &plain, Chance &chance)
    {
        const qint64 first = plain.points().front().time;
        const qint64 last = plain.points().back().time;
        const qint64 from = chance.between(first - 100, last);
        const qint64 to =
            chance.between(0, 1) == 0 ? chance.between(from, last + 100) : from + chance.between(0, 2'000);
        const qint64 width = chance.between(1, 1'500);
        std::vector<qint64> edges;
        for (qint64 i = 0; i <= width; ++i)
            edges.push_back(from + (to - from) * i / width);
        if (chance.between(0, 3) == 0) { // not all of the same width
            for (qint64 &edge : edges)
                edge += chance.between(0, 100);
            std::sort(edges.begin(), edges.end());
        }
        return edges;
    }

    static void compare(const SeriesStore &store, const std::vector<SeriesColumn> &columns, const PlainSeries &plain,
                        const std::vector<qint64> &edges)
    {
        auto column = columns.begin();
        for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
            const auto points = plain.between(edges[i], edges[i + 1]);
            if (points.empty())
                continue;
            QVERIFY(column != columns.end());
            const auto less = [](const SeriesPoint &a, const SeriesPoint &b) { return a.value < b.value; };
            QCOMPARE(column->number, i);
            QCOMPARE(column->count, qsizetype(points.size()));
            QCOMPARE(column->first, points.front());
            QCOMPARE(column->last, points.back());
            QCOMPARE(store.at(column->begin), points.front());
            QCOMPARE(store.leastOf(*column), *std::min_element(points.begin(), points.end(), less));
            const double most = std::max_element(points.begin(), points.end(), less)->value;
            QCOMPARE(store.mostOf(*column),
                     *std::find_if(points.begin(), points.end(),
                                   [most](const SeriesPoint &point) { return point.value == most; }));
            ++column;
        }
        QVERIFY(column == columns.end());
    }
};

QTEST_APPLESS_MAIN(SeriesColumnsTest)
#include "tst_seriescolumns.moc"

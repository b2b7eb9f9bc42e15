// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/history/historystore.h"

#include "historydata.h"

#include "support/fulldisk.h"
#include "support/lockedfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;

namespace {

using Readings = std::vector<HistoryReading>;

bool overwrite(const QString &path, qint64 place, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(place) && file.write(bytes) == bytes.size();
}

} // namespace

class HistoryStoreTest : public QObject
{
    Q_OBJECT

    QString path() const { return m_folder->filePath(QStringLiteral("data/history.sqlite")); }

    QStringList movedAside(const char *why = "damaged") const
    {
        QStringList files =
            QDir(m_folder->filePath(QStringLiteral("data")))
                .entryList({QStringLiteral("history.sqlite.%1-*").arg(QLatin1StringView(why))}, QDir::Files);
        files.removeIf([](const QString &name) { return name.endsWith(u"-wal") || name.endsWith(u"-shm"); });
        return files;
    }

    /// Writes \a readings in batches of \a size.
    static bool write(HistoryStore &store, const Readings &readings, std::size_t size,
                      const HistorySeries &series = desk)
    {
        for (std::size_t at = 0; at < readings.size(); at += size) {
            const auto from = readings.begin() + std::ptrdiff_t(at);
            const auto to = readings.begin() + std::ptrdiff_t(std::min(at + size, readings.size()));
            if (!store.write({{series, {from, to}}}))
                return false;
        }
        return true;
    }

    bool sumsAgreeWith(const Readings &readings) const
    {
        return sumsIn(path(), "minutes") == sumsOf(readings, minuteMs)
               && sumsIn(path(), "hours") == sumsOf(readings, hourMs);
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void keepsReadingsOfAnyBatches_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {1, 7, 100, 1023, 1024, 1025, 5000})
            QTest::addRow("%d", size) << size;
    }

    void keepsReadingsOfAnyBatches()
    {
        QFETCH(int, size);
        const Readings readings = walk(size == 1 ? 1100 : 5000, noonMs, 100); // each batch makes the disk work
        {
            HistoryStore store(path());
            QVERIFY(!store.exists());
            QVERIFY(write(store, readings, std::size_t(size)));
            QVERIFY(allOf(store) == readings);
        }
        QVERIFY(sumsAgreeWith(readings));
        HistoryStore store(path());
        QVERIFY(store.exists());
        QVERIFY(allOf(store) == readings);
        const auto contents = store.contents();
        QCOMPARE(contents->series.size(), std::size_t(1));
        QVERIFY(contents->series[0].series == desk);
        QCOMPARE(contents->series[0].count, qint64(readings.size()));
        QCOMPARE(contents->series[0].firstMs, readings.front().takenAtMs);
        QCOMPARE(contents->series[0].lastMs, readings.back().takenAtMs);
        QVERIFY(contents->bytes > qint64(readings.size()));
    }

    void keepsSeriesApart()
    {
        const HistorySeries shelf{QStringLiteral("shelf, \"left\""), QStringLiteral("temperature"),
                                  HistoryKind::Received};
        Readings received = walk(700, noonMs, 50, 1, 3);
        for (HistoryReading &reading : received)
            reading.latencyMs = 3;
        HistoryStore store(path());
        const Readings readings = walk(600, noonMs, 100);
        for (int i = 0; i < 3; ++i)
            QVERIFY(
                store.write({{desk, walk(200, noonMs + i * 20'000, 100, quint64(1 + i * 200))}, {shelf, received}}));
        QVERIFY(store.write({{deskReceived, received}}));
        QCOMPARE(allOf(store).size(), std::size_t(600));
        QVERIFY(allOf(store, shelf) == received); // repeated ones aside
        QVERIFY(allOf(store, deskReceived) == received);
        QCOMPARE(store.contents()->series.size(), std::size_t(3));
    }

    void putsLateReadingsWhereTheyBelong()
    {
        // Live readings, and beside them what waited in an outage of an hour.
        const Readings before = walk(3000, noonMs, 100);
        const Readings waited = walk(36'000, before.back().takenAtMs + 100, 100, 3001, 2);
        const Readings live = walk(7200, waited.back().takenAtMs + 100, 100, 40'001, 3);
        HistoryStore store(path());
        QVERIFY(write(store, before, 10));
        std::size_t sent = 0;
        for (std::size_t at = 0; at < live.size(); at += 100) {
            Readings batch(live.begin() + std::ptrdiff_t(at), live.begin() + std::ptrdiff_t(at + 100));
            for (; sent < waited.size() && batch.size() < 600; ++sent)
                batch.insert(batch.begin(), waited[sent]);
            QVERIFY(store.write({{desk, batch}}));
        }
        Readings all = before;
        all.insert(all.end(), waited.begin(), waited.end());
        all.insert(all.end(), live.begin(), live.end());
        QVERIFY(allOf(store) == sorted(all));
        QVERIFY(sumsAgreeWith(all));
        store.close();
        // The blocks of the one are not stretched by the other.
        SqliteFile file(path());
        QVERIFY(file.open());
        const auto longOnes =
            valueOf(file.database(), QStringLiteral("SELECT count(*) FROM blocks WHERE to_ms - from_ms > 600000"));
        QVERIFY(longOnes->toInt() <= 1); // that of the first batch after the outage
    }

    void keepsReadingsOfAnyTimeAndSize()
    {
        constexpr double most = std::numeric_limits<double>::max();
        Readings readings = walk(2000, -hourMs, 5000);
        readings.push_back({-60'000'000'000'000, most, 5001, {}});
        readings.push_back({-60'000'000'000'000, most, 5002, {}});
        readings.push_back({-60'000'000'000'001, -most, 5003, {}});
        readings.push_back({253'000'000'000'000, 1e-300, {}, {}});
        readings.push_back({253'000'000'000'000, 1e-300, {}, {}}); // nothing says that it is the same
        HistoryStore store(path());
        QCOMPARE(store.write({{desk, readings}}).value_or(0), 2005);
        QVERIFY(allOf(store) == sorted(readings));
        QCOMPARE(store.write({{desk, {{-60'000'000'000'000, -most, 5004, {}}}}}).value_or(0), 1);
    }

    void leavesOutWhatNoChartCouldDraw()
    {
        constexpr double infinity = std::numeric_limits<double>::infinity();
        HistoryStore store(path());
        const auto written = store.write({{desk,
                                           {{noonMs, infinity, 1, {}},
                                            {noonMs, -infinity, 2, {}},
                                            {noonMs, std::numeric_limits<double>::quiet_NaN(), 3, {}},
                                            {forEver, 1, 4, {}},
                                            {std::numeric_limits<qint64>::min(), 1, 5, {}},
                                            {noonMs, 1, 6, {}}}}});
        QCOMPARE(written.value_or(-1), 1);
        QCOMPARE(allOf(store).size(), std::size_t(1));
        QCOMPARE(store.write({}).value_or(-1), 0);
        QCOMPARE(store.write({{desk, {}}}).value_or(-1), 0);
    }

    void doesNotStoreAReadingTwice()
    {
        const Readings readings = walk(3000, noonMs, 10);
        HistoryStore store(path());
        QVERIFY(write(store, readings, 100));
        // What a crash has left in the journal is published again, with new readings.
        Readings again(readings.begin() + 900, readings.begin() + 2100);
        const Readings fresh = walk(50, noonMs + hourMs, 10, 3001);
        again.insert(again.end(), fresh.begin(), fresh.end());
        QCOMPARE(store.write({{desk, again}}).value_or(0), 50);
        QCOMPARE(store.write({{desk, readings}}).value_or(-1), 0);
        Readings all = readings;
        all.insert(all.end(), fresh.begin(), fresh.end());
        QVERIFY(allOf(store) == all);
        QVERIFY(sumsAgreeWith(all));
        // A device that counts anew is not the same, and neither is one without numbers.
        QCOMPARE(store.write({{desk, {{noonMs + 1, 5, 1, {}}}}}).value_or(0), 1);
        QCOMPARE(store.write({{desk, {{noonMs, 5, {}, {}}, {noonMs, 5, {}, {}}}}}).value_or(0), 2);
    }

    void readsTheRestOfADamagedBlock()
    {
        const Readings readings = walk(5 * 1024, noonMs, 10);
        HistoryStore store(path());
        QVERIFY(write(store, readings, 5000));
        QVERIFY(meddle(path(), QStringLiteral("UPDATE blocks SET data = zeroblob(500) WHERE id = 2")));
        QCOMPARE(allOf(store).size(), readings.size() - 1024);
        QCOMPARE(store.takeDamaged(), 1024);
        QCOMPARE(store.takeDamaged(), 0);
        const auto slice = store.slice({1, desk, noonMs, noonMs + hourMs, 100});
        QCOMPARE(slice->points.size(), 4 * 1024);
        QCOMPARE(slice->damaged, 1024);
        // A damaged fresh block is not thrown away when the others are put together.
        QVERIFY(store.write({{desk, walk(100, noonMs + hourMs, 10, 10'001)}}));
        QVERIFY(meddle(path(), QStringLiteral("UPDATE fresh SET data = zeroblob(50)")));
        QVERIFY(store.write({{desk, walk(2000, noonMs + 2 * hourMs, 10, 20'001)}}));
        QCOMPARE(allOf(store).size(), readings.size() - 1024 + 2000);
        QVERIFY(store.takeDamaged() >= 1024 + 100);
        QVERIFY(store.takeRemarks().isEmpty());
    }

    void movesAFileAsideThatIsNone()
    {
        QDir(m_folder->path()).mkdir(QStringLiteral("data"));
        QVERIFY(overwrite(path(), 0, QByteArray(5000, 'x')));
        HistoryStore store(path());
        QCOMPARE(store.write({{desk, walk(10, noonMs, 10)}}).value_or(0), 10);
        QCOMPARE(movedAside().size(), 1);
        const QStringList remarks = store.takeRemarks();
        QCOMPARE(remarks.size(), 1);
        QVERIFY2(remarks[0].contains(movedAside()[0]), qPrintable(remarks[0]));
        QFile aside(m_folder->filePath(QStringLiteral("data/")) + movedAside()[0]);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), QByteArray(5000, 'x'));
        QCOMPARE(allOf(store).size(), std::size_t(10));
    }

    void movesAFileAsideThatIsNoHistoryOrNotAllOfOne_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("another program's") << QStringList{QStringLiteral("CREATE TABLE songs (name TEXT)")};
        QTest::newRow("a table is missing") << QStringList{QString(), QStringLiteral("DROP TABLE minutes")};
        QTest::newRow("no version") << QStringList{QString(), QStringLiteral("PRAGMA user_version = 0")};
        QTest::newRow("a version below all") << QStringList{QString(), QStringLiteral("PRAGMA user_version = -1")};
        QTest::newRow("no tables") << QStringList{QStringLiteral("PRAGMA user_version = 1")};
    }

    void movesAFileAsideThatIsNoHistoryOrNotAllOfOne()
    {
        QFETCH(QStringList, statements);
        QDir(m_folder->path()).mkdir(QStringLiteral("data"));
        for (const QString &statement : statements) {
            if (statement.isEmpty())
                QVERIFY(HistoryStore(path()).write({{desk, walk(10, noonMs, 10)}}));
            else
                QVERIFY(meddle(path(), statement));
        }
        HistoryStore reader(path(), HistoryFile::Access::Read);
        QVERIFY(!reader.contents());
        HistoryStore store(path());
        QCOMPARE(store.write({{desk, walk(10, noonMs, 10)}}).value_or(0), 10);
        QCOMPARE(movedAside().size(), 1);
        QCOMPARE(store.takeRemarks().size(), 1);
        QCOMPARE(allOf(store).size(), std::size_t(10));
    }

    void movesAFileAsideThatTurnsOutDamaged()
    {
        const Readings readings = walk(200'000, noonMs, 10);
        {
            HistoryStore store(path());
            QVERIFY(write(store, readings, 10'000));
        }
        const qint64 size = QFileInfo(path()).size();
        QVERIFY(overwrite(path(), 4096 * 8, QByteArray(int(size) - 4096 * 8, 'x')));
        HistoryStore store(path());
        const Readings later = walk(5000, noonMs + 10 * hourMs, 10, 300'001);
        QVERIFY(write(store, later, 1000));
        store.slice({1, desk, noonMs, noonMs + hourMs, 100}); // whatever it finds
        QVERIFY(write(store, walk(10, noonMs + 20 * hourMs, 10, 400'001), 1000));
        QCOMPARE(movedAside().size(), 1);
        QCOMPARE(store.takeRemarks().size(), 1);
        QCOMPARE(QFileInfo(m_folder->filePath(QStringLiteral("data/")) + movedAside()[0]).size() >= size, true);
    }

    void refusesAFileOfANewerVersion()
    {
        {
            HistoryStore store(path());
            QVERIFY(write(store, walk(10, noonMs, 10), 10));
        }
        QVERIFY(meddle(path(), QStringLiteral("PRAGMA user_version = 999")));
        {
            HistoryStore reader(path(), HistoryFile::Access::Read);
            const auto contents = reader.contents();
            QVERIFY(!contents);
            QCOMPARE(contents.error().kind, HistoryError::Kind::Newer);
            QVERIFY2(contents.error().sentence.contains(path()), qPrintable(contents.error().sentence));
            QVERIFY(movedAside("newer").isEmpty());
        }
        HistoryStore store(path());
        QCOMPARE(store.write({{desk, walk(5, noonMs, 10)}}).value_or(0), 5);
        QCOMPARE(movedAside("newer").size(), 1);
        QVERIFY(store.takeRemarks().value(0).contains(movedAside("newer")[0]));
        SqliteFile aside(m_folder->filePath(QStringLiteral("data/")) + movedAside("newer")[0]);
        QVERIFY(aside.open());
        QCOMPARE(valueOf(aside.database(), QStringLiteral("SELECT sum(count) FROM fresh"))->toInt(), 10);
    }

    void goesOnWithTheFileThatAnotherProgramHasBegun()
    {
        HistoryStore one(path());
        HistoryStore other(path());
        QVERIFY(write(one, walk(10, noonMs, 10), 10));
        QVERIFY(write(other, walk(10, noonMs + hourMs, 10, 11), 10));
        QVERIFY(meddle(path(), QStringLiteral("PRAGMA user_version = 999")));
        one.close();
        QVERIFY(write(one, walk(10, noonMs, 10), 10));
        QCOMPARE(one.takeRemarks().size(), 1);
        QVERIFY(write(other, walk(10, noonMs + hourMs, 10, 11), 10));
        QVERIFY(other.takeRemarks().isEmpty());
        QCOMPARE(movedAside("newer").size(), 1);
        QCOMPARE(allOf(one).size(), std::size_t(20));
    }

    void saysThatAnotherProgramHasLockedTheFile()
    {
        HistoryStore store(path());
        QVERIFY(write(store, walk(10, noonMs, 10), 10));
        store.close();
        {
            const LockedFile locked(path());
            QVERIFY(locked.isLocked());
            const auto written = store.write({{desk, walk(5, noonMs + hourMs, 10, 11)}});
            QVERIFY(!written);
            QVERIFY2(written.error().sentence.contains(QStringLiteral("another program has locked it")),
                     qPrintable(written.error().sentence));
        }
        QVERIFY(write(store, walk(5, noonMs + hourMs, 10, 11), 5));
        QCOMPARE(allOf(store).size(), std::size_t(15));
    }

    void takesTheReadingsOfTwoPrograms()
    {
        HistoryStore one(path());
        HistoryStore other(path());
        const Readings readings = walk(20'000, noonMs, 10);
        Readings received = readings;
        for (HistoryReading &reading : received)
            reading.latencyMs = 2;
        for (std::size_t at = 0; at < readings.size(); at += 100) {
            const Readings some(readings.begin() + std::ptrdiff_t(at), readings.begin() + std::ptrdiff_t(at + 100));
            const Readings back(received.begin() + std::ptrdiff_t(at), received.begin() + std::ptrdiff_t(at + 100));
            QVERIFY(one.write({{desk, some}, {deskReceived, back}}));
            QCOMPARE(other.write({{deskReceived, back}}).value_or(-1), 0); // both watch
        }
        QVERIFY(allOf(other) == readings);
        QVERIFY(allOf(one, deskReceived) == received);
    }

    void holdsNothingHalfWrittenOnAFullDisk()
    {
        const Readings readings = walk(2000, noonMs, 10);
        HistoryStore store(path());
        QVERIFY(write(store, readings, 500));
        const Readings more = walk(200'000, noonMs + hourMs, 10, 2001);
        {
            const FullDisk full;
            const auto written = store.write({{desk, more}});
            QVERIFY(!written);
            QCOMPARE(written.error().kind, HistoryError::Kind::Unusable);
            QVERIFY2(written.error().sentence.contains(path()), qPrintable(written.error().sentence));
            store.close();
        }
        QVERIFY(allOf(store) == readings);
        QCOMPARE(store.write({{desk, more}}).value_or(0), 200'000);
        store.close();
        Readings all = readings;
        all.insert(all.end(), more.begin(), more.end());
        QVERIFY(allOf(store) == all);
        store.close();
        QVERIFY(sumsAgreeWith(all));
        QVERIFY(movedAside().isEmpty());
    }

    void makesNoFileToReadFrom()
    {
        HistoryStore store(path(), HistoryFile::Access::Read);
        const auto contents = store.contents();
        QVERIFY(!contents);
        QCOMPARE(contents.error().kind, HistoryError::Kind::Missing);
        QVERIFY(!QFile::exists(path()));
        HistoryStore writer(path());
        QVERIFY(write(writer, walk(10, noonMs, 10), 10));
        QCOMPARE(allOf(store).size(), std::size_t(10));
    }
};

QTEST_GUILESS_MAIN(HistoryStoreTest)
#include "tst_historystore.moc"

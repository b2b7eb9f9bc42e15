// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/history/csvexport.h"
#include "device/history/csvfileexport.h"
#include "device/history/historystore.h"

#include "device/recording/recording.h"
#include "historydata.h"
#include "support/fulldisk.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;

namespace {

using Readings = std::vector<HistoryReading>;

Readings received(Readings readings, qint32 latencyMs)
{
    for (HistoryReading &reading : readings)
        reading.latencyMs = latencyMs;
    return readings;
}

QByteArray timeText(qint64 ms)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms);
    return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODateWithMs).toLatin1();
}

} // namespace

class CsvExportTest : public QObject
{
    Q_OBJECT

    QString file(const QString &name) const { return m_folder->filePath(name); }
    QStringList files() const { return QDir(m_folder->path()).entryList({QStringLiteral("*.csv*")}, QDir::Files); }

    /// All rows, the head first.
    QList<QByteArray> rowsOf(const CsvExportRequest &request)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        CsvExport csv(*m_store, request, buffer);
        for (auto more = csv.step(); more && *more; more = csv.step())
            ;
        QList<QByteArray> rows = buffer.data().split('\n');
        return rows.takeLast().isEmpty() ? rows : QList<QByteArray>{};
    }

    static CsvExportRequest deskTo(const QString &file)
    {
        CsvExportRequest request;
        request.device = QStringLiteral("desk");
        request.file = file;
        return request;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryStore> m_store;

private slots:
    void initTestCase() { qputenv("TZ", "Asia/Kolkata"); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<HistoryStore>(file(QStringLiteral("history.sqlite")));
    }

    void cleanup()
    {
        m_store.reset();
        m_folder.reset();
    }

    void joinsWhatWasPublishedAndReceived()
    {
        QVERIFY(m_store->write({{desk, {{noonMs, 512, 1, {}}, {noonMs + 10, 0.1, 2, {}}, {noonMs + 10, 7, 3, {}}}},
                                {deskReceived,
                                 {{noonMs, 512, 1, 12},
                                  {noonMs + 10, 7, 3, -1},
                                  {noonMs + 20, 1e-300, 4, 5},
                                  {noonMs + 20, -2.5, {}, {}}}}}));
        const QList<QByteArray> expected{
            "time,device,seq,published,received,latency_ms", "2026-11-23T17:30:00.000+05:30,desk,1,512,512,12",
            "2026-11-23T17:30:00.010+05:30,desk,2,0.1,,",    "2026-11-23T17:30:00.010+05:30,desk,3,7,7,-1",
            "2026-11-23T17:30:00.020+05:30,desk,,,-2.5,",    "2026-11-23T17:30:00.020+05:30,desk,4,,1e-300,5",
        };
        QCOMPARE(rowsOf(deskTo({})), expected);
        CsvExportRequest some = deskTo({});
        some.fromMs = noonMs + 10;
        some.toMs = noonMs + 20;
        QCOMPARE(rowsOf(some), (QList<QByteArray>{expected[0], expected[2], expected[3]}));
        some.device = QStringLiteral("shelf");
        QCOMPARE(rowsOf(some), QList<QByteArray>{expected[0]});
    }

    void writesWhatOneDevicePublishedAndAnotherSent()
    {
        const HistorySeries shelfReceived{QStringLiteral("shelf"), QStringLiteral("light"), HistoryKind::Received};
        QVERIFY(m_store->write({{desk, {{noonMs, 512, 1, {}}, {noonMs + 10, 9, 2, {}}}},
                                {deskReceived, {{noonMs, 512, 1, 12}}},
                                {shelfReceived, {{noonMs, 7, 1, 5}}}}));
        CsvExportRequest request = deskTo({});
        request.receivedDevice = QStringLiteral("shelf");
        QCOMPARE(rowsOf(request).mid(1), (QList<QByteArray>{"2026-11-23T17:30:00.000+05:30,desk,1,512,,",
                                                            "2026-11-23T17:30:00.000+05:30,shelf,1,,7,5",
                                                            "2026-11-23T17:30:00.010+05:30,desk,2,9,,"}));
    }

    void writesTimesWithTheirOffset()
    {
        Readings readings;
        for (qint64 ms = -2 * 365 * 24 * hourMs; ms < noonMs + 400 * 24 * hourMs; ms += 7 * 24 * hourMs + 12'345'678)
            readings.push_back({ms, 1, {}, {}});
        QVERIFY(m_store->write({{desk, readings}}));
        for (const char *zone : {"Asia/Kolkata", "Europe/Berlin", "America/St_Johns", "UTC"}) {
            qputenv("TZ", zone);
            ::tzset();
            QList<QByteArray> rows = rowsOf(deskTo({}));
            QCOMPARE(rows.size(), qsizetype(readings.size() + 1));
            for (std::size_t i = 0; i < readings.size(); ++i) {
                QByteArray expected = timeText(readings[i].takenAtMs).replace("Z", "+00:00");
                QCOMPARE(rows[qsizetype(i) + 1].split(',')[0], expected);
            }
        }
        qputenv("TZ", "Asia/Kolkata");
        ::tzset();
    }

    void quotesADeviceThatNeedsIt()
    {
        QVERIFY(m_store->write(
            {{{QStringLiteral("a,\"b\""), QStringLiteral("light"), HistoryKind::Published}, {{noonMs, 1, 1, {}}}}}));
        CsvExportRequest request;
        request.device = QStringLiteral("a,\"b\"");
        QCOMPARE(rowsOf(request).value(1), "2026-11-23T17:30:00.000+05:30,\"a,\"\"b\"\"\",1,1,,");
    }

    void writesEachReadingOnceHoweverManyThereAre()
    {
        const Readings readings = walk(100'000, noonMs, 10);
        const Readings late = walk(30'000, noonMs + hourMs / 10, 7, 200'001, 2);
        for (const Readings *some : {&readings, &late})
            QVERIFY(m_store->write({{desk, *some}, {deskReceived, received(*some, 3)}}));
        QVERIFY(m_store->write({{desk, walk(500, noonMs + hourMs, 10, 300'001)}}));
        const QString path = file(QStringLiteral("out.csv"));
        {
            CsvFileExport csv(*m_store, deskTo(path));
            double share = 0;
            int steps = 1;
            for (auto more = csv.step(); more && *more; more = csv.step(), ++steps) {
                QVERIFY(csv.rows().progress() > share);
                share = csv.rows().progress();
                QVERIFY(!QFile::exists(path));
            }
            QVERIFY(steps > 5);
            QCOMPARE(csv.rows().progress(), 1.0);
            QCOMPARE(csv.rows().rows(), 130'500);
            QCOMPARE(csv.rows().damaged(), 0);
        }
        QCOMPARE(files(), QStringList{QStringLiteral("out.csv")});
        QFile out(path);
        QVERIFY(out.open(QIODevice::ReadOnly));
        out.readLine();
        Readings all = readings;
        all.insert(all.end(), late.begin(), late.end());
        const Readings last = walk(500, noonMs + hourMs, 10, 300'001);
        all.insert(all.end(), last.begin(), last.end());
        all = sorted(all);
        for (const HistoryReading &reading : all) {
            const QList<QByteArray> fields = out.readLine().trimmed().split(',');
            QCOMPARE(fields.size(), 6);
            QCOMPARE(fields[0], timeText(reading.takenAtMs));
            QCOMPARE(fields[2].toULongLong(), *reading.seq);
            QCOMPARE(fields[3].toDouble(), reading.light);
            QCOMPARE(fields[4].isEmpty(), *reading.seq > 300'000);
        }
        QVERIFY(out.atEnd());
    }

    void leavesNothingBehindWhenItIsCancelled()
    {
        QVERIFY(m_store->write({{desk, walk(100'000, noonMs, 10)}}));
        const QString path = file(QStringLiteral("out.csv"));
        {
            CsvFileExport csv(*m_store, deskTo(path));
            QVERIFY(csv.step().value_or(false));
            QVERIFY(!QFile::exists(path));
        }
        QVERIFY(files().isEmpty());
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        {
            CsvFileExport csv(*m_store, deskTo(path));
            QVERIFY(csv.step().value_or(false));
        }
        QCOMPARE(files(), QStringList{QStringLiteral("out.csv")});
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), "old");
    }

    void leavesNothingBehindOnAFullDisk_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("found while it is written") << 100'000;
        QTest::newRow("found at the end") << 10;
    }

    void leavesNothingBehindOnAFullDisk()
    {
        QFETCH(int, count);
        QVERIFY(m_store->write({{desk, walk(std::size_t(count), noonMs, 10)}}));
        QVERIFY(m_store->contents());
        const QString path = file(QStringLiteral("out.csv"));
        {
            const FullDisk full;
            CsvFileExport csv(*m_store, deskTo(path));
            auto more = csv.step();
            while (more && *more)
                more = csv.step();
            QVERIFY(!more);
            QVERIFY2(more.error().contains(path), qPrintable(more.error()));
        }
        QVERIFY(files().isEmpty());
    }

    void saysThatTheFileCannotBeWritten()
    {
        QVERIFY(m_store->write({{desk, walk(10, noonMs, 10)}}));
        CsvFileExport csv(*m_store, deskTo(file(QStringLiteral("none/out.csv"))));
        const auto more = csv.step();
        QVERIFY(!more);
        QVERIFY2(more.error().contains(QStringLiteral("none/out.csv")), qPrintable(more.error()));
    }

    void isPlayedAgainAsARecording_data()
    {
        QTest::addColumn<bool>("isPublished");
        QTest::addColumn<bool>("isReceived");
        QTest::newRow("published and received") << true << true;
        QTest::newRow("published") << true << false;
        QTest::newRow("received") << false << true;
    }

    void isPlayedAgainAsARecording()
    {
        QFETCH(bool, isPublished);
        QFETCH(bool, isReceived);
        const Readings readings = walk(5000, noonMs, 100);
        if (isPublished)
            QVERIFY(m_store->write({{desk, readings}}));
        if (isReceived)
            QVERIFY(m_store->write({{deskReceived, received(readings, 2)}}));
        const QString path = file(QStringLiteral("out.csv"));
        CsvFileExport csv(*m_store, deskTo(path));
        QVERIFY(!csv.step().value_or(true));
        ReplaySettings settings;
        settings.file = path;
        Recording recording(settings);
        QVERIFY(!recording.open());
        for (const HistoryReading &reading : readings) {
            auto step = recording.next();
            while (step && *step == Recording::Step::Nothing)
                step = recording.next();
            QCOMPARE(step.value(), Recording::Step::Row);
            QCOMPARE(recording.row().light, reading.light);
            QCOMPARE(recording.row().at->time_since_epoch().count(), reading.takenAtMs);
        }
        QCOMPARE(recording.next().value(), Recording::Step::End);
    }
};

QTEST_GUILESS_MAIN(CsvExportTest)
#include "tst_csvexport.moc"

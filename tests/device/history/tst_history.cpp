// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/history/history.h"

#include "historydata.h"
#include "support/fulldisk.h"
#include "support/lockedfile.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <thread>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

namespace {

QList<Reading> published(qint64 fromMs, quint64 firstSeq, int count)
{
    QList<Reading> readings;
    for (int i = 0; i < count; ++i) {
        Reading reading;
        reading.seq = firstSeq + quint64(i);
        reading.takenAt = Timestamp(std::chrono::milliseconds(fromMs + i * 10));
        reading.light = i;
        readings.append(reading);
    }
    return readings;
}

ReceivedBatch received(qint64 fromMs, int count)
{
    ReceivedBatch batch;
    batch.deviceId = QStringLiteral("desk");
    for (int i = 0; i < count; ++i) {
        const Timestamp at(std::chrono::milliseconds(fromMs + i * 10));
        batch.readings.append({quint64(i + 1), at, {}, double(i), 3ms});
    }
    return batch;
}

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

    QString path() const { return HistoryFile::pathIn(m_folder->path()); }
    const QString m_desk = QStringLiteral("desk");
    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void hasWrittenAllWhenItEnds()
    {
        {
            History history(m_folder->path());
            history.start({});
            const auto intake = history.intake();
            std::thread device([&] { // readings come from threads of their own
                for (int i = 0; i < 100; ++i)
                    intake->addPublished(m_desk, published(noonMs + i * 1000, quint64(1 + i * 100), 100));
            });
            std::thread monitor([&] { intake->addReceived(received(noonMs, 5000)); });
            device.join();
            monitor.join();
        }
        HistoryStore store(path());
        QCOMPARE(allOf(store).size(), std::size_t(10'000));
        const auto back = allOf(store, deskReceived);
        QCOMPARE(back.size(), std::size_t(5000));
        QVERIFY(back[7] == (HistoryReading{noonMs + 70, 7, 8, 3}));
    }

    void isNotThereBeforeItStarts()
    {
        {
            History history(m_folder->path());
        }
        {
            History history(m_folder->path());
            QSignalSpy told(&history, &History::contentsTold);
            history.start({});
            history.requestContents();
            QVERIFY(told.wait());
            QVERIFY(told[0][0].value<HistoryContents>().series.empty());
        }
        QVERIFY(!QFile::exists(path())); // nothing was to be kept
    }

    void writesAboutOnceASecond()
    {
        History history(m_folder->path());
        history.start({});
        history.intake()->addPublished(m_desk, published(noonMs, 1, 5));
        HistoryStore store(path());
        QTRY_VERIFY(store.exists() && allOf(store).size() == 5);
    }

    void answersWithWhatHasJustCome()
    {
        History history(m_folder->path());
        QSignalSpy told(&history, &History::sliceTold);
        history.start({});
        history.intake()->addPublished(m_desk, published(noonMs, 1, 5));
        history.requestSlice(7, {42, desk, noonMs, noonMs + 40, 100});
        QVERIFY(told.wait());
        QCOMPARE(told[0][0].toULongLong(), 7);
        const auto slice = told[0][1].value<HistorySlice>();
        QCOMPARE(slice.request.id, 42);
        QCOMPARE(slice.points.size(), 4);
        QSignalSpy contents(&history, &History::contentsTold);
        history.requestContents();
        QVERIFY(contents.wait());
        QCOMPARE(contents[0][0].value<HistoryContents>().series.at(0).count, 5);
    }

    void answersTheNewestRequestOfEachView()
    {
        History history(m_folder->path());
        QSignalSpy told(&history, &History::sliceTold);
        history.start({});
        history.intake()->addPublished(m_desk, published(noonMs, 1, 1000));
        for (quint64 i = 1; i <= 100; ++i) {
            history.requestSlice(1, {i, desk, noonMs, noonMs + qint64(i), 100});
            history.requestSlice(2, {i, desk, noonMs, noonMs + qint64(i), 100});
        }
        QTRY_COMPARE(told.size(), 4); // the first and the last of each
        QTest::qWait(50);
        QCOMPARE(told.size(), 4);
        std::map<quint64, QList<quint64>> ids;
        for (const auto &one : told)
            ids[one[0].toULongLong()].append(one[1].value<HistorySlice>().request.id);
        QCOMPARE(ids[1], (QList<quint64>{1, 100}));
        QCOMPARE(ids[2], (QList<quint64>{1, 100}));
    }

    void keepsNothingWhenItIsNotTo()
    {
        HistorySettings off;
        off.kept = false;
        {
            History history(m_folder->path());
            QSignalSpy contents(&history, &History::contentsTold);
            history.start(off);
            history.requestContents();
            QVERIFY(contents.wait());
            history.intake()->addPublished(m_desk, published(noonMs, 1, 5));
            history.setSettings({});
            history.requestContents();
            QVERIFY(contents.wait());
            history.intake()->addPublished(m_desk, published(noonMs, 6, 7));
        }
        HistoryStore store(path());
        QCOMPARE(allOf(store).size(), std::size_t(7));
    }

    void holdsReadingsWhileTheDiskIsFull()
    {
        History history(m_folder->path());
        QSignalSpy warned(&history, &History::warned);
        QSignalSpy noted(&history, &History::noted);
        history.start({});
        history.intake()->addPublished(m_desk, published(noonMs, 1, 100));
        HistoryStore store(path());
        QTRY_VERIFY(store.exists() && allOf(store).size() == 100);
        store.close();
        {
            const FullDisk full;
            for (int i = 0; i < 20; ++i)
                history.intake()->addPublished(m_desk,
                                               published(noonMs + (i + 1) * minuteMs, quint64(101 + i * 5000), 5000));
            QTRY_COMPARE(warned.size(), 1);
            QVERIFY2(warned[0][0].toString().contains(path()), qPrintable(warned[0][0].toString()));
            QTest::qWait(2500); // it tries again, and says nothing more
            QCOMPARE(warned.size(), 1);
        }
        QTRY_VERIFY(allOf(store).size() == 100'100);
        QTRY_COMPARE_WITH_TIMEOUT(noted.size(), 1, 20'000);
        QCOMPARE(warned.size(), 1);
    }

    void leavesOutWhatTheDiskDoesNotTake()
    {
        qint64 missing = 0;
        {
            History history(m_folder->path());
            QSignalSpy warned(&history, &History::warned);
            history.start({});
            history.intake()->addPublished(m_desk, published(noonMs, 1, 1));
            HistoryStore store(path());
            QTRY_VERIFY(store.exists() && allOf(store).size() == 1);
            store.close();
            std::optional<LockedFile> stuck(path());
            QVERIFY(stuck->isLocked());
            const QList<Reading> many = published(noonMs + minuteMs, 2, 300'000);
            for (int i = 0; i < 5; ++i)
                history.intake()->addPublished(m_desk + QString::number(i), many);
            stuck.reset();
            const auto isSaid = [&warned] {
                return std::ranges::any_of(
                    warned, [](const auto &one) { return one[0].toString().contains(QStringLiteral("600")); });
            };
            QTRY_VERIFY_WITH_TIMEOUT(isSaid(), 60'000); // thousand
            missing = 600'000;
        }
        HistoryStore store(path());
        qint64 kept = 0;
        const HistoryContents contents = store.contents().value_or(HistoryContents());
        for (const HistorySeriesInfo &info : contents.series)
            kept += info.count;
        QCOMPARE(kept, 1'500'001 - missing);
    }

    void exportsWhileReadingsCome()
    {
        History history(m_folder->path());
        QSignalSpy progressed(&history, &History::exportProgressed);
        QSignalSpy ended(&history, &History::exportEnded);
        history.start({});
        history.intake()->addPublished(m_desk, published(noonMs, 1, 200'000));
        CsvExportRequest request;
        request.id = 5;
        request.device = m_desk;
        request.file = m_folder->filePath(QStringLiteral("out.csv"));
        history.startExport(request);
        CsvExportRequest hopeless = request;
        hopeless.id = 6;
        hopeless.file = m_folder->filePath(QStringLiteral("none/out.csv"));
        history.startExport(hopeless);
        QTRY_VERIFY(!progressed.isEmpty());
        history.intake()->addPublished(m_desk, published(noonMs + hourMs, 300'001, 100));
        QTRY_COMPARE(ended.size(), 2);
        QCOMPARE(ended[0][0].toULongLong(), 5);
        QCOMPARE(ended[0][1].toString(), QString());
        QCOMPARE(ended[0][2].toLongLong(), 200'000);
        QCOMPARE(ended[1][0].toULongLong(), 6);
        QVERIFY(!ended[1][1].toString().isEmpty());
        QFile file(request.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 200'001);
    }

    void leavesNothingOfACancelledExport()
    {
        QElapsedTimer timer;
        {
            History history(m_folder->path());
            QSignalSpy progressed(&history, &History::exportProgressed);
            QSignalSpy ended(&history, &History::exportEnded);
            history.start({});
            history.intake()->addPublished(m_desk, published(noonMs, 1, 500'000));
            CsvExportRequest request;
            request.id = 5;
            request.device = m_desk;
            request.file = m_folder->filePath(QStringLiteral("out.csv"));
            history.startExport(request);
            QTRY_VERIFY_WITH_TIMEOUT(!progressed.isEmpty(), 60'000);
            history.cancelExport(5);
            QSignalSpy contents(&history, &History::contentsTold);
            history.requestContents();
            QVERIFY(contents.wait(60'000));
            QVERIFY(ended.isEmpty());
            QVERIFY(QDir(m_folder->path()).entryList({QStringLiteral("*.csv*")}).isEmpty());
            history.startExport(request); // and the end of the program ends one that is under way
            timer.start();
        }
        QVERIFY(timer.elapsed() < 10'000);
        QVERIFY(QDir(m_folder->path()).entryList({QStringLiteral("*.csv*")}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"

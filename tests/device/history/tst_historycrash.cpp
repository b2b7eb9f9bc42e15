// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/history/historyblock.h"
#include "device/history/historystore.h"

#include "historydata.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace nightlight;
using namespace nightlight::test;

namespace {

using Readings = std::vector<HistoryReading>;

constexpr int batchSize = 300;

/// The readings of the batch \a number: some are late, and the numbers say which ones belong together.
Readings batch(int number)
{
    Readings readings = walk(batchSize, noonMs + number * 3000, 10, quint64(1 + number * batchSize), unsigned(number));
    for (std::size_t i = 0; i < 50; ++i)
        readings[i].takenAtMs -= hourMs;
    return readings;
}

/// The other program: writes without end, and says the number of each batch once that is stored.
int writeForEver(const QString &path)
{
    HistoryStore store(path);
    for (int number = int(allOf(store).size()) / batchSize;; ++number) {
        if (!store.write({{desk, batch(number)}, {deskReceived, batch(number)}}))
            return 1;
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
}

/// Another one: writes so many batches of the device \a id.
int writeSome(const QString &path, const QString &id, int count)
{
    HistoryStore store(path);
    for (int number = 0; number < count;) {
        const auto written = store.write({{{id, QStringLiteral("light"), HistoryKind::Published}, batch(number)}});
        if (written)
            ++number;
        else if (!written.error().sentence.contains(QStringLiteral("locked")))
            return 1; // that the other one is faster can happen; then it is tried again
    }
    return 0;
}

} // namespace

class HistoryCrashTest : public QObject
{
    Q_OBJECT

    QString path() const { return m_folder.filePath(QStringLiteral("history.sqlite")); }

    const QTemporaryDir m_folder;

private slots:
    void isWholeAfterEachCrash()
    {
        std::mt19937 random(11);
        for (int round = 0; round < 12; ++round) {
            QProcess writer;
            writer.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), path()});
            QVERIFY(writer.waitForReadyRead());
            // At any place of any batch.
            QTest::qWait(int(random() % 150));
            ::kill(pid_t(writer.processId()), SIGKILL);
            QVERIFY(writer.waitForFinished());
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
            const QList<QByteArray> lines = writer.readAllStandardOutput().split('\n');
            const int lastTold = lines[lines.size() - 2].toInt(); // the last line may be cut off

            HistoryStore store(path());
            const Readings published = allOf(store);
            QVERIFY(store.takeRemarks().isEmpty());
            QCOMPARE(published.size() % batchSize, std::size_t(0));
            const int batches = int(published.size()) / batchSize;
            QVERIFY2(batches >= lastTold + 1, "what was committed is gone");
            Readings expected;
            for (int number = 0; number < batches; ++number) {
                const Readings some = batch(number);
                expected.insert(expected.end(), some.begin(), some.end());
            }
            QVERIFY(published == sorted(expected));
            QVERIFY(allOf(store, deskReceived) == published);
            store.close();

            auto minutes = sumsOf(published, minuteMs);
            auto hours = sumsOf(published, hourMs);
            QVERIFY(sumsIn(path(), "minutes") == minutes); // of the last series, which is the same
            QVERIFY(sumsIn(path(), "hours") == hours);
            checkBlocks(published);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void takesWhatSeveralProgramsWriteAtTheSameTime()
    {
        constexpr int count = 200;
        const QString shared = m_folder.filePath(QStringLiteral("shared.sqlite"));
        const QStringList ids{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
        std::vector<std::unique_ptr<QProcess>> writers;
        for (const QString &id : ids) {
            writers.push_back(std::make_unique<QProcess>());
            writers.back()->start(QCoreApplication::applicationFilePath(),
                                  {QStringLiteral("--write-some"), shared, id, QString::number(count)});
        }
        for (const auto &writer : writers) {
            QVERIFY(writer->waitForFinished(120'000));
            QCOMPARE(writer->exitStatus(), QProcess::NormalExit);
            QCOMPARE(writer->exitCode(), 0);
        }
        Readings expected;
        for (int number = 0; number < count; ++number) {
            const Readings some = batch(number);
            expected.insert(expected.end(), some.begin(), some.end());
        }
        HistoryStore store(shared);
        for (const QString &id : ids)
            QVERIFY(allOf(store, {id, QStringLiteral("light"), HistoryKind::Published}) == sorted(expected));
        QVERIFY(store.takeRemarks().isEmpty());
    }

private:
    /// What is said of the blocks is what is in them.
    void checkBlocks(const Readings &published)
    {
        SqliteFile file(path());
        QVERIFY(file.open());
        Sums said;
        for (const char *table : {"blocks", "fresh"}) {
            QSqlQuery query(file.database());
            QVERIFY(query.exec(
                QStringLiteral("SELECT from_ms, to_ms, count, lowest, highest, first, last, sum, data FROM "
                               "%1 JOIN series ON series.id = %1.series WHERE kind = 0")
                    .arg(QLatin1StringView(table))
                    .replace(QStringLiteral("count,"), QLatin1StringView(table) + QStringLiteral(".count,"))));
            while (query.next()) {
                Readings readings;
                QVERIFY(historyblock::decode(query.value(8).toByteArray(), readings));
                const HistorySummary summary = historyblock::summary(readings);
                QCOMPARE(query.value(0).toLongLong(), summary.fromMs);
                QCOMPARE(query.value(1).toLongLong(), summary.toMs);
                QCOMPARE(query.value(2).toLongLong(), summary.count);
                QCOMPARE(query.value(3).toDouble(), summary.lowest);
                QCOMPARE(query.value(4).toDouble(), summary.highest);
                QCOMPARE(query.value(5).toDouble(), summary.first);
                QCOMPARE(query.value(6).toDouble(), summary.last);
                QCOMPARE(query.value(7).toDouble(), summary.sum);
                for (const HistoryReading &reading : readings)
                    said.add(reading.light);
            }
        }
        QCOMPARE(said.count, qint64(published.size()));
        QCOMPARE(valueOf(file.database(), QStringLiteral("SELECT count FROM series WHERE kind = 0"))->toLongLong(),
                 qint64(published.size()));
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == u"--write")
        return writeForEver(app.arguments().value(2));
    if (app.arguments().value(1) == u"--write-some")
        return writeSome(app.arguments().value(2), app.arguments().value(3), app.arguments().value(4).toInt());
    HistoryCrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_historycrash.moc"

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include "device/history/historystore.h"
#include "device/history/sqlitefile.h"
#include "historysample.h"

#include <QFileInfo>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <optional>

namespace nightlight::bench {

namespace {

using Batches = std::vector<HistoryBatch>;

/// As the worker hands them over: as soon as it has 10,000.
std::vector<Batches> batchesOf(quint64 readings)
{
    constexpr quint64 ofEach = 5'000;
    constexpr qint64 startMs = 1'795'435'200'000;
    std::vector<Batches> result;
    for (quint64 first = 1; first <= readings / 2; first += ofEach) {
        Batches &batches = result.emplace_back();
        for (const auto kind : {HistoryKind::Published, HistoryKind::Received})
            batches.push_back({HistorySample::series(kind), historyReadings(first, ofEach, startMs, kind)});
    }
    return result;
}

/// The readings a second, and the bytes that each takes in the file.
struct Written
{
    double perSecond = 0;
    double bytes = 0;
};

/// Measures \a write, which returns whether it could, and has closed the file \a path.
template <typename Write> std::optional<Written> measure(const QString &path, quint64 readings, Write write)
{
    const auto start = std::chrono::steady_clock::now();
    if (!write())
        return {};
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return Written{double(readings) / seconds, double(QFileInfo(path).size()) / double(readings)};
}

bool writeHistory(const QString &path, const std::vector<Batches> &all)
{
    HistoryStore store(path);
    return std::ranges::all_of(all, [&store](const Batches &batches) { return bool(store.write(batches)); });
}

bool writePlainly(const QString &path, const std::vector<Batches> &all)
{
    SqliteFile file(path);
    if (!file.open()
        || !valueOf(file.database(), QStringLiteral("CREATE TABLE reading (seq INTEGER, time INTEGER, "
                                                    "value REAL)"))
        || !file.database().transaction())
        return false;
    QSqlQuery insert(file.database());
    insert.prepare(QStringLiteral("INSERT INTO reading VALUES (?, ?, ?)"));
    for (const Batches &batches : all) {
        for (const HistoryBatch &batch : batches) {
            for (const HistoryReading &reading : batch.readings) {
                insert.bindValue(0, *reading.seq);
                insert.bindValue(1, reading.takenAtMs);
                insert.bindValue(2, reading.light);
                if (!insert.exec())
                    return false;
            }
        }
    }
    return file.database().commit();
}

} // namespace

void benchHistoryWriting(Bench &bench)
{
    const QString name = QStringLiteral("history-write");
    if (!bench.wants(name))
        return;
    const quint64 readings = bench.isQuick() ? 50'000 : 1'000'000;
    const std::vector<Batches> all = batchesOf(readings);
    std::vector<double> rates[2];
    double bytes[2]{};
    for (int round = 0; round < (bench.isQuick() ? 1 : 5); ++round) {
        const QTemporaryDir folder;
        const QString path = HistoryFile::pathIn(folder.path());
        const QString plainPath = folder.filePath(QStringLiteral("plain.sqlite"));
        const auto history = measure(path, readings, [&] { return writeHistory(path, all); });
        const auto plain = measure(plainPath, readings, [&] { return writePlainly(plainPath, all); });
        if (!history || !plain) {
            bench.fail(name, QStringLiteral("a file cannot be written."));
            return;
        }
        rates[0].push_back(history->perSecond);
        rates[1].push_back(plain->perSecond);
        bytes[0] = history->bytes;
        bytes[1] = plain->bytes;
    }
    const QString inserts = QStringLiteral("plain inserts");
    bench.add(name, median(rates[0]), QStringLiteral("1/s"), Reference{inserts, median(rates[1])},
              Goal::ratioAtLeast(0.5));
    bench.add(name + QStringLiteral("-size"), bytes[0], QStringLiteral("bytes"), Reference{inserts, bytes[1]}, {});
}

} // namespace nightlight::bench

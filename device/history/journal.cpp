// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal.h"

#include "journalrescue.h"
#include "sqlitefile.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <limits>

namespace nightlight {

namespace {

constexpr int version = 1;
constexpr qsizetype manyRows = 50; // at once; SQLite before 3.32 takes 999 values in a statement

QString insertionOf(qsizetype rows)
{
    return QStringLiteral("INSERT OR IGNORE INTO readings (seq, taken_at, light) VALUES (?, ?, ?)")
           + QStringLiteral(", (?, ?, ?)").repeated(rows - 1);
}

/// Numbers one after the other, both included.
struct Run
{
    quint64 first;
    quint64 last;
};

/// \a numbers, in order, as few as can be.
QList<Run> runsOf(const QList<quint64> &numbers)
{
    QList<Run> runs;
    for (const quint64 number : numbers) {
        if (!runs.isEmpty() && runs.constLast().last + 1 == number)
            runs.last().last = number;
        else
            runs.append({number, number});
    }
    return runs;
}

/// A new file that repair() has filled, before it takes the place of the old one.
QString freshPath(const QString &path)
{
    return path + QStringLiteral(".new");
}

} // namespace

/// What each step carries out, ready for the next one.
struct Journal::Statements
{
    explicit Statements(QSqlDatabase &database) : insertOne(database), insertMany(database), remove(database)
    {
        for (const auto &[query, text] :
             {std::pair(&insertOne, insertionOf(1)), std::pair(&insertMany, insertionOf(manyRows)),
              std::pair(&remove, QStringLiteral("DELETE FROM readings WHERE seq BETWEEN ? AND ?"))}) {
            if (!query->prepare(text) && !problem.isValid())
                problem = query->lastError();
        }
    }

    QSqlQuery insertOne;
    QSqlQuery insertMany;
    QSqlQuery remove;
    QSqlError problem;
};

Journal::Journal(const QString &path) : m_path(path)
{
}

Journal::~Journal() = default;

Journal::Expected<QString> Journal::open()
{
    QDir().mkpath(QFileInfo(m_path).path());
    if (!QFile::exists(m_path))
        moveSqliteFile(freshPath(m_path), m_path); // a repair that did not come to its end
    const Expected<void> opened = openFile();
    if (opened)
        return QString();
    if (opened.error().kind == JournalError::Kind::Unusable)
        return tl::unexpected(opened.error());
    return repair();
}

Journal::Expected<void> Journal::openFile()
{
    closeFile();
    m_file = std::make_unique<SqliteFile>(m_path);
    if (!m_file->open())
        return failure(m_file->database().lastError());
    return prepare().and_then([this] { return look(); }).and_then([this]() -> Expected<void> {
        m_statements = std::make_unique<Statements>(m_file->database());
        if (m_statements->problem.isValid())
            return failure(m_statements->problem);
        return {};
    });
}

void Journal::closeFile()
{
    m_statements.reset();
    m_file.reset();
}

/// Brings the file to the present version.
Journal::Expected<void> Journal::prepare()
{
    QSqlDatabase &database = m_file->database();
    // With FULL, what is committed survives a power cut also in WAL mode, https://www.sqlite.org/pragma.html
    for (const char *pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL"}) {
        if (const auto done = valueOf(database, QLatin1StringView(pragma)); !done)
            return failure(done.error());
    }
    const auto found = valueOf(database, QStringLiteral("PRAGMA user_version"));
    if (!found)
        return failure(found.error());
    if (found->toInt() > version)
        return tl::unexpected(JournalError{JournalError::Kind::Newer, {}});
    const auto check = valueOf(database, QStringLiteral("PRAGMA quick_check(1)"));
    if (!check)
        return failure(check.error());
    if (check->toString() != QStringLiteral("ok"))
        return tl::unexpected(JournalError{JournalError::Kind::Damaged, check->toString()});
    if (found->toInt() == version)
        return {};

    if (!database.transaction())
        return failure(database.lastError());
    // AUTOINCREMENT: SQLite remembers the highest number also when its row has gone.
    for (const char *statement : {"CREATE TABLE readings (seq INTEGER PRIMARY KEY AUTOINCREMENT, taken_at INTEGER NOT "
                                  "NULL, light REAL NOT NULL)",
                                  "PRAGMA user_version = 1"}) {
        if (const auto done = valueOf(database, QLatin1StringView(statement)); !done) {
            database.rollback();
            return failure(done.error());
        }
    }
    if (!database.commit())
        return failure(database.lastError());
    return {};
}

Journal::Expected<void> Journal::look()
{
    const auto count = valueOf(m_file->database(), QStringLiteral("SELECT count(*) FROM readings"));
    if (!count)
        return failure(count.error());
    const auto last =
        valueOf(m_file->database(), QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'readings'"));
    if (!last)
        return failure(last.error());
    m_count = count->toULongLong();
    m_lastSeq = last->toULongLong();
    return {};
}

Journal::Expected<QString> Journal::repair()
{
    closeFile();
    const QString fresh = freshPath(m_path);
    removeSqliteFile(fresh);
    quint64 rescued = 0;
    bool isNewer = false;
    {
        Journal target(fresh);
        if (const auto opened = target.openFile(); !opened)
            return tl::unexpected(opened.error());
        SqliteFile source(m_path);
        if (source.open()) {
            const auto found = valueOf(source.database(), QStringLiteral("PRAGMA user_version"));
            isNewer = found && found->toInt() > version;
            Expected<void> taken;
            rescueReadings(source.database(), [&](const QList<Reading> &readings) {
                taken = target.record(readings, {});
                return taken.has_value();
            });
            if (!taken)
                return tl::unexpected(taken.error());
        }
        rescued = target.count();
    }
    const QString aside = asidePath(m_path, isNewer ? "newer" : "damaged");
    if (!moveSqliteFile(m_path, aside) || !moveSqliteFile(fresh, m_path)) {
        return tl::unexpected(
            JournalError{JournalError::Kind::Unusable,
                         tr("The waiting readings in %1 cannot be read, and the file cannot be moved aside. Check that "
                            "its folder may be written to.")
                             .arg(QDir::toNativeSeparators(m_path))});
    }
    if (const Expected<void> opened = openFile(); !opened)
        return tl::unexpected(opened.error());
    const QString sentence = isNewer
                                 ? tr("The file of waiting readings was written by a newer Nightlight. It is kept as "
                                      "%1. Readings taken over from it: %2.")
                                 : tr("The file of waiting readings is damaged. It is kept as %1. Readings taken over "
                                      "from it: %2.");
    return sentence.arg(QDir::toNativeSeparators(aside), QLocale().toString(rescued));
}

Journal::Expected<void> Journal::record(const QList<Reading> &taken, const QList<quint64> &delivered)
{
    if (taken.isEmpty() && delivered.isEmpty())
        return {};
    QSqlDatabase &database = m_file->database();
    if (!database.transaction())
        return failure(database.lastError());
    const auto giveUp = [&](const QSqlError &error) {
        database.rollback();
        return failure(error);
    };
    quint64 count = m_count;
    quint64 lastSeq = m_lastSeq;
    for (qsizetype stored = 0; stored < taken.size();) {
        const bool many = taken.size() - stored >= manyRows;
        QSqlQuery &insert = many ? m_statements->insertMany : m_statements->insertOne;
        const qsizetype rows = many ? manyRows : 1;
        for (const Reading &reading : taken.sliced(stored, rows)) {
            insert.addBindValue(qint64(reading.seq));
            insert.addBindValue(qint64(reading.takenAt.time_since_epoch().count()));
            insert.addBindValue(reading.light);
            lastSeq = std::max(lastSeq, reading.seq);
        }
        if (!insert.exec())
            return giveUp(insert.lastError());
        count += quint64(insert.numRowsAffected());
        stored += rows;
    }
    QSqlQuery &remove = m_statements->remove;
    for (const Run &run : runsOf(delivered)) {
        remove.addBindValue(qint64(run.first));
        remove.addBindValue(qint64(run.last));
        if (!remove.exec())
            return giveUp(remove.lastError());
        count -= quint64(remove.numRowsAffected());
    }
    if (!database.commit())
        return giveUp(database.lastError());
    m_count = count;
    m_lastSeq = lastSeq;
    return {};
}

Journal::Expected<Journal::GivenUp> Journal::trim(quint64 most, Timestamp oldest)
{
    QSqlDatabase &database = m_file->database();
    const auto first = valueOf(database, QStringLiteral("SELECT taken_at FROM readings ORDER BY seq LIMIT 1"));
    if (!first)
        return failure(first.error());
    const qint64 oldestMs = oldest.time_since_epoch().count();
    if (!first->isValid() || (m_count <= most && first->toLongLong() >= oldestMs))
        return GivenUp{};
    quint64 upTo = 0;
    if (m_count > most) {
        const auto last = valueOf(database, QStringLiteral("SELECT seq FROM readings ORDER BY seq LIMIT 1 OFFSET ?"),
                                  {qint64(m_count - most - 1)});
        if (!last)
            return failure(last.error());
        upTo = last->toULongLong();
    }
    const auto young = valueOf(
        database, QStringLiteral("SELECT seq FROM readings WHERE taken_at >= ? ORDER BY seq LIMIT 1"), {oldestMs});
    if (!young)
        return failure(young.error());
    upTo = std::max(upTo, young->isValid() ? young->toULongLong() - 1 : m_lastSeq);
    if (upTo == 0)
        return GivenUp{};

    QSqlQuery remove(database);
    if (!remove.prepare(QStringLiteral("DELETE FROM readings WHERE seq <= ?")))
        return failure(remove.lastError());
    remove.addBindValue(qint64(upTo));
    if (!remove.exec())
        return failure(remove.lastError());
    const auto count = quint64(remove.numRowsAffected());
    m_count -= std::min(count, m_count);
    return GivenUp{count, count > 0 ? upTo : 0};
}

Journal::Expected<QList<Reading>> Journal::waiting(quint64 after, quint64 upTo, int most) const
{
    constexpr auto highest = quint64(std::numeric_limits<qint64>::max());
    QSqlQuery query(m_file->database());
    query.setForwardOnly(true);
    if (!query.prepare(QStringLiteral(
            "SELECT seq, taken_at, light FROM readings WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?")))
        return failure(query.lastError());
    query.addBindValue(qint64(std::min(after, highest)));
    query.addBindValue(qint64(std::min(upTo, highest)));
    query.addBindValue(most);
    if (!query.exec())
        return failure(query.lastError());
    QList<Reading> readings;
    while (query.next())
        readings.append(storedReading(query));
    if (query.lastError().isValid())
        return failure(query.lastError());
    return readings;
}

tl::unexpected<JournalError> Journal::failure(const QSqlError &error) const
{
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return tl::unexpected(JournalError{
        isDamage(error) ? JournalError::Kind::Damaged : JournalError::Kind::Unusable,
        tr("Readings cannot be stored in %1: %2. They are published all the same, but those that wait are lost if the "
           "program ends. Check that the disk has room and that the folder may be written to.")
            .arg(QDir::toNativeSeparators(m_path), text.simplified())});
}

} // namespace nightlight

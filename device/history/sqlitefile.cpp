// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitefile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QUrl>

#include <atomic>

namespace nightlight {

namespace {

constexpr const char *parts[] = {"-wal", "-shm", ""};

/// Qt knows connections by name, and all threads share the names.
QString newName()
{
    static std::atomic<quint64> last = 0;
    return QStringLiteral("nightlight-%1").arg(++last);
}

/// Beside a file with a log SQLite makes two more, even to read it. Where it cannot, it has to be told that nobody will
/// write, https://www.sqlite.org/wal.html#read_only_databases
bool canNeverChange(const QString &path)
{
    return !QFileInfo(QFileInfo(path).path()).isWritable() && QFileInfo(path + QStringLiteral("-wal")).size() == 0;
}

/// One of https://www.sqlite.org/rescode.html, of which the lowest byte is the primary one.
int resultCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

} // namespace

SqliteFile::SqliteFile(const QString &path, Access access, std::chrono::milliseconds patience)
    : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), newName()))
{
    m_database.setDatabaseName(path);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(patience.count());
    if (access == Access::Read)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (access == Access::Read && canNeverChange(path)) {
        options += QStringLiteral(";QSQLITE_OPEN_URI");
        const QString file = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toString(QUrl::FullyEncoded);
        m_database.setDatabaseName(file + QStringLiteral("?immutable=1"));
    }
    m_database.setConnectOptions(options);
}

SqliteFile::~SqliteFile()
{
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

bool SqliteFile::open()
{
    return m_database.open();
}

bool isDamage(const QSqlError &error)
{
    constexpr int corrupt = 11;
    constexpr int notADatabase = 26;
    const int code = resultCode(error);
    return code == corrupt || code == notADatabase;
}

bool isLocked(const QSqlError &error)
{
    constexpr int busy = 5;
    constexpr int locked = 6;
    const int code = resultCode(error);
    return code == busy || code == locked;
}

tl::expected<QVariant, QSqlError> valueOf(QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return tl::unexpected(query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return tl::unexpected(query.lastError());
    if (query.next())
        return query.value(0);
    if (query.lastError().isValid())
        return tl::unexpected(query.lastError());
    return QVariant();
}

void removeSqliteFile(const QString &path)
{
    for (const char *part : parts)
        QFile::remove(path + QLatin1StringView(part));
}

bool moveSqliteFile(const QString &from, const QString &to)
{
    for (const char *part : parts) {
        const QLatin1StringView end(part);
        if (QFile::exists(from + end) && !QFile::rename(from + end, to + end))
            return false;
    }
    return true;
}

QString asidePath(const QString &path, const char *why)
{
    const QString now = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    const QString dated = QStringLiteral("%1.%2-%3").arg(path, QLatin1StringView(why), now);
    QString result = dated;
    for (int i = 2; QFile::exists(result); ++i)
        result = QStringLiteral("%1-%2").arg(dated).arg(i);
    return result;
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitefile.h"

#include <QSqlError>

#include <atomic>

namespace nightlight {

namespace {

/// Qt knows connections by name, and all threads share the names.
QString newName()
{
    static std::atomic<quint64> last = 0;
    return QStringLiteral("nightlight-%1").arg(++last);
}

} // namespace

SqliteFile::SqliteFile(const QString &path)
    : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), newName()))
{
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
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
    // SQLite's result codes, https://www.sqlite.org/rescode.html; the lowest byte is the primary one
    constexpr int corrupt = 11;
    constexpr int notADatabase = 26;
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == corrupt || code == notADatabase;
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QString>

class QSqlError;

namespace nightlight {

/// A connection to a file of SQLite, closed with this object. It is used in the thread that made it.
class SqliteFile
{
public:
    explicit SqliteFile(const QString &path);
    ~SqliteFile();
    Q_DISABLE_COPY_MOVE(SqliteFile)

    /// False if SQLite cannot open the file; one that is not there is made.
    bool open();
    QSqlDatabase &database() { return m_database; }

private:
    QSqlDatabase m_database;
};

/// Whether \a error says that a file is damaged or was never one of SQLite.
bool isDamage(const QSqlError &error);

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>
#include <QVariant>

#include <chrono>

#include <tl/expected.hpp>

namespace nightlight {

/// A connection to a file of SQLite, closed with this object. It is used in the thread that made it.
class SqliteFile
{
public:
    enum class Access { Write, Read };

    /// Waits up to \a patience for others that write into the file. What only reads makes no file, and reads also where
    /// nobody may write, as on a disc.
    explicit SqliteFile(const QString &path, Access access = Access::Write,
                        std::chrono::milliseconds patience = std::chrono::seconds(5));
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
/// Whether \a error says that another program holds a file locked.
bool isLocked(const QSqlError &error);

/// The first value of what \a statement finds; none if it finds nothing.
tl::expected<QVariant, QSqlError> valueOf(QSqlDatabase &database, const QString &statement,
                                          const QVariantList &values = {});

/// With what belongs to it, itself last: a log that stayed behind would be taken for the next file's.
void removeSqliteFile(const QString &path);
bool moveSqliteFile(const QString &from, const QString &to);
/// A name for a file that is moved aside and tells \a why, beside it, that no file has.
QString asidePath(const QString &path, const char *why);

} // namespace nightlight

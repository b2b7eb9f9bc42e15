// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <tl/expected.hpp>

namespace nightlight {

/// A statement for a file of SQLite that is carried out many times with other values.
class SqliteStatement
{
public:
    using Done = tl::expected<void, QSqlError>;

    SqliteStatement(QSqlDatabase &database, const char *text) : m_query(database)
    {
        m_query.setForwardOnly(true);
        if (!m_query.prepare(QString::fromLatin1(text)))
            m_problem = m_query.lastError();
    }

    /// Carries it out with \a values in the places of its question marks.
    template <typename... Values> Done run(const Values &...values)
    {
        if (m_problem.isValid())
            return tl::unexpected(m_problem);
        int place = 0;
        (m_query.bindValue(place++, QVariant::fromValue(values)), ...);
        if (!m_query.exec())
            return tl::unexpected(m_query.lastError());
        return {};
    }

    /// Goes on to the next row, the first one after run(); false at the end and after a failure, see end().
    bool next() { return m_query.next(); }
    /// How the rows ended.
    Done end() const
    {
        if (m_query.lastError().isValid())
            return tl::unexpected(m_query.lastError());
        return {};
    }

    bool isNull(int column) const { return m_query.isNull(column); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    double real(int column) const { return m_query.value(column).toDouble(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    QString text(int column) const { return m_query.value(column).toString(); }
    qint64 rowsAffected() const { return m_query.numRowsAffected(); }
    qint64 lastId() const { return m_query.lastInsertId().toLongLong(); }
    /// Gives back what the rows hold locked.
    void finish() { m_query.finish(); }

private:
    QSqlQuery m_query;
    QSqlError m_problem;
};

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/history/sqlitefile.h"

#include <QSqlQuery>

namespace nightlight::test {

/// While it lives, nobody else can write into a file of SQLite: whoever tries waits, as for a disk that is stuck.
class LockedFile
{
public:
    explicit LockedFile(const QString &path) : m_file(path)
    {
        m_isLocked = m_file.open() && QSqlQuery(m_file.database()).exec(QStringLiteral("BEGIN IMMEDIATE"));
    }
    ~LockedFile() { QSqlQuery(m_file.database()).exec(QStringLiteral("ROLLBACK")); }
    Q_DISABLE_COPY_MOVE(LockedFile)

    bool isLocked() const { return m_isLocked; }

private:
    SqliteFile m_file;
    bool m_isLocked = false;
};

} // namespace nightlight::test

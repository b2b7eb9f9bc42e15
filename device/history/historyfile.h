// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <memory>

#include <tl/expected.hpp>

class QSqlDatabase;
class QSqlError;

namespace nightlight {

class SqliteFile;

/// Why the history's file cannot do what it was asked for.
struct HistoryError
{
    enum class Kind {
        Missing, ///< there is none; only of what is opened for reading
        Unusable, ///< the file cannot be opened, read or written
        Damaged,
        Newer, ///< of a newer version
    };

    Kind kind = Kind::Unusable;
    QString sentence; ///< translated
};

/// The file of a profile's history: one of SQLite, which several programs may write into at the same time.
///
/// What is committed outlives a crash of the program; a power cut may take the last seconds. It belongs in the thread
/// that made it, and all of it may take as long as the disk takes.
class HistoryFile
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::HistoryFile)

public:
    template <typename Value> using Expected = tl::expected<Value, HistoryError>;
    enum class Access { Write, Read };

    /// The history of the profile that keeps its data in \a folder.
    static QString pathIn(const QString &folder);

    /// Whether \a path is a file of SQLite, as a history is one, by how it begins.
    static bool isSqlite(const QString &path);

    explicit HistoryFile(const QString &path, Access access = Access::Write);
    ~HistoryFile();
    Q_DISABLE_COPY_MOVE(HistoryFile)

    /// Opens the file, for writing also makes it or brings it up to date. One that is damaged or of a newer version is
    /// then moved aside for a new one, and that is told as one sentence, translated; else the sentence is empty.
    Expected<QString> open();
    /// Does the same with a file that has turned out damaged. One that another program has replaced meanwhile is only
    /// opened again.
    Expected<QString> replace(HistoryError::Kind why = HistoryError::Kind::Damaged);
    /// Whether the file that is open is still the one of that name.
    bool isCurrent() const;

    /// While the file is open.
    QSqlDatabase &database();
    HistoryError failure(const QSqlError &error) const;
    /// In bytes, with what SQLite has not yet put in its place.
    qint64 size() const;

private:
    Expected<void> openFile();
    Expected<void> prepare();
    HistoryError missing() const;
    HistoryError notAHistory() const;
    HistoryError damaged() const;

    const QString m_path;
    const Access m_access;
    std::unique_ptr<SqliteFile> m_file;
    quint64 m_device = 0; ///< where the open file lies
    quint64 m_inode = 0;
};

} // namespace nightlight

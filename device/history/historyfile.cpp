// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyfile.h"

#include "device/filelock.h"

#include "historyschema.h"
#include "sqlitefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>

#include <sys/stat.h>

namespace nightlight {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 1s; ///< with other programs; what could not be written is written later

struct stat statusOf(const QString &path)
{
    struct stat status
    {
    };
    ::stat(QFile::encodeName(path).constData(), &status); // if it fails, no file has these numbers
    return status;
}

} // namespace

QString HistoryFile::pathIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("history.sqlite"));
}

bool HistoryFile::isSqlite(const QString &path)
{
    constexpr QByteArrayView magic("SQLite format 3\0", 16); // https://www.sqlite.org/fileformat.html
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(magic.size()) == magic;
}

HistoryFile::HistoryFile(const QString &path, Access access) : m_path(path), m_access(access)
{
}

HistoryFile::~HistoryFile() = default;

QSqlDatabase &HistoryFile::database()
{
    return m_file->database();
}

HistoryFile::Expected<QString> HistoryFile::open()
{
    if (m_access == Access::Write) {
        QDir().mkpath(QFileInfo(m_path).path());
    } else if (!QFile::exists(m_path)) {
        return tl::unexpected(missing());
    }
    const Expected<void> opened = openFile();
    if (opened)
        return QString();
    if (m_access == Access::Read || opened.error().kind == HistoryError::Kind::Unusable)
        return tl::unexpected(opened.error());
    return replace(opened.error().kind);
}

HistoryFile::Expected<void> HistoryFile::openFile()
{
    const auto access = m_access == Access::Write ? SqliteFile::Access::Write : SqliteFile::Access::Read;
    m_file.reset();
    m_file = std::make_unique<SqliteFile>(m_path, access, patience);
    if (!m_file->open())
        return tl::unexpected(failure(m_file->database().lastError()));
    const auto prepared = prepare();
    const struct stat status = statusOf(m_path);
    m_device = quint64(status.st_dev);
    m_inode = quint64(status.st_ino);
    return prepared;
}

HistoryFile::Expected<void> HistoryFile::prepare()
{
    QSqlDatabase &database = m_file->database();
    const auto foreign =
        valueOf(database, QStringLiteral("SELECT count(*) FROM sqlite_master, pragma_user_version WHERE "
                                         "user_version = 0"));
    if (!foreign)
        return tl::unexpected(failure(foreign.error()));
    if (foreign->toInt() > 0 && m_access == Access::Write)
        return tl::unexpected(damaged());
    if (m_access == Access::Write) {
        // The first only counts for a new file, and there before all else. With NORMAL the disk is waited for now and
        // then only, https://www.sqlite.org/pragma.html
        for (const char *pragma : {"PRAGMA auto_vacuum = INCREMENTAL", "PRAGMA journal_mode = WAL",
                                   "PRAGMA synchronous = NORMAL", "PRAGMA journal_size_limit = 16777216"}) {
            if (const auto done = valueOf(database, QLatin1StringView(pragma)); !done)
                return tl::unexpected(failure(done.error()));
        }
    }
    const auto version =
        m_access == Access::Write ? bringUpToDate(database, historySchema()) : bringUpToDate(database, {});
    if (!version)
        return tl::unexpected(failure(version.error()));
    if (*version > qsizetype(historySchema().size())) {
        return tl::unexpected(HistoryError{
            HistoryError::Kind::Newer, tr("The history %1 was written by a newer Nightlight. Read it with that one.")
                                           .arg(QDir::toNativeSeparators(m_path))});
    }
    if (*version == 0 && foreign->toInt() == 0 && m_access == Access::Read)
        return tl::unexpected(missing());
    const auto tables = valueOf(
        database, QStringLiteral("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('series', "
                                 "'blocks', 'fresh', 'minutes', 'hours')"));
    if (!tables)
        return tl::unexpected(failure(tables.error()));
    constexpr int allTables = 5;
    const bool hasVersion = *version > 0 || (*version == 0 && m_access == Access::Write); // it has been made just now
    if (hasVersion && tables->toInt() == allTables)
        return {};
    return tl::unexpected(m_access == Access::Read && tables->toInt() == 0 ? notAHistory() : damaged());
}

HistoryFile::Expected<QString> HistoryFile::replace(HistoryError::Kind why)
{
    const QString folder = QDir::toNativeSeparators(m_path);
    // Else two programs that find the same damage would move each other's new file aside.
    FileLock lock(m_path + QStringLiteral(".lock"));
    const bool isFree = lock.tryLock() != FileLock::Result::HeldByAnother;
    const bool isOurs = isCurrent();
    m_file.reset();
    QString sentence;
    if (isFree && isOurs) {
        const QString aside = asidePath(m_path, why == HistoryError::Kind::Newer ? "newer" : "damaged");
        if (!moveSqliteFile(m_path, aside)) {
            return tl::unexpected(HistoryError{
                HistoryError::Kind::Unusable,
                tr("The history %1 cannot be read, and it cannot be moved aside. Check that its folder may "
                   "be written to.")
                    .arg(folder)});
        }
        sentence = why == HistoryError::Kind::Newer
                       ? tr("The history was written by a newer Nightlight. It is kept as %1, and a new one begins.")
                       : tr("The history is damaged. It is kept as %1 with all that can still be read in it, and a new "
                            "one begins.");
        sentence = sentence.arg(QDir::toNativeSeparators(aside));
    }
    if (const Expected<void> opened = openFile(); !opened)
        return tl::unexpected(HistoryError{HistoryError::Kind::Unusable, opened.error().sentence});
    return sentence;
}

bool HistoryFile::isCurrent() const
{
    const struct stat status = statusOf(m_path);
    return m_inode != 0 && quint64(status.st_dev) == m_device && quint64(status.st_ino) == m_inode;
}

HistoryError HistoryFile::missing() const
{
    return {HistoryError::Kind::Missing,
            tr("Nothing has been kept yet: there is no history in %1.").arg(QDir::toNativeSeparators(m_path))};
}

HistoryError HistoryFile::notAHistory() const
{
    return {HistoryError::Kind::Unusable,
            tr("%1 is not a history of Nightlight. Choose a file whose name begins with \"history.sqlite\".")
                .arg(QDir::toNativeSeparators(m_path))};
}

HistoryError HistoryFile::damaged() const
{
    return {HistoryError::Kind::Damaged,
            tr("The history %1 is damaged and cannot be read.").arg(QDir::toNativeSeparators(m_path))};
}

HistoryError HistoryFile::failure(const QSqlError &error) const
{
    const QString path = QDir::toNativeSeparators(m_path);
    if (isDamage(error))
        return damaged();
    if (isLocked(error)) {
        return {HistoryError::Kind::Unusable,
                m_access == Access::Read
                    ? tr("The history %1 cannot be read: another program has locked it. Try again when that is done.")
                          .arg(path)
                    : tr("Readings cannot be kept in the history %1: another program has locked it. They are held in "
                         "memory until it lets go.")
                          .arg(path)};
    }
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    if (m_access == Access::Read)
        return {HistoryError::Kind::Unusable, tr("The history %1 cannot be read: %2.").arg(path, text.simplified())};
    return {
        HistoryError::Kind::Unusable,
        tr("Readings cannot be kept in the history %1: %2. They are held in memory for now. Check that the disk has "
           "room and that the folder may be written to.")
            .arg(path, text.simplified())};
}

qint64 HistoryFile::size() const
{
    qint64 bytes = 0;
    for (const char *part : {"", "-wal"})
        bytes += QFileInfo(m_path + QLatin1StringView(part)).size();
    return bytes;
}

} // namespace nightlight

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/telemetry/reading.h"

#include <QCoreApplication>
#include <QString>

#include <memory>
#include <tl/expected.hpp>

class QSqlError;

namespace nightlight {

class SqliteFile;

/// Why the journal cannot do what it was asked for.
struct JournalError
{
    enum class Kind {
        Unusable, ///< the file cannot be opened, read or written
        Damaged, ///< see Journal::repair()
        Newer, ///< of a newer version; see Journal::repair()
    };

    Kind kind = Kind::Unusable;
    QString sentence; ///< translated; only of what is Unusable, for the rest is repaired
};

/// The readings of one device that the broker has not acknowledged, in a file of SQLite.
///
/// What a function has written is on the disk when it returns: it outlives a crash and a power cut. All of it may take
/// as long as the disk takes, so it belongs in a thread of its own, and into that one alone.
class Journal
{
    Q_DECLARE_TR_FUNCTIONS(nightlight::Journal)

public:
    template <typename Value> using Expected = tl::expected<Value, JournalError>;

    struct GivenUp
    {
        quint64 count = 0;
        quint64 upTo = 0; ///< no reading of this number or below is left
    };

    explicit Journal(const QString &path);
    ~Journal();
    Q_DISABLE_COPY_MOVE(Journal)

    /// Opens the file, or makes it. If it is damaged or of a newer version, it is repaired; what repair() said is
    /// returned, else nothing.
    Expected<QString> open();

    /// Moves the file aside under a dated name and starts a new one with what can be read from it. Returns what was
    /// done as one translated sentence. If that cannot be, the file stays as it is.
    Expected<QString> repair();

    /// Stores the readings \a taken and forgets the numbers \a delivered, all of it or nothing. A number that is
    /// stored already stays as it is.
    Expected<void> record(const QList<Reading> &taken, const QList<quint64> &delivered);

    /// Keeps no more than \a most readings, and none of those that come before the first one taken at \a oldest or
    /// later. It goes by their order, not by their time alone, for clocks are set.
    Expected<GivenUp> trim(quint64 most, Timestamp oldest);

    /// The oldest readings with numbers above \a after and not above \a upTo, \a most at the most, in order.
    Expected<QList<Reading>> waiting(quint64 after, quint64 upTo, int most) const;

    /// How many readings wait.
    quint64 count() const { return m_count; }
    /// The highest number ever stored; 0 if there is none.
    quint64 lastSeq() const { return m_lastSeq; }

private:
    struct Statements;

    Expected<void> openFile();
    void closeFile();
    Expected<void> prepare();
    Expected<void> look();
    tl::unexpected<JournalError> failure(const QSqlError &error) const;

    QString m_path;
    std::unique_ptr<SqliteFile> m_file;
    std::unique_ptr<Statements> m_statements; ///< of the file: gone before it
    quint64 m_count = 0;
    quint64 m_lastSeq = 0;
};

} // namespace nightlight

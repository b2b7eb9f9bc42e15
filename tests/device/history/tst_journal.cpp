// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/history/journal.h"

#include "support/asnobody.h"
#include "support/fulldisk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace nightlight;
using namespace nightlight::test;
using namespace std::chrono_literals;

namespace {

constexpr quint64 all = std::numeric_limits<quint64>::max();
constexpr Timestamp noon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 12h};

Reading reading(quint64 seq)
{
    Reading result;
    result.seq = seq;
    result.takenAt = noon + seq * 1s;
    result.light = double(seq) / 8;
    result.waited = true;
    return result;
}

QList<Reading> readings(quint64 first, quint64 last)
{
    QList<Reading> result;
    for (quint64 seq = first; seq <= last; ++seq)
        result.append(reading(seq));
    return result;
}

QList<quint64> numbers(const QList<Reading> &some)
{
    QList<quint64> result;
    for (const Reading &one : some)
        result.append(one.seq);
    return result;
}

/// All that waits; nothing if it cannot be read.
QList<Reading> waitingIn(const Journal &journal)
{
    return journal.waiting(0, all, std::numeric_limits<int>::max()).value_or(QList<Reading>());
}

/// Writes \a bytes over the file at \a place.
bool overwrite(const QString &path, qint64 place, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(place) && file.write(bytes) == bytes.size();
}

} // namespace

class JournalTest : public QObject
{
    Q_OBJECT

    static constexpr qint64 page = 4096; // bytes, SQLite's usual size

    QString path() const { return m_folder->filePath(QStringLiteral("data/desk.journal")); }

    /// Fills the file with readings 1 to \a last and closes it.
    bool fill(quint64 last) const
    {
        Journal journal(path());
        return journal.open() && journal.record(readings(1, last), {});
    }

    QStringList movedAside(const char *why = "damaged") const
    {
        return QDir(m_folder->filePath(QStringLiteral("data")))
            .entryList({QStringLiteral("desk.journal.%1-2*").arg(QLatin1StringView(why))}, QDir::Files);
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void keepsReadingsOverRestarts()
    {
        {
            Journal journal(path());
            QCOMPARE(journal.open().value_or(QStringLiteral("not opened")), QString());
            QCOMPARE(journal.count(), 0);
            QCOMPARE(journal.lastSeq(), 0);
            QVERIFY(journal.record(readings(7, 9), {}));
        }
        Journal journal(path());
        QCOMPARE(journal.open().value_or(QStringLiteral("not opened")), QString());
        QCOMPARE(journal.count(), 3);
        QCOMPARE(journal.lastSeq(), 9);
        QVERIFY(waitingIn(journal) == readings(7, 9));
    }

    void forgetsWhatIsDeliveredButNotTheHighestNumber()
    {
        {
            Journal journal(path());
            QVERIFY(journal.open());
            QVERIFY(journal.record(readings(1, 5), {}));
            QVERIFY(journal.record(readings(6, 6), {1, 3, 6, 99}));
            QCOMPARE(numbers(waitingIn(journal)), (QList<quint64>{2, 4, 5}));
            QCOMPARE(journal.count(), 3);
            QVERIFY(journal.record({}, {2, 4, 5}));
        }
        Journal journal(path());
        QVERIFY(journal.open());
        QCOMPARE(journal.count(), 0);
        QCOMPARE(journal.lastSeq(), 6);
    }

    void keepsWhatItHasIfANumberComesTwice()
    {
        Journal journal(path());
        QVERIFY(journal.open());
        QVERIFY(journal.record(readings(1, 3), {}));
        Reading other = reading(2);
        other.light = 1e6;
        QVERIFY(journal.record({other, reading(4)}, {}));
        QCOMPARE(journal.count(), 4);
        QVERIFY(waitingIn(journal) == readings(1, 4));
    }

    void readsTheOldestOfARange()
    {
        Journal journal(path());
        QVERIFY(journal.open());
        QVERIFY(journal.record(readings(1, 20), {}));
        QCOMPARE(numbers(*journal.waiting(0, all, 3)), (QList<quint64>{1, 2, 3}));
        QCOMPARE(numbers(*journal.waiting(3, all, 2)), (QList<quint64>{4, 5}));
        QCOMPARE(numbers(*journal.waiting(17, 19, 100)), (QList<quint64>{18, 19}));
        QVERIFY(journal.waiting(20, all, 100)->isEmpty());
    }

    void givesUpTheOldestOfTooMany()
    {
        Journal journal(path());
        QVERIFY(journal.open());
        QVERIFY(journal.record(readings(1, 100), {50}));
        const auto givenUp = journal.trim(90, Timestamp::min());
        QVERIFY(givenUp);
        QCOMPARE(givenUp->count, 9);
        QCOMPARE(givenUp->upTo, 9);
        QCOMPARE(journal.count(), 90);
        QCOMPARE(waitingIn(journal).constFirst().seq, 10);
        QCOMPARE(journal.trim(90, Timestamp::min())->count, 0);
        QCOMPARE(journal.trim(0, Timestamp::min())->count, 90);
        QCOMPARE(journal.count(), 0);
        QCOMPARE(journal.trim(0, Timestamp::min())->count, 0);
    }

    void givesUpWhatIsTooOldByItsPlace()
    {
        Journal journal(path());
        QVERIFY(journal.open());
        QList<Reading> some = readings(1, 10);
        some[6].takenAt -= 24h; // the clock was set back for a moment: it is young all the same
        QVERIFY(journal.record(some, {}));
        const auto givenUp = journal.trim(all, reading(5).takenAt);
        QVERIFY(givenUp);
        QCOMPARE(givenUp->count, 4);
        QCOMPARE(givenUp->upTo, 4);
        QCOMPARE(numbers(waitingIn(journal)), (QList<quint64>{5, 6, 7, 8, 9, 10}));
        QCOMPARE(journal.trim(all, noon + 1h)->count, 6);
    }

    void takesOverWhatCanBeReadFromADamagedFile_data()
    {
        QTest::addColumn<QList<double>>("places");
        QTest::newRow("in the middle") << QList<double>{0.5};
        QTest::newRow("near the start and the end") << QList<double>{0.1, 0.95};
        QTest::newRow("in many places") << QList<double>{0.2, 0.22, 0.4, 0.6, 0.8};
    }
    void takesOverWhatCanBeReadFromADamagedFile()
    {
        constexpr quint64 last = 20'000;
        constexpr quint64 mostOnAPage = 400;
        QFETCH(QList<double>, places);
        QVERIFY(fill(last));
        const qint64 pages = QFile(path()).size() / page;
        QVERIFY(pages > 50);
        for (const double place : places)
            QVERIFY(overwrite(path(), qint64(double(pages) * place) * page, QByteArray(page, char(0xa5))));
        QFile damaged(path());
        QVERIFY(damaged.open(QIODevice::ReadOnly));
        const QByteArray before = damaged.readAll();

        Journal journal(path());
        const auto opened = journal.open();
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().sentence));
        QVERIFY2(opened->contains(QStringLiteral("is damaged")), qPrintable(*opened));
        QCOMPARE(movedAside().size(), 1);
        QVERIFY(opened->contains(movedAside().constFirst()));
        QFile aside(m_folder->filePath(QStringLiteral("data/")) + movedAside().constFirst());
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), before);

        const QList<Reading> rescued = waitingIn(journal);
        QCOMPARE(quint64(rescued.size()), journal.count());
        QVERIFY(journal.count() < last);
        QVERIFY(journal.count() >= last - quint64(places.size()) * mostOnAPage);
        for (const Reading &one : rescued)
            QVERIFY(one == reading(one.seq));
        QCOMPARE(rescued.constLast().seq, last);
        QVERIFY(journal.record(readings(last + 1, last + 1), {}));
    }

    void startsANewFileIfNothingCanBeRead()
    {
        QVERIFY(fill(100));
        QVERIFY(overwrite(path(), 0, QByteArray(page, 'x')));
        Journal journal(path());
        const auto opened = journal.open();
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().sentence));
        QVERIFY2(opened->endsWith(QStringLiteral("taken over from it: 0.")), qPrintable(*opened));
        QCOMPARE(movedAside().size(), 1);
        QVERIFY(journal.record(readings(1, 3), {}));
        QCOMPARE(journal.count(), 3);
    }

    void takesOverTheReadingsOfANewerVersion()
    {
        QVERIFY(fill(100));
        QVERIFY(overwrite(path(), 60, QByteArray("\0\0\0\x02", 4))); // user_version in the file's header
        Journal journal(path());
        const auto opened = journal.open();
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().sentence));
        QVERIFY2(opened->contains(QStringLiteral("a newer Nightlight")), qPrintable(*opened));
        QCOMPARE(movedAside("newer").size(), 1);
        QVERIFY(waitingIn(journal) == readings(1, 100));
    }

    void endsARepairThatWasCutShort()
    {
        QVERIFY(fill(10));
        QVERIFY(QFile::rename(path(), path() + QStringLiteral(".new")));
        Journal journal(path());
        QVERIFY(journal.open());
        QCOMPARE(journal.count(), 10);
    }

    void saysSoWhereNothingCanBeWritten()
    {
        QVERIFY(fill(5));
        const QString folder = m_folder->filePath(QStringLiteral("data"));
        const auto open = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(m_folder->path(), open | QFile::WriteOwner));
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadOther));
        QVERIFY(QFile::setPermissions(folder, open));
        {
            const AsNobody asNobody;
            Journal journal(path());
            const auto opened = journal.open();
            const auto recorded = opened ? journal.record(readings(6, 6), {}) : tl::unexpected(opened.error());
            QVERIFY(!recorded);
            QVERIFY(recorded.error().kind == JournalError::Kind::Unusable);
            QVERIFY2(recorded.error().sentence.contains(path()), qPrintable(recorded.error().sentence));
        }
        QVERIFY(QFile::setPermissions(folder, open | QFile::WriteOwner));
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
        Journal journal(path());
        QVERIFY(journal.open());
        QVERIFY(waitingIn(journal) == readings(1, 5));
    }

    void saysSoOnAFullDiskAndLosesNothing()
    {
        {
            Journal journal(path());
            QVERIFY(journal.open());
            QVERIFY(journal.record(readings(1, 5), {}));
            {
                const FullDisk fullDisk;
                const auto recorded = journal.record(readings(6, 100), {1});
                QVERIFY(!recorded);
                QVERIFY(recorded.error().kind == JournalError::Kind::Unusable);
                QVERIFY(recorded.error().sentence.contains(QStringLiteral("Check that the disk has room")));
                QCOMPARE(journal.count(), 5);
            }
        }
        Journal journal(path());
        QCOMPARE(journal.open().value_or(QStringLiteral("not opened")), QString());
        QVERIFY(waitingIn(journal) == readings(1, 5));
        QVERIFY(journal.record(readings(6, 100), {1}));
        QCOMPARE(journal.count(), 99);
    }

    void leavesADamagedFileWhereItIsWhileTheDiskIsFull()
    {
        QVERIFY(fill(20'000));
        QVERIFY(overwrite(path(), QFile(path()).size() / page / 2 * page, QByteArray(page, char(0xa5))));
        {
            const FullDisk fullDisk;
            Journal journal(path());
            QVERIFY(!journal.open());
        }
        QVERIFY(movedAside().isEmpty());
        Journal journal(path());
        QVERIFY(journal.open());
        QVERIFY(journal.count() > 19'000);
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"

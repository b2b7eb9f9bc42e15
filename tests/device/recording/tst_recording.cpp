// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/recording/recording.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include "support/asnobody.h"
#endif

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace nightlight;
using namespace Qt::StringLiterals;
using Step = Recording::Step;

class RecordingTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_folder.emplace().isValid()); }

    void readsValuesWithTheirLines()
    {
        Recording recording(write("note\ntime;light\n\n100;5,5\n\"1\n01\";6\n102;\"7\"\n"));
        QVERIFY(!recording.open());
        QCOMPARE(valuesOf(recording), (QStringList{u"4 100000 5.5"_s, u"7 102000 7"_s}));
        QCOMPARE(recording.skipped().first(), u"line 5: there is no time in the column “time”"_s);
    }

    void skipsWhatIsBroken_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no number") << QByteArray("101,x") << "there is no number in the column “light”";
        QTest::newRow("too short") << QByteArray("101") << "there is no number in the column “light”";
        QTest::newRow("infinite") << QByteArray("101,inf") << "there is no number in the column “light”";
        QTest::newRow("no time") << QByteArray("soon,6") << "there is no time in the column “time”";
        QTest::newRow("backwards") << QByteArray("98.9,6") << "its time is before that of the row above";
        QTest::newRow("quote") << QByteArray("101,\"6")
                               << "a quotation mark stands in the wrong place or has no second one";
        QTest::newRow("long") << QByteArray(100'000, '1') << "it is longer than 65536 bytes";
        QTest::newRow("fields") << QByteArray(2000, ',') << "it has more than 1000 fields";
    }

    void skipsWhatIsBroken()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, reason);
        Recording recording(write("time,light\n100,5\n" + row + "\n102,7\n"));
        QVERIFY(!recording.open());
        QCOMPARE(valuesOf(recording), (QStringList{u"2 100000 5"_s, u"4 102000 7"_s}));
        QCOMPARE(recording.skipped().first(), u"line 3: "_s + reason);
    }

    void aTimeThatLiesBackALittleCountsAsTheOneAbove()
    {
        Recording recording(write("time,light\n100,5\n99.1,6\n101,7\n"));
        QVERIFY(!recording.open());
        QCOMPARE(valuesOf(recording), (QStringList{u"2 100000 5"_s, u"3 100000 6"_s, u"4 101000 7"_s}));
        QVERIFY(recording.skipped().isEmpty());
    }

    void theOtherPaceNeedsNoTimes()
    {
        ReplaySettings settings = write("time,light\n100,5\nsoon,6\n50,7\n");
        settings.pace = ReplayPace::Interval;
        Recording recording(settings);
        QVERIFY(!recording.open());
        QCOMPARE(valuesOf(recording), (QStringList{u"2 100000 5"_s, u"3 - 6"_s, u"4 50000 7"_s}));
        QVERIFY(recording.skipped().isEmpty());
    }

    void opensAgainFromTheStart()
    {
        Recording recording(write("time,light\n100,5\n101,x\n102,7\n"));
        QVERIFY(!recording.open());
        const auto once = valuesOf(recording);
        QVERIFY(recording.skipped().takeSentence({}, {}));
        QVERIFY(!recording.open());
        QCOMPARE(valuesOf(recording), once);
        QVERIFY(recording.skipped().isEmpty());
    }

    void countsTheRowsOfAnotherFileAnew()
    {
        Recording recording(write("time,light\n100,5\n101,x\n102,7\n"));
        QVERIFY(!recording.open());
        valuesOf(recording);
        QVERIFY(recording.skipped().takeSentence({}, {}));
        write("time,light\n100,x\n101,6\n");
        QVERIFY(!recording.open());
        QCOMPARE(valuesOf(recording), QStringList{u"3 101000 6"_s});
        QVERIFY(!recording.skipped().isEmpty());
        QVERIFY(recording.skipped().first().startsWith(u"line 2:"_s));
    }

    void saysWhyItCannotBePlayed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("empty") << QByteArray() << "The recording “%1” is empty: choose another.";
        QTest::newRow("no number")
            << QByteArray("a,b\nc,d\n")
            << "The recording “%1” cannot be played: there is no number in its first rows; choose "
               "another recording.";
        QTest::newRow("no time") << QByteArray("a,b\n5,d\n")
                                 << "The recording “%1” cannot be played: there is no column of times; choose the "
                                    "column, or the pace “interval”.";
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                              "5\0,\0",
                                              6)
                                << "The recording “%1” is written in UTF-16: save it as UTF-8.";
    }

    void saysWhyItCannotBePlayed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, sentence);
        Recording recording(write(text));
        const auto problem = recording.open();
        QVERIFY(problem);
        QVERIFY(!recording.isOpen());
        QCOMPARE(problem->kind, RecordingProblem::Kind::NotPlayable);
        QCOMPARE(problem->sentence, sentence.arg(path()));
    }

    void saysWhyItCannotBeOpened()
    {
        using Kind = RecordingProblem::Kind;
        const auto problemWith = [](const QString &file) {
            Recording recording({.file = file});
            return recording.open().value_or(RecordingProblem{});
        };
        QCOMPARE(problemWith({}).sentence, u"No recording is chosen: choose a CSV file."_s);
        QCOMPARE(problemWith(path()).kind, Kind::NotThere);
        QCOMPARE(problemWith(path()).sentence, u"There is no recording “%1”: choose another file."_s.arg(path()));
        QCOMPARE(problemWith(m_folder->path()).sentence,
                 u"“%1” is no file: choose a CSV file."_s.arg(m_folder->path()));
#ifdef Q_OS_UNIX
        const QString pipe = m_folder->filePath(u"pipe"_s);
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(problemWith(pipe).sentence, u"“%1” is no file: choose a CSV file."_s.arg(pipe));
#endif
    }

    void saysThatItMayNotBeRead()
    {
        const auto settings = write("time,light\n100,5\n");
        QVERIFY(QFile::setPermissions(path(), {}));
#ifdef Q_OS_LINUX
        const QFile::Permissions forAll = QFile::ExeUser | QFile::ExeGroup | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::permissions(m_folder->path()) | forAll));
        const test::AsNobody nobody;
#endif
        if (!QFile::exists(path()) || QFile(path()).open(QIODevice::ReadOnly))
            QSKIP("Here no file can be forbidden.");
        Recording recording(settings);
        const auto problem = recording.open();
        QVERIFY(problem);
        QCOMPARE(problem->kind, RecordingProblem::Kind::NoPermission);
        QCOMPARE(problem->sentence,
                 u"You may not read the recording “%1”: let its owner allow it, or choose another."_s.arg(path()));
    }

    void saysThatItsFolderMayNotBeEntered()
    {
#ifdef Q_OS_LINUX
        const auto settings = write("time,light\n100,5\n");
        const auto before = QFile::permissions(m_folder->path());
        QVERIFY(QFile::setPermissions(m_folder->path(), {}));
        const auto problem = [&settings] {
            const test::AsNobody nobody;
            return Recording(settings).open();
        }();
        QVERIFY(QFile::setPermissions(m_folder->path(), before));
        QVERIFY(problem);
        QCOMPARE(problem->kind, RecordingProblem::Kind::NoPermission);
#else
        QSKIP("Here no folder can be forbidden.");
#endif
    }

    void aRecordingWithoutAnyValueIsReadOnlyOnce()
    {
        Recording recording(write("time,light\n100,5x\n" + QByteArray("101,x\n").repeated(20'000), u"2"_s));
        for (int round = 0; round < 2; ++round) {
            auto problem = recording.open();
            QCOMPARE(problem.has_value(), round > 0);
            while (!problem)
                if (const auto step = recording.next(); !step)
                    problem = step.error();
            QVERIFY(!recording.isOpen());
            QCOMPARE(
                problem->sentence,
                QStringLiteral("The recording “%1” has no row that can be played: choose another, or other columns. "
                               "The first is line 2: there is no number in the column “light”.")
                    .arg(path()));
        }
        write("time,light\n100,5\n");
        QVERIFY(!recording.open());
        QCOMPARE(valuesOf(recording), QStringList{u"2 100000 5"_s});
    }

    void readsWhatIsAdded()
    {
        Recording recording(write("time,light\n100,5\n"));
        QVERIFY(!recording.open());
        QCOMPARE(valuesOf(recording), QStringList{u"2 100000 5"_s});
        write("101,6\n", {}, QIODevice::Append);
        QCOMPARE(valuesOf(recording), QStringList{u"3 101000 6"_s});
        QCOMPARE(valuesOf(recording), QStringList());
    }

    void noticesThatTheFileBecameShorter()
    {
        Recording recording(write("time,light\n100,5\n101,6\n"));
        QVERIFY(!recording.open());
        QCOMPARE(valuesOf(recording).size(), 2);
        QVERIFY(QFile::resize(path(), 5));
        const auto step = recording.next();
        QVERIFY(!step);
        QVERIFY(!recording.isOpen());
        QCOMPARE(
            step.error().sentence,
            u"The recording “%1” became shorter while it was read: it is played from its start again."_s.arg(path()));
    }

    void aRemovedFileIsPlayedToItsEnd()
    {
        Recording recording(write("time,light\n100,5\n101,6\n"));
        QVERIFY(!recording.open());
        if (!QFile::remove(path()))
            QSKIP("Here an open file cannot be removed.");
        QCOMPARE(valuesOf(recording).size(), 2);
        QCOMPARE(recording.open().value().kind, RecordingProblem::Kind::NotThere);
    }

private:
    QString path() const
    {
        return m_folder->filePath(u"light.csv"_s);
    }

    ReplaySettings write(const QByteArray &text, const QString &lightColumn = {},
                         QIODevice::OpenMode mode = QIODevice::WriteOnly)
    {
        QFile file(path());
        if (!file.open(mode) || file.write(text) != text.size())
            qCritical("The recording cannot be written.");
        return {.file = path(), .lightColumn = lightColumn};
    }

    /// The values up to the end as "line time light".
    static QStringList valuesOf(Recording &recording)
    {
        QStringList values;
        for (auto step = recording.next(); step && *step != Step::End; step = recording.next()) {
            if (*step != Step::Row)
                continue;
            const RecordedRow &row = recording.row();
            const QString at = row.at ? QString::number(row.at->time_since_epoch().count()) : u"-"_s;
            values << u"%1 %2 %3"_s.arg(QString::number(row.line), at, QString::number(row.light));
        }
        return values;
    }

    std::optional<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(RecordingTest)
#include "tst_recording.moc"

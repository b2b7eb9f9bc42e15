// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/history/historyschema.h"

#include "device/history/historyblock.h"
#include "device/history/sqlitefile.h"
#include "historydata.h"
#include "version1blocks.h"

#include <QTemporaryDir>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;

namespace {

constexpr SchemaStep first{"CREATE TABLE things (name TEXT)", "INSERT INTO things VALUES ('one')"};
constexpr SchemaStep second{"ALTER TABLE things ADD COLUMN size INTEGER", "UPDATE things SET size = length(name)"};
constexpr SchemaStep failing{"INSERT INTO things VALUES ('half', 4)", "INSERT INTO nothing VALUES (1)"};

} // namespace

class HistorySchemaTest : public QObject
{
    Q_OBJECT

    QVariant value(const char *statement)
    {
        return valueOf(m_file->database(), QLatin1StringView(statement)).value_or(QVariant());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteFile> m_file;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::make_unique<SqliteFile>(m_folder->filePath(QStringLiteral("a.sqlite")));
        QVERIFY(m_file->open());
    }

    void cleanup()
    {
        m_file.reset();
        m_folder.reset();
    }

    void takesEachStepOnce()
    {
        const SchemaStep one[] = {first};
        const SchemaStep two[] = {first, second};
        QCOMPARE(bringUpToDate(m_file->database(), one).value_or(-1), 0);
        QCOMPARE(value("PRAGMA user_version"), 1);
        QCOMPARE(bringUpToDate(m_file->database(), one).value_or(-1), 1);
        QCOMPARE(bringUpToDate(m_file->database(), two).value_or(-1), 1);
        QCOMPARE(value("PRAGMA user_version"), 2);
        QCOMPARE(value("SELECT sum(size) FROM things"), 3);
        QCOMPARE(bringUpToDate(m_file->database(), two).value_or(-1), 2);
        QCOMPARE(value("SELECT count(*) FROM things"), 1);
    }

    void leavesANewerFileAlone()
    {
        const SchemaStep two[] = {first, second};
        const SchemaStep one[] = {first};
        QVERIFY(bringUpToDate(m_file->database(), two));
        QCOMPARE(bringUpToDate(m_file->database(), one).value_or(-1), 2);
        QCOMPARE(value("PRAGMA user_version"), 2);
        QCOMPARE(value("SELECT sum(size) FROM things"), 3);
    }

    void takesAllOfAStepOrNothing()
    {
        const SchemaStep steps[] = {first, second, failing};
        for (int i = 0; i < 2; ++i) {
            QVERIFY(!bringUpToDate(m_file->database(), steps));
            QCOMPARE(value("PRAGMA user_version"), 2);
            QCOMPARE(value("SELECT count(*) FROM things"), 1);
        }
    }

    void takesOverWhatEachVersionOfTheHistoryHad()
    {
        const QString path = m_folder->filePath(QStringLiteral("history.sqlite"));
        QVERIFY(meddle(path, QStringLiteral("PRAGMA user_version = 0"))); // nothing yet
        std::vector<HistoryReading> readings = walk(100, noonMs, 10);
        for (HistoryReading &reading : readings)
            reading.latencyMs = qint32(*reading.seq % 5);
        {
            SqliteFile file(path);
            QVERIFY(file.open());
            QCOMPARE(bringUpToDate(file.database(), historySchema().first(1)).value_or(-1), 0);
            const HistorySummary s = historyblock::summary(readings);
            QVERIFY(valueOf(file.database(),
                            QStringLiteral("INSERT INTO series VALUES (1, 'desk', 'light', 0, 100, ?, ?, 100, ?, "
                                           "NULL, NULL)"),
                            {s.fromMs, s.toMs, s.toMs - s.fromMs}));
            QVERIFY(valueOf(file.database(),
                            QStringLiteral("INSERT INTO fresh VALUES (1, 1, 0, ?, ?, 100, ?, ?, ?, ?, ?, ?)"),
                            {s.fromMs, s.toMs, s.lowest, s.highest, s.first, s.last, s.sum, version1Integers()}));
        }
        HistoryStore store(path);
        QVERIFY(allOf(store) == readings);
        // Put together with what comes then.
        const std::vector<HistoryReading> more = walk(3000, noonMs + minuteMs, 10, 101);
        QVERIFY(store.write({{desk, more}}));
        readings.insert(readings.end(), more.begin(), more.end());
        QVERIFY(allOf(store) == readings);
        SqliteFile file(path);
        QVERIFY(file.open());
        QCOMPARE(bringUpToDate(file.database(), historySchema()).value_or(-1), qsizetype(historySchema().size()));
    }
};

QTEST_GUILESS_MAIN(HistorySchemaTest)
#include "tst_historyschema.moc"

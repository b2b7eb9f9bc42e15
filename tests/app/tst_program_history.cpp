// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/programrun.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

using namespace nightlight;
using namespace nightlight::test;

namespace {

struct Ended
{
    int status = -1;
    QString out;
    QString error;
};

} // namespace

class ProgramHistoryTest : public QObject
{
    Q_OBJECT

    /// Runs the program to its end, at home in the folder of this test.
    Ended run(const QStringList &arguments) const
    {
        Run program(arguments, homeIn(m_folder->path()));
        if (!program.waitForEnd())
            return {};
        return {program.exitCode(), program.out(), program.error()};
    }

    Ended run(const char *line) const { return run(QString::fromLatin1(line).split(u' ')); }

    /// One that may take no more where files are limited to 4 blocks of 512 bytes.
    QString fullFile() const
    {
        QFile file(m_folder->filePath(QStringLiteral("full")));
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray(4 * 512 - 10, '.'));
        return file.fileName();
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void saysThatThereIsNoHistory()
    {
        for (const char *line : {"history", "export", "history --profile lab", "export --csv out.csv"}) {
            const Ended ended = run(line);
            QCOMPARE(ended.status, 1);
            QCOMPARE(ended.out, QString());
            QVERIFY2(ended.error.startsWith(QStringLiteral("Nothing has been kept yet")), qPrintable(ended.error));
        }
        QVERIFY(!QFile::exists(QStringLiteral("out.csv")));
        QVERIFY(QDir(m_folder->path()).isEmpty()); // nothing is made to be read
    }

    void refusesOptionsThatMakeNoSense()
    {
        for (const char *line : {"export --from yesterday", "export --from 2026-11-24 --to 2026-11-23", "export now",
                                 "history --headless", "history --from 2026-11-23", "--csv a.csv", "exports"}) {
            const Ended ended = run(line);
            QCOMPARE(ended.status, 2);
            QVERIFY(!ended.error.isEmpty());
        }
    }

    void showsAndExportsWhatARunningDevicePublishes()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        QStringList arguments = deskAt(broker);
        arguments << QStringLiteral("--interval") << QStringLiteral("0.02") << QStringLiteral("--sensor")
                  << QStringLiteral("slider:512");
        Run device(arguments, homeIn(m_folder->path()));
        QTRY_VERIFY(device.out().count(QStringLiteral("Sending telemetry")) > 100);

        Ended history = run("history");
        QCOMPARE(history.status, 0);
        static const QRegularExpression row(
            QStringLiteral("desk +light +published +\\d{4}-\\d\\d-\\d\\dT[^ ]+ +\\d{4}-[^ ]+ +(\\d+)\n"));
        QVERIFY2(row.match(history.out).hasMatch(), qPrintable(history.out));
        const int before = row.match(history.out).captured(1).toInt();
        QVERIFY(before > 0);
        QVERIFY2(history.out.contains(QStringLiteral("history.sqlite")), qPrintable(history.out));

        const Ended exported = run("export");
        QCOMPARE(exported.error, QString());
        QCOMPARE(exported.status, 0);
        QStringList rows = exported.out.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(rows.size() > before);
        QCOMPARE(rows.takeFirst(), QStringLiteral("time,device,seq,published,received,latency_ms"));
        static const QRegularExpression reading(
            QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:\\d\\d,desk,\\d+,512,,$"));
        for (qsizetype i = 0; i < rows.size(); ++i) {
            QVERIFY2(reading.match(rows[i]).hasMatch(), qPrintable(rows[i]));
            QCOMPARE(rows[i].section(u',', 2, 2).toLongLong(), i + 1);
        }

        // A part of it, into a file: with an offset or in local time, the beginning with it and the end without.
        const QString file = m_folder->filePath(QStringLiteral("part.csv"));
        const Ended part = run({QStringLiteral("export"), QStringLiteral("--from"), rows[10].section(u',', 0, 0),
                                QStringLiteral("--to"), rows[20].section(u',', 0, 0).left(23), QStringLiteral("--csv"),
                                file, QStringLiteral("--device"), QStringLiteral("desk")});
        QCOMPARE(part.status, 0);
        QVERIFY2(part.error.contains(file), qPrintable(part.error));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QStringList expected = rows.mid(10, 10);
        QCOMPARE(QString::fromUtf8(written.readAll()).split(u'\n', Qt::SkipEmptyParts).mid(1), expected);

        const Ended other = run("export --device shelf");
        QCOMPARE(other.status, 1);
        QVERIFY2(other.error.contains(QStringLiteral("desk")), qPrintable(other.error));
        const Ended nowhere = run("export --csv /nonexistent/a.csv");
        QCOMPARE(nowhere.status, 1);
        QVERIFY2(nowhere.error.contains(QStringLiteral("/nonexistent/a.csv")), qPrintable(nowhere.error));

        // What is no file of its own is not replaced.
        const QString pipe = m_folder->filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const QString itself =
            QDir(m_folder->path()).filePath(QStringLiteral("XDG_DATA_HOME/nightlight/default/history.sqlite"));
        QVERIFY(QFile::exists(itself));
        for (const QString &target : {pipe, itself, m_folder->path()}) {
            const Ended refused = run({QStringLiteral("export"), QStringLiteral("--csv"), target});
            QCOMPARE(refused.status, 1);
            QVERIFY2(refused.error.contains(target), qPrintable(refused.error));
        }
        QVERIFY(!QFileInfo(pipe).isFile());
        QCOMPARE(run("history").status, 0);

        device.send(SIGTERM);
        QVERIFY(device.waitForEnd());
        QCOMPARE(device.exitCode(), 0);
        const auto sent = device.out().count(QStringLiteral("Sending telemetry"));
        QCOMPARE(run("export").out.count(u'\n'), sent + 1);
        QCOMPARE(device.error(), QString());
    }

    void saysWhatStandardOutputDoesNotTake()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        QStringList arguments = deskAt(broker);
        arguments << QStringLiteral("--interval") << QStringLiteral("0.01");
        Run device(arguments, homeIn(m_folder->path()));
        QTRY_VERIFY(device.out().count(QStringLiteral("Sending telemetry")) > 200);
        for (const char *command : {"history", "export"}) {
            QProcess shell;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            for (const auto &[name, value] : homeIn(m_folder->path()).asKeyValueRange())
                environment.insert(name, value);
            shell.setProcessEnvironment(environment);
            shell.start(QStringLiteral("sh"), {QStringLiteral("-c"),
                                               QStringLiteral("ulimit -f 4; trap '' XFSZ; exec \"$0\" %1 >> \"$1\"")
                                                   .arg(QString::fromLatin1(command)),
                                               QStringLiteral(NIGHTLIGHT_PROGRAM), fullFile()});
            QVERIFY(shell.waitForFinished());
            QCOMPARE(shell.exitCode(), 1);
            const QString error = QString::fromUtf8(shell.readAllStandardError());
            QVERIFY2(error.contains(QStringLiteral("File too large")), qPrintable(error));
        }
    }

    void losesLittleWhenItIsKilled()
    {
        TestBroker broker;
        QVERIFY(broker.start());
        QStringList arguments = deskAt(broker);
        arguments << QStringLiteral("--interval") << QStringLiteral("0.02");
        for (int i = 0; i < 2; ++i) {
            Run device(arguments, homeIn(m_folder->path()));
            QTRY_VERIFY(device.out().count(QStringLiteral("Sending telemetry")) > 150);
            device.send(SIGKILL);
            QVERIFY(device.waitForEnd());
        }
        const Ended exported = run("export");
        QCOMPARE(exported.status, 0);
        QSet<QString> numbers;
        const QStringList rows = exported.out.split(u'\n', Qt::SkipEmptyParts).mid(1);
        for (const QString &row : rows)
            numbers.insert(row.section(u',', 2, 2));
        QCOMPARE(numbers.size(), rows.size()); // none twice
        QVERIFY(rows.size() > 2 * 50);
    }

    void leavesADamagedHistoryAsItIs()
    {
        const QString folder = m_folder->filePath(QStringLiteral("XDG_DATA_HOME/nightlight/default"));
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + QStringLiteral("/history.sqlite"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(5000, 'x')) == 5000);
        file.close();
        const Ended ended = run("history");
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.error.contains(QStringLiteral("is damaged")), qPrintable(ended.error));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(5000, 'x'));
    }
};

QTEST_GUILESS_MAIN(ProgramHistoryTest)
#include "tst_program_history.moc"

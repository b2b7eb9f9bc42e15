// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/mqtt/builtinbroker.h"

#include "support/testbroker.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace nightlight;
using namespace nightlight::test;

namespace {

using State = BuiltInBrokerState;

constexpr int patienceMs = 20'000; // machines are noisy; nothing here takes that long

bool writeFile(const QString &name, const QByteArray &content)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// A folder with a program named mosquitto that does what \a script says.
bool writeProgram(const QTemporaryDir &folder, const QByteArray &script)
{
    const QString name = folder.filePath(QStringLiteral("mosquitto"));
    return writeFile(name, "#!/bin/sh\n" + script + '\n')
           && QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace

/// What the built-in broker does and says when something stands in its way.
class BuiltInBrokerTroubleTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString folder() const { return m_folder.filePath(QStringLiteral("data of a profile/broker")); }

private slots:
    void init()
    {
        m_folder = QTemporaryDir();
        QVERIFY(m_folder.isValid());
    }

    void saysSoWhenItKeepsDyingAndTriesOn()
    {
        QTemporaryDir programs;
        QVERIFY(writeProgram(programs, "echo x >>" + programs.path().toUtf8() + "/starts; exit 3"));
        BuiltInBroker broker(folder(), nullptr, {programs.path()}, freePort());
        broker.start();
        QTRY_COMPARE_WITH_TIMEOUT(broker.status().state, State::Failed, patienceMs);
        QVERIFY(!broker.status().sentence.isEmpty());
        QCOMPARE(broker.status().port, 0);
        QCOMPARE(QFile(programs.filePath(QStringLiteral("starts"))).size(), 2 * 3);

        QVERIFY(QFile::remove(programs.filePath(QStringLiteral("mosquitto"))));
        QVERIFY(QFile::link(findProgram(QStringLiteral("mosquitto")), programs.filePath(QStringLiteral("mosquitto"))));
        QTRY_COMPARE_WITH_TIMEOUT(broker.status().state, State::Running, patienceMs);
        QVERIFY(broker.status().sentence.isEmpty());
    }

    void tellsThoseWhoWouldJoinThatItDoesNotRun()
    {
        QTemporaryDir programs;
        const QString program = programs.filePath(QStringLiteral("mosquitto"));
        QVERIFY(QFile::link(findProgram(QStringLiteral("mosquitto")), program));
        BuiltInBroker first(folder(), nullptr, {programs.path()}, freePort());
        BuiltInBroker second(folder(), nullptr, BuiltInBroker::usualProgramFolders(), freePort());
        first.start();
        QTRY_COMPARE_WITH_TIMEOUT(first.status().state, State::Running, patienceMs);
        second.start();
        QTRY_COMPARE_WITH_TIMEOUT(second.status().state, State::Joined, patienceMs);

        QVERIFY(QFile::remove(program));
        ::kill(pid_t(first.processId()), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(first.status().state, State::Failed, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(second.status().state, State::Failed, 2 * patienceMs);
        QVERIFY(second.status().sentence.contains(QStringLiteral("Another Nightlight of this profile")));

        QVERIFY(QFile::link(findProgram(QStringLiteral("mosquitto")), program));
        QTRY_COMPARE_WITH_TIMEOUT(second.status().state, State::Joined, 2 * patienceMs);
    }

    void namesThePackageWhenThereIsNoMosquittoAndFindsItLater()
    {
        QTemporaryDir programs;
        BuiltInBroker broker(folder(), nullptr, {programs.path()}, freePort());
        broker.start();
        QCOMPARE(broker.status().state, State::Failed);
        QVERIFY(broker.status().sentence.contains(QStringLiteral("sudo apt install mosquitto")));

        QVERIFY(QFile::link(findProgram(QStringLiteral("mosquitto")), programs.filePath(QStringLiteral("mosquitto"))));
        QTRY_COMPARE_WITH_TIMEOUT(broker.status().state, State::Running, patienceMs);
    }

    void saysSoWhenItsFolderCannotBe()
    {
        QVERIFY(writeFile(m_folder.filePath(QStringLiteral("data of a profile")), "a file"));
        BuiltInBroker broker(folder(), nullptr, BuiltInBroker::usualProgramFolders(), freePort());
        broker.start();
        QCOMPARE(broker.status().state, State::Failed);
        QVERIFY(broker.status().sentence.contains(folder()));
    }

    void saysSoWhenItsFolderCannotBeWritten()
    {
        const QString readOnly = QStringLiteral("/proc/self"); // for root too
        BuiltInBroker broker(readOnly, nullptr, BuiltInBroker::usualProgramFolders(), freePort());
        broker.start();
        QCOMPARE(broker.status().state, State::Failed);
        QVERIFY(broker.status().sentence.contains(QStringLiteral("cannot write into its folder %1").arg(readOnly)));
    }

    void saysSoWhenMosquittoCannotBeExecuted()
    {
        QTemporaryDir programs;
        QVERIFY(writeProgram(programs, ""));
        QVERIFY(writeFile(programs.filePath(QStringLiteral("mosquitto")), "#!/no/such/interpreter\n"));
        BuiltInBroker broker(folder(), nullptr, {programs.path()}, freePort());
        broker.start();
        QTRY_COMPARE_WITH_TIMEOUT(broker.status().state, State::Failed, patienceMs);
        QVERIFY(!broker.status().sentence.isEmpty());
    }

    void setsABrokenDatabaseAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("rubbish") << QByteArray("this was never a database of mosquitto, however long one looks");
        QTest::newRow("cut off") << QByteArray::fromHex("00b5006d6f73717569");
    }

    void setsABrokenDatabaseAside()
    {
        QFETCH(QByteArray, content);
        QVERIFY(QDir().mkpath(folder()));
        QVERIFY(writeFile(QDir(folder()).filePath(QStringLiteral("mosquitto.db")), content));
        BuiltInBroker broker(folder(), nullptr, BuiltInBroker::usualProgramFolders(), freePort());
        QSignalSpy note(&broker, &BuiltInBroker::note);
        broker.start();
        QTRY_COMPARE_WITH_TIMEOUT(broker.status().state, State::Running, patienceMs);
        QCOMPARE(note.count(), 1);
        const QStringList aside = QDir(folder()).entryList({QStringLiteral("mosquitto-*.db")});
        QCOMPARE(aside.size(), 1);
        QVERIFY(note[0][0].toString().contains(aside.first()));
        QFile kept(QDir(folder()).filePath(aside.first()));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), content);
    }

    void choosesAnotherPortWhenItLosesTheRaceForIt()
    {
        const quint16 port = freePort();
        QTemporaryDir programs; // the first start finds the port taken, as if somebody had been quicker
        const QByteArray mosquitto = findProgram(QStringLiteral("mosquitto")).toUtf8();
        const QByteArray mark = programs.path().toUtf8() + "/lost";
        QVERIFY(writeProgram(programs, "test -e " + mark + " && exec " + mosquitto + " \"$@\"\n: >" + mark
                                           + "\necho 'Error: Address already in use' >&2; exit 1"));
        BuiltInBroker broker(folder(), nullptr, {programs.path()}, port);
        broker.start();
        QTRY_COMPARE_WITH_TIMEOUT(broker.status().state, State::Running, patienceMs);
        QVERIFY(answers(broker.status().port));
    }
};

QTEST_GUILESS_MAIN(BuiltInBrokerTroubleTest)
#include "tst_builtinbroker_trouble.moc"

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharedbroker.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <optional>

using namespace nightlight;
using namespace nightlight::test;

namespace {

using State = BuiltInBrokerState;

} // namespace

/// What the built-in broker does and says when it cannot be shared: it serves this computer all the while.
class BuiltInBrokerSharedTroubleTest : public QObject
{
    Q_OBJECT

private:
    std::optional<SharedFolder> m_folder;

private slots:
    void init() { QVERIFY(m_folder.emplace().isValid()); }

    void saysSoWhenItsPortIsTakenAndReturnsWhenItIsFree()
    {
        auto broker = m_folder->sharedBroker();
        QVERIFY(broker);
        const BrokerSharing sharing = broker->sharer().sharing();
        const quint16 port = m_folder->sharedPort();
        broker.reset();
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::Any, port));

        broker = m_folder->runningBroker();
        QVERIFY(broker);
        QCOMPARE(broker->status().port, m_folder->port());
        QCOMPARE(broker->sharer().sharing().state, SharingState::Failed);
        QVERIFY(broker->sharer().sharing().sentence.contains(QString::number(port)));
        QCOMPARE(broker->sharer().sharing().addresses, QStringList());
        QVERIFY(TestClient(m_folder->port()).waitForConnection());
        const auto joined = m_folder->newBroker();
        joined->start();
        QTRY_COMPARE_WITH_TIMEOUT(joined->sharer().sharing().state, SharingState::Failed, patienceMs);
        QVERIFY(joined->sharer().sharing().sentence.contains(QStringLiteral("look there")));

        other.close();
        QVERIFY(waitUntilShared(*broker));
        QVERIFY(waitUntilShared(*joined));
        QVERIFY(isLetIn(port, sharing.user, sharing.password));
    }

    void canBeSharedAnewAtAnotherPort()
    {
        auto broker = m_folder->sharedBroker();
        QVERIFY(broker);
        const quint16 port = m_folder->sharedPort();
        broker.reset();
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::Any, port));
        broker = m_folder->runningBroker();
        QVERIFY(broker);
        const qint64 processId = broker->processId();
        broker->sharer().follow(SharingWish::Unshare);
        QCOMPARE(broker->sharer().sharing(), BrokerSharing());
        QCOMPARE(broker->processId(), processId); // nothing changes for those who are connected
        QCOMPARE(broker->status().state, State::Running);
        broker->sharer().follow(SharingWish::Share);
        QVERIFY(waitUntilShared(*broker));
        QVERIFY(m_folder->sharedPort() != port);
    }

    void anUnsharedOneRunsOnWhenItCannotBeShared()
    {
        QTemporaryDir programs; // whose mosquitto wants to know nothing of passwords
        const QString program = programs.filePath(QStringLiteral("mosquitto"));
        QFile file(program);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\ngrep -q password_file \"$2\" && exit 3\nexec "
                   + findProgram(QStringLiteral("mosquitto")).toUtf8() + " \"$@\"\n");
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        file.close();
        BuiltInBroker broker(m_folder->path(), nullptr, {programs.path()}, m_folder->port());
        QSignalSpy note(&broker, &BuiltInBroker::note);
        broker.start();
        QTRY_COMPARE_WITH_TIMEOUT(broker.status().state, State::Running, patienceMs);

        broker.sharer().follow(SharingWish::Share);
        QTRY_COMPARE_WITH_TIMEOUT(broker.sharer().sharing().state, SharingState::Off, patienceMs);
        QVERIFY(broker.sharer().sharing().sentence.contains(QStringLiteral("mosquitto")));
        QVERIFY(broker.sharer().sharing().password.isEmpty());
        QVERIFY(!QFile::exists(m_folder->passwordFile()));
        QTRY_COMPARE_WITH_TIMEOUT(broker.status(), (BuiltInBrokerStatus{State::Running, m_folder->port(), {}}),
                                  patienceMs);
        QVERIFY(TestClient(m_folder->port()).waitForConnection());
        QCOMPARE(note.count(), 1);
    }

    void saysSoWhenThePasswordCannotBeWritten()
    {
        const auto broker = m_folder->runningBroker();
        QVERIFY(broker);
        const qint64 processId = broker->processId();
        QVERIFY(QDir().mkpath(m_folder->passwordFile() + QStringLiteral(".new/in the way")));
        broker->sharer().follow(SharingWish::Share);
        QCOMPARE(broker->sharer().sharing().state, SharingState::Off);
        QVERIFY(broker->sharer().sharing().sentence.contains(m_folder->passwordFile()));
        QCOMPARE(broker->status().state, State::Running);
        QCOMPARE(broker->processId(), processId);

        QVERIFY(QDir(m_folder->passwordFile() + QStringLiteral(".new")).removeRecursively());
        broker->sharer().follow(SharingWish::Share);
        QVERIFY(waitUntilShared(*broker));
    }
};

QTEST_GUILESS_MAIN(BuiltInBrokerSharedTroubleTest)
#include "tst_builtinbroker_sharedtrouble.moc"

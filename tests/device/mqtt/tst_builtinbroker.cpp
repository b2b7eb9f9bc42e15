// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/mqtt/builtinbroker.h"

#include "support/testbroker.h"
#include "support/testclient.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace nightlight;
using namespace nightlight::test;

namespace {

using State = BuiltInBrokerState;

constexpr int patienceMs = 20'000; // machines are noisy; nothing here takes that long

bool isAlive(qint64 processId)
{
    return ::kill(pid_t(processId), 0) == 0;
}

/// Connects as a client that wants to keep its session, subscribes and leaves (MQTT 3.1.1, packets by hand); whether
/// the broker remembered the session.
bool rejoinsItsSession(quint16 port)
{
    QTcpSocket socket;
    const auto take = [&](qsizetype size) {
        while (socket.bytesAvailable() < size && socket.waitForReadyRead(10'000)) { }
        return socket.read(size);
    };
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.write(QByteArray::fromHex("1013") + QByteArray::fromHex("0004") + "MQTT"
                 + QByteArray::fromHex("0400003c0007") + "sleeper");
    const QByteArray connack = take(4);
    socket.write(QByteArray::fromHex("8206000100017801"));
    const QByteArray suback = take(5);
    socket.write(QByteArray::fromHex("e000"));
    socket.waitForDisconnected(10'000);
    return suback == QByteArray::fromHex("9003000101") && connack == QByteArray::fromHex("20020100");
}

/// Leaves a retained message with the broker.
bool retain(quint16 port, const QString &topic)
{
    TestClient client(port);
    if (!client.waitForConnection())
        return false;
    client.publish(topic, "online", 1, true);
    return QTest::qWaitFor([&] { return client.on(topic).size() == 1; }, patienceMs);
}

} // namespace

class BuiltInBrokerTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString folder() const { return m_folder.filePath(QStringLiteral("data of a profile/broker")); }
    BuiltInBroker *newBroker(QObject *parent, quint16 port,
                             const QStringList &programs = BuiltInBroker::usualProgramFolders())
    {
        return new BuiltInBroker(folder(), parent, programs, port);
    }

private slots:
    void init()
    {
        m_folder = QTemporaryDir();
        QVERIFY(m_folder.isValid());
    }

    void runsOnThePreferredPortOfThisMachineOnly()
    {
        const quint16 port = freePort();
        BuiltInBroker broker(folder(), nullptr, BuiltInBroker::usualProgramFolders(), port);
        QSignalSpy changed(&broker, &BuiltInBroker::statusChanged);
        QCOMPARE(broker.status(), BuiltInBrokerStatus());

        broker.start();

        QTRY_COMPARE_WITH_TIMEOUT(broker.status().state, State::Running, patienceMs);
        QCOMPARE(broker.status(), (BuiltInBrokerStatus{State::Running, port, {}}));
        QCOMPARE(changed.count(), 2);
        QCOMPARE(changed[0][0].value<BuiltInBrokerStatus>().state, State::Starting);
        QVERIFY(answers(port));
        QTcpServer others; // another address of the same port is still free
        QVERIFY(others.listen(QHostAddress(QStringLiteral("127.0.0.2")), port));
        QCOMPARE(QFile::permissions(folder())
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther),
                 QFile::Permissions());
    }

    void takesAnotherPortIfThePreferredOneIsTaken()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        BuiltInBroker broker(folder(), nullptr, BuiltInBroker::usualProgramFolders(), other.serverPort());
        broker.start();
        QTRY_COMPARE_WITH_TIMEOUT(broker.status().state, State::Running, patienceMs);
        QVERIFY(broker.status().port != other.serverPort());
        QVERIFY(answers(broker.status().port));
    }

    void startsAgainOnTheSamePortWhenItDies()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        BuiltInBroker broker(folder(), nullptr, BuiltInBroker::usualProgramFolders(), other.serverPort());
        broker.start();
        QTRY_COMPARE_WITH_TIMEOUT(broker.status().state, State::Running, patienceMs);
        const quint16 port = broker.status().port;
        other.close(); // the preferred port being free again is no reason to move
        for (int i = 0; i < 2; ++i) {
            const qint64 killed = broker.processId();
            ::kill(pid_t(killed), SIGKILL);
            QTRY_VERIFY_WITH_TIMEOUT(broker.status().state == State::Running && broker.processId() != killed,
                                     patienceMs);
            QCOMPARE(broker.status().port, port);
            QVERIFY(answers(port));
        }
    }

    void keepsSessionsAndRetainedMessagesOverAnOrderlyRestart()
    {
        const quint16 port = freePort();
        const QString topic = QStringLiteral("desk/status");
        BuiltInBroker broker(folder(), nullptr, BuiltInBroker::usualProgramFolders(), port);
        QSignalSpy stopped(&broker, &BuiltInBroker::stopped);
        broker.start();
        QTRY_COMPARE_WITH_TIMEOUT(broker.status().state, State::Running, patienceMs);
        QVERIFY(retain(port, topic));
        QVERIFY(!rejoinsItsSession(port));
        QVERIFY(rejoinsItsSession(port));

        broker.stop();
        QVERIFY(stopped.wait(patienceMs));
        QCOMPARE(broker.status(), BuiltInBrokerStatus());
        QVERIFY(!answers(port));
        broker.start();
        QTRY_COMPARE_WITH_TIMEOUT(broker.status().state, State::Running, patienceMs);
        QCOMPARE(broker.status().port, port);

        QVERIFY(rejoinsItsSession(port));
        TestClient reader(port);
        QTRY_COMPARE_WITH_TIMEOUT(reader.on(topic).size(), 1, patienceMs);
        QCOMPARE(reader.on(topic).first().payload, QByteArray("online"));
    }

    void diesWithItsProgramHoweverThatDies()
    {
        const quint16 port = freePort();
        QProcess program;
        program.start(QStringLiteral(BROKERPROGRAM), {folder(), QString::number(port)});
        QTRY_VERIFY_WITH_TIMEOUT(program.canReadLine(), patienceMs);
        const QList<QByteArray> line = program.readLine().trimmed().split(' ');
        QCOMPARE(line.size(), 2);
        QCOMPARE(line[0].toUShort(), port);
        const qint64 brokerId = line[1].toLongLong();
        QVERIFY(isAlive(brokerId));
        QVERIFY(answers(port));

        program.kill();
        QVERIFY(program.waitForFinished());

        QTRY_VERIFY_WITH_TIMEOUT(!answers(port), patienceMs);
        // Nobody may be there to bury it, so a dead process still counts as one; only its files are surely gone.
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(brokerId)
                                     || QFile::symLinkTarget(QStringLiteral("/proc/%1/exe").arg(brokerId)).isEmpty(),
                                 patienceMs);
    }

    void goesOnInPlaceOfAKilledProgram()
    {
        const quint16 port = freePort();
        QProcess program;
        program.start(QStringLiteral(BROKERPROGRAM), {folder(), QString::number(port)});
        QTRY_VERIFY_WITH_TIMEOUT(program.canReadLine(), patienceMs);

        BuiltInBroker joined(folder(), nullptr, BuiltInBroker::usualProgramFolders(), freePort());
        joined.start();
        QTRY_COMPARE_WITH_TIMEOUT(joined.status(), (BuiltInBrokerStatus{State::Joined, port, {}}), patienceMs);
        QCOMPARE(joined.processId(), 0);

        program.kill();
        QVERIFY(program.waitForFinished());

        QTRY_COMPARE_WITH_TIMEOUT(joined.status(), (BuiltInBrokerStatus{State::Running, port, {}}), patienceMs);
        QVERIFY(answers(port));
    }

    void severalOfOneProfileShareOne()
    {
        const quint16 port = freePort();
        QObject owner;
        auto *first = newBroker(&owner, port);
        auto *second = newBroker(&owner, port);
        first->start();
        second->start();
        QTRY_COMPARE_WITH_TIMEOUT(first->status(), (BuiltInBrokerStatus{State::Running, port, {}}), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(second->status(), (BuiltInBrokerStatus{State::Joined, port, {}}), patienceMs);

        QVERIFY(retain(port, QStringLiteral("desk/status")));

        first->stop();
        QTRY_COMPARE_WITH_TIMEOUT(second->status(), (BuiltInBrokerStatus{State::Running, port, {}}), patienceMs);
        TestClient reader(port);
        QTRY_COMPARE_WITH_TIMEOUT(reader.on(QStringLiteral("desk/status")).size(), 1, patienceMs);

        first->start();
        QTRY_COMPARE_WITH_TIMEOUT(first->status(), (BuiltInBrokerStatus{State::Joined, port, {}}), patienceMs);
        QSignalSpy stopped(first, &BuiltInBroker::stopped);
        first->stop(); // one that joined leaves the broker alone
        QVERIFY(stopped.wait(patienceMs));
        QVERIFY(answers(port));
    }

    void aFrozenBrokerDoesNotHoldUpStopping()
    {
        BuiltInBroker broker(folder(), nullptr, BuiltInBroker::usualProgramFolders(), freePort());
        QSignalSpy stopped(&broker, &BuiltInBroker::stopped);
        broker.start();
        QTRY_COMPARE_WITH_TIMEOUT(broker.status().state, State::Running, patienceMs);
        ::kill(pid_t(broker.processId()), SIGSTOP);
        QElapsedTimer elapsed;
        elapsed.start();
        broker.stop();
        QVERIFY(stopped.wait(patienceMs));
        QVERIFY2(elapsed.elapsed() < 2'000, qPrintable(QString::number(elapsed.elapsed())));
        QCOMPARE(broker.status().state, State::Off);
        QCOMPARE(broker.processId(), 0);
    }

    void aFrozenBrokerDoesNotHoldUpTheEnd()
    {
        auto broker =
            std::make_unique<BuiltInBroker>(folder(), nullptr, BuiltInBroker::usualProgramFolders(), freePort());
        broker->start();
        QTRY_COMPARE_WITH_TIMEOUT(broker->status().state, State::Running, patienceMs);
        const qint64 processId = broker->processId();
        ::kill(pid_t(processId), SIGSTOP);
        QElapsedTimer elapsed;
        elapsed.start();
        broker.reset();
        QVERIFY(elapsed.elapsed() < 10'000);
        QVERIFY(!isAlive(processId));
    }

    void canBeStoppedAndStartedInEveryState()
    {
        BuiltInBroker broker(folder(), nullptr, BuiltInBroker::usualProgramFolders(), freePort());
        QSignalSpy stopped(&broker, &BuiltInBroker::stopped);
        broker.stop();
        QVERIFY(stopped.wait(patienceMs));
        broker.start();
        broker.stop();
        QVERIFY(stopped.wait(patienceMs));
        QCOMPARE(broker.status().state, State::Off);
        broker.start();
        broker.start();
        QTRY_COMPARE_WITH_TIMEOUT(broker.status().state, State::Running, patienceMs);
        broker.stop();
        broker.stop();
        broker.start(); // before it has ended
        QTRY_COMPARE_WITH_TIMEOUT(broker.status().state, State::Running, patienceMs);
        QCOMPARE(stopped.count(), 2);
    }
};

QTEST_GUILESS_MAIN(BuiltInBrokerTest)
#include "tst_builtinbroker.moc"

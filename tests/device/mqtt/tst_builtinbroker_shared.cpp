// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharedbroker.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <optional>

using namespace nightlight;
using namespace nightlight::test;

namespace {

using State = BuiltInBrokerState;

quint16 portOf(const QString &address)
{
    return address.mid(address.lastIndexOf(u':') + 1).toUShort();
}

/// The names of the files below \a folder that contain \a text.
QStringList filesWith(const QByteArray &text, const QString &folder)
{
    QStringList found;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            found << info.fileName();
    }
    return found;
}

bool isOnACommandLine(const QByteArray &text)
{
    for (const QString &process : QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs)) {
        for (const char *name : {"cmdline", "environ"}) {
            QFile file(QStringLiteral("/proc/%1/%2").arg(process, QLatin1StringView(name)));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                return true;
        }
    }
    return false;
}

} // namespace

/// The built-in broker as it is shared with the network.
class BuiltInBrokerSharedTest : public QObject
{
    Q_OBJECT

private:
    std::optional<SharedFolder> m_folder;

private slots:
    void init() { QVERIFY(m_folder.emplace().isValid()); }

    void letsInWhoKnowsThePasswordAndNobodyElse()
    {
        const auto broker = m_folder->sharedBroker();
        QVERIFY(broker);
        const BrokerSharing sharing = broker->sharer().sharing();
        QCOMPARE(sharing.user, QStringLiteral("nightlight"));
        QVERIFY(sharing.password.size() > 26);
        QVERIFY(sharing.sentence.isEmpty());
        const quint16 port = m_folder->sharedPort();
        QVERIFY(port > 0);
        QVERIFY(port != m_folder->port());

        QVERIFY(isLetIn(port, sharing.user, sharing.password));
        QVERIFY(!isLetIn(port, {}, {}));
        QVERIFY(!isLetIn(port, sharing.user, {}));
        QVERIFY(!isLetIn(port, sharing.user, sharing.password + u'x'));
        QVERIFY(!isLetIn(port, QStringLiteral("somebody"), sharing.password));
    }

    void passesMessagesBetweenTheNetworkAndThisComputer()
    {
        const auto broker = m_folder->sharedBroker();
        QVERIFY(broker);
        Guest guest(m_folder->sharedPort(), broker->sharer().sharing().user, broker->sharer().sharing().password);
        QTRY_VERIFY_WITH_TIMEOUT(guest.isIn(), patienceMs);
        TestClient own(m_folder->port()); // without a password, at the port that it had before
        QVERIFY(own.waitForConnection());
        guest.link().publish({QStringLiteral("board/telemetry"), "{\"light\": 1}", 1, true, {}});
        QTRY_COMPARE_WITH_TIMEOUT(own.on(QStringLiteral("board/telemetry")).size(), 1, patienceMs);
    }

    void isReachedAtTheAddressesThatItTells()
    {
        const auto broker = m_folder->sharedBroker();
        QVERIFY(broker);
        const BrokerSharing sharing = broker->sharer().sharing();
        if (sharing.addresses.isEmpty())
            QSKIP("This machine has no address on a network.");
        for (const QString &address : sharing.addresses) {
            QCOMPARE(portOf(address), m_folder->sharedPort());
            QString host = address.left(address.lastIndexOf(u':'));
            host.remove(u'[').remove(u']');
            QVERIFY2(!QHostAddress(host).isNull() && !QHostAddress(host).isLoopback(), qPrintable(address));
            const auto reached = [&](quint16 port) {
                QTcpSocket socket;
                socket.connectToHost(QHostAddress(host), port);
                return socket.waitForConnected(patienceMs);
            };
            QVERIFY2(reached(m_folder->sharedPort()), qPrintable(address));
            QVERIFY2(!reached(m_folder->port()), qPrintable(address)); // where no password is asked for
        }
    }

    void keepsThePasswordOutOfFilesAndProcesses()
    {
        const auto broker = m_folder->sharedBroker();
        QVERIFY(broker);
        const QByteArray password = broker->sharer().sharing().password.toUtf8();
        QCOMPARE(QFile::permissions(m_folder->passwordFile())
                     & ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser),
                 QFile::Permissions());
        QCOMPARE(filesWith("nightlight:$7$", m_folder->path()), QStringList{QStringLiteral("passwords")});
        QCOMPARE(filesWith(password, m_folder->path()), QStringList());
        QVERIFY(isLetIn(m_folder->sharedPort(), QStringLiteral("nightlight"), QString::fromUtf8(password)));
        QVERIFY(!isOnACommandLine(password));
        QVERIFY(isOnACommandLine(m_folder->path().toUtf8())); // the broker's own
    }

    void unsharingLeavesNothingBehind()
    {
        const auto broker = m_folder->sharedBroker();
        QVERIFY(broker);
        const BrokerSharing sharing = broker->sharer().sharing();
        const quint16 port = m_folder->sharedPort();
        Guest guest(port, sharing.user, sharing.password);
        QTRY_VERIFY_WITH_TIMEOUT(guest.isIn(), patienceMs);

        broker->sharer().follow(SharingWish::Unshare);
        QTRY_COMPARE_WITH_TIMEOUT(broker->sharer().sharing(), BrokerSharing(), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(broker->status(), (BuiltInBrokerStatus{State::Running, m_folder->port(), {}}),
                                  patienceMs);
        QVERIFY(!answers(port));
        QTRY_VERIFY_WITH_TIMEOUT(!guest.isIn(), patienceMs);
        QCOMPARE(filesWith("nightlight:", m_folder->path()), QStringList());
        QVERIFY(!QFile::exists(m_folder->passwordFile()));
        QCOMPARE(m_folder->sharedPort(), 0);
        QVERIFY(TestClient(m_folder->port()).waitForConnection());

        broker->sharer().follow(SharingWish::Share);
        QVERIFY(waitUntilShared(*broker));
        QVERIFY(broker->sharer().sharing().password != sharing.password);
        QVERIFY(!isLetIn(m_folder->sharedPort(), sharing.user, sharing.password));
    }

    void ownClientsStayAtTheirPortAndLoseNothing()
    {
        const auto broker = m_folder->runningBroker();
        QVERIFY(broker);
        TestClient own(m_folder->port());
        QVERIFY(own.waitForConnection());
        own.publish(QStringLiteral("desk/status"), "online", 1, true);
        QTRY_COMPARE_WITH_TIMEOUT(own.on(QStringLiteral("desk/status")).size(), 1, patienceMs);
        QSignalSpy changed(broker.get(), &BuiltInBroker::statusChanged);

        broker->sharer().follow(SharingWish::Share);
        QVERIFY(waitUntilShared(*broker));
        QCOMPARE(changed.first().first().value<BuiltInBrokerStatus>().state, State::Starting);
        QCOMPARE(broker->status(), (BuiltInBrokerStatus{State::Running, m_folder->port(), {}}));
        own.link().retryNow();
        QVERIFY(own.waitForConnection());
        QTRY_COMPARE_WITH_TIMEOUT(own.on(QStringLiteral("desk/status")).size(), 2, patienceMs); // retained
    }

    void staysSharedAfterTheNextStart()
    {
        auto broker = m_folder->sharedBroker();
        QVERIFY(broker);
        const BrokerSharing sharing = broker->sharer().sharing();
        const quint16 port = m_folder->sharedPort();
        broker.reset();
        QVERIFY(!answers(port));

        broker = m_folder->newBroker();
        QSignalSpy note(broker.get(), &BuiltInBroker::note);
        broker->start();
        QVERIFY(waitUntilShared(*broker));
        QCOMPARE(broker->sharer().sharing().addresses, sharing.addresses);
        QCOMPARE(broker->sharer().sharing().user, sharing.user);
        QCOMPARE(broker->sharer().sharing().password, QString()); // nobody but those who noted it can know
        QCOMPARE(m_folder->sharedPort(), port);
        QCOMPARE(note.count(), 1);
        QVERIFY(note[0][0].toString().contains(QString::number(port)));
        QVERIFY(isLetIn(port, sharing.user, sharing.password));
        QVERIFY(!isLetIn(port, {}, {}));

        QVERIFY(!broker->sharer().recallPassword(QStringLiteral("another")));
        QVERIFY(broker->sharer().recallPassword(sharing.password));
        QCOMPARE(broker->sharer().sharing(), sharing);
    }

    void aNewPasswordTurnsTheOldOneAway()
    {
        const auto broker = m_folder->sharedBroker();
        QVERIFY(broker);
        const BrokerSharing before = broker->sharer().sharing();
        const quint16 port = m_folder->sharedPort();
        Guest guest(port, before.user, before.password);
        QTRY_VERIFY_WITH_TIMEOUT(guest.isIn(), patienceMs);

        broker->sharer().follow(SharingWish::NewPassword);
        QVERIFY(waitUntilShared(*broker));
        const BrokerSharing now = broker->sharer().sharing();
        QVERIFY(now.password != before.password);
        QCOMPARE(m_folder->sharedPort(), port);
        QVERIFY(!isLetIn(port, before.user, before.password));
        QVERIFY(isLetIn(port, now.user, now.password));
        QTRY_VERIFY_WITH_TIMEOUT(guest.isRefused(), patienceMs);
    }

    void isSharedAgainWhenItDies()
    {
        const auto broker = m_folder->sharedBroker();
        QVERIFY(broker);
        const BrokerSharing sharing = broker->sharer().sharing();
        const qint64 killed = broker->processId();
        ::kill(pid_t(killed), SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(broker->processId() > 0 && broker->processId() != killed && isShared(*broker),
                                 patienceMs);
        QCOMPARE(broker->sharer().sharing(), sharing);
        QVERIFY(isLetIn(m_folder->sharedPort(), sharing.user, sharing.password));
    }

    void anyNightlightOfTheProfileMayShareIt()
    {
        auto first = m_folder->runningBroker();
        QVERIFY(first);
        auto second = m_folder->newBroker();
        second->start();
        QTRY_COMPARE_WITH_TIMEOUT(second->status().state, State::Joined, patienceMs);
        QCOMPARE(second->sharer().sharing(), BrokerSharing());

        second->sharer().follow(SharingWish::Share);
        QVERIFY(waitUntilShared(*first));
        QVERIFY(waitUntilShared(*second));
        const BrokerSharing sharing = second->sharer().sharing();
        QVERIFY(!sharing.password.isEmpty());
        QVERIFY(first->sharer().sharing().password.isEmpty()); // it never was told
        QCOMPARE(first->sharer().sharing().addresses, sharing.addresses);
        QVERIFY(isLetIn(m_folder->sharedPort(), sharing.user, sharing.password));

        first->sharer().follow(SharingWish::NewPassword);
        QTRY_VERIFY_WITH_TIMEOUT(second->sharer().sharing().password.isEmpty(), patienceMs);
        QVERIFY(waitUntilShared(*first));
        const QString password = first->sharer().sharing().password;
        first.reset();
        QTRY_COMPARE_WITH_TIMEOUT(second->status().state, State::Running, patienceMs);
        QVERIFY(waitUntilShared(*second));
        QVERIFY(isLetIn(m_folder->sharedPort(), sharing.user, password));

        first = m_folder->newBroker();
        first->start();
        QVERIFY(waitUntilShared(*first));
        first->sharer().follow(SharingWish::Unshare);
        QTRY_COMPARE_WITH_TIMEOUT(second->sharer().sharing(), BrokerSharing(), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(first->sharer().sharing(), BrokerSharing(), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(second->status().state, State::Running, patienceMs);
    }
};

QTEST_GUILESS_MAIN(BuiltInBrokerSharedTest)
#include "tst_builtinbroker_shared.moc"

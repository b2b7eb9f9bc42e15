// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/mqtt/builtinbroker.h"

#include "support/testbroker.h"
#include "support/testclient.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace nightlight;
using namespace nightlight::test;

namespace {

using State = BuiltInBrokerState;

constexpr int patienceMs = 20'000; // machines are noisy; nothing here takes that long

/// Someone at the shared port, who may come back after a restart.
class Guest
{
public:
    Guest(quint16 port, const QString &user, const QString &password)
    {
        Endpoint endpoint = endpointAt(port);
        endpoint.user = user;
        endpoint.password = password;
        m_link.open(endpoint, {QStringLiteral("guest"), {}, {{QStringLiteral("#"), 1}}});
    }
    bool isIn() const { return m_link.isConnected(); }
    bool isRefused() const { return m_link.status().state == LinkState::Waiting; }
    MqttLink &link() { return m_link; }

private:
    MqttLink m_link;
};

bool isLetIn(quint16 port, const QString &user, const QString &password)
{
    const Guest guest(port, user, password);
    return QTest::qWaitFor([&] { return guest.isIn() || guest.isRefused(); }, patienceMs) && guest.isIn();
}

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
    QTemporaryDir m_folder;
    quint16 m_port = 0;

    QString folder() const { return m_folder.filePath(QStringLiteral("data of a profile/broker")); }
    QString passwordFile() const { return folder() + QStringLiteral("/passwords"); }

    std::unique_ptr<BuiltInBroker> newBroker() const
    {
        return std::make_unique<BuiltInBroker>(folder(), nullptr, BuiltInBroker::usualProgramFolders(), m_port);
    }
    std::unique_ptr<BuiltInBroker> runningBroker() const
    {
        auto broker = newBroker();
        broker->start();
        return QTest::qWaitFor([&] { return broker->status().state == State::Running; }, patienceMs) ? std::move(broker)
                                                                                                     : nullptr;
    }
    static bool isShared(BuiltInBroker &broker)
    {
        return broker.sharer().sharing().state == SharingState::On
               && (broker.status().state == State::Running || broker.status().state == State::Joined);
    }
    static bool waitUntilShared(BuiltInBroker &broker)
    {
        return QTest::qWaitFor([&] { return isShared(broker); }, patienceMs);
    }
    std::unique_ptr<BuiltInBroker> sharedBroker() const
    {
        auto broker = runningBroker();
        if (!broker)
            return nullptr;
        broker->sharer().share();
        return waitUntilShared(*broker) ? std::move(broker) : nullptr;
    }
    /// As written down for others; the machine may have no address but its own.
    quint16 sharedPort() const
    {
        QFile file(folder() + QStringLiteral("/sharedport"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toUShort() : quint16(0);
    }

private slots:
    void init()
    {
        m_folder = QTemporaryDir();
        QVERIFY(m_folder.isValid());
        m_port = freePort();
    }

    void letsInWhoKnowsThePasswordAndNobodyElse()
    {
        const auto broker = sharedBroker();
        QVERIFY(broker);
        const BrokerSharing sharing = broker->sharer().sharing();
        QCOMPARE(sharing.user, QStringLiteral("nightlight"));
        QVERIFY(sharing.password.size() > 26);
        QVERIFY(sharing.sentence.isEmpty());
        const quint16 port = sharedPort();
        QVERIFY(port > 0);
        QVERIFY(port != m_port);

        QVERIFY(isLetIn(port, sharing.user, sharing.password));
        QVERIFY(!isLetIn(port, {}, {}));
        QVERIFY(!isLetIn(port, sharing.user, {}));
        QVERIFY(!isLetIn(port, sharing.user, sharing.password + u'x'));
        QVERIFY(!isLetIn(port, QStringLiteral("somebody"), sharing.password));
    }

    void passesMessagesBetweenTheNetworkAndThisComputer()
    {
        const auto broker = sharedBroker();
        QVERIFY(broker);
        Guest guest(sharedPort(), broker->sharer().sharing().user, broker->sharer().sharing().password);
        QTRY_VERIFY_WITH_TIMEOUT(guest.isIn(), patienceMs);
        TestClient own(m_port); // without a password, at the port that it had before
        QVERIFY(own.waitForConnection());
        guest.link().publish({QStringLiteral("board/telemetry"), "{\"light\": 1}", 1, true, {}});
        QTRY_COMPARE_WITH_TIMEOUT(own.on(QStringLiteral("board/telemetry")).size(), 1, patienceMs);
    }

    void isReachedAtTheAddressesThatItTells()
    {
        const auto broker = sharedBroker();
        QVERIFY(broker);
        const BrokerSharing sharing = broker->sharer().sharing();
        if (sharing.addresses.isEmpty())
            QSKIP("This machine has no address on a network.");
        for (const QString &address : sharing.addresses) {
            QCOMPARE(portOf(address), sharedPort());
            QString host = address.left(address.lastIndexOf(u':'));
            host.remove(u'[').remove(u']');
            QVERIFY2(!QHostAddress(host).isNull() && !QHostAddress(host).isLoopback(), qPrintable(address));
            const auto reached = [&](quint16 port) {
                QTcpSocket socket;
                socket.connectToHost(QHostAddress(host), port);
                return socket.waitForConnected(patienceMs);
            };
            QVERIFY2(reached(sharedPort()), qPrintable(address));
            QVERIFY2(!reached(m_port), qPrintable(address)); // where no password is asked for
        }
    }

    void keepsThePasswordOutOfFilesAndProcesses()
    {
        const auto broker = sharedBroker();
        QVERIFY(broker);
        const QByteArray password = broker->sharer().sharing().password.toUtf8();
        QCOMPARE(QFile::permissions(passwordFile())
                     & ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser),
                 QFile::Permissions());
        QCOMPARE(filesWith("nightlight:$7$", folder()), QStringList{QStringLiteral("passwords")});
        QCOMPARE(filesWith(password, folder()), QStringList());
        QVERIFY(isLetIn(sharedPort(), QStringLiteral("nightlight"), QString::fromUtf8(password)));
        QVERIFY(!isOnACommandLine(password));
        QVERIFY(isOnACommandLine(folder().toUtf8())); // the broker's own
    }

    void unsharingLeavesNothingBehind()
    {
        const auto broker = sharedBroker();
        QVERIFY(broker);
        const BrokerSharing sharing = broker->sharer().sharing();
        const quint16 port = sharedPort();
        Guest guest(port, sharing.user, sharing.password);
        QTRY_VERIFY_WITH_TIMEOUT(guest.isIn(), patienceMs);

        broker->sharer().unshare();
        QTRY_COMPARE_WITH_TIMEOUT(broker->sharer().sharing(), BrokerSharing(), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(broker->status(), (BuiltInBrokerStatus{State::Running, m_port, {}}), patienceMs);
        QVERIFY(!answers(port));
        QTRY_VERIFY_WITH_TIMEOUT(!guest.isIn(), patienceMs);
        QCOMPARE(filesWith("nightlight:", folder()), QStringList());
        QVERIFY(!QFile::exists(passwordFile()));
        QCOMPARE(sharedPort(), 0);
        QVERIFY(TestClient(m_port).waitForConnection());

        broker->sharer().share();
        QVERIFY(waitUntilShared(*broker));
        QVERIFY(broker->sharer().sharing().password != sharing.password);
        QVERIFY(!isLetIn(sharedPort(), sharing.user, sharing.password));
    }

    void ownClientsStayAtTheirPortAndLoseNothing()
    {
        const auto broker = runningBroker();
        QVERIFY(broker);
        TestClient own(m_port);
        QVERIFY(own.waitForConnection());
        own.publish(QStringLiteral("desk/status"), "online", 1, true);
        QTRY_COMPARE_WITH_TIMEOUT(own.on(QStringLiteral("desk/status")).size(), 1, patienceMs);
        QSignalSpy changed(broker.get(), &BuiltInBroker::statusChanged);

        broker->sharer().share();
        QVERIFY(waitUntilShared(*broker));
        QCOMPARE(changed.first().first().value<BuiltInBrokerStatus>().state, State::Starting);
        QCOMPARE(broker->status(), (BuiltInBrokerStatus{State::Running, m_port, {}}));
        own.link().retryNow();
        QVERIFY(own.waitForConnection());
        QTRY_COMPARE_WITH_TIMEOUT(own.on(QStringLiteral("desk/status")).size(), 2, patienceMs); // retained
    }

    void staysSharedAfterTheNextStart()
    {
        auto broker = sharedBroker();
        QVERIFY(broker);
        const BrokerSharing sharing = broker->sharer().sharing();
        const quint16 port = sharedPort();
        broker.reset();
        QVERIFY(!answers(port));

        broker = newBroker();
        QSignalSpy note(broker.get(), &BuiltInBroker::note);
        broker->start();
        QVERIFY(waitUntilShared(*broker));
        QCOMPARE(broker->sharer().sharing().addresses, sharing.addresses);
        QCOMPARE(broker->sharer().sharing().user, sharing.user);
        QCOMPARE(broker->sharer().sharing().password, QString()); // nobody but those who noted it can know
        QCOMPARE(sharedPort(), port);
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
        const auto broker = sharedBroker();
        QVERIFY(broker);
        const BrokerSharing before = broker->sharer().sharing();
        const quint16 port = sharedPort();
        Guest guest(port, before.user, before.password);
        QTRY_VERIFY_WITH_TIMEOUT(guest.isIn(), patienceMs);

        broker->sharer().changePassword();
        QVERIFY(waitUntilShared(*broker));
        const BrokerSharing now = broker->sharer().sharing();
        QVERIFY(now.password != before.password);
        QCOMPARE(sharedPort(), port);
        QVERIFY(!isLetIn(port, before.user, before.password));
        QVERIFY(isLetIn(port, now.user, now.password));
        QTRY_VERIFY_WITH_TIMEOUT(guest.isRefused(), patienceMs);
    }

    void isSharedAgainWhenItDies()
    {
        const auto broker = sharedBroker();
        QVERIFY(broker);
        const BrokerSharing sharing = broker->sharer().sharing();
        const qint64 killed = broker->processId();
        ::kill(pid_t(killed), SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(broker->processId() > 0 && broker->processId() != killed && isShared(*broker),
                                 patienceMs);
        QCOMPARE(broker->sharer().sharing(), sharing);
        QVERIFY(isLetIn(sharedPort(), sharing.user, sharing.password));
    }

    void anyNightlightOfTheProfileMayShareIt()
    {
        auto first = runningBroker();
        QVERIFY(first);
        auto second = newBroker();
        second->start();
        QTRY_COMPARE_WITH_TIMEOUT(second->status().state, State::Joined, patienceMs);
        QCOMPARE(second->sharer().sharing(), BrokerSharing());

        second->sharer().share();
        QVERIFY(waitUntilShared(*first));
        QVERIFY(waitUntilShared(*second));
        const BrokerSharing sharing = second->sharer().sharing();
        QVERIFY(!sharing.password.isEmpty());
        QVERIFY(first->sharer().sharing().password.isEmpty()); // it never was told
        QCOMPARE(first->sharer().sharing().addresses, sharing.addresses);
        QVERIFY(isLetIn(sharedPort(), sharing.user, sharing.password));

        first->sharer().changePassword();
        QTRY_VERIFY_WITH_TIMEOUT(second->sharer().sharing().password.isEmpty(), patienceMs);
        QVERIFY(waitUntilShared(*first));
        const QString password = first->sharer().sharing().password;
        first.reset();
        QTRY_COMPARE_WITH_TIMEOUT(second->status().state, State::Running, patienceMs);
        QVERIFY(waitUntilShared(*second));
        QVERIFY(isLetIn(sharedPort(), sharing.user, password));

        first = newBroker();
        first->start();
        QVERIFY(waitUntilShared(*first));
        first->sharer().unshare();
        QTRY_COMPARE_WITH_TIMEOUT(second->sharer().sharing(), BrokerSharing(), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(first->sharer().sharing(), BrokerSharing(), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(second->status().state, State::Running, patienceMs);
    }

    void saysSoWhenItsPortIsTakenAndReturnsWhenItIsFree()
    {
        auto broker = sharedBroker();
        QVERIFY(broker);
        const BrokerSharing sharing = broker->sharer().sharing();
        const quint16 port = sharedPort();
        broker.reset();
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::Any, port));

        broker = runningBroker();
        QVERIFY(broker);
        QCOMPARE(broker->status().port, m_port);
        QCOMPARE(broker->sharer().sharing().state, SharingState::Failed);
        QVERIFY(broker->sharer().sharing().sentence.contains(QString::number(port)));
        QCOMPARE(broker->sharer().sharing().addresses, QStringList());
        QVERIFY(TestClient(m_port).waitForConnection());
        const auto joined = newBroker();
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
        auto broker = sharedBroker();
        QVERIFY(broker);
        const quint16 port = sharedPort();
        broker.reset();
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::Any, port));
        broker = runningBroker();
        QVERIFY(broker);
        const qint64 processId = broker->processId();
        broker->sharer().unshare();
        QCOMPARE(broker->sharer().sharing(), BrokerSharing());
        QCOMPARE(broker->processId(), processId); // nothing changes for those who are connected
        QCOMPARE(broker->status().state, State::Running);
        broker->sharer().share();
        QVERIFY(waitUntilShared(*broker));
        QVERIFY(sharedPort() != port);
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
        BuiltInBroker broker(folder(), nullptr, {programs.path()}, m_port);
        QSignalSpy note(&broker, &BuiltInBroker::note);
        broker.start();
        QTRY_COMPARE_WITH_TIMEOUT(broker.status().state, State::Running, patienceMs);

        broker.sharer().share();
        QTRY_COMPARE_WITH_TIMEOUT(broker.sharer().sharing().state, SharingState::Off, patienceMs);
        QVERIFY(broker.sharer().sharing().sentence.contains(QStringLiteral("mosquitto")));
        QVERIFY(broker.sharer().sharing().password.isEmpty());
        QVERIFY(!QFile::exists(passwordFile()));
        QTRY_COMPARE_WITH_TIMEOUT(broker.status(), (BuiltInBrokerStatus{State::Running, m_port, {}}), patienceMs);
        QVERIFY(TestClient(m_port).waitForConnection());
        QCOMPARE(note.count(), 1);
    }

    void saysSoWhenThePasswordCannotBeWritten()
    {
        const auto broker = runningBroker();
        QVERIFY(broker);
        const qint64 processId = broker->processId();
        QVERIFY(QDir().mkpath(passwordFile() + QStringLiteral(".new/in the way")));
        broker->sharer().share();
        QCOMPARE(broker->sharer().sharing().state, SharingState::Off);
        QVERIFY(broker->sharer().sharing().sentence.contains(passwordFile()));
        QCOMPARE(broker->status().state, State::Running);
        QCOMPARE(broker->processId(), processId);

        QVERIFY(QDir(passwordFile() + QStringLiteral(".new")).removeRecursively());
        broker->sharer().share();
        QVERIFY(waitUntilShared(*broker));
    }
};

QTEST_GUILESS_MAIN(BuiltInBrokerSharedTest)
#include "tst_builtinbroker_shared.moc"

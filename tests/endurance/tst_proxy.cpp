// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxy.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <cerrno>
#include <memory>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace nightlight::test;
using namespace std::chrono_literals;

class ProxyTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_server = std::make_unique<QTcpServer>();
        QVERIFY(m_server->listen(QHostAddress::LocalHost));
        m_proxy = std::make_unique<Proxy>(m_server->serverPort());
        QVERIFY(m_proxy->setOpen(true));
        m_client = std::make_unique<QTcpSocket>();
        m_client->connectToHost(QHostAddress(QHostAddress::LocalHost), m_proxy->port());
        QTRY_VERIFY(m_server->hasPendingConnections());
        m_broker = m_server->nextPendingConnection();
    }

    void cleanup()
    {
        m_client.reset();
        m_proxy.reset();
        m_server.reset();
    }

    void passesOnBothWays()
    {
        m_client->write("there");
        QTRY_COMPARE(m_broker->bytesAvailable(), 5);
        m_broker->write("and back");
        QTRY_COMPARE(m_client->bytesAvailable(), 8);
        QCOMPARE(m_broker->readAll(), "there");
        QCOMPARE(m_client->readAll(), "and back");
    }

    void passesOnTheEndWithWhatWasSaidBefore()
    {
        m_proxy->pace().delay = 100ms;
        m_client->write("goodbye");
        m_client->disconnectFromHost();
        QTRY_COMPARE(m_broker->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(m_broker->readAll(), "goodbye");
    }

    void refusesWhileClosedAndTakesThemAgain()
    {
        m_proxy->setOpen(false);
        QTcpSocket other;
        other.connectToHost(QHostAddress(QHostAddress::LocalHost), m_proxy->port());
        QTRY_COMPARE(other.error(), QAbstractSocket::ConnectionRefusedError);
        QCOMPARE(m_client->state(), QAbstractSocket::ConnectedState);
        QVERIFY(m_proxy->setOpen(true));
        other.connectToHost(QHostAddress(QHostAddress::LocalHost), m_proxy->port());
        QTRY_COMPARE(other.state(), QAbstractSocket::ConnectedState);
    }

    void delays()
    {
        QElapsedTimer timer;
        timer.start();
        m_proxy->pace().delay = 200ms;
        m_client->write("late");
        QTRY_COMPARE(m_broker->bytesAvailable(), 4);
        QVERIFY(timer.elapsed() >= 200);
    }

    void trickles()
    {
        m_proxy->pace().bytesPerBeat = 10;
        const QByteArray text = QByteArray("0123456789").repeated(20);
        m_client->write(text);
        QByteArray arrived;
        int pieces = 0;
        connect(m_broker, &QTcpSocket::readyRead, this, [&] {
            arrived += m_broker->readAll();
            ++pieces;
        });
        QTRY_COMPARE(arrived, text);
        QVERIFY(pieces > 1);
    }

    void keepsWhatItIsGivenWhileItStandsStill()
    {
        m_proxy->pace().stalled = true;
        QSignalSpy beats(m_proxy.get(), &Proxy::beat);
        m_client->write("kept");
        QTRY_VERIFY(beats.size() > 10);
        QCOMPARE(m_broker->bytesAvailable(), 0);
        m_proxy->pace().stalled = false;
        QTRY_COMPARE(m_broker->bytesAvailable(), 4);
    }

    void losesWhatIsUnderWayWhenItIsCut()
    {
        m_proxy->pace().delay = 50ms;
        QSignalSpy beats(m_proxy.get(), &Proxy::beat);
        m_client->write("lost");
        QTRY_VERIFY(beats.size() > 1);
        m_proxy->cut();
        QTRY_COMPARE(m_broker->state(), QAbstractSocket::UnconnectedState);
        QTRY_COMPARE(m_client->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(m_broker->bytesAvailable(), 0);
    }

    void tellsBothEndsOfAReset()
    {
        // To Qt that is the same as an orderly end, so the ends are looked at without it.
        const int ends[] = {::dup(int(m_client->socketDescriptor())), ::dup(int(m_broker->socketDescriptor()))};
        m_client->abort();
        m_broker->abort();
        m_proxy->reset();
        for (const int end : ends) {
            pollfd state{end, POLLIN, 0};
            char byte = 0;
            QTRY_VERIFY(::poll(&state, 1, 0) == 1);
            QCOMPARE(::recv(end, &byte, 1, 0), -1);
            QCOMPARE(errno, ECONNRESET);
            ::close(end);
        }
    }

private:
    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<Proxy> m_proxy;
    std::unique_ptr<QTcpSocket> m_client;
    QTcpSocket *m_broker = nullptr;
};

QTEST_GUILESS_MAIN(ProxyTest)
#include "tst_proxy.moc"

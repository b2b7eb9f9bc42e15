// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testserialdevice.h"

#include "device/hardware/sharedhardware.h"

#include <QFileInfo>
#include <QSerialPort>
#include <QTest>

#include <sys/fsuid.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

using namespace nightlight;
using namespace nightlight::test;

namespace {

/// For its life, files are used as a person without rights would.
class AsOrdinaryPerson
{
public:
    AsOrdinaryPerson()
    {
        if (::geteuid() == 0)
            ::setfsuid(65534);
    }
    ~AsOrdinaryPerson()
    {
        if (::geteuid() == 0)
            ::setfsuid(0);
    }
    Q_DISABLE_COPY_MOVE(AsOrdinaryPerson)
};

} // namespace

using Kind = SerialTrouble::Kind;

class SerialDeviceTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAndWrites()
    {
        Ports ports;
        PseudoTerminal board(ports.path("board"));
        TestSerialDevice test(ports, ports.settings("board"));
        QVERIFY(!test.device.isOpen());
        QTRY_VERIFY(test.device.isOpen());
        QVERIFY(board.isOpened());
        QVERIFY(!test.device.trouble());

        board.send("Light value: 5\r\n");
        QTRY_COMPARE(test.received, "Light value: 5\r\n");
        QSignalSpy written(&test.device, &SerialDevice::written);
        test.device.write("led_on:1\n");
        QTRY_COMPARE(written.count(), 1);
        QTRY_COMPARE(board.received(), "led_on:1\n");
        QCOMPARE(test.noted.count(), 0);
        QCOMPARE(test.failed.count(), 0);
    }

    void setsTheBaudRate_data()
    {
        QTest::addColumn<int>("baud");
        for (const int baud : {300, 1200, 9600, 115200, 250000, 1'843'200, 2'000'000})
            QTest::addRow("%d", baud) << baud;
    }
    void setsTheBaudRate()
    {
        QFETCH(int, baud);
        Ports ports;
        PseudoTerminal board(ports.path("board"));
        TestSerialDevice test(ports, ports.settings("board", {}, baud));
        QTRY_VERIFY(test.device.isOpen());
        QCOMPARE(board.baud(), quint32(baud));
        test.device.setBaud(57600);
        QVERIFY(test.device.isOpen());
        QCOMPARE(board.baud(), 57600u);
        QCOMPARE(test.opened.count(), 1);
    }

    void refuses1200BaudOnABoardThatItWakes()
    {
        Ports ports;
        ports.identities[QStringLiteral("board")] = wio;
        PseudoTerminal board(ports.path("board"));
        TestSerialDevice test(ports, ports.settings("board", {}, 1200));
        QTRY_VERIFY(test.isTroubled(Kind::Refused, QStringLiteral("1200 baud")));
        QVERIFY(!board.isOpened());

        test.device.setBaud(9600);
        QTRY_VERIFY(test.device.isOpen());
        test.device.setBaud(1200);
        QVERIFY(test.isTroubled(Kind::Refused));
        QVERIFY(!board.isOpened());
        QVERIFY(board.baud() != 1200);
    }

    void findsTheBoardThatMovedWhileItRefused1200Baud()
    {
        Ports ports;
        ports.identities[QStringLiteral("ttyACM0")] = wio;
        PseudoTerminal board(ports.path("ttyACM0"));
        TestSerialDevice test(ports, ports.settings("ttyACM0"));
        QTRY_VERIFY(test.device.isOpen());
        test.device.setBaud(1200);
        QVERIFY(test.isTroubled(Kind::Refused));
        board.unplug();
        ports.identities = {{QStringLiteral("ttyACM1"), wio}};
        board.plugIn(ports.path("ttyACM1"));
        QTRY_VERIFY(test.isTroubled(Kind::Refused, QStringLiteral("ttyACM1")));
        test.device.setBaud(9600);
        QTRY_VERIFY(test.device.isOpen());
        QVERIFY(board.isOpened());
    }

    void doesNotBringBack1200BaudWhenItCloses()
    {
        Ports ports;
        ports.identities[QStringLiteral("board")] = wio;
        PseudoTerminal board(ports.path("board"));
        {
            QSerialPort uploader;
            uploader.setPortName(board.node());
            uploader.setBaudRate(9600);
            QVERIFY(uploader.open(QIODevice::ReadWrite));
            termios state{};
            QCOMPARE(::tcgetattr(uploader.handle(), &state), 0);
            ::cfsetispeed(&state, B1200);
            ::cfsetospeed(&state, B1200);
            const int kept = ::dup(uploader.handle());
            uploader.close();
            ::tcsetattr(kept, TCSANOW, &state);
            ::close(kept);
        }
        QCOMPARE(board.baud(), 1200u);
        {
            TestSerialDevice test(ports, ports.settings("board"));
            QTRY_VERIFY(test.device.isOpen());
        }
        QVERIFY(!board.isOpened());
        QCOMPARE(board.baud(), 9600u);
    }

    void namesThePortsThereAreIfItsOwnIsMissing()
    {
        Ports ports;
        ports.identities[QStringLiteral("other")] = wio;
        PseudoTerminal other(ports.path("other"));
        TestSerialDevice test(ports, ports.settings("board"));
        QTRY_VERIFY(test.isTroubled(Kind::NotThere, QStringLiteral("There are: other.")));
        QVERIFY(test.isTroubled(Kind::NotThere, ports.path("board")));
        QCOMPARE(test.failed.count(), 1);
        other.unplug();
        QTRY_VERIFY(test.isTroubled(Kind::NotThere, QStringLiteral("no serial port at the moment")));

        PseudoTerminal board(ports.path("board"));
        QTRY_VERIFY(test.device.isOpen());
        QCOMPARE(test.noted.count(), 1);
    }

    void saysThatNoneIsChosen()
    {
        Ports ports;
        TestSerialDevice test(ports, {});
        QTRY_VERIFY(test.isTroubled(Kind::NotThere, QStringLiteral("No serial port is chosen")));
    }

    void saysWhoMayUseThePort()
    {
        Ports ports;
        QVERIFY(QFile::setPermissions(ports.folder.path(), QFile::Permissions(0x7755)));
        PseudoTerminal board(ports.path("board"));
        const QByteArray node = QFile::encodeName(board.node());
        constexpr gid_t dialout = 20; // in Debian
        if (::geteuid() == 0)
            QCOMPARE(::chown(node.constData(), uid_t(-1), dialout), 0);
        if (QFileInfo(board.node()).groupId() == 0)
            QSKIP("the group of pseudo-terminals is root's on this system");
        QCOMPARE(::chmod(node.constData(), 0060), 0);
        TestSerialDevice test(ports, ports.settings("board"));
        {
            const AsOrdinaryPerson person;
            QTRY_VERIFY(
                test.isTroubled(Kind::NoPermission,
                                QStringLiteral("add yourself to the group %1").arg(QFileInfo(board.node()).group())));
        }
        QCOMPARE(::chmod(node.constData(), 0600), 0);
        QTRY_VERIFY(test.device.isOpen());
    }

    void saysThatOnlyTheOwnerMayUseThePort()
    {
        Ports ports;
        QVERIFY(QFile::setPermissions(ports.folder.path(), QFile::Permissions(0x7755)));
        PseudoTerminal board(ports.path("board"));
        QCOMPARE(::chmod(QFile::encodeName(board.node()).constData(), 0), 0);
        TestSerialDevice test(ports, ports.settings("board"));
        const AsOrdinaryPerson person;
        QTRY_VERIFY(test.isTroubled(Kind::NoPermission, QStringLiteral("administrator")));
    }

    void waitsForAnotherProgramToLetGo()
    {
        Ports ports;
        PseudoTerminal board(ports.path("board"));
        QSerialPort program;
        program.setPortName(board.link());
        QVERIFY(program.open(QIODevice::ReadWrite));
        TestSerialDevice test(ports, ports.settings("board"));
        QTRY_VERIFY(test.isTroubled(Kind::Busy, QStringLiteral("Another program uses")));
        program.close();
        QTRY_VERIFY_WITH_TIMEOUT(test.device.isOpen(), 20'000);
        QCOMPARE(test.failed.count(), 1);
    }

    void saysThatAFileIsNoPort()
    {
        Ports ports;
        QFile file(ports.path("board"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        TestSerialDevice test(ports, ports.settings("board"));
        QTRY_VERIFY(test.isTroubled(Kind::Other, QStringLiteral("is no serial port")));
    }

    void oneDeviceIsSharedByAllWhoUseIt()
    {
        Ports ports;
        ports.identities[QStringLiteral("board")] = wio;
        PseudoTerminal board(ports.path("board"));
        SharedHardware hardware(ports.lister());
        auto first = hardware.serialDevice(ports.settings("board"));
        QTRY_VERIFY(first->isOpen());
        auto second = hardware.serialDevice(ports.settings("board", wio, 115200));
        QCOMPARE(second, first);
        QCOMPARE(board.baud(), 115200u);
        QVERIFY(hardware.serialDevice(ports.settings("board", otherWio)) != first);
        QVERIFY(hardware.serialDevice(ports.settings("other")) != first);
        first.reset();
        QVERIFY(second->isOpen());
        second.reset();
        QVERIFY(!board.isOpened());
    }
};

QTEST_GUILESS_MAIN(SerialDeviceTest)
#include "tst_serialdevice.moc"

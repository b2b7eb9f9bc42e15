// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/hardware/serialdevice.h"
#include "device/hardware/sharedhardware.h"

#include "support/pseudoterminal.h"

#include <QDir>
#include <QFileInfo>
#include <QSerialPort>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/fsuid.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

using namespace nightlight;
using namespace nightlight::test;
Q_DECLARE_METATYPE(UsbIdentity)

namespace {

const UsbIdentity wio{0x2886, 0x802d, QStringLiteral("ABC1")};
const UsbIdentity otherWio{0x2886, 0x802d, QStringLiteral("ABC2")};
const UsbIdentity converter{0x1a86, 0x7523, {}}; // without serial number

qsizetype openDescriptors()
{
    return QDir(QStringLiteral("/proc/self/fd"))
        .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
        .size();
}

/// Ports in a folder, of which some pretend to be USB devices.
struct Ports
{
    QTemporaryDir folder;
    QHash<QString, UsbIdentity> identities{}; ///< by name
    int timesListed = 0;

    QString path(const char *name) const { return folder.filePath(QString::fromLatin1(name)); }

    SerialPortLister lister()
    {
        return [this] {
            ++timesListed;
            QList<SerialPortInfo> ports;
            for (const QString &name : QDir(folder.path()).entryList(QDir::System | QDir::Files)) {
                if (identities.contains(name))
                    ports.append({name, folder.filePath(name), {}, identities[name]});
            }
            return ports;
        };
    }

    SerialSettings settings(const char *name, const UsbIdentity &identity = {}, qint32 baud = 9600) const
    {
        SerialSettings settings;
        settings.port = path(name);
        settings.device = identity;
        settings.baud = baud;
        return settings;
    }
};

/// A device, and what it tells.
struct TestDevice
{
    SerialDevice device;
    QSignalSpy opened{&device, &SerialDevice::opened};
    QSignalSpy noted{&device, &SerialDevice::noted};
    QSignalSpy failed{&device, &SerialDevice::failed};
    QByteArray received{};

    TestDevice(Ports &ports, const SerialSettings &settings) : device(settings, ports.lister())
    {
        QObject::connect(&device, &SerialDevice::received, &device,
                         [this](const QByteArray &bytes) { received += bytes; });
    }

    bool isTroubled(SerialTrouble::Kind kind, const QString &words = {}) const
    {
        return device.trouble() && device.trouble()->kind == kind && device.trouble()->sentence.contains(words);
    }
};

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
        TestDevice test(ports, ports.settings("board"));
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
        TestDevice test(ports, ports.settings("board", {}, baud));
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
        TestDevice test(ports, ports.settings("board", {}, 1200));
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
        TestDevice test(ports, ports.settings("ttyACM0"));
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
            TestDevice test(ports, ports.settings("board"));
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
        TestDevice test(ports, ports.settings("board"));
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
        TestDevice test(ports, {});
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
        TestDevice test(ports, ports.settings("board"));
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
        TestDevice test(ports, ports.settings("board"));
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
        TestDevice test(ports, ports.settings("board"));
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
        TestDevice test(ports, ports.settings("board"));
        QTRY_VERIFY(test.isTroubled(Kind::Other, QStringLiteral("is no serial port")));
    }

    void goesOnAfterUnplugging()
    {
        Ports ports;
        PseudoTerminal board(ports.path("board"));
        TestDevice test(ports, ports.settings("board"));
        QTRY_VERIFY(test.device.isOpen());
        board.unplug();
        QTRY_VERIFY(test.isTroubled(Kind::Unplugged, QStringLiteral("was unplugged")));
        QVERIFY(!test.device.isOpen());
        test.device.write("nobody hears this");
        board.plugIn();
        QTRY_VERIFY(test.device.isOpen());
        board.send("5\n");
        QTRY_COMPARE(test.received, "5\n");
        QCOMPARE(test.failed.count(), 1);
        QCOMPARE(test.noted.count(), 2);
        QVERIFY(test.noted[0][0].toString().contains(QStringLiteral("unplugged")));
        QVERIFY(test.noted[1][0].toString().contains(QStringLiteral("is connected")));
    }

    void leavesNothingOpenAfterManyReplugs()
    {
        constexpr int times = 200;
        Ports ports;
        PseudoTerminal board(ports.path("board"));
        TestDevice test(ports, ports.settings("board"));
        QTRY_VERIFY(test.device.isOpen());
        const auto descriptors = openDescriptors();
        for (int i = 1; i <= times; ++i) {
            board.unplug();
            QTRY_VERIFY(!test.device.isOpen());
            board.plugIn();
            QTRY_VERIFY(test.device.isOpen());
            QCOMPARE(openDescriptors(), descriptors);
        }
        QCOMPARE(test.noted.count(), 2 * times);
        QCOMPARE(test.opened.count(), times + 1);
        board.send("5\n");
        QTRY_COMPARE(test.received, "5\n");
    }

    void followsTheDeviceToAnotherName_data()
    {
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("the settings say which device") << true;
        QTest::newRow("it learns which device") << false;
    }
    void followsTheDeviceToAnotherName()
    {
        QFETCH(bool, isKnown);
        Ports ports;
        ports.identities[QStringLiteral("ttyACM0")] = wio;
        PseudoTerminal board(ports.path("ttyACM0"));
        TestDevice test(ports, ports.settings("ttyACM0", isKnown ? wio : UsbIdentity()));
        QTRY_VERIFY(test.device.isOpen());
        QCOMPARE(test.device.identity(), wio);
        board.unplug();
        QTRY_VERIFY(!test.device.isOpen());
        ports.identities = {{QStringLiteral("ttyACM1"), wio}};
        board.plugIn(ports.path("ttyACM1"));
        QTRY_VERIFY(test.device.isOpen());
        QCOMPARE(test.device.port(), QStringLiteral("ttyACM1"));
        QVERIFY(test.noted.last()[0].toString().contains(QStringLiteral("ttyACM1")));
    }

    void learnsLaterWhichDeviceItIs()
    {
        Ports ports;
        PseudoTerminal board(ports.path("ttyACM0"));
        TestDevice test(ports, ports.settings("ttyACM0"));
        QTRY_VERIFY(test.device.isOpen());
        QVERIFY(!test.device.identity().isKnown());
        ports.identities[QStringLiteral("ttyACM0")] = wio;
        QTRY_COMPARE_WITH_TIMEOUT(test.device.identity(), wio, 20'000);
        board.unplug();
        QTRY_VERIFY(!test.device.isOpen());
        ports.identities = {{QStringLiteral("ttyACM1"), wio}};
        board.plugIn(ports.path("ttyACM1"));
        QTRY_VERIFY(test.device.isOpen());
    }

    void takesNoOtherDeviceInItsPlace_data()
    {
        QTest::addColumn<UsbIdentity>("other");
        QTest::addColumn<QString>("words");
        const QString another = QStringLiteral("Another device is at");
        QTest::newRow("same kind") << otherWio << another;
        QTest::newRow("other kind") << converter << another;
        QTest::newRow("no USB device") << UsbIdentity() << QStringLiteral("was unplugged");
    }
    void takesNoOtherDeviceInItsPlace()
    {
        QFETCH(UsbIdentity, other);
        QFETCH(QString, words);
        Ports ports;
        ports.identities[QStringLiteral("ttyACM0")] = wio;
        PseudoTerminal board(ports.path("ttyACM0"));
        TestDevice test(ports, ports.settings("ttyACM0"));
        QTRY_VERIFY(test.device.isOpen());
        board.unplug();
        QTRY_VERIFY(!test.device.isOpen());

        ports.identities = {{QStringLiteral("ttyACM0"), other}};
        PseudoTerminal stranger(ports.path("ttyACM0"));
        const int before = ports.timesListed;
        QTRY_VERIFY(ports.timesListed > before);
        QTRY_VERIFY(test.device.trouble()->sentence.contains(words));
        QVERIFY(!stranger.isOpened());

        ports.identities[QStringLiteral("ttyACM1")] = wio;
        board.plugIn(ports.path("ttyACM1"));
        QTRY_VERIFY(test.device.isOpen());
        QVERIFY(board.isOpened() && !stranger.isOpened());
    }

    void takesNoTwinThatWasThereBesideIt()
    {
        Ports ports;
        ports.identities = {{QStringLiteral("ttyUSB0"), converter}, {QStringLiteral("ttyUSB1"), converter}};
        PseudoTerminal board(ports.path("ttyUSB0"));
        PseudoTerminal twin(ports.path("ttyUSB1"));
        TestDevice test(ports, ports.settings("ttyUSB0"));
        QTRY_VERIFY(test.device.isOpen());
        board.unplug();
        QTRY_VERIFY(!test.device.isOpen());

        ports.identities[QStringLiteral("ttyUSB2")] = converter;
        board.plugIn(ports.path("ttyUSB2"));
        QTRY_VERIFY(test.device.isOpen());
        QVERIFY(board.isOpened() && !twin.isOpened());
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

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testserialdevice.h"

#include <QTest>

using namespace nightlight;
using namespace nightlight::test;
Q_DECLARE_METATYPE(UsbIdentity)

namespace {

qsizetype openDescriptors()
{
    return QDir(QStringLiteral("/proc/self/fd"))
        .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
        .size();
}

} // namespace

using Kind = SerialTrouble::Kind;

/// That a device is found again after it was unplugged, wherever it is then.
class SerialDeviceReplugTest : public QObject
{
    Q_OBJECT

private slots:
    void goesOnAfterUnplugging()
    {
        Ports ports;
        PseudoTerminal board(ports.path("board"));
        TestSerialDevice test(ports, ports.settings("board"));
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
        TestSerialDevice test(ports, ports.settings("board"));
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
        TestSerialDevice test(ports, ports.settings("ttyACM0", isKnown ? wio : UsbIdentity()));
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
        TestSerialDevice test(ports, ports.settings("ttyACM0"));
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
        TestSerialDevice test(ports, ports.settings("ttyACM0"));
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
        TestSerialDevice test(ports, ports.settings("ttyUSB0"));
        QTRY_VERIFY(test.device.isOpen());
        board.unplug();
        QTRY_VERIFY(!test.device.isOpen());

        ports.identities[QStringLiteral("ttyUSB2")] = converter;
        board.plugIn(ports.path("ttyUSB2"));
        QTRY_VERIFY(test.device.isOpen());
        QVERIFY(board.isOpened() && !twin.isOpened());
    }
};

QTEST_GUILESS_MAIN(SerialDeviceReplugTest)
#include "tst_serialdevice_replug.moc"

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/hardware/i2cerror.h"

#include <QTest>

#include <cerrno>

using namespace nightlight;
using Kind = I2cError::Kind;

class I2cErrorTest : public QObject
{
    Q_OBJECT

private slots:
    void understandsWhatAnOpeningSays_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("no file") << ENOENT << Kind::NoSuchBus;
        QTest::newRow("a file without an adapter") << ENODEV << Kind::NoSuchBus;
        QTest::newRow("a file without a driver") << ENXIO << Kind::NoSuchBus;
        QTest::newRow("not in the group") << EACCES << Kind::NoPermission;
        QTest::newRow("not permitted") << EPERM << Kind::NoPermission;
        QTest::newRow("too many files") << EMFILE << Kind::Other;
    }

    void understandsWhatAnOpeningSays()
    {
        QFETCH(int, code);
        QTEST(i2cErrorOfOpening(code).kind, "kind");
    }

    void understandsWhatATransferSays_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<Kind>("writing");
        QTest::addColumn<Kind>("reading");
        QTest::newRow("not acknowledged") << ENXIO << Kind::NoAnswer << Kind::NoAnswer;
#ifdef EREMOTEIO
        QTest::newRow("not acknowledged, Raspberry Pi") << EREMOTEIO << Kind::NoAnswer << Kind::NoAnswer;
#endif
        QTest::newRow("not acknowledged, i2c-stub") << ENODEV << Kind::NoAnswer << Kind::NoAnswer;
        QTest::newRow("broken off") << EIO << Kind::NoAnswer << Kind::ShortReply;
        QTest::newRow("against the protocol") << EPROTO << Kind::ShortReply << Kind::ShortReply;
        QTest::newRow("line held") << ETIMEDOUT << Kind::TimedOut << Kind::TimedOut;
        QTest::newRow("bus busy for too long") << EBUSY << Kind::TimedOut << Kind::TimedOut;
        QTest::newRow("another master") << EAGAIN << Kind::Other << Kind::Other;
    }

    void understandsWhatATransferSays()
    {
        QFETCH(int, code);
        QTEST(i2cErrorOfWriting(code).kind, "writing");
        QTEST(i2cErrorOfReading(code).kind, "reading");
    }

    void givesTheReasonOfWhatItDoesNotKnow()
    {
        QVERIFY(!i2cErrorOfOpening(EMFILE).reason.isEmpty());
        QVERIFY(!i2cErrorOfReading(EAGAIN).reason.isEmpty());
        // An address that a driver of the kernel has is no stuck bus.
        QCOMPARE(i2cErrorOfAddressing(EBUSY).kind, Kind::Other);
        QVERIFY(!i2cErrorOfAddressing(EBUSY).reason.isEmpty());
    }
};

QTEST_GUILESS_MAIN(I2cErrorTest)
#include "tst_i2cerror.moc"

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/mqtt/brokerfolder.h"

#include "support/fulldisk.h"

#include <QTemporaryDir>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;

class BrokerFolderTest : public QObject
{
    Q_OBJECT

private slots:
    void isLockedForOneOnly()
    {
        const QTemporaryDir folder;
        BrokerFolder first(folder.path());
        BrokerFolder second(folder.path());
        QCOMPARE(first.tryLock(), FileLock::Result::Held);
        QCOMPARE(first.tryLock(), FileLock::Result::Held);
        QCOMPARE(second.tryLock(), FileLock::Result::HeldByAnother);
        first.unlock();
        QCOMPARE(second.tryLock(), FileLock::Result::Held);
    }

    void canBeLockedOnAFullDiskAfterACrash()
    {
        const QTemporaryDir folder;
        {
            BrokerFolder crashed(folder.path());
            QCOMPARE(crashed.tryLock(), FileLock::Result::Held);
            QVERIFY(crashed.writeConfig(1883) && crashed.writePort(1883));
        }
        const FullDisk fullDisk;
        BrokerFolder next(folder.path());
        QCOMPARE(next.tryLock(), FileLock::Result::Held);
        QVERIFY(next.writeConfig(1883)); // as it is
        QVERIFY(!next.writeConfig(1884));
    }
};

QTEST_GUILESS_MAIN(BrokerFolderTest)
#include "tst_brokerfolder.moc"

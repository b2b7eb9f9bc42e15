// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devicelock.h"
#include "device/devicefile.h"
#include "support/fulldisk.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace nightlight;
using namespace nightlight::test;

class DeviceLockTest : public QObject
{
    Q_OBJECT

private slots:
    void isHeldByOneAtATime()
    {
        const QTemporaryDir folder;
        std::optional<DeviceLock> first(std::in_place, folder.filePath(QStringLiteral("data")), desk);
        QCOMPARE(first->problem(), QString());
        const DeviceLock second(folder.filePath(QStringLiteral("data")), desk);
        QVERIFY(second.problem().contains(desk));
        QCOMPARE(DeviceLock(folder.filePath(QStringLiteral("data")), QStringLiteral("shelf")).problem(), QString());
        first.reset();
        QCOMPARE(DeviceLock(folder.filePath(QStringLiteral("data")), desk).problem(), QString());
    }

    void isHadOnAFullDiskAfterACrash()
    {
        const QTemporaryDir folder;
        QFile leftBehind(deviceFile(folder.path(), desk, QStringLiteral(".lock")));
        QVERIFY(leftBehind.open(QIODevice::WriteOnly));
        QVERIFY(leftBehind.write("1073741824\nnightlight\n") > 0); // a process that cannot be
        leftBehind.close();
        const FullDisk full;
        const DeviceLock lock(folder.path(), desk);
        QCOMPARE(lock.problem(), QString());
        QVERIFY(!DeviceLock(folder.path(), desk).problem().isEmpty());
    }

    void isNotNeededWhereThereCanBeNone()
    {
        QCOMPARE(DeviceLock(QStringLiteral("/dev/null/data"), desk).problem(), QString());
    }

private:
    const QString desk = QStringLiteral("desk");
};

QTEST_GUILESS_MAIN(DeviceLockTest)
#include "tst_devicelock.moc"

// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/hardware/serialportlist.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace nightlight;

namespace {

void write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(bytes);
}

std::chrono::nanoseconds processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

class SerialPortsTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsPortsAsTheyComeAndGo()
    {
        const QTemporaryDir folder;
        const auto lister = [&folder] {
            QList<SerialPortInfo> ports;
            for (const QString &name : QDir(folder.path()).entryList(QDir::Files))
                ports.append({name, folder.filePath(name)});
            return ports;
        };
        write(folder.filePath(QStringLiteral("ttyACM0")), {});
        SerialPortList list(lister, {folder.path()});
        QCOMPARE(list.ports().size(), 1);
        QSignalSpy changed(&list, &SerialPortList::changed);

        write(folder.filePath(QStringLiteral("ttyACM1")), {});
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(list.ports().size(), 2);
        QCOMPARE(changed[0][0].value<QList<SerialPortInfo>>(), list.ports());

        QVERIFY(QFile::remove(folder.filePath(QStringLiteral("ttyACM0"))));
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(list.ports(),
                 (QList<SerialPortInfo>{{QStringLiteral("ttyACM1"), folder.filePath(QStringLiteral("ttyACM1"))}}));
    }

    void findsAFolderThatComesLater()
    {
        const QTemporaryDir folder;
        const QString later = folder.filePath(QStringLiteral("by-id"));
        int asked = 0;
        SerialPortList list(
            [&] {
                ++asked;
                return QList<SerialPortInfo>();
            },
            {later});
        QVERIFY(QDir().mkpath(later));
        QTRY_VERIFY(asked > 1);
    }

    void costsNothingWhileNothingHappens()
    {
        SerialPortList list;
        QElapsedTimer timer;
        timer.start();
        const auto before = processorTime();
        QTRY_VERIFY_WITH_TIMEOUT(timer.hasExpired(4000), 20'000);
        QVERIFY(processorTime() - before < std::chrono::milliseconds(timer.elapsed()) / 100);
    }

    void knowsPortsWithoutHardware()
    {
        const QTemporaryDir sysfs;
        for (const auto &[name, type] : {std::pair{"ttyS0", "4\n"}, std::pair{"ttyS1", "0\n"}, {"ttyUSB0", "0\n"}}) {
            const QString port = sysfs.filePath(QString::fromLatin1(name));
            QVERIFY(QDir().mkpath(port));
            write(port + QStringLiteral("/type"), type);
        }
        QVERIFY(!isDeadPort(QStringLiteral("ttyS0"), sysfs.path()));
        QVERIFY(isDeadPort(QStringLiteral("ttyS1"), sysfs.path()));
        QVERIFY(!isDeadPort(QStringLiteral("ttyS2"), sysfs.path()));
        QVERIFY(!isDeadPort(QStringLiteral("ttyUSB0"), sysfs.path()));
    }

    void knowsBoardsThatWakeAt1200Baud()
    {
        const auto port = [](const char *name, quint16 vendor) {
            const QString text = QString::fromLatin1(name);
            return SerialPortInfo{text, serialPortPath(text), {}, {vendor, 1, {}}};
        };
        QVERIFY(wakesBootloader(port("COM3", 0x2886), 1200));
        QVERIFY(wakesBootloader(port("ttyACM0", 0x2341), 1200));
        QVERIFY(wakesBootloader(port("ttyACM0", 0xffff), 1200));
        QVERIFY(!wakesBootloader(port("ttyACM0", 0x2341), 9600));
        QVERIFY(!wakesBootloader(port("ttyUSB0", 0x1a86), 1200));
        QVERIFY(!wakesBootloader(port("ttyS0", 0), 1200));
    }

    void knowsThemByALinkToo()
    {
        const QTemporaryDir folder;
        const QString node = folder.filePath(QStringLiteral("ttyACM0"));
        const QString link = folder.filePath(QStringLiteral("board"));
        write(node, {});
        QVERIFY(QFile::link(node, link));
        QVERIFY(wakesBootloader({.name = link, .path = link}, 1200));
    }

    void takesPortsByNameAndByPath()
    {
        QCOMPARE(serialPortPath(QStringLiteral("ttyACM0")), QStringLiteral("/dev/ttyACM0"));
        QCOMPARE(serialPortPath(QStringLiteral("/dev/serial/by-id/a")), QStringLiteral("/dev/serial/by-id/a"));
    }
};

QTEST_GUILESS_MAIN(SerialPortsTest)
#include "tst_serialports.moc"

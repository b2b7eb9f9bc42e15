// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/sequencecounter.h"

#include "support/fulldisk.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace nightlight;
using namespace nightlight::test;

class SequenceCounterTest : public QObject
{
    Q_OBJECT

private slots:
    void countsUpAlsoOverRestarts()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("new/folder"));
        for (quint64 expected = 1; expected < 10; ++expected) {
            SequenceCounter counter(path, QStringLiteral("desk"));
            QCOMPARE(counter.next(), expected);
            counter.keep(expected);
            QVERIFY(counter.problem().isEmpty());
        }
    }

    void givesANumberAgainThatNobodyHasSeen()
    {
        const QTemporaryDir folder;
        for (int run = 0; run < 3; ++run) {
            SequenceCounter counter(folder.path(), QStringLiteral("desk"));
            QCOMPARE(counter.next(), 1);
        }
    }

    void continuesAfterTheHighestNumberKnown()
    {
        const QTemporaryDir folder;
        SequenceCounter counter(folder.path(), QStringLiteral("desk"));
        counter.continueAfter(41);
        QCOMPARE(counter.next(), 42);
        counter.continueAfter(7);
        QCOMPARE(counter.next(), 43);
        counter.keep(43);
        counter.keep(42);
        QCOMPARE(SequenceCounter(folder.path(), QStringLiteral("desk")).next(), 44);
    }

    void countsEachDeviceByItself()
    {
        const QTemporaryDir folder;
        SequenceCounter home(folder.path(), QStringLiteral("home/desk"));
        SequenceCounter away(folder.path(), QStringLiteral("../desk"));
        QCOMPARE(home.next(), 1);
        QCOMPARE(home.next(), 2);
        QCOMPARE(away.next(), 1);
    }

    void countsDevicesOfLongNamesInEveryScript()
    {
        const QTemporaryDir folder;
        const QString name = QString(60, QChar(0x0C26)); // three bytes each, and nine once they are encoded
        for (quint64 expected = 1; expected < 3; ++expected) {
            SequenceCounter counter(folder.path(), name);
            QCOMPARE(counter.next(), expected);
            counter.keep(expected);
            QCOMPARE(counter.problem(), QString());
        }
        SequenceCounter other(folder.path(), name + u'2');
        QCOMPARE(other.next(), 1);
    }

    void startsBeyondAllUsedNumbersWhenTheFileMakesNoSense()
    {
        const QTemporaryDir folder;
        {
            SequenceCounter counter(folder.path(), QStringLiteral("desk"));
            counter.keep(counter.next());
        }
        QFile file(folder.filePath(QStringLiteral("desk.seq")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("rubbish");
        file.close();
        const auto now = quint64(QDateTime::currentMSecsSinceEpoch());
        SequenceCounter counter(folder.path(), QStringLiteral("desk"));
        QVERIFY(counter.next() > now);
    }

    void goesOnWithoutTheFileAndSaysSo()
    {
        const auto now = quint64(QDateTime::currentMSecsSinceEpoch());
        SequenceCounter counter(QStringLiteral("/proc/no/such/folder"), QStringLiteral("desk"));
        QVERIFY(counter.problem().contains(QStringLiteral("/proc/no/such/folder/desk.seq")));
        const quint64 first = counter.next();
        QVERIFY(first > now);
        QCOMPARE(counter.next(), first + 1);
    }

    void goesOnWhenTheDiskIsFullAndSaysSo()
    {
        const QTemporaryDir folder;
        SequenceCounter counter(folder.path(), QStringLiteral("desk"));
        QCOMPARE(counter.next(), 1);
        counter.keep(1);
        {
            const FullDisk fullDisk;
            QCOMPARE(counter.next(), 2);
            counter.keep(2);
        }
        QVERIFY(counter.problem().contains(folder.filePath(QStringLiteral("desk.seq"))));
        QCOMPARE(counter.next(), 3);
        counter.keep(3);
        QCOMPARE(counter.problem(), QString());
    }
};

QTEST_GUILESS_MAIN(SequenceCounterTest)
#include "tst_sequencecounter.moc"

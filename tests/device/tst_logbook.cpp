// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/logbook.h"

#include <QTest>

using namespace nightlight;

class LogBookTest : public QObject
{
    Q_OBJECT

private slots:
    void handsOverEachLineOnce()
    {
        LogBook log;
        QVERIFY(log.isEmpty());
        const quint64 id = log.sent(QStringLiteral("desk/telemetry"), "{}", QStringLiteral("on its way"));
        log.received(QStringLiteral("desk/commands"), "no", QStringLiteral("refused"), true);
        log.update(id, QStringLiteral("acknowledged"));
        const LogBatch batch = log.take();
        QCOMPARE(batch.entries.size(), 2);
        QCOMPARE(batch.entries[0].id, id);
        QVERIFY(batch.entries[0].direction == LogDirection::Out);
        QVERIFY(batch.entries[1].direction == LogDirection::In);
        QVERIFY(batch.entries[1].warning);
        QCOMPARE(batch.updates.constFirst().id, id);
        QVERIFY(log.isEmpty());
    }

    void givesLinesOfDifferentBooksDifferentIds()
    {
        LogBook device;
        LogBook monitor;
        QVERIFY(device.sent({}, {}) != monitor.sent({}, {}));
    }

    void countsWhatNobodyCouldRead()
    {
        LogBook log;
        for (int i = 0; i < 1000; ++i)
            log.received({}, QByteArray::number(i), {});
        const LogBatch batch = log.take();
        QCOMPARE(batch.entries.size(), LogBook::mostInAFrame);
        QCOMPARE(batch.omitted, 1000 - quint64(LogBook::mostInAFrame));
        log.received({}, {}, {});
        QCOMPARE(log.take().entries.size(), 1);
    }

    void hidesNoWarningBehindAFloodOfMessages()
    {
        LogBook log;
        for (int i = 0; i < 1000; ++i)
            log.received({}, {}, {});
        log.warn(QStringLiteral("help"));
        const QList<LogEntry> entries = log.take().entries;
        QVERIFY(entries.constLast().warning);
        QCOMPARE(entries.constLast().remark, QStringLiteral("help"));
        for (int i = 0; i < 1000; ++i)
            log.warn(QStringLiteral("help"));
        QCOMPARE(log.take().entries.size(), LogBook::mostNotesInAFrame);
    }

    void tellsWhatBecameOfEveryLineThatIsListed()
    {
        LogBook log;
        QList<quint64> listed;
        QList<quint64> all;
        for (int i = 0; i < 1000; ++i) {
            all << log.sent({}, {});
            if (i < LogBook::mostInAFrame)
                listed << all.constLast();
        }
        log.take();
        while (!all.isEmpty())
            log.update(all.takeLast(), {}); // those that were omitted first
        QList<quint64> updated;
        for (const LogUpdate &update : log.take().updates)
            updated.prepend(update.id);
        QCOMPARE(updated, listed);
    }

    void keepsTheBeginningOfALongPayload()
    {
        LogBook log;
        log.received({}, QByteArray(10'000'000, 'x'), {});
        log.received({}, QByteArray(1023, 'x') + "\u0c32\u0c48\u0c1f\u0c4d", {});
        log.received({}, QByteArray(2'000, '\x80'), {});
        log.received({}, QByteArray(1024, 'x'), {});
        const QList<LogEntry> entries = log.take().entries;
        QCOMPARE(entries[0].payload, QByteArray(1024, 'x'));
        QCOMPARE(entries[0].payloadRest, 10'000'000 - 1024);
        QCOMPARE(entries[1].payload, QByteArray(1023, 'x')); // no half of a letter
        QCOMPARE(entries[1].payloadRest, 12);
        QCOMPARE(entries[2].payload, QByteArray(1024, '\x80'));
        QCOMPARE(entries[3].payloadRest, 0);
    }

    void keepsTheBeginningOfALongTopic()
    {
        LogBook log;
        log.received(QString(65'535, u'x'), {}, {});
        QCOMPARE(log.take().entries.constFirst().topic, QString(256, u'x') + u'…');
    }

    void countsWhatThereWasNoTimeFor()
    {
        LogBook log;
        log.omit(3);
        QVERIFY(!log.isEmpty());
        QCOMPARE(log.take().omitted, 3);
    }
};

QTEST_GUILESS_MAIN(LogBookTest)
#include "tst_logbook.moc"

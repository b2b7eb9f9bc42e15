// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/outbox.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace nightlight;

class OutboxTest : public QObject
{
    Q_OBJECT

    static Outbox::Item item(quint64 seq)
    {
        Reading reading;
        reading.seq = seq;
        return {reading, QStringLiteral("desk/telemetry")};
    }

private slots:
    void handsOutTheOldestFirst()
    {
        Outbox outbox;
        QVERIFY(!outbox.next());
        outbox.add(item(1));
        outbox.add(item(2));
        QCOMPARE(outbox.next()->reading.seq, 1);
        QVERIFY(outbox.sent(7));
        QCOMPARE(outbox.next()->reading.seq, 2);
        QCOMPARE(outbox.onTheWay(), 1);
        QCOMPARE(outbox.waiting(), 2);
    }

    void forgetsWhatIsAcknowledgedInAnyOrder()
    {
        Outbox outbox;
        for (quint64 seq = 1; seq <= 3; ++seq) {
            outbox.add(item(seq));
            outbox.sent(qint32(seq));
        }
        QVERIFY(outbox.acknowledge(2));
        QVERIFY(outbox.acknowledge(1));
        QVERIFY(!outbox.acknowledge(1));
        QVERIFY(!outbox.acknowledge(99));
        QCOMPARE(outbox.waiting(), 1);
        QVERIFY(outbox.acknowledge(3));
        QCOMPARE(outbox.waiting(), 0);
    }

    void sendsAgainWhatWasOnTheWayWhenTheConnectionBroke()
    {
        Outbox outbox;
        for (quint64 seq = 1; seq <= 4; ++seq)
            outbox.add(item(seq));
        outbox.sent(1);
        outbox.sent(2);
        outbox.sent(3);
        outbox.acknowledge(2);
        outbox.connectionLost();
        QCOMPARE(outbox.waiting(), 3);
        QCOMPARE(outbox.next()->reading.seq, 1);
        QVERIFY(!outbox.sent(11));
        QCOMPARE(outbox.next()->reading.seq, 3);
        QVERIFY(!outbox.sent(12));
        QCOMPARE(outbox.next()->reading.seq, 4);
        QVERIFY(outbox.sent(13));
    }

    void givesUpTheOldestWhenFullAndCountsIt()
    {
        Outbox outbox(3);
        for (quint64 seq = 1; seq <= 3; ++seq)
            outbox.add(item(seq));
        outbox.sent(1);
        outbox.sent(2);
        outbox.acknowledge(2);
        outbox.add(item(4));
        QCOMPARE(outbox.discarded(), 1);
        QVERIFY(!outbox.acknowledge(1));
        QCOMPARE(outbox.waiting(), 2);
        QCOMPARE(outbox.next()->reading.seq, 3);
    }

    void losesNothingWhateverHappens()
    {
        QRandomGenerator random(4711);
        Outbox outbox;
        quint64 last = 0;
        std::map<qint32, quint64> onTheWay;
        std::map<quint64, bool> missing; // by seq: not acknowledged yet
        qint32 packet = 0;
        for (int step = 0; step < 50'000; ++step) {
            switch (random.bounded(8)) {
            case 0:
            case 1:
                outbox.add(item(++last));
                missing[last] = true;
                break;
            case 2:
                if (random.bounded(50) == 0) {
                    outbox.connectionLost();
                    onTheWay.clear();
                }
                break;
            case 3:
            case 4:
                if (const Outbox::Item *next = outbox.next()) {
                    onTheWay[++packet] = next->reading.seq;
                    outbox.sent(packet);
                }
                break;
            default:
                if (!onTheWay.empty()) {
                    auto it = std::next(onTheWay.begin(), random.bounded(int(onTheWay.size())));
                    QVERIFY(outbox.acknowledge(it->first));
                    missing.erase(it->second);
                    onTheWay.erase(it);
                }
            }
            QCOMPARE(outbox.waiting(), missing.size());
            if (onTheWay.empty() && outbox.next())
                QCOMPARE(outbox.next()->reading.seq, missing.begin()->first);
        }
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "tst_outbox.moc"

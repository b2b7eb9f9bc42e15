// SPDX-FileCopyrightText: 2026 The Nightlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/outbox.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>
#include <map>

using namespace nightlight;

namespace {

constexpr int asMany = std::numeric_limits<int>::max();

Reading reading(quint64 seq)
{
    Reading result;
    result.seq = seq;
    return result;
}

/// A journal in memory, which takes the outbox's steps as the real one does.
struct TestJournal
{
    std::map<quint64, Reading> readings;
    quint64 lastSeq = 0;
    quint64 most = std::numeric_limits<quint64>::max();
    bool opened = false;

    JournalAnswer take(const JournalStep &step)
    {
        JournalAnswer answer;
        answer.opened = !std::exchange(opened, true);
        for (const Reading &reading : step.taken) {
            readings.emplace(reading.seq, reading);
            lastSeq = std::max(lastSeq, reading.seq);
        }
        for (const quint64 seq : step.delivered)
            readings.erase(seq);
        while (readings.size() > most) {
            answer.givenUpTo = readings.begin()->first;
            ++answer.givenUp;
            readings.erase(readings.begin());
        }
        if (step.fetch) {
            answer.fetch = step.fetch;
            for (const auto &[seq, reading] : readings) {
                if (seq > step.fetch->after && seq <= step.fetch->upTo && answer.fetched.size() < step.fetch->most) {
                    answer.fetched.append(reading);
                    answer.fetched.last().waited = true;
                }
            }
        }
        answer.count = readings.size();
        answer.lastSeq = lastSeq;
        return answer;
    }

    void takeStepOf(Outbox &outbox)
    {
        JournalStep step;
        outbox.fill(step);
        outbox.stored(take(step));
    }
};

/// The number of what is to be sent next; 0 if nothing is.
quint64 nextOf(const Outbox &outbox, int allowance = asMany)
{
    const Reading *next = outbox.next(allowance);
    return next ? next->seq : 0;
}

} // namespace

class OutboxTest : public QObject
{
    Q_OBJECT

private slots:
    void sendsALiveReadingOnceItIsStored()
    {
        TestJournal journal;
        Outbox outbox;
        outbox.goLive();
        outbox.add(reading(1));
        QCOMPARE(nextOf(outbox), 0);
        while (outbox.hasWork())
            journal.takeStepOf(outbox);
        QCOMPARE(nextOf(outbox), 1);
        QVERIFY(!outbox.next(asMany)->waited);
        QVERIFY(outbox.sent(1, 7));
        QCOMPARE(nextOf(outbox), 0);
        QCOMPARE(outbox.onTheWay(), 1);
        QCOMPARE(outbox.waiting(), 1);
        QVERIFY(outbox.acknowledge(7));
        QVERIFY(!outbox.acknowledge(7));
        QVERIFY(!outbox.acknowledge(99));
        QCOMPARE(outbox.waiting(), 0);
        QCOMPARE(outbox.delivered(), 1);
        journal.takeStepOf(outbox);
        QVERIFY(journal.readings.empty());
        QCOMPARE(outbox.waiting(), 0);
    }

    void leavesAnOutageToTheJournalAndSendsItInOrder()
    {
        TestJournal journal;
        Outbox outbox;
        for (quint64 seq = 1; seq <= 5000; ++seq) {
            outbox.add(reading(seq));
            journal.takeStepOf(outbox);
            QVERIFY(outbox.held() < 2);
        }
        QCOMPARE(outbox.waiting(), 5000);
        outbox.goLive();
        qint32 packet = 0;
        for (quint64 seq = 1; seq <= 5000; ++seq) {
            while (outbox.hasWork())
                journal.takeStepOf(outbox);
            QCOMPARE(nextOf(outbox), seq);
            QVERIFY(outbox.next(asMany)->waited);
            QVERIFY(outbox.sent(seq, ++packet));
            QVERIFY(outbox.acknowledge(packet));
            QVERIFY(outbox.held() <= 2 * Outbox::window);
        }
        QCOMPARE(outbox.waiting(), 0);
    }

    void letsAFewThatWaitedGoFirstAndManyOnlyAsAllowed()
    {
        TestJournal journal;
        Outbox outbox;
        for (quint64 seq = 1; seq <= 10; ++seq)
            outbox.add(reading(seq));
        journal.takeStepOf(outbox);
        outbox.goLive();
        outbox.add(reading(11));
        QCOMPARE(nextOf(outbox), 0); // it is not known yet how many wait
        journal.takeStepOf(outbox);
        QCOMPARE(nextOf(outbox, 10), 1);
        QCOMPARE(nextOf(outbox, 9), 11);
        outbox.sent(11, 1);
        QCOMPARE(nextOf(outbox, 9), 1);
        QCOMPARE(nextOf(outbox, 0), 0);
    }

    void sendsAgainWhatWasOnTheWayWhenTheConnectionBroke()
    {
        TestJournal journal;
        Outbox outbox;
        outbox.goLive();
        for (quint64 seq = 1; seq <= 4; ++seq)
            outbox.add(reading(seq));
        journal.takeStepOf(outbox);
        for (qint32 packet = 1; packet <= 3; ++packet)
            outbox.sent(nextOf(outbox), packet);
        outbox.acknowledge(2);
        outbox.connectionLost();
        QCOMPARE(outbox.waiting(), 3);
        QCOMPARE(outbox.held(), 0);
        QVERIFY(!outbox.acknowledge(1));
        outbox.goLive();
        journal.takeStepOf(outbox);
        QCOMPARE(nextOf(outbox), 1);
        QVERIFY(!outbox.sent(1, 11));
        QCOMPARE(nextOf(outbox), 3);
        QVERIFY(!outbox.sent(3, 12));
        QCOMPARE(nextOf(outbox), 4);
        QVERIFY(outbox.sent(4, 13));
    }

    void sendsWhatTheJournalCannotTake()
    {
        TestJournal journal;
        Outbox outbox;
        outbox.goLive();
        outbox.add(reading(1));
        JournalStep step;
        outbox.fill(step);
        outbox.add(reading(2));
        QCOMPARE(nextOf(outbox), 0);
        outbox.useJournal(false); // the disk does not answer
        QCOMPARE(nextOf(outbox), 1);
        outbox.sent(1, 1);
        outbox.acknowledge(1);
        outbox.connectionLost();
        outbox.add(reading(3));
        QCOMPARE(outbox.unstored(), 2);
        outbox.stored(journal.take(step)); // it answers after all
        outbox.useJournal(true);
        journal.takeStepOf(outbox);
        QCOMPARE(outbox.unstored(), 0);
        QCOMPARE(outbox.held(), 0);
        QCOMPARE(outbox.waiting(), 2);
        QCOMPARE(journal.readings.size(), 2);
        QCOMPARE(journal.readings.begin()->first, 2);
    }

    void countsOnceWhatIsGivenUpWhileItArrives()
    {
        TestJournal journal;
        Outbox outbox;
        outbox.goLive();
        for (quint64 seq = 1; seq <= 4; ++seq)
            outbox.add(reading(seq));
        journal.takeStepOf(outbox);
        for (qint32 packet = 1; packet <= 4; ++packet)
            outbox.sent(nextOf(outbox), packet);
        JournalStep step;
        outbox.fill(step);
        journal.most = 1;
        const JournalAnswer answer = journal.take(step); // gives up 1 to 3
        outbox.acknowledge(2); // meanwhile
        outbox.stored(answer);
        QCOMPARE(outbox.discarded(), 2);
        QCOMPARE(outbox.waiting(), 1);
        QVERIFY(!outbox.acknowledge(1));
        QVERIFY(outbox.acknowledge(4));
        QCOMPARE(outbox.waiting(), 0);
    }

    void givesUpTheOldestOfWhatOnlyMemoryHas()
    {
        Outbox outbox;
        outbox.useJournal(false);
        for (quint64 seq = 1; seq <= 10; ++seq)
            outbox.add(reading(seq));
        outbox.trim(3);
        QCOMPARE(outbox.discarded(), 7);
        QCOMPARE(outbox.waiting(), 3);
        outbox.goLive();
        QCOMPARE(nextOf(outbox), 8);
    }

    void leavesToTheJournalWhatASlowBrokerDoesNotTake()
    {
        TestJournal journal;
        Outbox outbox;
        outbox.goLive();
        constexpr quint64 last = 3 * Outbox::window;
        for (quint64 seq = 1; seq <= last; ++seq) {
            outbox.add(reading(seq));
            journal.takeStepOf(outbox);
        }
        QVERIFY(outbox.held() <= 2 * Outbox::window);
        QCOMPARE(outbox.waiting(), last);
        std::set<quint64> sent;
        while (const quint64 seq = nextOf(outbox)) {
            outbox.sent(seq, qint32(seq));
            QVERIFY(outbox.acknowledge(qint32(seq)));
            sent.insert(seq);
            while (outbox.hasWork())
                journal.takeStepOf(outbox);
        }
        QCOMPARE(sent.size(), last);
    }

    void losesNothingWhateverHappens()
    {
        QRandomGenerator random(4711);
        TestJournal journal;
        Outbox outbox;
        quint64 last = 0;
        std::map<qint32, quint64> onTheWay;
        std::map<quint64, int> arrived; // how often, by seq
        qint32 packet = 0;
        std::optional<JournalStep> step;
        std::optional<JournalAnswer> answer;
        const auto chance = [&random](int of) { return random.bounded(of) == 0; };
        for (int i = 0; i < 200'000; ++i) {
            switch (random.bounded(8)) {
            case 0:
                outbox.add(reading(++last));
                break;
            case 1:
                if (chance(200)) {
                    outbox.connectionLost();
                    onTheWay.clear();
                }
                if (!outbox.isLive() && chance(20))
                    outbox.goLive();
                break;
            case 2:
                if (!step) {
                    step.emplace();
                    outbox.fill(*step);
                } else if (!answer) {
                    answer = chance(50) ? JournalAnswer{} : journal.take(*step);
                    answer->stored = answer->lastSeq == 0 ? 0 : 1; // 0: it failed
                } else {
                    if (answer->stored == 0) {
                        outbox.notStored(*answer);
                        outbox.useJournal(false);
                        outbox.storeAgain();
                    } else {
                        outbox.stored(*answer);
                        if (!outbox.usesJournal())
                            outbox.useJournal(true);
                    }
                    step.reset();
                    answer.reset();
                }
                break;
            case 3:
                if (chance(500))
                    outbox.useJournal(false); // the disk is silent
                break;
            case 4:
            case 5:
                if (const Reading *next = outbox.isLive() ? outbox.next(random.bounded(30)) : nullptr) {
                    const quint64 seq = next->seq;
                    onTheWay[++packet] = seq;
                    outbox.sent(seq, packet);
                }
                break;
            default:
                if (!onTheWay.empty()) {
                    const auto it = std::next(onTheWay.begin(), random.bounded(int(onTheWay.size())));
                    QVERIFY(outbox.acknowledge(it->first));
                    ++arrived[it->second];
                    onTheWay.erase(it);
                }
            }
        }

        if (step)
            outbox.stored(answer && answer->stored > 0 ? *answer : journal.take(*step));
        outbox.useJournal(true);
        outbox.connectionLost();
        while (outbox.hasWork())
            journal.takeStepOf(outbox);
        outbox.goLive();
        while (outbox.waiting() > 0) {
            while (outbox.hasWork())
                journal.takeStepOf(outbox);
            const quint64 seq = nextOf(outbox);
            QVERIFY(seq > 0);
            outbox.sent(seq, ++packet);
            outbox.acknowledge(packet);
            ++arrived[seq];
        }
        journal.takeStepOf(outbox);
        QVERIFY(journal.readings.empty());
        QCOMPARE(outbox.held(), 0);
        QCOMPARE(outbox.discarded(), 0);
        QCOMPARE(arrived.size(), last);
        QVERIFY(last > 10'000);
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "tst_outbox.moc"
